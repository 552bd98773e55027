import type { z } from 'zod';
import { compareProblems, type Problem } from '../base/problem.ts';
import { quoted } from '../registration/quoted.ts';
import { correction, didYouMean, suggest, yamlScalar } from '../registration/suggest.ts';
import { allowedKeys } from './allowed-keys.ts';
import type { Document } from './document.ts';
import { member } from './member.ts';
import { whereItBelongs } from './misplaced-key.ts';
import type { Path } from './model.ts';
import { pathText } from './path-text.ts';

type Issue = z.core.$ZodIssue;
type Told = Pick<Problem, 'code' | 'summary'> & {
  readonly detail?: string | undefined;
  /** A word at the place of the problem, and those that it may have been meant to be. */
  readonly meant?: { readonly word: string; readonly among: readonly string[] };
};

/**
 * What a schema says about a document, in a user's words, each at its place: an unknown key at the key, a missing key at
 * its parent, everything else at the value. One value gets one problem, and nothing is said about what a wrong value holds.
 */
export function shapeProblems(
  issues: readonly Issue[],
  schema: z.ZodType,
  document: Document,
  address?: string,
): Problem[] {
  const problems = issues.flatMap((issue) => translate(issue, [], schema, document));
  const named = problems.map((problem) => (address === undefined ? problem : { ...problem, address }));
  const seen = new Set<string>();
  return named.toSorted(compareProblems).filter((problem) => {
    const id = `${problem.code} ${problem.at?.line}:${problem.at?.column} ${problem.summary}`;
    return !seen.has(id) && seen.add(id);
  });
}

function translate(issue: Issue, prefix: Path, schema: z.ZodType, document: Document): Problem[] {
  const path = [...prefix, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = path.reduce<unknown>(member, document.value);
  const problem = (told: Told, on: 'key' | 'value' = 'value', at: Path = path): Problem => {
    const place = document.at(at, on);
    return {
      code: told.code,
      severity: 'error',
      summary: told.summary,
      ...(told.detail === undefined ? {} : { detail: told.detail }),
      at: place,
      ...(told.meant ? correction(told.meant.word, told.meant.among, place, yamlScalar) : {}),
    };
  };

  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedKeys(schema, document.value, path);
    const present = new Set(Object.keys((value ?? {}) as object));
    return issue.keys.map((key) => {
      const elsewhere = whereItBelongs(key, path, schema, document.value);
      return problem(unknownKey(key, path, allowed, present, elsewhere), 'key', [...path, key]);
    });
  }
  if (value === undefined && path.length > 0) {
    return [problem(missingKey(path, issue), 'key', path.slice(0, -1))];
  }
  if (value === null) return [problem(emptyValue(path))];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return nearestBranch(issue.errors).flatMap((inner) => translate(inner, path, schema, document));
  }
  if (issue.code === 'invalid_key') {
    const reason = issue.issues[0]?.message ?? 'is not allowed';
    const key = String(path.at(-1) ?? '');
    const told = { code: 'manifest.bad-format', summary: `The key ${quoted(key)} ${asReason(reason)}.` };
    return [problem(told, 'key')];
  }
  return [problem(wrongValue(issue, path, value))];
}

function unknownKey(
  key: string,
  path: Path,
  allowed: readonly string[],
  present: ReadonlySet<string>,
  elsewhere: string | undefined,
): Told {
  const free = allowed.filter((one) => !present.has(one));
  const among = free.length > 0 ? free : allowed;
  const where = path.length === 0 ? 'a manifest' : quoted(pathText(path));
  return {
    code: 'manifest.unknown-key',
    summary: `The key ${quoted(key)} is not known in ${where}.`,
    detail: (suggest(key, among) === undefined ? elsewhere : undefined) ?? didYouMean(key, among, 'Known here'),
    // Another name for a key that is there already would make it stand twice.
    ...(free.length > 0 ? { meant: { word: key, among } } : {}),
  };
}

function missingKey(path: Path, issue: Issue): Told {
  const key = String(path.at(-1));
  const where = path.length === 1 ? 'The manifest' : quoted(pathText(path.slice(0, -1)));
  return {
    code: 'manifest.missing-key',
    summary: `${where} lacks the key ${quoted(key)}.`,
    detail: `Add \`${key}:\` below it${wanted(issue)}.`,
  };
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_type') return `, with ${typeWords(issue.expected)}`;
  if (issue.code === 'invalid_value') return `, with ${oneOf(issue.values)}`;
  const options = optionsOf(issue);
  return options.length > 0 ? `, with ${oneOf(options)}` : '';
}

