import type { Outcome } from '../../src/apply/outcome.ts';
import type { Problem } from '../../src/base/problem.ts';
import type { AnnotatorResult, EvaluationDocument, PerSubmission, Totals } from '../../src/evaluation/document.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PolicyFinding, PolicyRule } from '../../src/evaluation/policy.ts';
import type { AuditEvent } from '../../src/report/audit.ts';
import type { DemoSummary } from '../../src/report/demo.ts';
import type { Check } from '../../src/report/doctor.ts';
import type { ItemType } from '../../src/registration/item.ts';
import type { CheckedFile } from '../../src/report/registration.ts';
import type { RouteReport } from '../../src/routing/decision.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';

/** One value of every kind that is rendered; `t` is put wherever text comes from outside. */
export function fixtures(t: (ordinary: string) => string) {
  const problems: Problem[] = [
    {
      code: 'manifest.unknown-key',
      severity: 'error',
      summary: `A folder has no field "${t('titel')}".`,
      detail: `Did you mean "title"?\n${t('A folder has title, description, parent.')}`,
      at: { file: t('manifests/folders/street.yaml'), line: 5, column: 3, endLine: 5, endColumn: 8 },
      related: [{ summary: t('The folder is declared here.'), at: { file: 'manifests/a.yaml', line: 1, column: 1 } }],
    },
    { code: 'blindness.role-word', severity: 'warning', summary: t('The title "Gold" gives the role away.') },
    {
      code: 'plan.manual',
      severity: 'note',
      summary: t('A template must be made by hand.'),
      address: 'workflowTemplate.x',
    },
  ];
  const plan: Plan = {
    version: 1,
    environment: t('production'),
    source: 'state',
    digest: 'a'.repeat(64),
    unchanged: { folder: 2, dataset: 1 },
    operations: [
      operation(
        'create',
        `folder.${t('street')}`,
        'safe',
        t('Create the folder "Street scenes".'),
        t('It is declared and not there yet.'),
      ),
      {
        ...operation(
          'update',
          `ontology.${t('street')}`,
          'risky',
          t('Change the ontology "Street".'),
          t('It differs.'),
        ),
        changes: [
          { field: t('title'), from: t('Streets'), to: t('Street') },
          { field: 'description', to: { deep: [1, t('x')] } },
        ],
        facts: { [t('labels')]: 12, tasks: 3 },
      },
      operation(
        'detach',
        `project.${t('street')}/production`,
        'destructive',
        t('Detach a dataset.'),
        t('Its tasks are lost.'),
      ),
      operation(
        'manual',
        `workflowTemplate.${t('qa')}`,
        'safe',
        t('Make the workflow template in Encord.'),
        t('The API cannot.'),
      ),
    ],
  };
  const outcomes: Outcome[] = [
    outcome('applied', `folder.${t('street')}`, t('Created.'), 1),
    outcome('failed', `dataset.${t('street')}`, t('Encord said: quota exceeded.'), 0),
    outcome('refused', `project.${t('street')}/production`, t('Not confirmed.'), 0),
    outcome('manual', 'workflowTemplate.qa', t('Make it in Encord.'), 0),
    outcome('skipped', 'ontology.street', t('What it needs failed.'), 0),
  ];
  const routes: RouteReport[] = [
    {
      version: 1,
      pair: t('street'),
      seen: 5,
      routed: { benchmark: 1, production: 2 },
      held: 1,
      failed: 1,
      queued: 0,
      alreadyMoved: 0,
      requests: 4,
      tasks: [
        {
          taskUuid: 'u1',
          dataHash: 'd1',
          dataTitle: t('one.jpg'),
          action: 'hold',
          reason: t('The ground truth is not ready.'),
          result: 'held',
        },
        {
          taskUuid: 'u2',
          dataHash: 'd2',
          dataTitle: t('two.jpg'),
          action: 'production',
          reason: 'x',
          result: 'failed',
          error: t('Encord refused the move.'),
        },
      ],
    },
  ];
  const annotators: AnnotatorResult[] = [
    annotator(t('person-1a2b'), {
      correct: 9,
      total: 10,
      interval: [0.596, 0.982],
      verdict: 'passed',
      provisional: true,
    }),
    annotator(t('person-3c4d'), {
      correct: 4,
      total: 30,
      interval: [0.053, 0.297],
      verdict: 'failed',
      provisional: false,
    }),
    annotator(t('person-5e6f'), { correct: 1, total: 3, interval: null, provisional: true }),
  ];
  const document: EvaluationDocument = {
    version: 1,
    settings: {
      threshold: 0.5,
      clipToImage: true,
      emptyIsCorrect: true,
      matchLabels: 'prefer',
      features: { [`ontology.street/object.${t('vehicle')}`]: { weight: 2 } },
      pass: { score: 0.8 },
      scorer: 'built-in',
    },
    totals: totals(43, 100, 90),
    kinds: { bounding_box: totals(43, 100, 90) },
    features: {
      [`ontology.street/object.${t('vehicle')}`]: totals(43, 60, 58),
      [`ontology.street/object.vehicle/attribute.${t('colour')}`]: totals(43, 40, 32),
    },
    annotators,
    conflicts: { byType: { missing: 8, extra: 3, mismatching_label: 11 } },
    exact: null,
    text: null,
    video: null,
    consensus: null,
    agreement: null,
    unscored: { [t('skeleton')]: { groundTruth: 2, submission: 3 } },
  };
  const submission: PerSubmission = {
    version: 1,
    task: 'task-1',
    dataHash: 'd1',
    dataTitle: t('one.jpg'),
    branch: 'b1',
    annotator: t('person-3c4d'),
    labelDigest: 'x',
    groundTruthDigest: 'y',
    score: 0.5,
    pass: false,
    totals: totals(1, 2, 2),
    kinds: {},
    features: { [`ontology.street/object.${t('vehicle')}`]: totals(1, 2, 2) },
    unscored: {},
    matches: [
      {
        address: `ontology.street/object.${t('vehicle')}`,
        similarity: 0.91,
        threshold: 0.7,
        counted: true,
        groundTruth: { id: t('gt1'), address: 'ontology.street/object.vehicle', frame: 0 },
        submission: { id: t('s1'), address: 'ontology.street/object.vehicle', frame: 0 },
      },
    ],
    conflicts: [
      {
        type: 'low_overlap',
        severity: 'error',
        address: `ontology.street/object.${t('vehicle')}`,
        groundTruth: [{ id: t('gt2'), address: 'ontology.street/object.vehicle', frame: 3 }],
        submission: [],
        range: [3, 5],
        value: 0.4,
        threshold: 0.7,
      },
    ],
  };
  const checks: Check[] = [
    { title: 'The key can be read', status: 'ok', detail: t('ssh-ed25519 of mira') },
    {
      title: t('The template is there'),
      status: 'fail',
      detail: t('Encord has no such template.'),
      todo: [t('Make it in Encord.'), 'Put its id into assay.yaml.'],
    },
    { title: 'Nested roles', status: 'manual', todo: ['Look at the project page.'] },
    { title: 'Region', status: 'warn', detail: 'slow' },
  ];
  const files: CheckedFile[] = [
    {
      file: t('data/street.json'),
      summary: {
        items: 3,
        types: new Map<ItemType, number>([
          ['image', 2],
          ['video', 1],
        ]),
        digest: 'f'.repeat(64),
      },
      errors: 0,
      warnings: 1,
    },
    { file: 'data/broken.json', summary: undefined, errors: 2, warnings: 0 },
  ];
  const template: WorkflowTemplate = {
    title: t('Benchmark QA'),
    start: t('Benchmark Task?'),
    stages: [
      { name: t('Benchmark Task?'), type: 'agent', pathways: { [t('YES')]: 'Annotate', NO: 'Complete' } },
      { name: 'Annotate', type: 'annotation', next: 'Complete' },
      { name: 'Complete', type: 'done' },
    ],
  };
  const events: AuditEvent[] = [
    {
      at: '2026-01-05T10:00:00.000Z',
      what: 'changed',
      who: t('Mira'),
      subject: t('manifests/folders/street.yaml'),
      reference: '0123456789ab',
      summary: t('Rename the folder'),
    },
    {
      at: t('2026-01-06T10:00:00.000Z'),
      what: 'applied',
      who: t('20260106T100000Z-gh-7-1'),
      subject: `folder.${t('street')}`,
      reference: 'serial 3, #12',
      summary: t('update folder.street: title'),
      before: t('Streets'),
      after: t('Street'),
    },
  ];
  const findings: PolicyFinding[] = [
    {
      policy: t('below-threshold'),
      annotator: t('person-3c4d'),
      tasks: 30,
      value: 0.4,
      interval: [0.3, 0.5],
      result: 'met',
    },
    { policy: t('slow'), annotator: t('person-5e6f'), tasks: 3, value: null, interval: null, result: 'open' },
  ];
  const rules: PolicyRule[] = [
    { name: t('below-threshold'), when: { metric: 'f1', minTasks: 20, upper95: { lt: 0.8 } } },
    { name: t('slow'), when: { metric: 'pass-rate', minTasks: 20, value: { lte: 0.5 } } },
  ];
  const demo: DemoSummary = {
    seconds: 3,
    steps: [{ title: t('Apply'), detail: t('12 operations') }],
    pair: t('street'),
    document,
    people: new Map([[t('person-1a2b'), 'careful']]),
    report: t('report.html'),
  };
  return {
    problems,
    plan,
    outcomes,
    routes,
    document,
    submission,
    checks,
    files,
    template,
    events,
    findings,
    rules,
    demo,
  };
}

