// Writes what is generated from the option table: tables between `<!-- begin:NAME -->` and `<!-- end:NAME -->` in README.md and
// docs/*.md, and the inputs in action.yml. `npm run build` calls it; `npm run check` and a test compare.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERBS } from '../src/commands/options.ts';
import type { Option, Verb } from '../src/commands/verb.ts';

/** Files with the generated parts brought up to date, by path relative to the repository. */
export function generatedTables(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  for (const path of ['README.md', ...docs.map((name) => `docs/${name}`)]) {
    const text = readFileSync(join(root, path), 'utf8');
    const updated = replaceMarked(text, 'commands', commandTable(), html);
    files.set(path, replaceMarked(updated, 'options', optionTables(), html));
  }
  const action = readFileSync(join(root, 'action.yml'), 'utf8');
  files.set('action.yml', replaceMarked(action, 'inputs', actionInputs(), yaml));
  return files;
}

const html = (word: string): string => `<!-- ${word} -->`;
const yaml = (word: string): string => `  # ${word}`;

function replaceMarked(text: string, name: string, content: string, marker: (word: string) => string): string {
  const [begin, end] = [marker(`begin:${name}`), marker(`end:${name}`)];
  const start = text.indexOf(begin);
  const stop = text.indexOf(end);
  if (start < 0 && stop < 0) return text;
  if (start < 0 || stop < start) throw new Error(`the markers of ${name} are not a pair`);
  return `${text.slice(0, start + begin.length)}\n${content}\n${text.slice(stop)}`;
}

function commandTable(): string {
  const rows = VERBS.map((verb) => `| \`${usage(verb)}\` | ${cell(verb.summary)} | ${verb.needs} |`);
  return ['| command | does | needs |', '|---|---|---|', ...rows].join('\n');
}

function optionTables(): string {
  return VERBS.map((verb) => {
    const argument = verb.argument ? [`| \`${argumentOf(verb)}\` | ${cell(verb.argument.description)} | |`] : [];
    const rows = verb.options.map((option) => {
      const values = option.choices ? option.choices.map((one) => `\`${one}\``).join(', ') : '';
      const preset = option.default === undefined ? '' : `default \`${String(option.default)}\``;
      const required = option.required ? 'required' : '';
      const remarks = [required, values, preset].filter((one) => one !== '').join('; ');
      return `| \`${flags(option)}\` | ${cell(option.description)} | ${remarks} |`;
    });
    const heading = [`### \`assay ${verb.name}\``, '', verb.summary, ''];
    return [...heading, '| option | meaning | values |', '|---|---|---|', ...argument, ...rows].join('\n');
  }).join('\n\n');
}

function actionInputs(): string {
  const verbs = VERBS.filter((verb) => !verb.cliOnly);
  const lines = input('command', `The command: ${verbs.map((verb) => verb.name).join(', ')}.`, true);
  const positional = verbs.filter((verb) => verb.argument).map((verb) => verb.name);
  lines.push(...input('arguments', `What ${positional.join(' and ')} are about, one a line.`, false));
  const names = new Map<string, { option: Option; verbs: string[] }[]>();
  for (const verb of verbs) {
    for (const option of verb.options) {
      if (option.name === 'color') continue;
      const known = names.get(option.name) ?? [];
      const same = known.find((one) => one.option.description === option.description);
      if (same) same.verbs.push(verb.name);
      else known.push({ option, verbs: [verb.name] });
      names.set(option.name, known);
    }
  }
  for (const [name, uses] of names) {
    const descriptions = uses.map(({ option, verbs: of }) => {
      const values = option.choices ? ` One of ${option.choices.join(', ')}.` : '';
      const truth = option.type === 'flag' || option.type === 'switch' ? ' true or false.' : '';
      const several = option.type === 'list' ? ' Several: one a line.' : '';
      const where = of.length === verbs.length ? '' : ` (${of.join(', ')})`;
      return `${option.description}${values}${truth}${several}${where}`;
    });
    lines.push(...input(name, descriptions.join(' '), false));
  }
  return lines.join('\n');
}

function input(name: string, description: string, required: boolean): string[] {
  return [
    `  ${name}:`,
    `    description: ${quoted(description.replaceAll('`', ''))}`,
    `    required: ${required}`,
    ...(required ? [] : ["    default: ''"]),
  ];
}

/** A YAML string as the formatter writes it. */
function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function usage(verb: Verb): string {
  return ['assay', verb.name, ...(verb.argument ? [argumentOf(verb)] : [])].join(' ');
}

function argumentOf({ argument }: Verb): string {
  if (!argument) return '';
  const inner = `${argument.name}${argument.several ? '...' : ''}`;
  return argument.optional ? `[${inner}]` : `<${inner}>`;
}

function flags(option: Option): string {
  const value = option.type === 'flag' || option.type === 'switch' ? '' : ` <${option.value ?? 'value'}>`;
  const negated = option.type === 'switch' ? `, --no-${option.name}` : '';
  return `${option.short ? `-${option.short}, ` : ''}--${option.name}${value}${negated}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  for (const [path, text] of generatedTables(root)) {
    if (readFileSync(join(root, path), 'utf8') !== text) writeFileSync(join(root, path), text);
  }
}
