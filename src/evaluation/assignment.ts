import type { Candidate } from './similarity/shape-similarity.ts';

/** Similarities are compared in steps of 2^-40, so that sums are exact and do not depend on their order. */
const STEPS = 2 ** 40;

export interface Pairing extends Candidate {
  readonly sameLabel: boolean;
}

/**
 * The best one-to-one pairing of candidates, exactly: first the most pairs of the same label (with `prefer`), then the most
 * pairs, then the greatest sum of similarities. Candidates that share no label fall apart into components, each solved by
 * shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987) over pairs of whole numbers compared in turn, O(n³).
 * The result depends on the indices, not on the order of the candidates, and is sorted by ground truth.
 */
export function assign(candidates: readonly Pairing[], matchLabels: 'prefer' | 'ignore'): readonly Pairing[] {
  const pairs: Pairing[] = [];
  for (const component of componentsOf(candidates)) {
    if (component.length === 1) pairs.push(component[0]!);
    else pairs.push(...solve(component, matchLabels === 'prefer'));
  }
  return pairs.sort((a, b) => a.groundTruth - b.groundTruth);
}

function componentsOf(candidates: readonly Pairing[]): readonly (readonly Pairing[])[] {
  const parent = new Map<number, number>();
  const find = (key: number): number => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = key; at !== root;) {
      const up = parent.get(at)!;
      parent.set(at, root);
      at = up;
    }
    if (!parent.has(root)) parent.set(root, root);
    return root;
  };
  for (const { groundTruth, submission } of candidates) parent.set(find(2 * groundTruth), find(2 * submission + 1));
  const components = new Map<number, Pairing[]>();
  for (const candidate of candidates) {
    const root = find(2 * candidate.groundTruth);
    const list = components.get(root);
    if (list === undefined) components.set(root, [candidate]);
    else list.push(candidate);
  }
  return [...components.values()];
}

function solve(component: readonly Pairing[], prefer: boolean): readonly Pairing[] {
  const ascending = (values: Iterable<number>): readonly number[] => [...new Set(values)].sort((a, b) => a - b);
  const groundTruth = ascending(component.map((pair) => pair.groundTruth));
  const submission = ascending(component.map((pair) => pair.submission));
  const turned = groundTruth.length > submission.length;
  const [rows, columns] = turned ? [submission, groundTruth] : [groundTruth, submission];
  const rowOf = new Map(rows.map((index, i) => [index, i]));
  const columnOf = new Map(columns.map((index, i) => [index, i]));
  // Costs are negative gains in two digits: `high` holds labels and pairs, `low` the similarity. Not a candidate: 0, 0.
  const high = new Float64Array(rows.length * columns.length);
  const low = new Float64Array(rows.length * columns.length);
  const at: (Pairing | undefined)[] = Array.from({ length: rows.length * columns.length }, () => undefined);
  for (const pair of component) {
    const [r, c] = turned ? [pair.submission, pair.groundTruth] : [pair.groundTruth, pair.submission];
    const cell = rowOf.get(r)! * columns.length + columnOf.get(c)!;
    high[cell] = -(1 + (prefer && pair.sameLabel ? rows.length + 1 : 0));
    low[cell] = -Math.round(pair.similarity * STEPS);
    at[cell] = pair;
  }
  return cheapestColumns(high, low, rows.length, columns.length).flatMap(
    (column, row) => at[row * columns.length + column] ?? [],
  );
}

/** For each row its column, at the least total cost; `rows <= columns`. Costs are two digits, compared high before low. */
export function cheapestColumns(
  high: Float64Array,
  low: Float64Array,
  rows: number,
  columns: number,
): readonly number[] {
  // Index 0 is a column that does not exist, from which each search starts; rows and columns count from 1.
  const rowOfColumn = new Int32Array(columns + 1);
  const [uHigh, uLow] = [new Float64Array(rows + 1), new Float64Array(rows + 1)];
  const [vHigh, vLow] = [new Float64Array(columns + 1), new Float64Array(columns + 1)];
  const cameFrom = new Int32Array(columns + 1);
  const [bestHigh, bestLow] = [new Float64Array(columns + 1), new Float64Array(columns + 1)];
  const visited = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOfColumn[0] = row;
    bestHigh.fill(Infinity);
    bestLow.fill(Infinity);
    visited.fill(0);
    let column = 0;
    do {
      visited[column] = 1;
      const from = rowOfColumn[column]!;
      let [stepHigh, stepLow, next] = [Infinity, Infinity, 0];
      for (let c = 1; c <= columns; c++) {
        if (visited[c]) continue;
        const cell = (from - 1) * columns + c - 1;
        const costHigh = high[cell]! - uHigh[from]! - vHigh[c]!;
        const costLow = low[cell]! - uLow[from]! - vLow[c]!;
        if (costHigh < bestHigh[c]! || (costHigh === bestHigh[c]! && costLow < bestLow[c]!)) {
          bestHigh[c] = costHigh;
          bestLow[c] = costLow;
          cameFrom[c] = column;
        }
        const [knownHigh, knownLow] = [bestHigh[c]!, bestLow[c]!];
        if (knownHigh < stepHigh || (knownHigh === stepHigh && knownLow < stepLow)) {
          stepHigh = knownHigh;
          stepLow = knownLow;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (visited[c]) {
          const r = rowOfColumn[c]!;
          uHigh[r] = uHigh[r]! + stepHigh;
          uLow[r] = uLow[r]! + stepLow;
          vHigh[c] = vHigh[c]! - stepHigh;
          vLow[c] = vLow[c]! - stepLow;
        } else {
          bestHigh[c] = bestHigh[c]! - stepHigh;
          bestLow[c] = bestLow[c]! - stepLow;
        }
      }
      column = next;
    } while (rowOfColumn[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOfColumn[column] = rowOfColumn[before]!;
      column = before;
    }
  }
  const columnOfRow = Array.from({ length: rows }, () => -1);
  for (let c = 1; c <= columns; c++) if (rowOfColumn[c] !== 0) columnOfRow[rowOfColumn[c]! - 1] = c - 1;
  return columnOfRow;
}
