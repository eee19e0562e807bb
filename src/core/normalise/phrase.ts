import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { NameMention } from '../model/mention.ts';
import type { Parse, Token, TokenRange } from '../model/token.ts';
import type { Mentions } from './mentions.ts';

/**
 * What can be seen of a source phrase without its surroundings.
 *
 *     German Chancellor Angela Merkel 's spokesperson for Europe , Steffen Seibert
 *     └────────── possessor ────────┘    └── core ──┘ └─ complement ┘ └ apposition ┘
 */
export interface Phrase {
  readonly range: TokenRange;
  readonly text: string;
  /** First word, lower case. */
  readonly first: string;
  /** Owner before the last "'s" of the head part; null where there is none. */
  readonly possessor: TokenRange | null;
  /** The words from the possessor (or the start) to where the first preposition, comma or relative pronoun stands. */
  readonly core: TokenRange;
  /** The head noun: last noun of the core. */
  readonly head: string;
  readonly headAt: number;
  /** "of the army", "from two universities": from its preposition to the comma, bracket or relative clause. */
  readonly complement: TokenRange | null;
  /** What stands after the first comma, up to the next or a relative clause. */
  readonly apposition: TokenRange | null;
  readonly definite: boolean;
  /** Names within it, left to right; those of the tables and those only the text gives. */
  readonly names: readonly NameMention[];
  /** The head is a proper noun. */
  readonly proper: boolean;
}

export const at = (p: Parse, i: number): Token => p.tokens[i] as Token;
export const tagOf = (p: Parse, i: number): string => p.tags?.[i] ?? '';
const reflexive = (p: Parse, i: number, lexicon: SourceLexicon): boolean =>
  i > 0 && tagOf(p, i) === 'PRP' && (lexicon.thingPronouns.has(at(p, i).norm) || lexicon.personPronouns.has(at(p, i).norm));
const NOUN = /^(?:NN|CD|PRP|FW|JJ)/;
const COMMA = /^(?:,|\(|:|;|–|—)$/;

export function phraseOf(p: Parse, range: TokenRange, mentions: Mentions, lexicon: SourceLexicon): Phrase {
  const [from, to] = range;
  const cut = endOfHead(p, range, mentions, lexicon);
  const possessor = ownerOf(p, from, cut, lexicon);
  const core: TokenRange = [possessor ? possessor[1] + 1 : from, cut];
  let headAt = cut - 1;
  while (headAt > core[0] && (!NOUN.test(tagOf(p, headAt)) || reflexive(p, headAt, lexicon)) && !mentions.covers(headAt)) headAt--;
  // "the WHO": a name that the tagger took for another word.
  if (!NOUN.test(tagOf(p, headAt)) && /^\p{Lu}/u.test(at(p, cut - 1).text)) headAt = cut - 1;
  const { complement, apposition } = tail(p, cut, to, mentions, lexicon);
  return {
    range,
    text: p.text.slice(at(p, from).start, at(p, to - 1).end),
    first: at(p, from).norm,
    possessor,
    core,
    head: at(p, headAt).norm,
    headAt,
    complement,
    apposition,
    definite: lexicon.definite.has(at(p, from).norm),
    names: mentions.within(range),
    proper: /^NNPS?$/.test(tagOf(p, headAt)) || mentions.covers(headAt),
  };
}

/** The first comma, preposition or relative pronoun that is not part of a name ends the head part. */
function endOfHead(p: Parse, [from, to]: TokenRange, mentions: Mentions, lexicon: SourceLexicon): number {
  let i = Math.max(from + 1, mentions.endAt(from));
  while (i < to) {
    const { norm } = at(p, i);
    if (!mentions.covers(i) && (COMMA.test(norm) || (lexicon.cut.has(norm) && !joinedBefore(p, i)))) break;
    i = Math.max(i + 1, mentions.endAt(i));
  }
  return Math.min(i, to);
}

/** "UK-based": the second half of a compound. */
const joinedBefore = (p: Parse, i: number): boolean => !at(p, i).spaced && at(p, i - 1).norm === '-';

function ownerOf(p: Parse, from: number, cut: number, lexicon: SourceLexicon): TokenRange | null {
  for (let i = cut - 2; i > from; i--)
    if (tagOf(p, i) === 'POS' || (lexicon.possessives.has(at(p, i).norm) && !at(p, i).spaced)) return [from, i];
  return null;
}

function tail(
  p: Parse,
  cut: number,
  to: number,
  mentions: Mentions,
  lexicon: SourceLexicon,
): { readonly complement: TokenRange | null; readonly apposition: TokenRange | null } {
  let i = cut;
  let complement: TokenRange | null = null;
  if (i < to && lexicon.complements.has(at(p, i).norm)) {
    i = endOfPart(p, i + 1, to, mentions, lexicon);
    // "of Parliament (MP) Ada Lane", "the University of Oslo (UiO) and …": brackets within it.
    for (let close = closing(p, i, to); close > i && close < to && /^\p{L}/u.test(at(p, close).text); close = closing(p, i, to))
      i = endOfPart(p, close, to, mentions, lexicon);
    if (i > cut + 1) complement = [cut, i];
  }
  i = closing(p, i, to);
  if (i >= to || !/^(?:,|–|—)$/.test(at(p, i).norm)) return { complement, apposition: null };
  const end = endOfPart(p, i + 1, to, mentions, lexicon);
  return { complement, apposition: end > i + 1 ? [i + 1, end] : null };
}

/** The token after the bracket that opens at `i`; `i` where none does. */
function closing(p: Parse, i: number, to: number): number {
  if (i >= to || at(p, i).norm !== '(') return i;
  for (let k = i + 1; k < Math.min(to, i + 12); k++) if (at(p, k).norm === ')') return k + 1;
  return i;
}

/** Up to a comma, a bracket or a relative clause outside names. */
function endOfPart(p: Parse, from: number, to: number, mentions: Mentions, lexicon: SourceLexicon): number {
  let i = from;
  while (i < to && (mentions.covers(i) || (!COMMA.test(at(p, i).norm) && !lexicon.relatives.has(at(p, i).norm))))
    i = Math.max(i + 1, mentions.endAt(i));
  return Math.min(i, to);
}
