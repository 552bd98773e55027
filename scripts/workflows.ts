// Derives from each workflow of examples/workflows/: the reusable workflow in .github/workflows/, and the short one in
// examples/callers/ that calls it. `npm run build` calls it; `npm run check` and a test compare.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Address of the Action in the examples, and the comment behind it. */
export const PLACEHOLDER = `acme/assay@${'0'.repeat(40)}`;
const STEP = `uses: ${PLACEHOLDER} # v1`;
/** Workflows that this repository also runs for its own manifests: those that need no key. */
const OWN = new Set(['validate', 'plan', 'plan-comment']);
const SECRETS: Readonly<Record<string, string>> = {
  ENCORD_SSH_KEY: 'Private key of a service account; a secret of the GitHub environment wins.',
  ASSAY_PSEUDONYM_KEY: 'Key of the annotators’ pseudonyms; a secret of the GitHub environment wins.',
};

/** A workflow of examples/workflows/, in the parts that are used again. */
export interface Example {
  /** `plan` */
  readonly name: string;
  readonly text: string;
  /** The comment in front, with the line break. */
  readonly head: string;
  readonly title: string;
  /** From `on:` to the line before `permissions:`. */
  readonly triggers: string;
  /** `permissions: {}` and all that follows. */
  readonly rest: string;
}

/** The examples, in order of their names. */
export function examples(root: string): Example[] {
  const folder = join(root, 'examples/workflows');
  return readdirSync(folder)
    .toSorted()
    .map((file) => split(file.replace(/\.yml$/, ''), readFileSync(join(folder, file), 'utf8')));
}

/** Reusable and calling workflows by their path. */
export function derivedWorkflows(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const example of examples(root)) {
    files.set(`.github/workflows/assay-${example.name}.yml`, reusable(example));
    files.set(`examples/callers/${example.name}.yml`, caller(example));
  }
  return files;
}

function split(name: string, text: string): Example {
  const match = /^((?:#.*\n)+)name: (.+)\n(on:\n(?:[ ].*\n)+)(permissions: \{\}\n[^]*)$/.exec(text);
  if (!match) throw new Error(`examples/workflows/${name}.yml is not written as comment, name, on, permissions, …`);
  const [, head = '', title = '', triggers = '', rest = ''] = match;
  return { name, text, head, title, triggers, rest };
}

interface Shape {
  readonly on: { readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, { description: string }>> } };
}

/** Descriptions of what somebody may say who starts the workflow by hand. */
function saidByHand({ text }: Example): [string, string][] {
  const { on } = parse(text) as Shape;
  return Object.entries(on.workflow_dispatch?.inputs ?? {}).map(([name, { description }]) => [name, description]);
}

/** The same jobs, called with `uses: owner/repository/.github/workflows/assay-….yml@commit`; the Action is of that commit. */
function reusable(example: Example): string {
  const own = OWN.has(example.name);
  const inputs = [
    input('directory', 'Folder of the workspace in the repository, where it is not the root.', "''"),
    ...(example.text.includes('environment: production')
      ? [
          input(
            'environment',
            'Environment of assay.yaml, and GitHub environment that holds the secrets.',
            'production',
          ),
        ]
      : []),
    ...saidByHand(example).map(([name, description]) => input(name, description, "''")),
    ...(example.text.includes('matrix.shard')
      ? [input('shards', 'Shards as a JSON list of numbers from 1, for example [1, 2, 3, 4].', "'[1, 2]'")]
      : []),
  ];
  const secrets = Object.entries(SECRETS)
    .filter(([name]) => example.text.includes(`secrets.${name}`))
    .map(([name, description]) => `      ${name}:\n        description: ${description}\n        required: false\n`);
  const call = [
    '  workflow_call:\n',
    '    inputs:\n',
    ...inputs,
    ...(secrets.length > 0 ? ['    secrets:\n', ...secrets] : []),
  ];
  const environment = own ? "${{ inputs.environment || 'production' }}" : '${{ inputs.environment }}';
  const jobs = example.rest
    .replaceAll(STEP, 'uses: $/')
    .replace(/^( +group: .+)$/gm, `$1-\${{ inputs.directory }}`)
    .replaceAll(/\bproduction\b/g, () => environment)
    .replace(/^(\s+)(command: .+)$/gm, '$1$2\n$1directory: ${{ inputs.directory }}')
    .replace(/^(\s+shard:) \[1, 2\].*$/m, '$1 ${{ fromJSON(inputs.shards) }}');
  const use = own ? 'This repository runs it for its own manifests, too.' : 'Called by other repositories.';
  return [
    '# Generated from examples/workflows/ by `npm run build`: edit it there.\n',
    example.head,
    `# Reusable: examples/callers/${example.name}.yml calls it. ${use}\n`,
    `name: ${example.title}\n`,
    ...(own ? [example.triggers] : ['on:\n']),
    ...call,
    jobs,
  ].join('');
}

function input(name: string, description: string, preset: string): string {
  const lines = [`description: ${description}`, 'type: string', 'required: false', `default: ${preset}`];
  return `      ${name}:\n${lines.map((line) => `        ${line}\n`).join('')}`;
}

/** A workflow with the same triggers and permissions, whose one job is the reusable workflow. */
function caller(example: Example): string {
  const inputs = [
    ...(example.text.includes('environment: production') ? [['environment', 'production']] : []),
    ...saidByHand(example).map(([name]) => [name, `\${{ inputs.${name} }}`]),
    ...(example.text.includes('matrix.shard') ? [['shards', "'[1, 2]'"]] : []),
  ];
  const secrets = Object.keys(SECRETS).filter((name) => example.text.includes(`secrets.${name}`));
  return [
    example.head,
    '# Short form: the job stands in the repository of the Action. docs/github.md says when that works.\n',
    `name: ${example.title}\n`,
    example.triggers,
    'permissions: {}\n',
    'jobs:\n',
    `  ${example.name}:\n`,
    `    name: ${example.name}\n`,
    '    permissions:\n',
    ...permissionLines(example.rest).map((line) => `${line}\n`),
    `    uses: ${PLACEHOLDER.replace('@', `/.github/workflows/assay-${example.name}.yml@`)} # v1\n`,
    ...(inputs.length > 0 ? ['    with:\n', ...inputs.map(([name, value]) => `      ${name}: ${value}\n`)] : []),
    ...(secrets.length > 0
      ? ['    secrets:\n', ...secrets.map((name) => `      ${name}: \${{ secrets.${name} }}\n`)]
      : []),
  ].join('');
}

/** What the jobs need together, as the examples say it: a caller must grant what each of its jobs takes. */
function permissionLines(rest: string): string[] {
  const lines = new Map<string, string>();
  for (const [, block = ''] of rest.matchAll(/^ {4}permissions:\n((?: {6}.+\n)+)/gm)) {
    for (const line of block.trimEnd().split('\n')) {
      const key = line.trim().split(':')[0] ?? '';
      if (!lines.get(key)?.includes(': write')) lines.set(key, line);
    }
  }
  return [...lines.values()];
}
