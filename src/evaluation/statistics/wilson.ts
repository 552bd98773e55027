/** Quantile of the standard normal distribution at 0.975. */
const Z = 1.959963984540054;

/** 95 % Wilson score interval of `right` of `total` (Wilson 1927), within [0, 1]; undefined when nothing was tried. */
export function wilsonInterval(right: number, total: number): readonly [low: number, high: number] | undefined {
  if (total === 0) return undefined;
  const share = right / total;
  const z2 = (Z * Z) / total;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = ((Z / (1 + z2)) * Math.sqrt(share * (1 - share) + z2 / 4)) / Math.sqrt(total);
  return [right === 0 ? 0 : Math.max(0, centre - half), right === total ? 1 : Math.min(1, centre + half)];
}
