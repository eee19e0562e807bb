import type { TokenLexicon } from '../lang/sections/tokens.ts';
import type { Token, TokenRange } from '../model/token.ts';

const CLOSER = /^(?:["”’')\]»]|'')$/;
const LONGEST = 400;
const TERMINAL = /^(?:[.!?…。！？]|\.{2,})$/;

/** Where one paragraph ends and the next begins: at every line break, or only at blank lines where the text is hard-wrapped. */
export function paragraphs(text: string, tokens: readonly Token[]): TokenRange[] {
  const wrapped = isWrapped(text);
  const out: TokenRange[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const gap = i < tokens.length ? text.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start) : '\n\n';
    const breaks = wrapped ? /\n[^\S\n]*\r?\n/.test(gap) : /[\n\r\u2028\u2029\f]/.test(gap);
    if (!breaks) continue;
    out.push([from, i]);
    from = i;
  }
  return out.filter(([a, b]) => b > a);
}

/** Hard-wrapped: blank lines part the paragraphs and at least a third of the other line breaks go on in lower case. */
function isWrapped(text: string): boolean {
  if (!/\n[^\S\n]*\n/.test(text)) return false;
  const single = text.match(/[^\n]\n(?=[^\n])/g)?.length ?? 0;
  const lower = text.match(/[^\n]\n(?=\p{Ll})/gu)?.length ?? 0;
  return single >= 3 && lower >= single / 3;
}

/** Sentences of one paragraph. A full stop ends one unless it belongs to an abbreviation or a lower-case word follows. */
export function sentences(tokens: readonly Token[], [from, to]: TokenRange, lexicon: TokenLexicon): TokenRange[] {
  const out: TokenRange[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (i - start >= LONGEST) {
      // No sentence of news is so long: what it says is read piece by piece, in bounded time.
      out.push([start, i]);
      start = i;
    }
    if (!TERMINAL.test(token.norm) && !endsAbbreviated(tokens, i, to, lexicon)) continue;
    let end = i + 1;
    while (
      end < to &&
      (tokens[end] as Token).spaced === false &&
      (CLOSER.test((tokens[end] as Token).text) || TERMINAL.test((tokens[end] as Token).norm))
    )
      end++;
    const next = tokens[end];
    if (end < to && next && !startsSentence(next, tokens[end + 1])) continue;
    if (end < to && next && !next.spaced && !/^["“«([]/.test(next.text) && !/^\p{Lu}\p{L}/u.test(next.text)) continue;
    out.push([start, end]);
    start = end;
    i = end - 1;
  }
  if (start < to) out.push([start, to]);
  return out;
}

const startsSentence = (t: Token, after: Token | undefined): boolean =>
  /^\p{Lu}|^\p{Lo}|^\d/u.test(t.text) || (/^["“«‘'([„—–-]|^''|^``/.test(t.text) && !!after && !/^\p{Ll}/u.test(after.text));

/** "in the U.S. The …": an abbreviation that may end a sentence does so before a word that starts one. */
function endsAbbreviated(tokens: readonly Token[], i: number, to: number, lexicon: TokenLexicon): boolean {
  const t = tokens[i] as Token;
  if (t.kind !== 'word' || !t.text.endsWith('.') || lexicon.titles.has(t.norm)) return false;
  const next = tokens[i + 1];
  return i + 1 < to && !!next && /^\p{Lu}/u.test(next.text) && lexicon.starters.has(next.norm);
}
