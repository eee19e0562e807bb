import type { Span } from '../../model/span.ts';

/** A text as copying sees it: its words as hashes, where they stand, and which of them are quoted. Parallel arrays. */
export interface Wording {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where a word stands between quotation marks: to quote is not to copy. */
  readonly quoted: Uint8Array;
}

/** Takes a text apart into words, whatever the language: runs of letters, marks and digits, in lower case. Linear. */
export function wording(text: string): Wording {
  const found: RegExpExecArray[] = [];
  const re = /[\p{L}\p{M}\p{N}]+/gu;
  for (let m = re.exec(text); m; m = re.exec(text)) found.push(m);
  const marks = quotations(text);
  const out = {
    hashes: new Uint32Array(found.length),
    starts: new Uint32Array(found.length),
    ends: new Uint32Array(found.length),
    quoted: new Uint8Array(found.length),
  };
  let q = 0;
  found.forEach((m, i) => {
    out.hashes[i] = fnv1a(m[0].toLowerCase());
    out.starts[i] = m.index;
    out.ends[i] = m.index + m[0].length;
    while ((marks[q]?.[1] ?? Infinity) <= m.index) q++;
    if ((marks[q]?.[0] ?? Infinity) <= m.index) out.quoted[i] = 1;
  });
  return out;
}

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo). */
function fnv1a(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' };

/** Stretches between quotation marks; one whose closing mark is missing ends with its paragraph. */
function quotations(text: string): readonly Span[] {
  const out: Span[] = [];
  let open: { at: number; close: string } | null = null;
  for (const { index, 0: mark } of text.matchAll(/[“”„«»"\n]/g)) {
    if (open && (mark === open.close || mark === '\n')) {
      out.push([open.at, index]);
      open = null;
    } else if (!open && CLOSES[mark]) open = { at: index + 1, close: CLOSES[mark] };
  }
  if (open) out.push([open.at, text.length]);
  return out;
}
