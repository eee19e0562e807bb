import { EMPTY_ROOT, type Hash, hashNode } from './hash.ts';

/** RFC 6962 §2.1: Merkle tree hash over leaf hashes, in log order. */
export function merkleRoot(leaves: readonly Hash[]): Hash {
  return leaves.length === 0 ? EMPTY_ROOT : subtree(leaves, 0, leaves.length);
}

/**
 * RFC 6962 §2.1.1: the siblings from leaf `index` up to the root, nearest first.
 * @throws RangeError where there is no such leaf.
 */
export function inclusionProof(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`no leaf ${index} in a log of ${leaves.length}`);
  const path: Hash[] = [];
  let from = 0;
  let to = leaves.length;
  while (to - from > 1) {
    const mid = from + split(to - from);
    if (index < mid) {
      path.push(subtree(leaves, mid, to));
      to = mid;
    } else {
      path.push(subtree(leaves, from, mid));
      from = mid;
    }
  }
  return path.reverse();
}

/** RFC 9162 §2.1.3.2. Whether `leaf` stands at `index` in the log of `size` leaves with that `root`. */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let r = leaf;
  for (const p of proof) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      r = hashNode(p, r);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      r = hashNode(r, p);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && r === root;
}

/**
 * RFC 6962 §2.1.2: what shows that the log of the first `size` leaves is a prefix of the log of all of them.
 * @throws RangeError where `size` is not in 0 … leaves.length.
 */
export function consistencyProof(leaves: readonly Hash[], size: number): readonly Hash[] {
  if (!Number.isInteger(size) || size < 0 || size > leaves.length) throw new RangeError(`no log of ${size} in a log of ${leaves.length}`);
  if (size === 0 || size === leaves.length) return [];
  const proof: Hash[] = [];
  let from = 0;
  let to = leaves.length;
  let m = size;
  let whole = true;
  while (m !== to - from) {
    const k = split(to - from);
    if (m <= k) {
      proof.push(subtree(leaves, from + k, to));
      to = from + k;
    } else {
      proof.push(subtree(leaves, from, from + k));
      from += k;
      m -= k;
      whole = false;
    }
  }
  if (!whole) proof.push(subtree(leaves, from, to));
  return proof.reverse();
}

/** RFC 9162 §2.1.4.2. Whether the log (`size2`, `root2`) starts with the log (`size1`, `root1`). */
export function verifyConsistency(size1: number, size2: number, root1: Hash, root2: Hash, proof: readonly Hash[]): boolean {
  if (size1 > size2 || size1 < 0) return false;
  if (size1 === size2) return root1 === root2 && proof.length === 0;
  if (size1 === 0) return root1 === EMPTY_ROOT && proof.length === 0;
  let fn = size1 - 1;
  let sn = size2 - 1;
  while (odd(fn)) {
    fn = half(fn);
    sn = half(sn);
  }
  const path = fn === 0 ? [root1, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return false;
  let fr = first;
  let sr = first;
  for (const c of path) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      fr = hashNode(c, fr);
      sr = hashNode(c, sr);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      sr = hashNode(sr, c);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && fr === root1 && sr === root2;
}

/** The largest power of two below `n` (n > 1). */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function subtree(leaves: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return leaves[from] as Hash;
  const mid = from + split(to - from);
  return hashNode(subtree(leaves, from, mid), subtree(leaves, mid, to));
}

// Arithmetic, not bits: a log may be longer than 2³¹.
const odd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
