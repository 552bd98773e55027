// Writes docs/manifests.md: every kind with an example of this repository and a table of its fields, from the generated JSON
// Schemas. `npm run build` calls it; `npm run check` and a test compare.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../src/manifest/schema/envelope.ts';
import { jsonSchemas } from '../src/manifest/json-schemas.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | boolean;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  Workspace: 'assay.yaml',
  Folder: 'manifests/folders/street.yaml',
  Integration: 'manifests/integrations/media-bucket.yaml',
  Registration: 'manifests/registrations/street.yaml',
  Dataset: 'manifests/datasets/street.yaml',
  Ontology: 'manifests/ontologies/street.yaml',
  WorkflowTemplate: 'manifests/workflow-templates/benchmark-qa-production.yaml',
  ProjectPair: 'projects/street.yaml',
};

const HEAD = `# Manifests

YAML files in \`assay.yaml\`, \`manifests/\` and \`projects/\`; several documents may stand in one file. Every document has
\`apiVersion: assay/v1\`, a \`kind\`, \`metadata\` and a \`spec\`. Unknown fields are errors. An absent field is not managed, an empty one is
managed to be empty, and \`null\` is an error.

\`metadata.name\` is the identity: other manifests refer to it. A changed title is an update, a moved file is nothing; a changed name needs
\`moved: { from: <old name> }\` beside it, else the old resource is forgotten and a new one made. \`adopt: <id>\` takes over an object that
exists on the platform.

Editors with the YAML language server check files that begin with \`# yaml-language-server: $schema=…/schema/manifest.schema.json\`.
`;

/** The whole page. */
export function manifestsPage(root: string): string {
  const schemas = jsonSchemas();
  const parts = KINDS.map((kind) => {
    const file = `${kind.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}.schema.json`;
    const schema = JSON.parse(schemas.get(file) ?? '{}') as Schema;
    const spec = schema.properties?.['spec'] ?? {};
    const rows: string[] = [];
    addRows(spec, '', schema.$defs ?? {}, rows, []);
    const example = EXAMPLES[kind];
    const shown = example
      ? ['', `\`${example}\`:`, '', '```yaml', firstDocument(readFileSync(join(root, example), 'utf8')), '```']
      : [];
    return [
      `## ${kind}`,
      ...(spec.description ? ['', spec.description] : []),
      ...shown,
      '',
      '| field of `spec` | value | meaning |',
      '|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return `${HEAD}\n${parts.join('\n\n')}\n`;
}

function firstDocument(text: string): string {
  return text.split(/^---$/m)[0]!.trim();
}

function addRows(
  schema: Schema,
  path: string,
  defs: Readonly<Record<string, Schema>>,
  rows: string[],
  seen: readonly string[],
): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const at = path === '' ? name : `${path}.${name}`;
    const must = schema.required?.includes(name) && field.default === undefined ? ', required' : '';
    const preset =
      field.default !== undefined && JSON.stringify(field.default).length < 60
        ? `, default \`${JSON.stringify(field.default)}\``
        : '';
    rows.push(
      `| \`${at}\` | ${valueOf(field, defs)}${must}${preset} | ${(field.description ?? '').replaceAll('|', '\\|')} |`,
    );
    descend(field, at, defs, rows, seen);
  }
}

function descend(
  field: Schema,
  at: string,
  defs: Readonly<Record<string, Schema>>,
  rows: string[],
  seen: readonly string[],
): void {
  if (field.$ref) {
    const name = field.$ref.replace('#/$defs/', '');
    const target = defs[name];
    if (target && !seen.includes(name)) descend(target, at, defs, rows, [...seen, name]);
    return;
  }
  if (field.properties) addRows(field, at, defs, rows, seen);
  if (typeof field.items === 'object') descend(field.items, `${at}[]`, defs, rows, seen);
  if (typeof field.additionalProperties === 'object')
    descend(field.additionalProperties, `${at}.<name>`, defs, rows, seen);
  for (const choice of field.anyOf ?? field.oneOf ?? []) if (choice.properties) addRows(choice, at, defs, rows, seen);
}

function valueOf(field: Schema, defs: Readonly<Record<string, Schema>>): string {
  if (field.$ref) return valueOf(defs[field.$ref.replace('#/$defs/', '')] ?? {}, defs);
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.enum) return field.enum.map((one) => `\`${String(one)}\``).join(', ');
  const choices = field.anyOf ?? field.oneOf;
  if (choices) return [...new Set(choices.map((one) => valueOf(one, defs)))].join(' or ');
  if (field.type === 'array')
    return `list of ${typeof field.items === 'object' ? valueOf(field.items, defs) : 'values'}`;
  if (field.type === 'object') return field.properties ? 'fields below' : 'map';
  if (field.format === 'uuid') return 'id';
  return field.type ?? 'any value';
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, 'docs/manifests.md'), manifestsPage(root));
}
