import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { AnyDeclared } from '../declare.ts';
import type { Path } from '../model.ts';
import type { Rule } from '../rule.ts';
import type { Kind } from '../schema/envelope.ts';

interface Reference {
  readonly path: Path;
  readonly kind: Kind;
  readonly name: string;
}

export const unknownReference: Rule = {
  code: 'manifest.unknown-reference',
  severity: 'error',
  means: 'A manifest names another one that does not exist.',
  fix: 'Check the spelling of the name (not the title), or add the manifest.',
  *check({ all, names }) {
    for (const declared of all) {
      for (const { path, kind, name } of referencesOf(declared)) {
        const known = names(kind);
        if (known.has(name)) continue;
        const detail = didYouMean(name, [...known].toSorted(), `Names of the kind ${kind}`);
        yield {
          summary: `There is no ${kind} with the name "${name}".`,
          detail: detail ?? `Add a manifest of the kind ${kind}; there is none yet.`,
          at: declared.at(path),
          address: declared.address,
          // A binding has the name as its key, and an id where this problem stands.
          ...(declared.kind === 'Workspace'
            ? {}
            : correction(name, [...known].toSorted(), declared.at(path), yamlScalar)),
        };
      }
    }
  },
};

function* referencesOf(declared: AnyDeclared): Iterable<Reference> {
  switch (declared.kind) {
    case 'Folder':
      if (declared.spec.parent !== undefined) {
        yield { path: ['spec', 'parent'], kind: 'Folder', name: declared.spec.parent };
      }
      return;
    case 'Registration':
      yield { path: ['spec', 'folder'], kind: 'Folder', name: declared.spec.folder };
      if (declared.spec.integration !== undefined) {
        yield { path: ['spec', 'integration'], kind: 'Integration', name: declared.spec.integration };
      }
      return;
    case 'Dataset':
      for (const [index, item] of declared.spec.items.entries()) {
        yield { path: ['spec', 'items', index, 'registration'], kind: 'Registration', name: item.registration };
      }
      return;
    case 'ProjectPair': {
      const { ontology, benchmark, production } = declared.spec;
      yield { path: ['spec', 'ontology'], kind: 'Ontology', name: ontology };
      yield {
        path: ['spec', 'benchmark', 'workflowTemplate'],
        kind: 'WorkflowTemplate',
        name: benchmark.workflowTemplate,
      };
      yield { path: ['spec', 'benchmark', 'dataset'], kind: 'Dataset', name: benchmark.dataset };
      yield {
        path: ['spec', 'production', 'workflowTemplate'],
        kind: 'WorkflowTemplate',
        name: production.workflowTemplate,
      };
      for (const [index, name] of production.datasets.entries()) {
        yield { path: ['spec', 'production', 'datasets', index], kind: 'Dataset', name };
      }
      return;
    }
    case 'Workspace':
      for (const [environment, { bindings }] of Object.entries(declared.spec.environments)) {
        const path = ['spec', 'environments', environment, 'bindings'];
        for (const name of Object.keys(bindings?.workflowTemplates ?? {})) {
          yield { path: [...path, 'workflowTemplates', name], kind: 'WorkflowTemplate', name };
        }
        for (const name of Object.keys(bindings?.integrations ?? {})) {
          yield { path: [...path, 'integrations', name], kind: 'Integration', name };
        }
      }
      return;
    case 'Integration':
    case 'MetadataSchema':
    case 'Ontology':
    case 'WorkflowTemplate':
  }
}
