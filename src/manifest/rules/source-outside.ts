import { quoted } from '../../registration/quoted.ts';
import type { Rule } from '../rule.ts';
import { resolveSource } from '../resolve-source.ts';

export const sourceOutside: Rule = {
  code: 'manifest.source-outside',
  severity: 'error',
  means: '`source` of a registration is not a path inside the workspace.',
  fix: 'Write a path relative to the manifest, with `/`, that stays below the folder of `assay.yaml`.',
  *check({ of }) {
    for (const registration of of('Registration').values()) {
      const { source } = registration.spec;
      if (source === undefined || resolveSource(registration.file, source) !== undefined) continue;
      yield {
        summary: `The path ${quoted(source)} does not stay inside the workspace.`,
        detail: `Write a path relative to ${registration.file}, with "/", that stays below the folder of assay.yaml.`,
        at: registration.at(['spec', 'source']),
        address: registration.address,
      };
    }
  },
};
