import { didYouMean, replacement, suggest, yamlScalar } from '../../registration/suggest.ts';
import type { Stage, WorkflowTemplate } from '../../workflow/template.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Evaluation } from '../schema/project-pair.ts';
import { pairWorkflows, stageNames, stageOf } from './pair-workflows.ts';

export const afterScoring: Rule = {
  code: 'manifest.after-scoring',
  severity: 'error',
  means:
    'Scored benchmark tasks would go somewhere else than `afterScoring` says, or among the finished production tasks.',
  fix: '`expect` must be the stage that `reject` of the evaluation stage leads to; `to` must be a stage that `approve` does not lead to.',
  *check(declarations) {
    for (const { pair, production } of pairWorkflows(declarations)) {
      const { stage: name, afterScoring: after } = pair.spec.evaluation;
      const review = production && stageOf(production, name);
      if (production === undefined || review?.type !== 'consensus_review') continue;
      for (const { key, meant, ...finding } of mistakes(after, review, production)) {
        const at = pair.at(['spec', 'evaluation', 'afterScoring', key]);
        const fix = meant === undefined ? {} : replacement(at, yamlScalar(meant));
        yield { ...finding, at, address: pair.address, ...fix };
      }
    }
  },
};

type Mistake = Finding & { readonly key: string; readonly meant?: string | undefined };

function* mistakes(
  after: Evaluation['afterScoring'],
  review: Extract<Stage, { type: 'consensus_review' }>,
  production: WorkflowTemplate,
): Iterable<Mistake> {
  if (after.action === 'keep') return;
  const target = after.action === 'reject' ? after.expect : after.to;
  const key = after.action === 'reject' ? 'expect' : 'to';
  if (stageOf(production, target) === undefined) {
    const detail = didYouMean(target, stageNames(production), 'Stages') ?? '';
    const meant = suggest(target, stageNames(production));
    yield { key, summary: `The production template has no stage "${target}".`, detail, meant };
    return;
  }
  if (after.action === 'reject' && review.reject !== target) {
    yield {
      key,
      summary: `Rejecting in "${review.name}" leads to "${review.reject}", not to "${target}".`,
      detail: `Write \`expect: ${review.reject}\`, or change \`reject\` of that stage in the template.`,
    };
  }
  if (review.approve === target) {
    yield {
      key,
      summary: `"${target}" is where approved tasks go: scored benchmark tasks would end among finished production tasks.`,
      detail: 'Send them to a done stage of their own, for example "Archive".',
    };
  }
}
