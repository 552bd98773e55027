import { z } from 'zod';

const Match = z.strictObject({
  method: z.string().min(1).max(10).optional(),
  /** Path without query; `*` stands for any text. */
  path: z.string().min(1).max(2000).optional(),
  queryType: z.string().min(1).max(100).optional(),
  queryMethod: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
});

const Effect = z
  .strictObject({
    /** Answers this HTTP status without doing anything. */
    status: z.int().min(400).max(599).optional(),
    /** `Retry-After` of that answer, in seconds. */
    retryAfter: z.int().min(0).max(3600).optional(),
    /** Waits before anything else. */
    delayMs: z.int().min(0).max(600_000).optional(),
    /** Cuts the connection before the request is worked on, or after it and before the answer. */
    drop: z.enum(['before', 'after']).optional(),
    /** Sends only so many bytes of the answer's body, then cuts the connection. */
    truncate: z.int().min(0).max(1_000_000_000).optional(),
    /** Sends the answer's body in small pieces over so many milliseconds. */
    slowBody: z.int().min(0).max(600_000).optional(),
  })
  .refine((effect) => Object.keys(effect).length > 0, { error: 'a fault needs an effect' });

/** A fault to inject. `skip` matching requests pass first; then it happens `times` times (default: until deleted). */
export const FaultRule = z.strictObject({
  match: Match,
  skip: z.int().min(0).max(1_000_000_000).optional(),
  times: z.int().min(1).max(1_000_000_000).optional(),
  then: Effect,
});
export type FaultRule = z.infer<typeof FaultRule>;
export type FaultEffect = FaultRule['then'];

/** What a fault may look at; `queryType` and `queryMethod` of v1 calls. */
export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly queryType?: string | undefined;
  readonly queryMethod?: string | undefined;
}

/** The faults in force; the first rule that matches and is not used up wins. */
export interface Faults {
  add(rules: readonly FaultRule[]): void;
  clear(): void;
  /** The effect on this request; counts it. */
  take(target: FaultTarget): FaultEffect | undefined;
}

export function createFaults(initial: readonly FaultRule[] = []): Faults {
  let live: { rule: FaultRule; pattern: RegExp | undefined; skip: number; left: number }[] = [];
  const add = (rules: readonly FaultRule[]): void => {
    for (const rule of rules) {
      live.push({
        rule,
        pattern: rule.match.path === undefined ? undefined : patternOf(rule.match.path),
        skip: rule.skip ?? 0,
        left: rule.times ?? Infinity,
      });
    }
  };
  add(initial);
  return {
    add,
    clear: () => {
      live = [];
    },
    take(target) {
      for (const entry of live) {
        const { match } = entry.rule;
        if (match.method !== undefined && match.method.toUpperCase() !== target.method) continue;
        if (entry.pattern && !entry.pattern.test(target.path)) continue;
        if (match.queryType !== undefined && match.queryType !== target.queryType) continue;
        if (match.queryMethod !== undefined && match.queryMethod !== target.queryMethod) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        if (entry.left <= 0) continue;
        entry.left -= 1;
        return entry.rule.then;
      }
      return undefined;
    },
  };
}

function patternOf(path: string): RegExp {
  const escaped = path.split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`, 's');
}
