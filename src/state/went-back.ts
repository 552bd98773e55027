import { StateError } from './errors.ts';
import type { StateView } from './store.ts';

type Seen = Pick<StateView, 'lineage' | 'serial'>;

/**
 * What one run saw of a state never goes back: a state that was deleted, replaced or moved back to an older commit while the
 * run works is not written over. Reads that lag behind writes look the same for a moment, so the caller looks again first.
 */
export class NeverBack {
  readonly #location: string;
  #seen: Seen = { lineage: '', serial: 0 };

  constructor(location: string) {
    this.#location = location;
  }

  /** Whether a view is older than, or another state than, what was seen before. */
  wentBack(view: Seen): boolean {
    return this.#fault(view) !== undefined;
  }

  /** Remembers a view. Throws `StateError` when it went back. */
  accept(view: Seen): void {
    const fault = this.#fault(view);
    if (fault !== undefined) {
      throw new StateError(
        `${this.#location} ${fault} while this run was working; nothing was changed. Restore it as it was at serial ${this.#seen.serial} and run again`,
      );
    }
    this.#seen = { lineage: view.lineage, serial: view.serial };
  }

  #fault(view: Seen): string | undefined {
    const { lineage, serial } = this.#seen;
    if (serial === 0) return undefined;
    if (view.serial === 0) return 'was deleted';
    if (view.lineage !== lineage) return 'was replaced by another state';
    return view.serial < serial ? `was moved back from serial ${serial} to ${view.serial}` : undefined;
  }
}
