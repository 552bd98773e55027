import { roleWord } from '../../registration/role-words.ts';
import type { AnyDeclared } from '../declare.ts';
import type { Path } from '../model.ts';
import type { Declarations, Rule } from '../rule.ts';

interface Visible {
  readonly declared: AnyDeclared;
  readonly path: Path;
  readonly what: string;
  readonly text: string;
  readonly on?: 'key';
}

export const blindness: Rule = {
  code: 'manifest.blindness',
  severity: 'warning',
  means: 'A text that annotators of the production project can see tells which tasks are benchmark tasks.',
  fix: 'Choose a neutral title, such as "Street scenes A". Names of manifests may say it: they stay in Git.',
  *check(declarations) {
    for (const { declared, path, what, text, on } of visibleTexts(declarations)) {
      const word = roleWord(text);
      if (word === undefined) continue;
      yield {
        summary: `${what} holds the word "${word}", which tells annotators that they are tested.`,
        detail: 'Choose a neutral text, such as "Street scenes A". Names of manifests may say it: they stay in Git.',
        at: declared.at(path, on),
        address: declared.address,
      };
    }
  },
};

/** What annotators of production projects can see: the project, its datasets, their folders, the ontology, the stages. */
function* visibleTexts({ of }: Declarations): Iterable<Visible> {
  const ontologies = new Set<string>();
  const datasets = new Set<string>();
  const templates = new Set<string>();
  for (const pair of of('ProjectPair').values()) {
    const { production, benchmark, ontology } = pair.spec;
    yield* titled(pair, ['spec', 'production'], 'The title of the production project', production);
    for (const [index, tag] of (production.tags ?? []).entries()) {
      yield { declared: pair, path: ['spec', 'production', 'tags', index], what: 'This tag', text: tag };
    }
    ontologies.add(ontology);
    templates.add(production.workflowTemplate);
    for (const name of [benchmark.dataset, ...production.datasets]) datasets.add(name);
  }
  const folders = new Set<string>();
  for (const name of datasets) {
    const dataset = of('Dataset').get(name);
    if (dataset === undefined) continue;
    yield* titled(dataset, ['spec'], 'The title of the dataset', dataset.spec);
    for (const { registration } of dataset.spec.items) {
      let folder = of('Registration').get(registration)?.spec.folder;
      while (folder !== undefined && !folders.has(folder)) {
        folders.add(folder);
        folder = of('Folder').get(folder)?.spec.parent;
      }
    }
  }
  for (const name of folders) {
    const folder = of('Folder').get(name);
    if (folder === undefined) continue;
    yield* titled(folder, ['spec'], 'The title of the folder', folder.spec);
    for (const [key, value] of Object.entries(folder.spec.clientMetadata ?? {})) {
      const path = ['spec', 'clientMetadata', key];
      yield { declared: folder, path, what: 'This key of the client metadata', text: key, on: 'key' };
      if (typeof value === 'string') yield { declared: folder, path, what: 'This client metadata', text: value };
    }
  }
  for (const name of ontologies) {
    const ontology = of('Ontology').get(name);
    if (ontology !== undefined) yield* titled(ontology, ['spec'], 'The title of the ontology', ontology.spec);
  }
  for (const name of templates) {
    const template = of('WorkflowTemplate').get(name);
    for (const [index, stage] of (template?.spec.stages ?? []).entries()) {
      yield {
        declared: template!,
        path: ['spec', 'stages', index, 'name'],
        what: 'The name of this stage',
        text: stage.name,
      };
    }
  }
}

function* titled(
  declared: AnyDeclared,
  path: Path,
  what: string,
  spec: { readonly title: string; readonly description?: string | undefined },
): Iterable<Visible> {
  yield { declared, path: [...path, 'title'], what, text: spec.title };
  if (spec.description !== undefined) {
    yield {
      declared,
      path: [...path, 'description'],
      what: what.replace('title', 'description'),
      text: spec.description,
    };
  }
}
