import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { resolveSettings } from '../evaluation/settings.ts';
import { indexOntology, type OntologyIndex } from '../labels/ontology-index.ts';
import type { SnapshotRecord } from '../labels/snapshot.ts';
import { MAX_SOURCE_BYTES } from '../manifest/source-text.ts';
import { evaluationAsMarkdown, evaluationAsText } from '../report/evaluation.ts';
import { readOntologyFile } from '../submissions/ontology-file.ts';
import { readGivenFile } from './given-file.ts';
import { text } from './options.ts';
import { readRecords } from './read-records.ts';
import { readScoreSettings } from './score-settings.ts';
import { redactRecords } from './redact-records.ts';
import { resolvePath } from './resolve-path.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';

/**
 * `score`: the same evaluation as `evaluate`, from files and without a platform. With `--output json` it prints the document
 * alone, which on a snapshot has the bytes that `evaluate` stored.
 */
export const run: Run = async (options, world) => {
  const ontology = await readOntology(text(options, 'ontology') ?? '', world);
  const truth = await readRecords(text(options, 'ground-truth') ?? '', 'groundTruth', world);
  const submitted = await readRecords(text(options, 'submissions') ?? '', 'submission', world);
  const { spec, problems: wrong } = await readScoreSettings(options, world);
  const resolved = 'index' in ontology ? resolveSettings(spec, ontology.index) : undefined;
  const inputProblems: readonly Problem[] = [
    ...('problem' in ontology ? [ontology.problem] : []),
    ...truth.problems,
    ...submitted.problems,
    ...wrong,
    ...(resolved?.problems ?? []),
  ];
  if (hasErrors(inputProblems) || !('index' in ontology) || !resolved) return stopped(inputProblems);
  const records = redactRecords([...truth.records, ...submitted.records], world.env['ASSAY_PSEUDONYM_KEY']);
  const {
    document,
    perSubmission,
    problems: found,
  } = evaluate({
    groundTruth: labelsOf(records, 'groundTruth'),
    submissions: labelsOf(records, 'submission'),
    ontology: ontology.index,
    settings: resolved.settings,
  });
  const problems = [
    ...inputProblems,
    ...(areSame(truth.records, submitted.records) ? [sameRows] : []),
    ...found,
    ...(perSubmission.length === 0 ? [nothingScored] : []),
  ];
  const each = text(options, 'per-submission');
  if (each) {
    const lines = perSubmission.map((one) => `${JSON.stringify(one)}\n`).join('');
    await world.files.write(resolvePath(world.cwd, each), lines);
  }
  return {
    problems,
    data: document,
    exit: hasErrors(problems) ? 1 : 0,
    text: (style) => evaluationAsText(document, style, perSubmission),
    markdown: () => evaluationAsMarkdown(document, perSubmission),
    ...(text(options, 'output') === 'json' ? { stdout: `${JSON.stringify(document)}\n` } : {}),
  };
};

const sameRows: Problem = {
  code: 'score.same-rows',
  severity: 'warning',
  summary: 'The ground truth and the submissions are the same label rows, so nobody can be wrong.',
  detail: 'Give the rows of the annotators as submissions; their branch names tell them apart.',
};

/** Whether both files hold the same rows of the same branches. */
function areSame(truth: readonly SnapshotRecord[], submitted: readonly SnapshotRecord[]): boolean {
  if (truth.length !== submitted.length) return false;
  const rows = new Set(truth.map(({ labelRow }) => JSON.stringify(labelRow)));
  return submitted.every(({ labelRow }) => rows.has(JSON.stringify(labelRow)));
}

const nothingScored: Problem = {
  code: 'score.nothing-scored',
  severity: 'error',
  summary: 'No submission has ground truth, so nothing was scored.',
  detail: 'Give the ground truth and the submissions of the same data: they belong together by data_hash.',
};

async function readOntology(
  file: string,
  world: World,
): Promise<{ readonly index: OntologyIndex } | { readonly problem: Problem }> {
  const read = await readGivenFile(file, MAX_SOURCE_BYTES, world);
  if ('problem' in read) return read;
  const ontology = readOntologyFile(read.text);
  if ('code' in ontology) return { problem: { ...ontology, at: { file, line: 1, column: 1 } } };
  return { index: indexOntology(ontology.editor, ontology.name, ontology.addresses) };
}

function labelsOf(records: readonly SnapshotRecord[], role: SnapshotRecord['role']) {
  return records
    .filter((record) => record.role === role)
    .map(({ labelRow: labels, annotator, role: _role, ...rest }) => ({
      ...rest,
      labels,
      annotator: annotator ?? rest.branch,
    }));
}
