import type { NameLexicon } from '../lang/sections/names.ts';
import type { Parse, Token } from '../model/token.ts';
import { type KeyedText, keysOf } from './trie.ts';

/** A text ready for finding names: folded words, and which sentences write capitals for show. */
export interface NameText extends KeyedText {
  readonly parse: Parse;
  /** Title case: "Ukraine Says Russia Lost a Thousand Men". Capitals prove nothing there. */
  readonly titled: (token: number) => boolean;
}

const CAPITAL = /^\p{Lu}/u;
/** Proper and common nouns, in Penn Treebank tags as in Universal Dependencies'. */
const PROPER = /^(?:NNP|NNPS|PROPN)$/;
const NOUN = /^(?:NN|NNS|NOUN)$/;
const SHOUT = /^[\p{Lu}\p{N}]{2,}$/u;
const LONG_WORD = 4;

const READY = new WeakMap<Parse, NameText>();

/** Prepares a text once, for names and for places. */
export function nameText(parse: Parse): NameText {
  const ready = READY.get(parse) ?? prepare(parse);
  READY.set(parse, ready);
  return ready;
}

function prepare(parse: Parse): NameText {
  const { titled, shouted } = styles(parse);
  const sentence = (i: number): number => parse.sentenceOf[i] ?? -1;
  return {
    parse,
    tokens: parse.tokens,
    paragraphOf: parse.paragraphOf,
    keys: keysOf(parse),
    titled: (i) => titled[sentence(i)] ?? false,
    shouted: (i) => shouted[sentence(i)] ?? false,
  };
}

/** Per sentence: nearly all its longer words start with a capital; nearly all its words are capitals. */
function styles(parse: Parse): { titled: boolean[]; shouted: boolean[] } {
  const titled: boolean[] = [];
  const shouted: boolean[] = [];
  for (const [from, to] of parse.sentences) {
    let [long, capital, words, shouts] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const t = parse.tokens[i] as Token;
      if (t.kind !== 'word') continue;
      if (t.text.length >= 2) words++;
      if (SHOUT.test(t.text)) shouts++;
      if (t.text.length < LONG_WORD) continue;
      long++;
      if (CAPITAL.test(t.text)) capital++;
    }
    titled.push(long >= 4 && capital >= long * 0.9);
    shouted.push(words >= 3 && shouts >= words * 0.8);
  }
  return { titled, shouted };
}

const sameSentence = (x: NameText, a: number, b: number): boolean => x.parse.sentenceOf[a] === x.parse.sentenceOf[b];
const isCapital = (t: Token | undefined): boolean => t?.kind === 'word' && CAPITAL.test(t.text);

/** The word right before (after) in the same sentence with nothing but space between; -1: none. */
function neighbour(x: NameText, i: number, j: number): number {
  const right = Math.max(i, j);
  if (j < 0 || j >= x.tokens.length || !x.tokens[right]?.spaced) return -1;
  return sameSentence(x, i, j) && x.tokens[j]?.kind === 'word' ? j : -1;
}

/** What stands before token `from`: part of the same name, as "Michael" in "Michael Jordan"? */
export function joinedBefore(x: NameText, from: number, words: NameLexicon, strictAtStart: boolean): boolean {
  const j = neighbour(x, from, from - 1);
  if (j < 0) return false;
  const key = x.keys[j] as string;
  if (words.of.has(key) || (words.articles.has(key) && words.of.has(x.keys[j - 1] ?? '')))
    return institutionBefore(x, words.of.has(key) ? j : j - 1, words);
  if (x.titled(from) || !isCapital(x.tokens[j]) || words.titles.has(key) || words.openers.has(key) || SHOUT.test(x.tokens[j]?.text ?? ''))
    return false;
  return strictAtStart || PROPER.test(x.parse.tags?.[j] ?? '') || !opensSentence(x, j);
}

/** "Bank of China": `of` stands after a capitalised word that heads an institution. */
function institutionBefore(x: NameText, of: number, words: NameLexicon): boolean {
  const j = neighbour(x, of, of - 1);
  if (j < 0 || !isCapital(x.tokens[j])) return false;
  const key = x.keys[j] as string;
  if (words.institutions.has(key)) return true;
  return !x.titled(of) && !words.titles.has(key) && !words.openers.has(key) && !opensSentence(x, j);
}

/** What stands at token `to`, right after a name: a capitalised word that makes it longer, as "Post" in "Washington Post"? `titles`: a title may follow. */
export function joinedAfter(x: NameText, to: number, words: NameLexicon, titles: boolean, startsName: (i: number) => boolean): boolean {
  const j = neighbour(x, to - 1, to);
  if (j < 0 || x.titled(to)) return false;
  const { text } = x.tokens[j] as Token;
  const key = x.keys[j] as string;
  if (!isCapital(x.tokens[j]) || /\p{N}/u.test(text) || SHOUT.test(text.replace(/\./g, ''))) return false;
  return !(titles && words.titles.has(key)) && !words.openers.has(key) && !startsName(j);
}

/** "Kremlin-led", "pro-Russian": the name only describes something else. */
export function hyphenated(x: NameText, from: number, to: number): boolean {
  const { tokens } = x;
  const hyphen = (t: Token | undefined): boolean => t !== undefined && /^[-‐‑]$/.test(t.text) && !t.spaced;
  if (hyphen(tokens[to]) && tokens[to + 1]?.spaced === false && /^\p{Ll}/u.test(tokens[to + 1]?.text ?? '')) return true;
  return hyphen(tokens[from - 1]) && tokens[from]?.spaced === false && /^\p{Ll}/u.test(tokens[from - 2]?.text ?? '');
}

/** "in Moscow": somebody is there; the place itself does not speak. */
export function standsIn(x: NameText, from: number, words: NameLexicon): boolean {
  const j = neighbour(x, from, from - 1);
  return j >= 0 && words.standing.has(x.keys[j] as string);
}

/** "Moscow hotels": the capital only says where, unless the noun is one of those who speak ("Moscow officials"). Needs tags. */
export function describes(x: NameText, to: number, words: NameLexicon): boolean {
  const j = neighbour(x, to - 1, to);
  return j >= 0 && NOUN.test(x.parse.tags?.[j] ?? '') && !words.speakers.has(x.keys[j] as string);
}

/** "in Kursk", "from Moscow", "in the Russian region of Kursk"; not "according to Moscow". `between`: words that may stand between. */
export function locativeBefore(x: NameText, from: number, words: NameLexicon, between: ReadonlySet<string>): boolean {
  let j = neighbour(x, from, from - 1);
  for (let k = 0; k < 3 && j >= 0; k++) {
    const key = x.keys[j] as string;
    if (words.locatives.has(key)) return !words.notLocative.has(x.keys[j - 1] ?? '');
    if (!words.articles.has(key) && !between.has(key)) return false;
    j = neighbour(x, j, j - 1);
  }
  return false;
}

/** First word of its sentence, but for opening quotation marks. */
function opensSentence(x: NameText, i: number): boolean {
  const first = x.parse.sentences[x.parse.sentenceOf[i] ?? -1]?.[0] ?? i;
  for (let j = i - 1; j >= first; j--) if (x.keys[j]) return false;
  return true;
}

/** "Volodymyr Oleksandrovych Zelensky": the given name (folded) stands up to three capitalised words before the surname. */
export function givenBefore(x: NameText, from: number, given: string): boolean {
  let j = neighbour(x, from, from - 1);
  for (let k = 0; k < 3 && j >= 0 && isCapital(x.tokens[j]); k++) {
    if (x.keys[j] === given) return true;
    j = neighbour(x, j, j - 1);
  }
  return false;
}
