import { z } from 'zod';
import { randomStream } from './simulate/random-stream.ts';

const Match = z.strictObject({
  method: z.string().min(1).max(10).optional(),
  /** Path without query; `*` stands for any text. */
  path: z.string().min(1).max(2000).optional(),
  queryType: z.string().min(1).max(100).optional(),
  queryMethod: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
});

const Effect = z
  .strictObject({
    /** Answers this HTTP status without doing anything, or with `after` once everything is done. */
    status: z.int().min(400).max(599).optional(),
    after: z.literal(true).optional(),
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
    /** The clock of signatures is ahead (behind if negative) by so many seconds. */
    skewSeconds: z.int().min(-1_000_000_000).max(1_000_000_000).optional(),
    /** The key that signed is not known any more, or never was. */
    unknownKey: z.literal(true).optional(),
    /** The first task of a call of task actions or moves is done just before by somebody else. */
    staleTask: z.literal(true).optional(),
    /** Later pages of a listing begin so many entries further on, or (negative) repeat so many of the page before. */
    pageShift: z.int().min(-1000).max(1000).optional(),
    /** Upload jobs are reported as pending, whatever they have done. */
    pendingJob: z.literal(true).optional(),
  })
  .refine((effect) => Object.keys(effect).length > 0, { error: 'a fault needs an effect' })
  .refine((effect) => effect.retryAfter === undefined || effect.status !== undefined, {
    error: 'needs a status beside it',
    path: ['retryAfter'],
  })
  .refine((effect) => effect.after === undefined || effect.status !== undefined, {
    error: 'needs a status beside it',
    path: ['after'],
  });

/**
 * A fault to inject. `skip` matching requests pass first; then it happens `times` times (default: until deleted), with
 * `chance` only to that share of the requests, which the seed decides (default 0): the same seed, the same requests.
 */
export const FaultRule = z
  .strictObject({
    match: Match,
    skip: z.int().min(0).max(1_000_000_000).optional(),
    times: z.int().min(1).max(1_000_000_000).optional(),
    chance: z.number().gt(0).max(1).optional(),
    seed: z.int().min(0).max(4_294_967_295).optional(),
    then: Effect,
  })
  .refine((rule) => rule.seed === undefined || rule.chance !== undefined, {
    error: 'needs a chance beside it',
    path: ['seed'],
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
  let live: { rule: FaultRule; pattern: RegExp | undefined; skip: number; left: number; dice: () => number }[] = [];
  const add = (rules: readonly FaultRule[]): void => {
    for (const rule of rules) {
      live.push({
        rule,
        pattern: rule.match.path === undefined ? undefined : patternOf(rule.match.path),
        skip: rule.skip ?? 0,
        left: rule.times ?? Infinity,
        dice: randomStream(String(rule.seed ?? 0)).next,
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
        if (entry.rule.chance !== undefined && entry.dice() >= entry.rule.chance) continue;
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
