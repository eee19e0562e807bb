import type { Wording } from './words.ts';

/** Words in a row that two texts share: from `a` and `b`, `length` of them. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * Longest runs of at least `least` words that stand in both texts, each word of `a` in one run at most, in the order of `a`. Anchors are
 * runs of `least` words looked up by hash; both texts are walked once.
 */
export function runs(a: Wording, b: Wording, least: number): readonly Run[] {
  const where = new Map<number, number[]>();
  const key = (w: Wording, i: number): number => {
    let h = 0;
    for (let k = 0; k < least; k++) h = Math.imul(h ^ (w.hashes[i + k] ?? 0), 0x85ebca6b) ^ (h >>> 13);
    return h;
  };
  for (let j = 0; j + least <= b.hashes.length; j++) {
    const k = key(b, j);
    const list = where.get(k);
    if (list) {
      if (list.length < 8) list.push(j);
    } else where.set(k, [j]);
  }
  const out: Run[] = [];
  for (let i = 0; i + least <= a.hashes.length; ) {
    let best = 0;
    let from = 0;
    for (const j of where.get(key(a, i)) ?? []) {
      const n = common(a, i, b, j);
      if (n > best) [best, from] = [n, j];
    }
    if (best >= least) {
      out.push({ a: i, b: from, length: best });
      i += best;
    } else i++;
  }
  return out;
}

function common(a: Wording, i: number, b: Wording, j: number): number {
  let n = 0;
  while (i + n < a.hashes.length && j + n < b.hashes.length && a.hashes[i + n] === b.hashes[j + n]) n++;
  return n;
}

/** Words of a run that neither text quotes. */
export function own(run: Run, a: Wording, b: Wording): number {
  let n = 0;
  for (let k = 0; k < run.length; k++) if (!a.quoted[run.a + k] && !b.quoted[run.b + k]) n++;
  return n;
}

export const unquoted = (w: Wording): number => w.quoted.reduce((n, x) => n + (x ? 0 : 1), 0);
