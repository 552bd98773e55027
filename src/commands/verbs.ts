import type { Run } from './run.ts';

/** Loads the code of a command only when it is called: heavy libraries stay out of the way of the others. */
export const RUNS: Readonly<Record<string, () => Promise<Run>>> = {
  init: async () => (await import('./init.ts')).run,
  validate: async () => (await import('./validate.ts')).run,
  plan: async () => (await import('./plan.ts')).run,
  apply: async () => (await import('./apply.ts')).run,
  comment: async () => (await import('./comment.ts')).run,
  route: async () => (await import('./route.ts')).run,
  evaluate: async () => (await import('./evaluate.ts')).run,
  drift: async () => (await import('./drift.ts')).run,
  score: async () => (await import('./score.ts')).run,
  report: async () => (await import('./report.ts')).run,
  doctor: async () => (await import('./doctor.ts')).run,
  explain: async () => (await import('./explain.ts')).run,
  'registration check': async () => (await import('./registration-check.ts')).run,
  'state verify': async () => (await import('./state-verify.ts')).run,
  audit: async () => (await import('./audit.ts')).run,
  'audit verify': async () => (await import('./state-verify.ts')).run,
  sandbox: async () => (await import('./sandbox.ts')).run,
  demo: async () => (await import('./demo.ts')).run,
};
