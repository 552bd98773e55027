import type { Place } from '../../base/place.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Environment } from '../schema/workspace.ts';

export const stateLocation: Rule = {
  code: 'manifest.state-shared',
  severity: 'error',
  means: 'Two environments keep their state in the same place, or a state lies outside the repository.',
  fix: 'Give each environment a branch, ref or folder of its own; a ref must not be below `refs/heads/`.',
  *check({ of }) {
    for (const workspace of of('Workspace').values()) {
      const taken = new Map<string, string>();
      for (const [name, environment] of Object.entries(workspace.spec.environments)) {
        const place = stateOf(environment);
        if (place === undefined) continue;
        const at = (): Place => workspace.at(['spec', 'environments', name, 'state', place.key]);
        const wrong = misplaced(place.key, place.value);
        if (wrong !== undefined) yield { ...wrong, at: at() };
        const clash = [...taken].find(([other]) => overlaps(other, place.identity));
        if (clash !== undefined) {
          yield {
            summary: `The environments "${clash[1]}" and "${name}" keep their state in the same place.`,
            detail: 'Each would overwrite what the other knows. Give each its own.',
            at: at(),
            related: [
              {
                summary: `"${clash[1]}" keeps it here.`,
                at: workspace.at(['spec', 'environments', clash[1], 'state']),
              },
            ],
          };
        }
        taken.set(place.identity, name);
      }
    }
  },
};

function stateOf(environment: Environment) {
  const { branch, ref, directory } = environment.state ?? {};
  if (branch !== undefined) return { key: 'branch', value: branch, identity: `refs/heads/${branch}` } as const;
  if (ref !== undefined) return { key: 'ref', value: ref, identity: ref } as const;
  if (directory !== undefined) {
    const parts = directory.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
    return { key: 'directory', value: directory, identity: `folder ${parts.join('/')}` } as const;
  }
  return undefined;
}

/** Git cannot hold a ref below another ref, and a state inside another state's folder would be read as part of it. */
function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function misplaced(
  key: 'branch' | 'ref' | 'directory',
  value: string,
): Pick<Finding, 'summary' | 'detail'> | undefined {
  if (key === 'ref' && value.startsWith('refs/heads/')) {
    return {
      summary: 'This ref is a branch.',
      detail: `Write \`branch: ${value.slice('refs/heads/'.length)}\`.`,
    };
  }
  if (key === 'directory' && (/^([\\/]|[A-Za-z]:)/.test(value) || value.split(/[\\/]/).includes('..'))) {
    return {
      summary: 'This folder lies outside the workspace.',
      detail: 'Write a path relative to assay.yaml, without "..".',
    };
  }
  return undefined;
}
