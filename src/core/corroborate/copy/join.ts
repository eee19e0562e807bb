/** Texts with at least this many fingerprints in common, or this share of the fewer, are compared word by word. */
const COMMON = 3;
const SHARE = 0.08;

/** Two texts, by number, that share enough fingerprints to be worth comparing. */
export type Candidate = readonly [a: number, b: number];

const DOCS = 2 ** 20;

/**
 * Which texts share fingerprints. Fingerprints in more than `most` texts are boilerplate and count for nothing. Sorts one array of packed
 * numbers: 32 bits of fingerprint above 20 bits of text.
 *
 * @throws RangeError for more than 2^20 texts.
 */
export function candidates(prints: readonly Uint32Array[], most: number): readonly Candidate[] {
  if (prints.length > DOCS) throw new RangeError(`${prints.length} texts are more than ${DOCS}`);
  const packed = new Float64Array(prints.reduce((n, p) => n + p.length, 0));
  let at = 0;
  prints.forEach((p, doc) => {
    for (const h of p) packed[at++] = h * DOCS + doc;
  });
  packed.sort();
  const shared = new Map<number, number>();
  for (let from = 0; from < packed.length; ) {
    const print = Math.floor((packed[from] ?? 0) / DOCS);
    let to = from + 1;
    while (to < packed.length && Math.floor((packed[to] ?? 0) / DOCS) === print) to++;
    if (to - from >= 2 && to - from <= most) count(packed, from, to, shared);
    from = to;
  }
  const out: Candidate[] = [];
  for (const [pair, n] of shared) {
    const [a, b] = [Math.floor(pair / DOCS), pair % DOCS];
    const fewer = Math.min(prints[a]?.length ?? 0, prints[b]?.length ?? 0);
    if (n >= COMMON || n >= SHARE * fewer) out.push([a, b]);
  }
  return out.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function count(packed: Float64Array, from: number, to: number, shared: Map<number, number>): void {
  for (let i = from; i < to; i++)
    for (let j = i + 1; j < to; j++) {
      const pair = ((packed[i] ?? 0) % DOCS) * DOCS + ((packed[j] ?? 0) % DOCS);
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
}
