import type { Problem } from '../base/problem.ts';
import {
  checkInlineRegistration,
  checkRegistrationParts,
  type CheckedRegistration,
} from '../registration/check-registration.ts';
import type { IntegrationFacts } from '../registration/integration.ts';
import type { RegistrationContent } from '../registration/item.ts';
import { member } from './member.ts';
import type { Document } from './document.ts';
import type { Declared } from './model.ts';
import { readFailureProblem } from './read-failure.ts';
import { resolveSource } from './resolve-source.ts';
import { UnreadableFile, type ReadSource } from './source-text.ts';

export interface Contents {
  readonly contents: ReadonlyMap<string, RegistrationContent>;
  readonly problems: readonly Problem[];
}

/** Reads and checks what each registration holds, from its file or inline. Two registrations of one file check it twice. */
export async function readContents(
  registrations: readonly { readonly declared: Declared<'Registration'>; readonly document: Document }[],
  integrations: ReadonlyMap<string, Declared<'Integration'>>,
  readSource: ReadSource,
): Promise<Contents> {
  const contents = new Map<string, RegistrationContent>();
  const problems: Problem[] = [];
  for (const { declared, document } of registrations) {
    const checked = await check(
      declared,
      document,
      integrations.get(declared.spec.integration ?? '')?.spec,
      readSource,
    );
    for (const problem of checked.problems) problems.push({ address: declared.address, ...problem });
    if (checked.content && !contents.has(declared.name)) contents.set(declared.name, checked.content);
  }
  return { contents, problems };
}

async function check(
  declared: Declared<'Registration'>,
  document: Document,
  integration: IntegrationFacts | undefined,
  readSource: ReadSource,
): Promise<CheckedRegistration> {
  const { source, items, limits } = declared.spec;
  if (source === undefined) {
    const { inlineSource, nodeAt } = await import('./inline-source.ts');
    const value = member(member(document.value, 'spec'), 'items') ?? items;
    const root = inlineSource(nodeAt(document.root(), ['spec', 'items']), value);
    return checkInlineRegistration({ file: document.file, root, locate: document.locate, integration, limits });
  }
  const file = resolveSource(declared.file, source);
  // A rule says that the path leads outside.
  if (file === undefined) return { problems: [] };
  try {
    return await checkRegistrationParts({ file, parts: readSource(file), integration, limits });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problems: [readFailureProblem(file, error.failure, declared.at(['spec', 'source']))] };
  }
}
