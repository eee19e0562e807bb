import type { Parse, Token, TokenRange } from '../model/token.ts';

/** Shallow phrases over Penn tags: enough syntax for slots, linear in the sentence. */
export interface Phrases {
  /** Base noun phrases in order, not overlapping. */
  readonly nouns: readonly TokenRange[];
  /** Index of the noun phrase a token lies in, −1 outside. */
  readonly nounOf: ReadonlyMap<number, number>;
}

const HEAD = /^(?:NNS?|NNPS?|PRP|CD|EX|FW)$/;
const INSIDE = /^(?:DT|PDT|PRP\$|CD|JJ[RS]?|NNS?|NNPS?|FW|HYPH|\$|SYM|ADD|AFX|NFP)$/;
const ONE_WORD = /^(?:PRP|EX)$/;

export const tagAt = (p: Parse, i: number): string => p.tags?.[i] ?? '';
export const token = (p: Parse, i: number): Token => p.tokens[i] as Token;

/** Base noun phrases of a sentence: determiner, modifiers, head; possessives join. */
export function phrases(p: Parse, [from, to]: TokenRange): Phrases {
  const nouns: TokenRange[] = [];
  const nounOf = new Map<number, number>();
  let i = from;
  while (i < to) {
    const { end, tried } = nounPhraseEnd(p, i, to);
    if (end <= i) {
      // No head up to `tried`: no phrase starts between here and there either.
      i = Math.max(i + 1, tried);
      continue;
    }
    for (let k = i; k < end; k++) nounOf.set(k, nouns.length);
    nouns.push([i, end]);
    i = end;
  }
  return { nouns, nounOf };
}

/** End of the base noun phrase that starts at `i`, or `i` where none does. */
function nounPhraseEnd(p: Parse, i: number, to: number): { readonly end: number; readonly tried: number } {
  if (ONE_WORD.test(tagAt(p, i))) return { end: i + 1, tried: i + 1 };
  let j = i;
  let head = -1;
  while (j < to) {
    const t = tagAt(p, j);
    const norm = token(p, j).norm;
    if (j > i && (runIn(p, j) || newOwner(p, j, i))) break;
    if (HEAD.test(t) && !ONE_WORD.test(t)) head = j;
    else if (t === 'DT' && j > i && head >= 0) break;
    else if (t === 'PRP$' && j > i && head >= 0) break;
    else if (INSIDE.test(t) || norm === '-') {
      if (norm === '-' && (token(p, j).spaced || j === i)) break;
    } else if (t === 'POS' || norm === "'s") {
      if (head < 0 || j + 1 >= to || !/^(?:JJ|NN|CD|VB[GN]|DT|``)/.test(tagAt(p, j + 1))) break;
    } else if (/^(?:VBN|VBG|RB)$/.test(t)) {
      if (!modifies(p, j, i, to, head)) break;
    } else break;
    j++;
  }
  if (head < 0) return { end: tagAt(p, i) === 'DT' && j > i ? j : i, tried: j };
  // Trailing modifiers without a head belong to what follows.
  return { end: head + 1, tried: j };
}

/** A word without white space before it and no clitic: a name has run into it, the phrase ends there. */
export const runIn = (p: Parse, j: number): boolean =>
  !token(p, j).spaced &&
  token(p, j).kind === 'word' &&
  token(p, j - 1).kind === 'word' &&
  /^\p{L}/u.test(token(p, j).text) &&
  tagAt(p, j) !== 'RB';

/** "in a message | Ukraine's president": a name with a possessive after a common noun starts a phrase of its own. */
const newOwner = (p: Parse, j: number, start: number): boolean =>
  /^NNP/.test(tagAt(p, j)) && tagAt(p, j + 1) === 'POS' && j > start && /^NNS?$/.test(tagAt(p, j - 1));

/** A participle or adverb that stands between determiner and noun ("the captured men", "some very young soldiers"). */
function modifies(p: Parse, j: number, start: number, to: number, head: number): boolean {
  if (head >= 0 && j > start && tagAt(p, j) !== 'VBG') return false;
  const next = tagAt(p, j + 1);
  return (
    j + 1 < to &&
    /^(?:NN|JJ|CD|VB[GN])/.test(next) &&
    (j > start || /^(?:VBN|VBG)$/.test(tagAt(p, j)) === false ? true : /^(?:NN)/.test(next)) &&
    !(tagAt(p, j) === 'RB' && !/^(?:JJ|CD|VBN)/.test(next))
  );
}

