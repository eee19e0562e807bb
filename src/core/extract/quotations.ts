import type { Quotation, Token, TokenRange } from '../model/token.ts';

const OPEN = new Set(['“', '«', '„', '‹', '``', '「', '『']);
const CLOSE = new Set(['”', '»', '›', '」', '』']);
const EITHER = new Set(['"', "''"]);

/** A quotation that nobody closes ends here at the latest: no paragraph of news is so long. */
const LONGEST = 800;

type Mark = 'open' | 'close' | null;

/**
 * Quotations of one paragraph. Direction comes from the mark, and for straight marks from the white space beside them. An opening mark
 * inside an open quotation opens nothing (translations displace them); a closing mark without an open one closes nothing.
 */
export function quotations(tokens: readonly Token[], [from, to]: TokenRange, before: readonly Quotation[]): Quotation[] {
  const out: Quotation[] = [];
  const last = before.at(-1);
  const carried = last && !last.closed && last.tokens[1] === from ? before.length - 1 : null;
  let open = -1;
  let closer: ReadonlySet<string> | null = null;
  const end = (i: number, closed: boolean): void => {
    if (i > open + 1) {
      const range: TokenRange = [open + 1, i];
      out.push({
        tokens: range,
        start: (tokens[open + 1] as Token).start,
        end: (tokens[i - 1] as Token).end,
        closed,
        continues: open === from && out.length === 0 ? carried : null,
      });
    }
    open = -1;
  };
  for (let i = from; i < to; i++) {
    const mark = markAt(tokens, i, to, open >= 0, closer);
    if (mark === 'open' && open < 0) {
      open = i;
      closer = (tokens[i] as Token).text === '‘' || (tokens[i] as Token).text === "'" ? SINGLE : null;
    } else if (mark === 'close' && open >= 0) end(i, true);
  }
  if (open >= 0 && !closer) end(Math.min(to, open + LONGEST), false);
  return out;
}

const SINGLE: ReadonlySet<string> = new Set(['’', "'"]);

function markAt(tokens: readonly Token[], i: number, to: number, isOpen: boolean, closer: ReadonlySet<string> | null): Mark {
  const t = tokens[i] as Token;
  if (t.kind !== 'punct' && t.kind !== 'symbol') return null;
  if (closer) return closer.has(t.text) && !t.spaced && endsWord(tokens, i, to) ? 'close' : null;
  // An opening mark right before a comma or full stop was displaced: it closes.
  if (OPEN.has(t.text))
    return isOpen && t.spaced && i + 1 < to && !tokens[i + 1]?.spaced && /^[,.;:]$/.test(tokens[i + 1]?.text ?? '') ? 'close' : 'open';
  if (CLOSE.has(t.text)) return 'close';
  if (EITHER.has(t.text)) {
    const next = tokens[i + 1];
    const tightRight = i + 1 < to && !!next && !next.spaced;
    if (isOpen) return t.spaced && tightRight && /^\p{L}/u.test(next?.text ?? '') ? 'open' : 'close';
    return tightRight || t.spaced ? 'open' : null;
  }
  if ((t.text === '‘' || t.text === "'") && !isOpen && t.spaced && tightWord(tokens[i + 1]) && closesLater(tokens, i, to)) return 'open';
  return null;
}

const tightWord = (t: Token | undefined): boolean => !!t && !t.spaced && /^[\p{L}\p{N}]/u.test(t.text);
const endsWord = (tokens: readonly Token[], i: number, to: number): boolean => {
  const next = tokens[i + 1];
  return i + 1 >= to || !next || next.spaced || next.kind === 'punct';
};

/** Single marks double as apostrophes: one opens only where a partner follows within 80 tokens. */
function closesLater(tokens: readonly Token[], i: number, to: number): boolean {
  for (let j = i + 2; j < Math.min(to, i + 80); j++) {
    const t = tokens[j] as Token;
    if (SINGLE.has(t.text) && !t.spaced && endsWord(tokens, j, to) && !(tokens[j - 1] as Token).norm.endsWith('s')) return true;
  }
  return false;
}
