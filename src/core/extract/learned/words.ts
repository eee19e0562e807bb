import type { Parse } from '../../model/token.ts';
import { hash } from '../perceptron.ts';

/** A text as numbers, made once: hashes of words, tags, lemma-like stems and shapes. */
export interface WordHashes {
  readonly word: Uint32Array;
  readonly tag: Uint32Array;
  readonly stem: Uint32Array;
  readonly shape: Uint8Array;
}

export function wordHashes(p: Parse): WordHashes {
  const n = p.tokens.length;
  const out = { word: new Uint32Array(n), tag: new Uint32Array(n), stem: new Uint32Array(n), shape: new Uint8Array(n) };
  p.tokens.forEach((t, i) => {
    out.word[i] = hash(1, t.norm);
    out.tag[i] = hash(2, p.tags?.[i] ?? '');
    out.stem[i] = hash(3, stem(t.norm));
    out.shape[i] = /^\p{Lu}/u.test(t.text) ? 1 : /^\d/.test(t.text) ? 2 : /^\p{L}/u.test(t.text) ? 3 : 4;
  });
  return out;
}

/** Inflections folded roughly together: "announced", "announces", "announcing" → "announc". */
export const stem = (w: string): string => (w.length > 4 ? w.replace(/(?:ied|ies|ying)$/, 'y').replace(/(?:ings?|ed|es|s|e)$/, '') : w);
