import { describe, expect, test } from 'vitest';
import type { Graph, Node } from '../../src/graph/graph.ts';
import type { KnownResource } from '../../src/graph/known.ts';
import { makePlan, type PlanInput } from '../../src/plan/make-plan.ts';
import { graphOf } from '../apply/platform.ts';
import { outcomesAsText } from '../../src/report/outcomes.ts';
import { planAsMarkdown, planAsText } from '../../src/report/plan.ts';
import { PLAIN } from '../../src/report/style.ts';
import { ontologyNode, STREET, streetNodes } from '../apply/street.ts';
import { observedAfter } from './arbitrary-graph.ts';

const nodes = streetNodes({ integration: 'i', templates: { benchmark: 't1', production: 't2' } });
const street = graphOf(nodes);
const known = (graph: Graph): Map<string, KnownResource> =>
  new Map(
    [...graph.nodes.values()].map((node) => [
      node.address,
      { address: node.address, kind: node.kind, uuid: node.uuid, observed: {} },
    ]),
  );
const edited = (address: string, change: (node: never) => object): Graph =>
  graphOf(nodes.map((node) => (node.address === address ? ({ ...node, ...change(node as never) } as Node) : node)));
const plan = (desired: Graph, more: Partial<PlanInput> = {}) => {
  const observed = more.observed ?? observedAfter(street);
  return makePlan({
    desired,
    observed,
    known: known(observed),
    environment: 'test',
    source: 'platform',
    limits: { changedPercent: 100, changedObjects: 100 },
    ...more,
  });
};
const brief = (result: ReturnType<typeof plan>) => result.plan.operations.map(({ key, level }) => `${level}: ${key}`);
const codes = (result: ReturnType<typeof plan>) => result.problems.map((problem) => problem.code);

