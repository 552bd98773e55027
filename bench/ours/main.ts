// As the product starts: what Node compiled for the last run is kept, then everything else is loaded.
import { keepCompiledCode } from '../../src/compile-cache.ts';

keepCompiledCode(process.env);
await import('./task.ts');
