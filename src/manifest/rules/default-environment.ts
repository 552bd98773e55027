import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { Rule } from '../rule.ts';

export const defaultEnvironment: Rule = {
  code: 'manifest.default-environment',
  severity: 'error',
  means: '`defaultEnvironment` names an environment that the workspace does not have.',
  fix: 'Name one of the keys below `environments`.',
  *check({ of }) {
    for (const workspace of of('Workspace').values()) {
      const { environments, defaultEnvironment: name } = workspace.spec;
      if (Object.hasOwn(environments, name)) continue;
      yield {
        summary: `The workspace has no environment "${name}".`,
        detail: didYouMean(name, Object.keys(environments), 'Environments') ?? '',
        at: workspace.at(['spec', 'defaultEnvironment']),
        ...correction(name, Object.keys(environments), workspace.at(['spec', 'defaultEnvironment']), yamlScalar),
      };
    }
  },
};
