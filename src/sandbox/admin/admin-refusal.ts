import type { z } from 'zod';

/** One mistake in a body of the admin API; `path` leads to it. */
export interface AdminProblem {
  readonly code: string;
  readonly severity: 'error';
  readonly summary: string;
  readonly detail?: string;
  readonly path?: readonly (string | number)[];
}

/** The admin API refuses: 400 with all problems unless another status is given. */
export class AdminRefusal extends Error {
  override readonly name = 'AdminRefusal';
  readonly problems: readonly AdminProblem[];
  readonly status: number;

  constructor(problems: readonly AdminProblem[], status = 400) {
    super(problems.map((problem) => problem.summary).join('; '));
    this.problems = problems;
    this.status = status;
  }
}

/** Checks a body; throws AdminRefusal with every fault. */
export function readAdminBody<T extends z.ZodType>(shape: T, body: unknown): z.infer<T> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  throw new AdminRefusal(
    result.error.issues.map((issue) => {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      const where = path.length > 0 ? `${path.join('.')}: ` : '';
      return { code: 'sandbox.admin-body-wrong', severity: 'error', summary: `${where}${issue.message}`, path };
    }),
  );
}
