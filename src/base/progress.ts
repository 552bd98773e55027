/** What a long command does, for its progress line. */
export interface Work {
  /** What was done, as a participle: `routed`. */
  readonly verb: string;
  /** Of what, in the plural: `tasks`. */
  readonly unit: string;
  /** Undefined while nobody knows how many there are. */
  readonly total?: number | undefined;
}

/** Below this nothing is said about speed: the first answers come late or all at once. Seconds. */
const WARM_UP = 0.5;

/**
 * One line of progress: `routed 3,000 of 10,000 tasks, 1,200/s, 6 s left`. `seconds` since the work began; the rate is the
 * mean since then, and what is left is reckoned from it. Without a total: `read 3,000 tasks, 1,200/s`.
 */
export function progressText({ verb, unit, total }: Work, done: number, seconds: number): string {
  const known = total !== undefined && total >= done;
  const head = `${verb} ${grouped(done)}${known ? ` of ${grouped(total)}` : ''} ${unit}`;
  if (done <= 0 || !(seconds >= WARM_UP) || !Number.isFinite(seconds)) return head;
  const perSecond = done / seconds;
  const left = known && total > done ? `, ${duration((total - done) / perSecond)} left` : '';
  return `${head}, ${rate(perSecond)}${left}`;
}

/** Tells progress of work that begins now; `now` in milliseconds. Without a listener nothing is made. */
export function startProgress(
  work: Work,
  now: () => number,
  tell: ((text: string) => void) | undefined,
  prefix = '',
): (done: number) => void {
  if (tell === undefined) return () => undefined;
  const started = now();
  return (done) => tell(`${prefix}${progressText(work, done, (now() - started) / 1000)}`);
}

function rate(perSecond: number): string {
  if (perSecond >= 9.95) return `${grouped(Math.round(perSecond))}/s`;
  if (perSecond >= 0.995) return `${perSecond.toFixed(1)}/s`;
  const perMinute = perSecond * 60;
  return `${perMinute >= 9.95 ? Math.round(perMinute) : perMinute.toFixed(1)}/min`;
}

/** `6 s`, `4 min`, `2 h 10 min`. */
function duration(seconds: number): string {
  if (seconds < 99.5) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${grouped(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** `12345` → `12,345`, the same in every locale. */
function grouped(count: number): string {
  return String(Math.floor(count)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
