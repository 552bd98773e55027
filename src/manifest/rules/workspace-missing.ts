import type { Rule } from '../rule.ts';

export const workspaceMissing: Rule = {
  code: 'manifest.workspace-missing',
  severity: 'error',
  means: 'There is no manifest of the kind Workspace.',
  fix: 'Put one into `assay.yaml` at the top of the repository; `assay init` writes it.',
  *check({ any }) {
    if (any('Workspace')) return;
    yield {
      summary: 'There is no manifest of the kind Workspace.',
      detail: 'Put one into assay.yaml at the top of the repository; `assay init` writes it.',
    };
  },
};
