/** The SDK that is the baseline, and what a script needs beside it; installed into `.venv` by the first bench that runs one. */
export const ENCORD = '0.1.211';
export const GEOMETRY = ['shapely==2.2.0', 'scipy==1.17.1'];