describe('a plan', () => {
  test('updates a changed title of a folder and asks a person where the API cannot', () => {
    expect(brief(plan(edited('folder.street', () => ({ title: 'Roads' }))))).toEqual(['safe: update folder.street']);
    expect(brief(plan(edited('dataset.production', () => ({ title: 'Roads' }))))).toEqual([
      'safe: manual dataset.production settings',
    ]);
  });

  test('treats a dataset that left a project as destructive and says what is lost', () => {
    const result = plan(edited('project.street/production', () => ({ datasets: ['dataset.benchmark'] })));
    expect(brief(result)).toEqual(['destructive: detach project.street/production dataset.production']);
    expect(result.plan.operations[0]?.facts).toEqual({ tasks: 5 });
  });

  test('treats a registration that left a dataset as destructive', () => {
    const result = plan(edited('dataset.production', () => ({ registrations: [] })));
    expect(brief(result)).toEqual(['destructive: detach dataset.production registration.production']);
  });

  test('never replaces an ontology: that is a person’s destructive step', () => {
    const other = ontologyNode(undefined, 'other');
    const desired = edited('project.street/production', () => ({ ontology: 'ontology.other' }));
    const result = plan(graphOf([...desired.nodes.values(), other]));
    expect(brief(result)).toContain('destructive: manual project.street/production ontology');
  });

  test('registers and links only what is new, with the same digest however much of it is done', () => {
    const bigger = streetNodes(
      { integration: 'i', templates: { benchmark: 't1', production: 't2' } },
      { production: 7 },
    );
    const half = streetNodes({ integration: 'i', templates: { benchmark: 't1', production: 't2' } }, { production: 6 });
    const result = plan(graphOf(bigger));
    expect(brief(result)).toEqual([
      'safe: create registration.production',
      'safe: link dataset.production registration.production',
    ]);
    expect(result.plan.operations.map((operation) => operation.facts)).toEqual([
      { items: 2, files: 2 },
      { items: 2, tasks: 2 },
    ]);
    expect(plan(graphOf(bigger), { observed: observedAfter(graphOf(half)) }).plan.digest).toBe(result.plan.digest);
  });

  test('follows a moved resource in the state and writes nothing to the platform', () => {
    const renamed = nodes.map((node) =>
      node.address === 'folder.street'
        ? { ...node, address: 'folder.roads', movedFrom: 'folder.street' }
        : node.kind === 'registration'
          ? { ...node, folder: 'folder.roads' }
          : node,
    );
    const desired = graphOf(renamed);
    const observed = observedAfter(desired);
    const result = plan(desired, { observed, known: known(observedAfter(street)) });
    expect(brief(result)).toEqual(['safe: move folder.roads']);
  });

  test('adopts by id, and refuses when there is nothing to adopt', () => {
    const desired = edited('folder.top', () => ({ uuid: 'given' }));
    const observed = observedAfter(street);
    const without = new Map([...known(observed)].filter(([address]) => address !== 'folder.top'));
    expect(brief(plan(desired, { known: without }))).toEqual(['safe: adopt folder.top']);
    const missing = graphOf([...observed.nodes.values()].filter((node) => node.address !== 'folder.top'));
    const result = plan(desired, {
      known: without,
      observed: missing,
      facts: { gone: new Set(['folder.top']), sameTitle: new Map() },
    });
    expect(codes(result)).toContain('plan.adopt-not-found');
    expect([...result.refused.keys()]).toEqual(['create folder.top']);
  });

  test('never takes over an object of the same title, and says so', () => {
    const observed = graphOf(
      [...observedAfter(street).nodes.values()].filter((node) => node.address !== 'dataset.benchmark'),
    );
    const facts = { gone: new Set<string>(), sameTitle: new Map([['dataset.benchmark', ['someone-elses']]]) };
    const result = plan(street, { observed, facts, known: known(observed) });
    expect(brief(result)).toContain('safe: create dataset.benchmark');
    expect(codes(result)).toContain('plan.same-title');
  });

  test('says where a manifest takes over an object of the same title: a project below its role', () => {
    const missing = ['project.street/production', 'dataset.benchmark'];
    const observed = graphOf(
      [...observedAfter(street).nodes.values()].filter((node) => !missing.includes(node.address)),
    );
    const facts = { gone: new Set<string>(), sameTitle: new Map(missing.map((address) => [address, ['id-of-it']])) };
    const result = plan(street, { observed, facts, known: known(observed) });
    const details = result.problems.filter((one) => one.code === 'plan.same-title').map((one) => one.detail);
    expect(details).toEqual([
      expect.stringContaining('metadata.adopt: id-of-it'),
      expect.stringContaining('spec.production.adopt: id-of-it'),
    ]);
  });

  test('makes a vanished ontology again only as a destructive step', () => {
    const observed = graphOf([...observedAfter(street).nodes.values()].filter((node) => node.kind !== 'ontology'));
    const facts = { gone: new Set(['ontology.street']), sameTitle: new Map() };
    expect(brief(plan(street, { observed, facts }))).toContain('destructive: create ontology.street');
  });

  test('refuses to touch a project whose workflow is not the declared one', () => {
    const observed = graphOf(
      [...observedAfter(street).nodes.values()].map((node) =>
        node.address === 'project.street/production' && node.kind === 'project'
          ? {
              ...node,
              datasets: ['dataset.benchmark'],
              workflow: { stages: [{ uuid: 'u', title: 'Other', type: 'DONE' }] },
            }
          : node,
      ),
    );
    const result = plan(street, { observed });
    expect(codes(result)).toEqual(['plan.contract']);
    expect([...result.refused.keys()]).toEqual(['attach project.street/production dataset.production']);
  });

  test('asks a person for a workflow template without an id, and lets the projects wait for it', () => {
    const desired = edited('workflow-template.qa', () => ({ uuid: undefined, unbound: true }));
    const result = plan(desired, { observed: { nodes: new Map() }, known: new Map() });
    const project = result.plan.operations.find((operation) => operation.key === 'create project.street/production');
    expect(project?.after).toContain('manual workflow-template.qa');
  });

  test('says `moved` where a manifest got another name and its object would be made a second time', () => {
    const observed = observedAfter(street);
    const renamed = street.nodes.get('ontology.street')!;
    const desired = graphOf([
      ...nodes.filter(({ address }) => address !== renamed.address),
      { ...renamed, address: 'ontology.roads' },
    ]);
    const sameTitle = new Map([['ontology.roads', [observed.nodes.get(renamed.address)!.uuid!.toUpperCase()]]]);
    const seen = graphOf([...observed.nodes.values()].filter(({ address }) => address !== renamed.address));
    const result = plan(desired, { observed: seen, known: known(observed), facts: { gone: new Set(), sameTitle } });
    expect(result.problems.find(({ code }) => code === 'plan.name-changed')).toMatchObject({
      severity: 'warning',
      summary: 'ontology.roads is made anew, and ontology.street, which has the same title, is forgotten',
      detail: expect.stringContaining('metadata.moved: { from: street }'),
    });
    expect(codes(result)).not.toContain('plan.same-title');
  });

  test('names what is to be done by hand, with the value that is there and the one that is to be', () => {
    const result = plan(edited('dataset.production', () => ({ title: 'Roads' })));
    const text = planAsText(result.plan, PLAIN);
    expect(text).toContain('[ ] dataset.production: change title of the dataset "Street B" in the web app');
    expect(text).toContain('title: Street B → Roads');
    expect(planAsMarkdown(result.plan)).toMatch(/`title` \| `Street B` \| `Roads`/);
  });

  test('calls an archived feature by its id, and counts only what is touched', () => {
    const hashes = new Map([...ontologyNode().features!].map(([hash, address]) => [address, hash]));
    const observed = observedAfter(edited('ontology.street', () => ({ knownHashes: hashes })));
    const fewer = ontologyNode({ ...STREET, objects: STREET.objects!.slice(1) });
    const text = planAsText(
      plan(
        edited('ontology.street', () => fewer),
        { observed },
      ).plan,
      PLAIN,
    );
    expect(text).toContain('ontology.street/object.vehicle archived: Vehicle → archived');
    expect(text).not.toMatch(/touches .*(added|archived)/);
  });

  test('names items that somebody linked to a benchmark and to a production dataset', () => {
    const linked = (...items: string[]) => ({ linked: new Map(items.map((item) => [item, `${item}-row`])) });
    const at = observedAfter(street);
    const observed = graphOf(
      [...at.nodes.values()].map((node) =>
        node.kind === 'dataset'
          ? { ...node, ...(node.address === 'dataset.benchmark' ? linked('a', 'b', 'c') : linked('b', 'c', 'd')) }
          : node,
      ),
    );
    expect(plan(street, { observed }).problems).toMatchObject([
      {
        code: 'plan.items-in-both-roles',
        severity: 'warning',
        summary:
          '2 items stand in dataset.benchmark, which is benchmark data, and in dataset.production, which is production data',
      },
    ]);
  });

  test('calls a new feature that must be answered risky, because every label that is there lacks it', () => {
    const levelOf = (objects: typeof STREET.objects) =>
      plan(edited('ontology.street', () => ontologyNode({ ...STREET, objects }))).plan.operations[0]?.level;
    const [vehicle, ...others] = STREET.objects!;
    const brand = { id: 'brand', name: 'Brand', type: 'text' as const };
    const withBrand = (required: boolean) => [
      { ...vehicle!, attributes: [...vehicle!.attributes!, { ...brand, required }] },
      ...others,
    ];
    expect(levelOf(withBrand(false))).toBe('safe');
    expect(levelOf(withBrand(true))).toBe('risky');
    const tram = { id: 'tram', name: 'Tram', shape: 'polygon' as const };
    expect(levelOf([...STREET.objects!, { ...tram, attributes: [{ ...brand, required: true }] }])).toBe('safe');
    expect(levelOf([...STREET.objects!, { ...tram, required: true }])).toBe('risky');
  });

  test('never says that there is nothing to do when what the manifest asks for is refused', () => {
    const polygon = ontologyNode({
      ...STREET,
      objects: STREET.objects!.map((one) => (one.id === 'vehicle' ? { ...one, shape: 'polygon' as const } : one)),
    });
    const result = plan(edited('ontology.street', () => polygon));
    expect(result.plan.operations).toEqual([]);
    const reason = 'its shape is bounding_box and cannot become polygon';
    expect(result.plan.refused).toEqual([{ address: 'ontology.street/object.vehicle', reason }]);
    expect(result.plan.unchanged).not.toHaveProperty('ontology');
    expect(result.plan.digest).toBe(plan(street).plan.digest);
    const text = planAsText(result.plan, PLAIN);
    expect(text).toContain('Plan for test: 1 refused; 11 are as declared.');
    expect(text).toContain(`  refused ontology.street/object.vehicle: ${reason}`);
    const markdown = planAsMarkdown(result.plan);
    expect(markdown).not.toContain('nothing to do');
    expect(markdown).toContain('1 change is refused');
    expect(outcomesAsText([], PLAIN, result.plan.refused)).toBe(
      `  refused ontology.street/object.vehicle: ${reason}\n1 change refused; nothing to do`,
    );
    const more = plan(edited('ontology.street', () => ({ ...polygon, title: 'Roads' })));
    expect(more.plan.refused).toHaveLength(2);
    expect(planAsText(more.plan, PLAIN)).toContain('Plan for test: 2 refused; 11 are as declared.');
  });

  test('says that a feature with another id is recognised by its name, once and not for what is below it', () => {
    const hashes = new Map([...ontologyNode().features!].map(([hash, address]) => [address, hash]));
    const knownHashes = new Map(hashes);
    const observed = edited('ontology.street', () => ({ knownHashes }));
    const renamed = ontologyNode({
      ...STREET,
      objects: STREET.objects!.map((one) => (one.id === 'vehicle' ? { ...one, id: 'car' } : one)),
    });
    const result = plan(
      edited('ontology.street', () => renamed),
      { observed: observedAfter(observed) },
    );
    expect(result.plan.operations).toEqual([]);
    expect(result.problems).toMatchObject([
      {
        code: 'plan.feature-id-changed',
        severity: 'note',
        address: 'ontology.street/object.car',
        summary:
          'ontology.street/object.car is taken for what was ontology.street/object.vehicle: it has its name, so it keeps its class and its labels',
      },
    ]);
  });

  test('refuses all risky operations together beyond the limits, with no exemption for small sets', () => {
    const smaller = graphOf(
      nodes.filter((node) => !node.address.startsWith('dataset.production') && node.kind !== 'project'),
    );
    const result = plan(smaller, { limits: { changedPercent: 20, changedObjects: 25 } });
    expect(brief(result)).toEqual([
      'risky: forget dataset.production',
      'risky: forget project.street/benchmark',
      'risky: forget project.street/production',
    ]);
    expect(codes(result)).toContain('plan.blast-radius');
    expect(result.refused.size).toBe(3);
    const tiny = graphOf([{ kind: 'folder', address: 'folder.a', title: 'A', parent: null }]);
    const emptied = makePlan({
      desired: graphOf([]),
      observed: tiny,
      known: known(tiny),
      environment: 't',
      source: 'platform',
    });
    expect(emptied.refused.size).toBe(1);
  });

  test('finds a dataset that has both roles on the platform, and an empty benchmark', () => {
    const both = graphOf(
      [...observedAfter(street).nodes.values()].map((node) =>
        node.address === 'project.street/benchmark' && node.kind === 'project'
          ? { ...node, datasets: ['dataset.benchmark', 'dataset.production'] }
          : node,
      ),
    );
    expect(codes(plan(street, { observed: both }))).toEqual(['plan.dataset-in-both-roles']);
    const empty = streetNodes({ integration: 'i', templates: { benchmark: 't1', production: 't2' } }, { benchmark: 0 });
    expect(codes(plan(graphOf(empty)))).toEqual(['plan.benchmark-empty', 'plan.items-left']);
  });

  test('shows an edit by hand with its reason, and covers exactly that edit', () => {
    const observed = graphOf(
      [...observedAfter(street).nodes.values()].map((node) =>
        node.kind === 'ontology'
          ? { ...node, editor: { ...node.editor, objects: (node.editor['objects'] as unknown[]).slice(0, 1) } }
          : node,
      ),
    );
    const remembered = known(observed);
    remembered.set('ontology.street', {
      address: 'ontology.street',
      kind: 'ontology',
      uuid: 'id-of-ontology.street',
      observed: { editorDigest: 'before' },
    });
    const [update] = plan(street, { observed, known: remembered }).plan.operations;
    expect(update).toMatchObject({
      key: 'update ontology.street',
      level: 'safe',
      reason: 'changed on the platform since Assay last saw it',
    });
  });

  test('adds people and takes access only where the manifest says exclusive, and never shows an address', () => {
    const users = [{ email: 'mira@example.com', role: 'annotator' }];
    const desired = (exclusive: boolean) =>
      edited('project.street/production', () => ({ access: { exclusive, users } }));
    const observed = graphOf(
      [...observedAfter(street).nodes.values()].map((node) =>
        node.address === 'project.street/production'
          ? ({ ...node, access: { exclusive: false, users: [{ email: 'old@example.com', role: 'viewer' }] } } as Node)
          : node,
      ),
    );
    expect(brief(plan(desired(false), { observed }))).toEqual(['safe: update project.street/production access']);
    const result = plan(desired(true), { observed });
    expect(brief(result)).toEqual([
      'safe: update project.street/production access',
      'risky: update project.street/production access-removal',
    ]);
    expect(JSON.stringify(result.plan)).not.toContain('@');
  });
});

test('the digest of a plan is the same in every version: approvals name it', () => {
  const { plan: made } = plan(street, { observed: { nodes: new Map() }, known: new Map() });
  expect(made.operations.map((operation) => operation.key)).toMatchInlineSnapshot(`
    [
      "update metadata-schema.all",
      "create folder.top",
      "create folder.street",
      "create registration.benchmark",
      "create registration.production",
      "create dataset.benchmark",
      "create dataset.production",
      "link dataset.benchmark registration.benchmark",
      "link dataset.production registration.production",
      "create ontology.street",
      "create project.street/benchmark",
      "create project.street/production",
    ]
  `);
  expect(made.digest).toMatchInlineSnapshot(`"776ef494d18e1f52d439f6097a99d11814ee765e334a87e88848c892acb36ef7"`);
});