const LINK = new Set([
  'of',
  'at',
  'for',
  'from',
  'in',
  'with',
  'on',
  'to',
  'near',
  'inside',
  'against',
  'under',
  'within',
  'behind',
  'close',
  'across',
]);
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sep\.|sept\.|oct\.|nov\.|dec\.|today|yesterday|tonight|morning|afternoon|evening|week|month|year|\d{4})$/;

/** Whether a noun phrase names a time ("Friday", "last week"): never part of a source. */
export const isTime = (p: Parse, [, to]: TokenRange): boolean => TIME.test(token(p, to - 1).norm);

/**
 * A full noun phrase forward from a base one: prepositional phrases, bracketed acronym, "and" + noun phrase, apposition between commas,
 * participle phrase ("released by …") unless its participle is in `stop`.
 */
export function extendRight(p: Parse, ph: Phrases, base: TokenRange, limit: number, stop: ReadonlySet<string>): TokenRange {
  let end = base[1];
  for (let guard = 0; guard < 12 && end < limit; guard++) {
    const norm = token(p, end).norm;
    const next = nounAt(ph, end + 1);
    if (norm === '(' && end + 2 < limit && token(p, end + 2).norm === ')') end += 3;
    else if (LINK.has(norm) && next && next[1] <= limit && !isTime(p, next)) end = next[1];
    else if (
      (norm === 'and' || norm === '&' || norm === 'or') &&
      next &&
      next[1] <= limit &&
      !isTime(p, next) &&
      !startsVerb(p, next[1], limit)
    )
      end = next[1];
    else if (/^VB[NG]$/.test(tagAt(p, end)) && !stop.has(norm)) {
      const after = prepositionalEnd(p, ph, end + 1, limit);
      if (after < 0) break;
      end = after;
    } else if (norm === ',') {
      const after = appositionEnd(p, ph, end, limit, stop, /^NNPS?$/.test(tagAt(p, end - 1)));
      if (after < 0) break;
      end = after;
    } else if (token(p, end).text === '’' || norm === "'") {
      if (!/s$/.test(token(p, end - 1).norm) || !next) break;
      end = next[1];
    } else break;
  }
  return [base[0], end];
}

const prepositionalEnd = (p: Parse, ph: Phrases, at: number, limit: number): number => {
  if (at >= limit || !/^(?:IN|TO|RP)$/.test(tagAt(p, at))) return -1;
  const np = nounAt(ph, at + 1);
  return np && np[1] <= limit && !isTime(p, np) ? np[1] : -1;
};

const startsVerb = (p: Parse, i: number, limit: number): boolean => i < limit && /^(?:VB[DZP]|MD)$/.test(tagAt(p, i));

/** ", a policeman who …," → where the apposition after the comma at `comma` ends (before its closing comma), or −1. */
function appositionEnd(p: Parse, ph: Phrases, comma: number, limit: number, stop: ReadonlySet<string>, named: boolean): number {
  const np = nounAt(ph, comma + 1);
  if (!np || isTime(p, np) || startsVerb(p, np[1], limit)) return -1;
  // "according to the daily, the little help given …": a second definite phrase says who a name is, not who a description is.
  if (!named && token(p, np[0]).norm === 'the') return -1;
  const end = extendRight(p, ph, np, limit, stop)[1];
  const after = end < limit ? token(p, end).norm : '.';
  const ageOnly = np[1] - np[0] === 1 && tagAt(p, np[0]) === 'CD';
  const opens =
    /^(?:a|an|the|one|its|his|her|their)$/.test(token(p, np[0]).norm) || /^NN/.test(tagAt(p, np[0])) || /^JJ/.test(tagAt(p, np[0]));
  if (!ageOnly && !opens) return -1;
  return /^[,.;:)”"—–]$|^''$/.test(after) || end >= limit || stop.has(after) ? end : -1;
}

export function nounAt(ph: Phrases, i: number): TokenRange | null {
  const k = ph.nounOf.get(i);
  if (k === undefined) return null;
  const np = ph.nouns[k] as TokenRange;
  return np[0] === i ? np : [i, np[1]];
}
export function nounEndingAt(ph: Phrases, end: number): TokenRange | null {
  const k = ph.nounOf.get(end - 1);
  if (k === undefined) return null;
  const np = ph.nouns[k] as TokenRange;
  return np[1] === end ? np : [np[0], end];
}

