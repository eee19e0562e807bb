import type { Piece } from './reader.ts';

/** Writes a text from stretches of a source and remembers where each came from. */
export interface Writer {
  /** Takes `[from, to)` of the source as it is. */
  readonly copy: (from: number, to: number) => void;
  /** Writes `words` for `[from, to)` of the source. */
  readonly replace: (words: string, from: number, to: number) => void;
  /** Writes what the source does not have: a line break between two blocks. */
  readonly insert: (words: string) => void;
  readonly length: () => number;
  readonly finish: () => { readonly text: string; readonly pieces: readonly Piece[] };
}

export function writer(source: string): Writer {
  const chunks: string[] = [];
  const pieces: [number, number, number, number][] = [];
  let at = 0;
  let verbatim = false;
  const push = (words: string): void => {
    chunks.push(words);
    at += words.length;
  };
  return {
    copy(from, to) {
      if (to <= from) return;
      const last = pieces.at(-1);
      if (verbatim && last && last[1] === at && last[3] === from) {
        last[1] += to - from;
        last[3] = to;
      } else pieces.push([at, at + to - from, from, to]);
      verbatim = true;
      push(source.slice(from, to));
    },
    replace(words, from, to) {
      pieces.push([at, at + words.length, from, to]);
      verbatim = false;
      push(words);
    },
    insert: push,
    length: () => at,
    finish: () => ({ text: chunks.join(''), pieces: pieces.map(([a, b, c, d]) => ({ text: [a, b], source: [c, d] })) }),
  };
}
