import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { coveredOperations } from '../plan/covered.ts';
import { Plan } from '../plan/plan.ts';
import { planAsText } from '../report/plan.ts';
import { PLAIN } from '../report/style.ts';
import { flag, text, type Options } from './options.ts';
import { resolvePath } from './resolve-path.ts';

/** What may run: `operationId`s that a review covers, or everything. */
export type Approved =
  | { readonly approved: ReadonlySet<string> | 'all' }
  | { readonly problem: Problem; readonly exit: 1 | 2 | 5 };

/**
 * Asks for the approval of a fresh plan: a reviewed plan file, a reviewed digest, `--yes`, or a person at the terminal. A
 * plan file may cover more than is needed now; what it does not cover is refused operation by operation.
 */
export async function approve(plan: Plan, options: Options, world: World): Promise<Approved> {
  const file = text(options, 'plan');
  const digest = text(options, 'digest');
  if (file) return approveByFile(plan, file, world);
  if (digest) {
    if (digest === plan.digest) return { approved: 'all' };
    return stale(`the plan made now has the digest ${plan.digest}, not ${digest.slice(0, 64)}`);
  }
  if (flag(options, 'yes') || plan.operations.length === 0) return { approved: 'all' };
  if (!world.ask) {
    return {
      problem: {
        code: 'apply.not-approved',
        severity: 'error',
        summary: 'nobody approved this plan, and there is no terminal to ask at',
        detail: `Review it with \`assay plan --out plan.json\` and run \`assay apply --plan plan.json\`, or \`--digest ${plan.digest}\`.`,
      },
      exit: 5,
    };
  }
  world.log.info('');
  for (const line of planAsText(plan, PLAIN).split('\n')) world.log.info(line);
  const answer = await world.ask(
    plan.operations.length === 1
      ? 'Apply this operation? Type yes: '
      : `Apply these ${plan.operations.length} operations? Type yes: `,
  );
  if (answer.trim().toLowerCase() === 'yes') return { approved: 'all' };
  return {
    problem: { code: 'apply.declined', severity: 'error', summary: 'not approved; nothing was changed' },
    exit: 5,
  };
}

async function approveByFile(plan: Plan, file: string, world: World): Promise<Approved> {
  const content = await world.files.readText(resolvePath(world.cwd, file));
  if (content === undefined) return unreadable(`the plan file ${file} is not there`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError)
      return unreadable(`the plan file ${file} is not JSON: ${error.message.slice(0, 200)}`);
    throw error;
  }
  const reviewed = Plan.safeParse(value);
  if (!reviewed.success) return unreadable(`the plan file ${file} is not a plan of this version`);
  if (reviewed.data.environment !== plan.environment)
    return stale(`the reviewed plan is for the environment "${reviewed.data.environment}"`);
  return { approved: coveredOperations(plan, reviewed.data).approved };
}

function unreadable(summary: string): Approved {
  return {
    problem: {
      code: 'apply.plan-unreadable',
      severity: 'error',
      summary,
      detail: 'Make one with `assay plan --out FILE`.',
    },
    exit: 1,
  };
}

function stale(summary: string): Approved {
  return {
    problem: { code: 'apply.stale', severity: 'error', summary, detail: 'Nothing was changed. Review the plan again.' },
    exit: 5,
  };
}
