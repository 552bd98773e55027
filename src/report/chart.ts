import { scaleLinear } from 'd3-scale';
import type { AnnotatorResult } from '../evaluation/document.ts';
import { markup, type Markup } from './markup.ts';
import { percent, percentRange } from './words.ts';

const ROW = 28;
const LEFT = 190;
const RIGHT = 90;
const WIDTH = 760;

/**
 * Share of passed submissions of each annotator as a dot with its 95 % interval, as SVG that stands alone. People without enough
 * of them for an interval have an empty row that says so. `id` makes the ids inside unique within a page.
 */
export function passChart(annotators: readonly AnnotatorResult[], id: string): Markup {
  const x = scaleLinear([0, 1], [LEFT, WIDTH - RIGHT]);
  const height = 34 + annotators.length * ROW + 30;
  const bottom = height - 30;
  const described = annotators.map((one) => `${one.annotator}: ${sentence(one)}`).join('; ');
  const ticks = x.ticks(5).map(
    (tick) => markup`<line x1="${x(tick)}" x2="${x(tick)}" y1="24" y2="${bottom}" class="grid"/>
<text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle" class="tick">${percent(tick)}</text>`,
  );
  return markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${WIDTH} ${height}" class="chart">
<title id="${id}-title">Passed submissions of each annotator with 95 % interval</title>
<desc id="${id}-desc">${described || 'Nobody was scored.'}</desc>
<text x="${LEFT}" y="14" class="tick">Share of passed submissions, with its 95 % interval; colours as the verdicts</text>
${ticks}
${annotators.map((one, index) => row(one, 34 + index * ROW + ROW / 2, x))}
</svg>`;
}

function row(one: AnnotatorResult, y: number, x: (share: number) => number): Markup {
  const name = [...one.annotator].length > 24 ? `${[...one.annotator].slice(0, 23).join('')}…` : one.annotator;
  const label = markup`<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end" class="name">${name}</text>`;
  const count = markup`<text x="${WIDTH - RIGHT + 12}" y="${y + 4}" class="tick">${one.correct} of ${one.total}</text>`;
  if (one.interval === null) {
    return markup`${label}<text x="${x(0) + 6}" y="${y + 4}" class="tick">too few submissions to tell</text>${count}`;
  }
  const [low, high] = one.interval;
  const kind = one.verdict ?? 'none';
  return markup`${label}<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" class="interval ${kind}"/><circle cx="${x(one.correct / one.total)}" cy="${y}" r="5" class="dot ${kind}"/>${count}`;
}

function sentence(one: AnnotatorResult): string {
  const share =
    one.interval === null
      ? 'too few submissions to tell'
      : `${percent(one.correct / one.total)} (${percentRange(one.interval)})`;
  return `${one.correct} of ${one.total} submissions, ${share}`;
}
