import { NoStateError } from './errors.ts';
import type { Run, StateStore } from './store.ts';

/**
 * A store whose first write only `apply` makes. A scheduled command that began a new state where one was deleted would hide
 * the loss, and the next apply would make everything a second time.
 */
export function onlyApplyBegins(store: StateStore, run: Run): StateStore {
  if (run.command === 'apply') return store;
  return {
    location: store.location,
    view: () => store.view(),
    write: (message, mutate) =>
      store.write(message, (view) => {
        if (view.serial === 0) throw new NoStateError(`there is no state in ${store.location}; nothing was written`);
        return mutate(view);
      }),
  };
}
