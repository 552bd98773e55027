import type { World } from '../base/world.ts';
import { NoStateError } from '../state/errors.ts';
import { heartbeatFile } from '../state/heartbeat.ts';
import type { Workspace } from './connect.ts';
import { runContext } from './github-access.ts';

/** Notes in the state that a scheduled command ran to its end, so that a silent schedule is noticed. Only in workflows. */
export async function beat(command: string, { store }: Pick<Workspace, 'store'>, world: World): Promise<void> {
  if ((await runContext(world)) === undefined) return;
  try {
    await store.write(`${command} ran`, async (view) => ({
      files: new Map([await heartbeatFile(view, command, world.now())]),
    }));
  } catch (error) {
    // Without a state there was nothing to do, and the command has said so.
    if (!(error instanceof NoStateError)) throw error;
  }
}
