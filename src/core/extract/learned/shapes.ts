import { total } from '../../model/candidate.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import { isTime, tagAt } from '../phrases.ts';

/** What a content is made of: a time alone, a clause with its verb (marked or bare), an infinitive, a phrase, one word. */
export function sortOf(p: Parse, content: readonly TokenRange[]): number {
  const [from, to] = content[0] ?? [0, 0];
  if (content.length === 1 && to - from <= 4 && isTime(p, [from, to])) return 1;
  if (tagAt(p, from) === 'TO') return 2;
  for (const [a, b] of content)
    for (let i = a; i < Math.min(b, a + 60); i++) if (/^(?:VB[DZP]|MD)$/.test(tagAt(p, i))) return /^(?:IN|W)/.test(tagAt(p, from)) ? 3 : 4;
  return total(content) === 1 ? 5 : /^(?:IN|W)/.test(tagAt(p, from)) ? 6 : 7;
}

/** Tokens between a range and a cue. */
export const distance = (r: TokenRange, cue: TokenRange): number => (r[1] <= cue[0] ? cue[0] - r[1] : Math.max(0, r[0] - cue[1]));
