import { quoted } from '../../registration/quoted.ts';
import type { Rule } from '../rule.ts';

export const scorer: Rule = {
  code: 'manifest.scorer-unsupported',
  severity: 'error',
  means: '`scorer` names a module; only the built-in scorer can be used.',
  fix: 'Write `scorer: built-in`, or remove the key.',
  *check({ of }) {
    for (const pair of of('ProjectPair').values()) {
      const { scorer: name } = pair.spec.evaluation;
      if (name === 'built-in') continue;
      yield {
        summary: `The scorer ${quoted(name)} cannot be used: this version scores with the built-in scorer only.`,
        detail: 'Write `scorer: built-in`, or remove the key.',
        at: pair.at(['spec', 'evaluation', 'scorer']),
        address: pair.address,
      };
    }
  },
};
