/**
 * Fingerprints of a text: hashes of every `shingle` words in a row, of which each window of `window` keeps its least (Schleimer, Wilkerson,
 * Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003). Any run of shingle + window − 1 words that two texts share
 * gives them a fingerprint in common. Distinct, in the order they occur.
 */
export function winnow(words: Uint32Array, shingle: number, window: number): Uint32Array {
  const n = words.length - shingle + 1;
  if (n <= 0) return new Uint32Array(0);
  const hashes = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    let h = 0;
    for (let k = 0; k < shingle; k++) h = Math.imul(h ^ (words[i + k] ?? 0), 0x9e3779b1) ^ (h >>> 15);
    hashes[i] = h >>> 0;
  }
  const kept = new Set<number>();
  for (let i = 0; i < Math.max(1, n - window + 1); i++) {
    let least = hashes[i] ?? 0;
    for (let k = 1; k < window && i + k < n; k++) least = Math.min(least, hashes[i + k] ?? 0);
    kept.add(least);
  }
  return Uint32Array.from(kept);
}
