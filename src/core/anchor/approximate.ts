import type { Span } from '../model/span.ts';

/** A stretch of a text that is like the pattern but for `errors` characters put in, left out or changed. */
export interface Near {
  readonly span: Span;
  readonly errors: number;
}

/** Cells of the table that one search may fill: bounds its time to a fraction of a second. */
const MOST_CELLS = 40_000_000;

/**
 * Stretches of `text[from, to)` within `most` errors of `pattern`, each the best of those that overlap it, best first. Sellers' algorithm
 * with Ukkonen's cut-off (P. H. Sellers, "The theory and computation of evolutionary distances", J. Algorithms 1, 1980): time grows with
 * length × errors for most texts, length × pattern at worst. Null: that worst would be too long a time.
 */
export function approximate(text: string, pattern: string, most: number, [from, to]: Span = [0, text.length]): readonly Near[] | null {
  const m = pattern.length;
  if (m === 0 || m * (to - from) > MOST_CELLS) return null;
  const cost = Int32Array.from({ length: m + 1 }, (_, i) => i);
  const start = new Int32Array(m + 1).fill(from);
  // Rows above `active` hold more than `most` errors, whatever else is in them.
  let active = Math.min(m, most + 1);
  const ends: Near[] = [];
  for (let j = from; j < to; j++) {
    const c = text.charCodeAt(j);
    let diagonal = 0;
    let origin = j;
    start[0] = j + 1;
    if (active < m) active++;
    for (let i = 1; i <= active; i++) {
      const across = cost[i] as number;
      const acrossFrom = start[i] as number;
      let best = pattern.charCodeAt(i - 1) === c ? diagonal : diagonal + 1;
      let begin = origin;
      if (across + 1 < best) [best, begin] = [across + 1, acrossFrom];
      if ((cost[i - 1] as number) + 1 < best) [best, begin] = [(cost[i - 1] as number) + 1, start[i - 1] as number];
      [diagonal, origin] = [across, acrossFrom];
      cost[i] = best;
      start[i] = begin;
    }
    while (active > 0 && (cost[active] as number) > most) active--;
    if (active === m) ends.push({ span: [start[m] as number, j + 1], errors: cost[m] as number });
  }
  return apart(ends);
}

/** Of stretches that overlap, the best alone. */
function apart(ends: readonly Near[]): readonly Near[] {
  const kept: Near[] = [];
  for (const near of ends) {
    const last = kept.at(-1);
    if (!last || near.span[0] >= last.span[1]) kept.push(near);
    else if (near.errors < last.errors) kept[kept.length - 1] = near;
  }
  return kept.sort((a, b) => a.errors - b.errors || a.span[0] - b.span[0]);
}
