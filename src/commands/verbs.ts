import type { World } from '../base/world.ts';
import type { Options } from './options.ts';
import type { Result } from './result.ts';

export type Run = (options: Options, world: World) => Promise<Result>;

/** Loads the code of a command only when it is called: heavy libraries stay out of the way of the others. */
export const RUNS: Readonly<Record<string, () => Promise<Run>>> = {};