/** A full noun phrase backward from the base one that ends at `end`: "the head of the mission in Goma", "A and B", "X, a spokesman for Y,". */
export function extendLeft(p: Parse, ph: Phrases, end: number, limit: number): TokenRange | null {
  let stop = end;
  if (stop > limit && token(p, stop - 1).norm === ',') return acrossComma(p, ph, stop - 1, limit);
  if (stop > limit && token(p, stop - 1).norm === ')') {
    let open = stop - 2;
    while (open > limit && token(p, open).norm !== '(' && stop - open < 8) open--;
    if (open < limit || token(p, open).norm !== '(') return null;
    stop = open;
  }
  const base = nounEndingAt(ph, stop);
  if (!base || base[0] < limit) return null;
  if (isTime(p, base) && end === stop) {
    // "the agency on Sunday confirmed": the day stands between subject and verb.
    const at = base[0] > limit && /^(?:on|in|late|early)$/.test(token(p, base[0] - 1).norm) ? base[0] - 1 : base[0];
    return at > limit && nounEndingAt(ph, at) ? extendLeft(p, ph, at, limit) : null;
  }
  return [leftmost(p, ph, base[0], limit), end];
}

/** Follows "of", "at", "and" leftwards from the noun phrase that starts at `start`. */
function leftmost(p: Parse, ph: Phrases, start: number, limit: number): number {
  let from = start;
  let listed = false;
  for (let guard = 0; guard < 8; guard++) {
    const link = from - 1;
    if (link <= limit) break;
    const norm = token(p, link).norm;
    // "diagrams sketched in blue ink", "footage released by A and verified by B": across a participle.
    const participle = (LINK.has(norm) || norm === 'by') && link - 1 > limit && tagAt(p, link - 1) === 'VBN';
    const joined = participle && norm === 'by' && token(p, link - 2).norm === 'and' ? 1 : 0;
    const left = nounEndingAt(ph, participle ? link - 1 - joined : link);
    // "the mission to the United Nations", "A, B and C".
    const toName = norm === 'to' && /^(?:DT|NNP)/.test(tagAt(p, link + 1)) && /^NN$/.test(tagAt(p, link - 1));
    const joins =
      norm === 'by' ? participle : LINK.has(norm) ? norm !== 'to' || toName : norm === 'and' || norm === '&' || (norm === ',' && listed);
    if (norm === 'and' || norm === '&') listed = true;
    if (!joins || !left || left[0] < limit || isTime(p, left)) break;
    if (norm === 'in' && from === start && left[1] - left[0] === 1 && tagAt(p, left[0]) === 'PRP') break;
    from = left[0];
  }
  return from;
}

/** "Mark Smith, a spokesman for the club, | said": from the comma at `comma` back to the noun phrase the insertion belongs to. */
function acrossComma(p: Parse, ph: Phrases, comma: number, limit: number): TokenRange | null {
  let at = comma - 1;
  for (let hops = 0; hops < 4; hops++) {
    let open = at;
    while (open > limit && token(p, open).norm !== ',' && !/^["“”;:.]$/.test(token(p, open).text)) open--;
    if (open <= limit || token(p, open).norm !== ',') return null;
    const first = open + 1;
    const t = tagAt(p, first);
    const short = at - first < 3 && /^VB/.test(t);
    const insertion = short || /^(?:DT|NNS?|NNPS?|JJ|VBN|VBG|WP|WDT|WP\$|IN|CD|RB|PRP\$)$/.test(t);
    if (!insertion) return null;
    const base = nounEndingAt(ph, open) ?? (token(p, open - 1).norm === ')' ? extendLeft(p, ph, open, limit) : null);
    const clause = base ? relativeBefore(p, base[0], limit) : -1;
    if (clause >= 0) {
      // "footage verified by A, which is owned by B, the parent of C, | shows": the phrase lies within a relative clause.
      at = clause;
      const outer = nounEndingAt(ph, clause);
      if (outer) return [leftmost(p, ph, outer[0], limit), comma];
      continue;
    }
    if (base && !isTime(p, base) && !/^(?:and|or|but)$/.test(token(p, first).norm)) {
      // "One of the men, the agency said, had told …": another cue stands between; the source ends before it.
      const end = !/^W/.test(t) && hasVerb(p, first, at + 1) ? open : comma;
      return [leftmost(p, ph, base[0], limit), end];
    }
    at = open - 1;
  }
  return null;
}

/** Where the comma before ", which …" stands when the phrase at `start` lies in that relative clause, else −1. */
function relativeBefore(p: Parse, start: number, limit: number): number {
  for (let i = start - 1; i > limit && start - i < 10; i--) {
    if (token(p, i).norm === ',') return /^W/.test(tagAt(p, i + 1)) && i + 1 < start ? i : -1;
  }
  return -1;
}

const hasVerb = (p: Parse, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^VB[DZP]$/.test(tagAt(p, i)) && !(i === from)) return true;
  return false;
};
