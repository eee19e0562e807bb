import { readFileSync } from 'node:fs';
import type { Parse } from '../../src/core/model/token.ts';

export interface Sentence {
  readonly forms: string[];
  readonly tags: string[];
  /** Index of the head, −1 = root. */
  readonly heads: number[];
  readonly relations: string[];
}

/** CoNLL-U sentences; multi-word ranges and empty nodes are left out, relation subtypes dropped. */
export function readConllu(path: string): Sentence[] {
  const out: Sentence[] = [];
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const s: Sentence = { forms: [], tags: [], heads: [], relations: [] };
    for (const line of block.split('\n')) {
      if (!line || line.startsWith('#')) continue;
      const c = line.split('\t');
      if (!/^\d+$/.test(c[0] ?? '')) continue;
      s.forms.push(c[1] ?? '');
      s.tags.push(c[4] ?? '');
      s.heads.push(Number(c[6]) - 1);
      s.relations.push((c[7] ?? '').split(':')[0] ?? '');
    }
    if (s.forms.length) out.push(s);
  }
  return out;
}

/** A sentence as a text of its own, with the treebank's words for tokens. */
export function asParse(s: Sentence): Parse {
  let at = 0;
  const tokens = s.forms.map((text) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, text, norm: text.toLowerCase(), kind: 'word' as const, spaced: true };
  });
  const all: readonly [number, number] = [0, tokens.length];
  const zeros = tokens.map(() => 0);
  return {
    text: s.forms.join(' '),
    tokens,
    sentences: [all],
    paragraphs: [all],
    quotations: [],
    sentenceOf: zeros,
    paragraphOf: zeros,
    quotationOf: tokens.map(() => -1),
    tags: null,
    heads: null,
    relations: null,
  };
}

/** A small generator with a fixed seed (mulberry32): the same order of examples on every run. */
export function shuffler(seed: number): <T>(xs: readonly T[]) => T[] {
  let a = seed;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return (xs) => {
    const out = [...xs];
    for (let i = out.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [out[i], out[j]] = [out[j] as never, out[i] as never];
    }
    return out;
  };
}
