import { textParts, type ReadSource } from '../../src/manifest/source-text.ts';
import { diskFiles } from '../../src/world.ts';

/** A workspace whose registration files are all missing. */
export const noSources: ReadSource = (file) => textParts({ ...diskFiles, stream: async () => undefined }, file, 0);
