import type { Rule } from '../rule.ts';

/** Snapshots lie with the state of their environment, as one write holds both. */
export const snapshotStore: Rule = {
  code: 'manifest.snapshots-elsewhere',
  severity: 'error',
  means: '`snapshots.store` names a place where no environment keeps its state: snapshots lie with the state.',
  fix: 'Name the place of the state, or remove the key.',
  *check({ of }) {
    for (const workspace of of('Workspace').values()) {
      const store = workspace.spec.snapshots?.store;
      if (store === undefined) continue;
      const states = Object.values(workspace.spec.environments).map(({ state }) =>
        state?.branch !== undefined || state?.ref !== undefined ? 'branch' : 'directory',
      );
      if (states.some((place) => place === store)) continue;
      yield {
        summary: `No environment would keep its label snapshots in the place "${store}": they lie with the state.`,
        detail:
          store === 'artifact'
            ? 'Artifacts cannot keep snapshots yet. Give the environment a state in a private repository, and remove the key.'
            : `Set \`state\` of an environment accordingly, or remove the key.`,
        at: workspace.at(['spec', 'snapshots', 'store']),
      };
    }
  },
};
