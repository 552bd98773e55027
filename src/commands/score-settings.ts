import { z } from 'zod';
import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import type { EvaluationSpec } from '../evaluation/settings.ts';
import { parseText } from '../manifest/parse.ts';
import { Evaluation } from '../manifest/schema/project-pair.ts';
import { shapeProblems } from '../manifest/shape-problems.ts';
import { MAX_MANIFEST_BYTES } from '../manifest/source-text.ts';
import { readGivenFile } from './given-file.ts';
import { number, text, type Options } from './options.ts';

// Stages name places on a platform, which scoring of files does not have.
const Part = Evaluation.partial({ stage: true, groundTruth: true });
const Whole = z.strictObject({ evaluation: Part });

/** How `score` compares: `--evaluation FILE` (the `evaluation:` part of a project pair, YAML or JSON), `--threshold` over it. */
export async function readScoreSettings(
  options: Options,
  world: World,
): Promise<{ readonly spec: EvaluationSpec; readonly problems: readonly Problem[] }> {
  const threshold = number(options, 'threshold');
  const file = text(options, 'evaluation');
  const { spec, problems } = file === undefined ? { spec: {}, problems: [] } : await readSpec(file, world);
  return { spec: threshold === undefined ? spec : { ...spec, defaults: { ...spec.defaults, threshold } }, problems };
}

async function readSpec(
  file: string,
  world: World,
): Promise<{ readonly spec: EvaluationSpec; readonly problems: readonly Problem[] }> {
  const read = await readGivenFile(file, MAX_MANIFEST_BYTES, world);
  if ('problem' in read) return { spec: {}, problems: [read.problem] };
  const { documents, problems } = parseText(file, read.text);
  const [document] = documents;
  if (problems.length > 0) return { spec: {}, problems };
  if (document === undefined || documents.length > 1) return { spec: {}, problems: [notOne(file, documents.length)] };
  const nested = typeof document.value === 'object' && document.value !== null && 'evaluation' in document.value;
  if (nested) {
    const parsed = Whole.safeParse(document.value);
    if (parsed.success) return { spec: parsed.data.evaluation, problems: [] };
    return { spec: {}, problems: shapeProblems(parsed.error.issues, Whole, document) };
  }
  const parsed = Part.safeParse(document.value);
  if (parsed.success) return { spec: parsed.data, problems: [] };
  return { spec: {}, problems: shapeProblems(parsed.error.issues, Part, document) };
}

function notOne(file: string, documents: number): Problem {
  return {
    code: 'score.evaluation-wrong',
    severity: 'error',
    summary: documents === 0 ? `The file "${file}" is empty.` : `The file "${file}" holds ${documents} documents.`,
    detail: 'Give one document: the `evaluation:` part of a project pair.',
    at: { file: file.replaceAll('\\', '/'), line: 1, column: 1 },
  };
}
