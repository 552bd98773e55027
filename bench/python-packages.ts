import { pythonWithEncord } from '../test/sdk/venv.ts';
import { Skipped } from './result.ts';

/** The SDK that is the baseline. */
export const ENCORD = '0.1.211';
/** What a script needs beside it. */
export const GEOMETRY = ['shapely==2.2.0', 'scipy==1.17.1'];

/** A Python with the SDK and `more`; the first bench that needs it installs it into `.venv`. Throws `Skipped` where that fails. */
export async function benchPython(more: readonly string[] = []): Promise<string> {
  try {
    return await pythonWithEncord(ENCORD, more);
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    throw new Skipped(`needs Python 3.10 or newer with venv and, once, PyPI (${reason})`);
  }
}
