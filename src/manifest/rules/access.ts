import type { AnyDeclared } from '../declare.ts';
import type { Path } from '../model.ts';
import type { Finding, Rule } from '../rule.ts';

interface Listed {
  readonly list: 'groups' | 'users';
  readonly index: number;
  /** Group name, or e-mail address in lower case: never shown. */
  readonly who: string;
  readonly role: string;
}

interface AccessList {
  readonly groups?: readonly { readonly group: string; readonly role: string }[] | undefined;
  readonly users?: readonly { readonly email: string; readonly role: string }[] | undefined;
}

export const access: Rule = {
  code: 'manifest.access-twice',
  severity: 'error',
  means: 'A group or a person stands twice in one list of access.',
  fix: 'Keep one of the two. A role cannot be changed in place, so it would depend on the order which one holds.',
  also: [
    {
      code: 'manifest.annotator-sees-truth',
      severity: 'warning',
      means: 'Somebody labels in the production project and has access to the benchmark project of the pair.',
      fix: 'Who can see the ground truth cannot be measured by it. Take the access from one of the two projects.',
    },
  ],
  *check({ of }) {
    const resources = [...of('Folder').values(), ...of('Dataset').values(), ...of('Ontology').values()];
    for (const declared of resources) yield* twice(declared, ['spec', 'access'], declared.spec.access);
    for (const pair of of('ProjectPair').values()) {
      const { benchmark, production } = pair.spec;
      yield* twice(pair, ['spec', 'benchmark', 'access'], benchmark.access);
      yield* twice(pair, ['spec', 'production', 'access'], production.access);
      const knows = new Map(listedIn(benchmark.access).map((one) => [`${one.list} ${one.who}`, one]));
      for (const one of listedIn(production.access)) {
        const other = knows.get(`${one.list} ${one.who}`);
        if (other === undefined || !LABELS.has(one.role)) continue;
        const who = one.list === 'users' ? 'This person' : 'This group';
        yield {
          code: 'manifest.annotator-sees-truth',
          summary: `${who} labels in the production project and has access to the benchmark project, where the ground truth is.`,
          detail: 'Their scores would mean nothing. Take the access from one of the two projects.',
          at: pair.at(['spec', 'production', 'access', one.list, one.index]),
          address: pair.address,
          related: [
            {
              summary: 'The access to the benchmark project is given here.',
              at: pair.at(['spec', 'benchmark', 'access', other.list, other.index]),
            },
          ],
        };
      }
    }
  },
};

/** Roles whose submissions are scored. */
const LABELS: ReadonlySet<string> = new Set(['annotator', 'annotator-reviewer']);

function listedIn(given: AccessList | undefined): readonly Listed[] {
  return [
    ...(given?.groups ?? []).map(({ group, role }, index) => ({ list: 'groups', index, who: group, role }) as const),
    ...(given?.users ?? []).map(
      ({ email, role }, index) => ({ list: 'users', index, who: email.toLowerCase(), role }) as const,
    ),
  ];
}

function* twice(declared: AnyDeclared, path: Path, given: AccessList | undefined): Iterable<Finding> {
  const seen = new Map<string, Listed>();
  for (const one of listedIn(given)) {
    const key = `${one.list} ${one.who}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, one);
      continue;
    }
    yield {
      summary: `This ${one.list === 'users' ? 'person' : 'group'} is listed twice.`,
      detail: 'Remove one of the two.',
      at: declared.at([...path, one.list, one.index]),
      address: declared.address,
      related: [{ summary: 'It is listed first here.', at: declared.at([...path, first.list, first.index]) }],
    };
  }
}
