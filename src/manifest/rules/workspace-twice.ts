import { formatPlace } from '../../base/place.ts';
import type { Rule } from '../rule.ts';

export const workspaceTwice: Rule = {
  code: 'manifest.workspace-twice',
  severity: 'error',
  means: 'There is more than one manifest of the kind Workspace.',
  fix: 'Keep one, in `assay.yaml`; environments belong below it.',
  *check({ all }) {
    const [first, ...others] = all.filter((declared) => declared.kind === 'Workspace');
    if (first === undefined) return;
    for (const other of others) {
      yield {
        summary: 'There is more than one manifest of the kind Workspace.',
        detail: `The first is at ${formatPlace(first.at(['kind']))}. Keep one, in assay.yaml.`,
        at: other.at(['kind']),
        related: [{ summary: 'The first one is here.', at: first.at(['kind']) }],
      };
    }
  },
};
