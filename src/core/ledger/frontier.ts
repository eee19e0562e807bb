import { EMPTY_ROOT, type Hash, hashNode } from './hash.ts';

/**
 * A log without its leaves: the roots of its full subtrees, largest first (one per 1 bit of `size`). Enough to append and to know the root,
 * in O(log n); what a store keeps beside the entries.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

export const EMPTY: Frontier = { size: 0, peaks: [] };

export function grow({ size, peaks }: Frontier, leaf: Hash): Frontier {
  const next = [...peaks];
  let node = leaf;
  for (let n = size; n % 2 === 1; n = (n - 1) / 2) {
    const left = next.pop();
    if (left === undefined) throw new RangeError(`a log of ${size} leaves has more than ${peaks.length} peaks`);
    node = hashNode(left, node);
  }
  next.push(node);
  return { size: size + 1, peaks: next };
}

/** The same root as {@link merkleRoot} over the leaves. */
export function rootOf({ peaks }: Frontier): Hash {
  const last = peaks.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return peaks.slice(0, -1).reduceRight((right, left) => hashNode(left, right), last);
}