function operation(
  kind: Plan['operations'][number]['operation'],
  address: string,
  level: 'safe' | 'risky' | 'destructive',
  summary: string,
  reason: string,
): Plan['operations'][number] {
  return {
    key: `${kind} ${address}`,
    operation: kind,
    address,
    level,
    summary,
    reason,
    changes: [],
    facts: {},
    after: [],
    digest: 'd',
  };
}

function outcome(status: Outcome['status'], address: string, summary: string, writes: number): Outcome {
  return { key: `create ${address}`, address, operation: 'create', level: 'safe', status, summary, writes };
}

function annotator(
  name: string,
  rest: Pick<AnnotatorResult, 'correct' | 'total' | 'interval' | 'provisional'> & {
    verdict?: AnnotatorResult['verdict'];
  },
): AnnotatorResult {
  const { verdict, ...numbers } = rest;
  return {
    annotator: name,
    tasks: rest.total,
    ...numbers,
    groundTruth: 90,
    submission: 80,
    matchedSameLabel: 72,
    precision: 0.9,
    recall: 0.8,
    f1: 0.847,
    precisionInterval: null,
    recallInterval: null,
    f1Interval: null,
    meanScore: 0.81,
    meanScoreInterval: null,
    ...(verdict === undefined ? {} : { verdict }),
  };
}

function totals(tasks: number, groundTruth: number, submission: number): Totals {
  const right = Math.round(submission * 0.8);
  const precision = right / submission;
  const recall = right / groundTruth;
  return {
    tasks,
    groundTruth,
    submission,
    matched: right + 1,
    matchedSameLabel: right,
    mismatchingLabel: 1,
    missing: Math.max(0, groundTruth - right - 1),
    extra: Math.max(0, submission - right - 1),
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    meanSimilarity: 0.88,
  };
}
