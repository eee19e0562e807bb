import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import type { Parse, Token } from '../../model/token.ts';
import { skipHyphen } from './parts.ts';

/** The words that say what is counted. Token ranges. */
export interface Noun {
  readonly from: number;
  readonly to: number;
  /** Token index of the head; −1 where no noun follows. */
  readonly head: number;
  /** "two-day", "15,000-member": the word joined to the number by a hyphen. */
  readonly joined: number;
  /** "of the troops", "of them": what the quantity is a part of. `head` as above; a pronoun where `pronoun`. */
  readonly of: { readonly from: number; readonly to: number; readonly head: number; readonly pronoun: boolean } | null;
}

const LONGEST = 8;

/** Words that may stand in a noun phrase beside nouns but never end a count's noun; supplied by the caller's language. */
export interface NounWords {
  readonly lexicon: QuantityLexicon;
  /** Verbs and participles the language knows: they end the phrase unless a noun follows. */
  readonly isVerb: (norm: string) => boolean;
  /** Verbs that say what is counted ("die"): they end the phrase even where a tagger takes them for nouns. */
  readonly isDeed: (norm: string) => boolean;
  /** Verbs that are nouns as often ("fire"): they end it only after a noun that is known. */
  readonly isShyDeed: (norm: string) => boolean;
  /** Words known to be nouns, whatever their ending. */
  readonly isNoun: (norm: string) => boolean;
  /** "dead", "wounded": may stand for a noun right after the number. */
  readonly isState: (norm: string) => boolean;
  /** "prisoner" after the people it befell: "taken two men prisoner". */
  readonly isComplement: (norm: string) => boolean;
}

/** Reads the noun phrase that starts at token `at`, within `[at, end)`. `part`: a part was read, which needs no "of" ("half the men"). */
export function readNoun(parse: Parse, at: number, end: number, words: NounWords, part = false): Noun {
  const { tokens } = parse;
  const { lexicon } = words;
  const joinedAt = skipHyphen(tokens, at, end);
  const joined = joinedAt > at && tokens[joinedAt]?.kind === 'word' ? joinedAt : -1;
  const start = joined >= 0 ? joined + 1 : at;
  const plain = phrase(parse, start, end, words);
  const head = plain.head >= 0 ? plain.head : joined;
  const to = Math.max(plain.to, start);
  const bare = plain.head < 0 && joined < 0;
  const of = bare || (tokens[plain.head]?.norm ?? '') === 'more' ? readOf(parse, to, end, words) : null;
  return { from: at, to: of ? of.to : bare ? at : to, head: of && !of.pronoun ? of.head : head, joined, of };

  function readOf(p: Parse, k: number, stop: number, w: NounWords): Noun['of'] {
    const linked = lexicon.of.has(tokens[k]?.norm ?? '');
    if (k >= stop || !(linked || (part && lexicon.determiners.has(tokens[k]?.norm ?? '')))) return null;
    let from = linked ? k + 1 : k;
    if (lexicon.pronouns.has(tokens[from]?.norm ?? '') && from < stop) {
      const next = phrase(p, from + 1, stop, w);
      const known = next.head >= 0 && (p.tags !== null || w.isNoun(tokens[next.head]?.norm ?? ''));
      if (!known || !lexicon.determiners.has(tokens[from]?.norm ?? '')) return { from, to: from + 1, head: from, pronoun: true };
    }
    const opening = from;
    while (from < stop && from < k + 4 && (lexicon.determiners.has(tokens[from]?.norm ?? '') || tokens[from]?.norm === 'all')) from++;
    const inner = phrase(p, from, stop, w);
    return inner.head < 0 ? null : { from: opening, to: inner.to, head: inner.head, pronoun: false };
  }
}

/** Adjectives and nouns in a row; the last noun is the head. */
function phrase(parse: Parse, at: number, end: number, words: NounWords): { to: number; head: number } {
  const { tokens, tags } = parse;
  let to = at;
  let head = -1;
  for (let k = at; k < end && k < at + LONGEST; k++) {
    const t = tokens[k] as Token;
    if (t.kind === 'punct' || t.kind === 'symbol') {
      if (k > at && skipHyphen(tokens, k, end) > k) continue;
      break;
    }
    if (t.kind !== 'word') break;
    if (t.norm === "'s" && head >= 0 && tokens[k + 1]?.kind === 'word') continue;
    if (words.lexicon.closed.has(t.norm) || (Object.hasOwn(words.lexicon.cardinals, t.norm) && tokens[k - 1]?.spaced !== false)) break;
    if (head >= 0 && words.isComplement(t.norm)) break;
    if (head >= 0 && words.isShyDeed(t.norm) && words.isNoun((tokens[head] as Token).norm) && !continues(parse, k, end, words)) break;
    const state = words.isState(t.norm);
    if (state && head < 0 && k === at) {
      head = k;
      to = k + 1;
      continue;
    }
    if (!tags && head >= 0 && words.isNoun((tokens[head] as Token).norm) && !words.isNoun(t.norm) && !state && t.norm !== "'s") break;
    if (!words.isNoun(t.norm) && endsPhrase(parse, k, end, words, state)) break;
    if (state && !continues(parse, k, end, words)) break;
    to = k + 1;
    head = k;
  }
  return tags &&
    head >= 0 &&
    !nominal(tags[head] ?? '') &&
    !words.isState((tokens[head] as Token).norm) &&
    !words.isNoun((tokens[head] as Token).norm)
    ? { to: at, head: -1 }
    : { to, head };
}

const nominal = (tag: string): boolean => tag.startsWith('NN') || tag === 'CD' || tag.startsWith('JJ') || tag === 'FW' || tag === 'VBG';

/** Whether the word at `k` is a verb or adverb at which the noun phrase is over. */
function endsPhrase(parse: Parse, k: number, end: number, words: NounWords, state: boolean): boolean {
  const tag = parse.tags?.[k];
  const t = parse.tokens[k] as Token;
  if (words.isDeed(t.norm) && !state && !continues(parse, k, end, words)) return true;
  if (tag) {
    if (/^(?:VBD|VBZ|VBP|MD|IN|TO|DT|PRP|PRP\$|W.*|CC|EX|RP)$/.test(tag)) return !(state && continues(parse, k, end, words));
    if (/^(?:VBN|VB|VBG|RB|RBR|RBS)$/.test(tag)) return !continues(parse, k, end, words);
    return false;
  }
  if (words.isVerb(t.norm)) return !continues(parse, k, end, words);
  if (/(?:ed|ing|ly)$/.test(t.norm) && t.norm.length > 4) return !continues(parse, k, end, words);
  return false;
}

/** Whether a noun (or adjective and noun) follows the word at `k`: then it stands before that noun. */
function continues(parse: Parse, k: number, end: number, words: NounWords): boolean {
  const next = parse.tokens[k + 1];
  if (!next || k + 1 >= end || next.kind !== 'word' || words.lexicon.closed.has(next.norm) || words.isVerb(next.norm)) return false;
  if (words.isNoun(next.norm)) return true;
  const tag = parse.tags?.[k + 1];
  if (tag) return /^(?:NN|JJ)/.test(tag);
  return false;
}
