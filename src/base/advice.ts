/** What to do when there is no state: it was never begun, or somebody deleted it. */
export const NO_STATE =
  'Run `assay apply` first. If plans were applied here before, the state was deleted: restore it (the last commit of a branch is in the repository’s activity view), then run again.';

/** What to do when a file of the state is not what Assay wrote. */
export const DAMAGED_STATE =
  'Nothing was changed, and no run writes over it. Somebody edited the state: put back the version before that (`git log` on the state branch shows it; in a folder, from a backup), then run again. A file of a newer Assay is read by that version.';
