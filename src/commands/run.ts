import type { World } from '../base/world.ts';
import type { Options } from './options.ts';
import type { Result } from './result.ts';

/** A command: parsed options and the outside world in, a result out. What the outside world fails with is thrown. */
export type Run = (options: Options, world: World) => Promise<Result>;
