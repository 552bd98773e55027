import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// After every test file, and after its own hooks: those of a setup file come last.
afterAll(removeTemporaryFolders);
