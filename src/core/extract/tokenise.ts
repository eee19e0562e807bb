import type { TokenLexicon } from '../lang/sections/tokens.ts';
import type { Token, TokenKind } from '../model/token.ts';

/**
 * One pass, sticky patterns tried in order; none can backtrack over more than it has matched.
 * The order: addresses, dotted letters, numbers, words, runs of one punctuation mark, anything else.
 */
const PIECE =
  /(https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[\p{L}\p{N}][\p{L}\p{N}._-]*@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]*[\p{L}\p{N}])|((?:\p{L}\.){2,}|\p{L}\.(?=\p{L}\.))|(\d+(?:[:]\d\d)+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)(st|nd|rd|th)?(?![\p{L}]*\d)|(\p{L}[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*(?:['’]\p{L}[\p{L}\p{M}]*)*)|(\.{2,}|''|``|--+|[*=_#~]{2,})|(\d+)|([\s\S])/uy;

const SPACE = /\s/;
const INVISIBLE = /[\u00ad\u200b-\u200d]/g;

export const normalise = (s: string): string => s.replace(INVISIBLE, '').replace(/[’‘`]/g, "'").toLowerCase();

/**
 * Splits a text into tokens, losing nothing.
 *
 * @example
 * tokenise("Kyiv’s 30% didn't", en.tokens).map((t) => t.text) // ["Kyiv", "’s", "30", "%", "did", "n't"]
 */
export function tokenise(text: string, lexicon: TokenLexicon): Token[] {
  const out: Token[] = [];
  let at = 0;
  let spaced = true;
  const push = (start: number, end: number, kind: TokenKind): void => {
    if (end <= start) return;
    const words = text.slice(start, end);
    out.push({ start, end, text: words, norm: normalise(words), kind, spaced });
    spaced = false;
  };
  while (at < text.length) {
    if (SPACE.test(text[at] as string)) {
      spaced = true;
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const m = PIECE.exec(text);
    if (!m) break;
    const end = at + m[0].length;
    if (m[1] !== undefined) {
      const trimmed = m[1].replace(/[.,;:!?)\]'’]+$/, '').length;
      push(at, at + trimmed, 'symbol');
      at += Math.max(1, trimmed);
      continue;
    }
    if (m[2] !== undefined) push(at, end, 'word');
    else if (m[3] !== undefined || m[7] !== undefined) push(at, end, 'number');
    else if (m[5] !== undefined) {
      at = pushWord(text, at, end, lexicon, push);
      continue;
    } else if (m[6] !== undefined) push(at, end, 'punct');
    else push(at, at + codePointLength(text, at), /[\p{P}]/u.test(m[0]) ? 'punct' : 'symbol');
    at = out.at(-1)?.end ?? end;
  }
  return out;
}

/** A word with its clitics split off and an abbreviation's full stop kept. Returns where it ended. */
function pushWord(
  text: string,
  start: number,
  end: number,
  lexicon: TokenLexicon,
  push: (s: number, e: number, k: TokenKind) => void,
): number {
  const norm = normalise(text.slice(start, end));
  if (text[end] === '.' && lexicon.abbreviations.has(`${norm}.`)) {
    push(start, end + 1, 'word');
    return end + 1;
  }
  // An initial: "John F. Kennedy".
  if (end - start === 1 && text[end] === '.' && /\p{Lu}/u.test(text[start] as string) && /^\.\s\p{Lu}/u.test(text.slice(end, end + 3))) {
    push(start, end + 1, 'word');
    return end + 1;
  }
  const fused = lexicon.fused[norm];
  if (fused !== undefined) {
    push(start, start + fused, 'word');
    push(start + fused, end, 'word');
    return end;
  }
  for (const clitic of lexicon.clitics) {
    if (norm.length > clitic.length && norm.endsWith(clitic) && norm.length === end - start) {
      push(start, end - clitic.length, 'word');
      push(end - clitic.length, end, 'word');
      return end;
    }
  }
  push(start, end, 'word');
  return end;
}

const codePointLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
