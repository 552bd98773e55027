import type { YAMLError } from 'yaml';
import type { Problem } from '../base/problem.ts';
import type { Locate } from '../registration/line-index.ts';
import { quoted } from '../registration/quoted.ts';

/** A mistake in the YAML itself, in a user's words. `text` is the file's text. */
export function yamlProblem(error: YAMLError, text: string, locate: Locate): Problem {
  const [start, end] = error.pos;
  const at = locate(start, end > start ? end : undefined);
  const [code, summary, detail] = wording(error, text.slice(start, start + 200));
  return { code, severity: 'error', summary, detail, at };
}

const SYNTAX = 'manifest.yaml-syntax';

function wording(error: YAMLError, here: string): readonly [code: string, summary: string, detail: string] {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return [
        'manifest.yaml-duplicate-key',
        `The key ${quoted(keyAt(here))} stands twice in the same place.`,
        'Keep one of the two; if both hold a list, put the entries into one list.',
      ];
    case 'TAB_AS_INDENT':
      return [
        'manifest.yaml-tab',
        'This line is indented with a tab.',
        'Indent with spaces: YAML does not allow tabs.',
      ];
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return [
        'manifest.yaml-tag',
        'Tags (words that start with "!") are not allowed.',
        'Remove the tag, or put the text in quotes.',
      ];
    case 'RESOURCE_EXHAUSTION':
      return ['manifest.yaml-depth', 'Values are nested too deep.', 'Manifests are flat; this cannot be meant.'];
    case 'BAD_INDENT':
      return [
        SYNTAX,
        'This line is not indented like the lines it belongs to.',
        'Put it exactly below the line that it belongs to; or is a bracket above not closed?',
      ];
    case 'BAD_ALIAS':
      return [SYNTAX, 'A "*" or "&" stands here without a name.', 'Put text that starts with "*" or "&" in quotes.'];
    case 'NON_STRING_KEY':
      return [
        SYNTAX,
        'A key must be a plain word or text.',
        'Put the key in quotes, or check for a missing value before ":".',
      ];
    case 'BAD_SCALAR_START':
      return [SYNTAX, 'Text cannot start with this character.', 'Put the text in quotes.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        SYNTAX,
        'Two things stand here where only one can.',
        'Is a ":" or an indentation wrong? Put text that holds ": " in quotes.',
      ];
    case 'MISSING_CHAR':
      if (error.message.includes('quote'))
        return [SYNTAX, 'A quote is opened before here, but not closed.', 'Close it on the line where it is opened.'];
      return [
        SYNTAX,
        `Something is missing here: ${sentence(error.message)}`,
        'Check brackets, quotes, commas, and the blank after ":".',
      ];
    case 'BAD_DIRECTIVE':
      return [SYNTAX, 'Lines that start with "%" are not allowed.', 'Remove the line.'];
    case 'ALIAS_PROPS':
    case 'BAD_DQ_ESCAPE':
    case 'BAD_PROP_ORDER':
    case 'BLOCK_IN_FLOW':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_DOCS':
    case 'UNEXPECTED_TOKEN':
    case 'BAD_COLLECTION_TYPE':
      return [
        SYNTAX,
        `This is not valid YAML: ${sentence(error.message)}`,
        'Compare the lines around with a manifest that works.',
      ];
  }
}

/** The key that a text starts with, without quotes. */
function keyAt(text: string): string {
  const key = /^("[^"\n]*"|'[^'\n]*'|[^\s:,{}[\]]*)/.exec(text)?.[0] ?? '';
  return key.replaceAll(/^["']|["']$/g, '');
}

function sentence(message: string): string {
  const clean = message.replaceAll(/\s+/g, ' ').trim();
  return clean.endsWith('.') ? clean : `${clean}.`;
}