function emptyValue(path: Path): Told {
  return {
    code: 'manifest.null',
    summary: `${quoted(pathText(path))} is empty.`,
    detail: 'Give it a value. To leave it unmanaged remove the key; to make it empty write [], {} or "".',
  };
}

function wrongValue(issue: Issue, path: Path, value: unknown): Told {
  const name = quoted(pathText(path));
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'manifest.wrong-type',
        summary: `${name} must be ${typeWords(issue.expected)}, not ${describe(value)}.`,
        detail: typeHint(issue.expected, value),
      };
    case 'invalid_value':
      return unknownValue(name, issue.values, value);
    case 'invalid_union':
      return unknownValue(name, optionsOf(issue), value);
    case 'too_small':
      return { code: 'manifest.out-of-range', summary: `${name} must be ${least(issue)}.` };
    case 'too_big':
      return { code: 'manifest.out-of-range', summary: `${name} must be ${most(issue)}.` };
    case 'invalid_format':
      return {
        code: 'manifest.bad-format',
        summary: `${name} ${asReason(formatReason(issue.format, issue.message))}.`,
      };
    case 'not_multiple_of':
      return { code: 'manifest.out-of-range', summary: `${name} must be a multiple of ${String(issue.divisor)}.` };
    case 'custom':
      return { code: 'manifest.invalid', summary: `${name} ${asReason(issue.message)}.` };
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return { code: 'manifest.invalid', summary: `${name} is not allowed as it stands.` };
  }
}

function unknownValue(name: string, values: readonly unknown[], value: unknown): Told {
  if (typeof value !== 'string') {
    return { code: 'manifest.unknown-value', summary: `${name} must be ${oneOf(values)}, not ${describe(value)}.` };
  }
  return {
    code: 'manifest.unknown-value',
    summary: `${name} cannot be ${quoted(value)}.`,
    detail: didYouMean(value, values.map(String)),
    meant: { word: value, among: values.map(String) },
  };
}

function optionsOf(issue: Issue): readonly unknown[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}

/** The branch of a union that was probably meant: the one that got furthest, then the one with the fewest mistakes. */
function nearestBranch(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const rank = (issues: readonly Issue[]): number =>
    issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type')
      ? 3
      : issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_value')
        ? 2
        : 1;
  return errors.toSorted((a, b) => rank(a) - rank(b) || a.length - b.length)[0] ?? [];
}

function least(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string')
    return issue.minimum === 1 ? 'more than an empty text' : `at least ${String(issue.minimum)} characters long`;
  if (issue.origin === 'array')
    return issue.minimum === 1
      ? 'a list with at least one entry'
      : `a list with at least ${String(issue.minimum)} entries`;
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
}

function most(issue: z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'string') return `at most ${String(issue.maximum)} characters long`;
  if (issue.origin === 'array') return `a list with at most ${String(issue.maximum)} entries`;
  return `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}`;
}

function formatReason(format: string, message: string): string {
  if (format === 'email') return 'must be an e-mail address';
  if (format === 'url') return 'must be an address that starts with https:// or http://';
  if (format === 'guid' || format === 'uuid') return 'must be an id like 7f3c2a10-5b0e-4c1d-9d3e-0123456789ab';
  return message.startsWith('must') ? message : 'is not written as it must be';
}

function asReason(message: string): string {
  return message.replace(/\.$/, '');
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => (typeof value === 'string' ? quoted(value) : String(value)));
  return words.length === 1 ? words[0]! : `one of ${words.join(', ')}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function typeWords(expected: string): string {
  return TYPE_WORDS[expected] ?? expected;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${quoted(value, 40)}`;
  if (typeof value === 'object') return 'a group of keys';
  return `the ${typeof value === 'boolean' ? 'word' : 'number'} ${String(value)}`;
}

function typeHint(expected: string, value: unknown): string | undefined {
  if (expected === 'string' && typeof value !== 'object') return `Put it in quotes: "${String(value)}".`;
  if (expected === 'boolean') return 'Write true or false, without quotes.';
  if ((expected === 'number' || expected === 'int') && typeof value === 'string')
    return 'Write the digits without quotes.';
  if (expected === 'array' || expected === 'tuple')
    return 'Write each entry on a line of its own that starts with "- ".';
  if (expected === 'object' || expected === 'record') return 'Write `key: value` lines, indented below it.';
  return undefined;
}
