import { roleWord } from '../role-words.ts';
import type { RegistrationRule, Report } from '../rule.ts';
import type { Span } from '../reporter.ts';
import type { SourceNode } from '../source-node.ts';

export const R019: RegistrationRule = {
  code: 'registration.R019',
  severity: 'warning',
  means: 'A title, a path that becomes the title, or client metadata tells annotators that an item is a test.',
  fix: 'Choose a neutral text: whoever knows that a task is a test works differently.',
  item({ urls, title, clientMetadata }, report) {
    if (typeof title?.value === 'string') tell('The title', title.value, title, report);
    else if (urls[0]?.known !== undefined)
      tell('The path of the URL, which becomes the title,', urls[0].known.path, urls[0].at, report);
    for (const { key, keyStart, value } of clientMetadata?.entries ?? []) {
      tell('This key of the client metadata', key, { start: keyStart }, report);
      for (const text of textsOf(value)) tell('The client metadata', text, value, report);
    }
  },
};

function tell(what: string, text: string, at: Span, report: Report): void {
  const word = roleWord(text);
  if (word !== undefined) report(at, `${what} holds the word "${word}", which tells annotators that they are tested.`);
}

function* textsOf(node: SourceNode): Iterable<string> {
  if (node.kind === 'scalar' && typeof node.value === 'string') yield node.value;
  else if (node.kind === 'list') for (const item of node.items) yield* textsOf(item);
  else if (node.kind === 'object') {
    for (const entry of node.entries) {
      yield entry.key;
      yield* textsOf(entry.value);
    }
  }
}
