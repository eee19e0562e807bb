import type { NameLexicon } from '../lang/sections/names.ts';
import type { Facts } from '../model/facts.ts';
import type { NameMention } from '../model/mention.ts';
import type { Parse } from '../model/token.ts';
import { bindAcronym, gluedWord } from './acronyms.ts';
import { allowed, choose, emptyMemory, type Memory, remember, rememberOrgan } from './memory.ts';
import { type Found, organAt } from './organs.ts';
import { describes, givenBefore, hyphenated, joinedAfter, joinedBefore, type NameText, nameText, standsIn } from './surroundings.ts';
import { type Index, indexOf, type Target } from './targets.ts';
import type { Entry } from './trie.ts';

export { findPlaces } from './places.ts';

/** An index over the names of `facts/` as one language writes them, built once and used for every text. */
export interface NameBook {
  readonly facts: Facts;
  readonly words: NameLexicon;
  readonly index: Index;
}

const BOOKS = new WeakMap<Facts, WeakMap<NameLexicon, NameBook>>();

export function nameBook(facts: Facts, words: NameLexicon): NameBook {
  const books = BOOKS.get(facts) ?? new WeakMap<NameLexicon, NameBook>();
  BOOKS.set(facts, books);
  const book = books.get(words) ?? { facts, words, index: indexOf(facts, words) };
  books.set(words, book);
  return book;
}

/**
 * Names that `facts/` knows: the longest at each place, never overlapping, in text order. An organ that no table lists is composed from
 * its state ("Samoan Ministry of Health"). Linear in the text.
 */
export function findNames(parse: Parse, book: NameBook): readonly NameMention[] {
  const x = nameText(parse);
  const memory = emptyMemory();
  const found: Found[] = [];
  for (let i = 0; i < x.tokens.length; ) {
    const key = x.keys[i] as string;
    if (key === '') bindAcronym(x, book.words, memory, found, i);
    if (!book.index.names.begins(key) && !book.index.organs.begins(key) && !isBound(memory, x, i)) {
      i++;
      continue;
    }
    const hit = nameAt(x, book, memory, i, found.at(-1));
    if (hit?.actor) {
      found.push(hit);
      if (hit.full) remember(memory, hit.actor, hit.state);
    }
    i = Math.max(i + 1, hit?.to ?? 0);
  }
  return found.map((f) => mentionOf(x, book.words, f));
}

const isBound = (memory: Memory, x: NameText, i: number): boolean =>
  memory.bound.size > 0 && (memory.bound.has(x.tokens[i]?.text ?? '') || memory.bound.has(gluedWord(x, i).text));

/** The longest name at token `i`, whether a row of the tables, an organ of a state, or an acronym that the text introduced. */
function nameAt(x: NameText, book: NameBook, memory: Memory, i: number, before: Found | undefined): Found | null {
  const word = gluedWord(x, i);
  const bound = memory.bound.get(word.text) ?? memory.bound.get(x.tokens[i]?.text ?? '');
  const organ = organAt(x, book.index, book.words, memory, i);
  const row = book.index.names.longest(x, i, (entries, from, to) => fitting(x, book, memory, entries, from, to, before));
  const to = Math.max(organ?.to ?? 0, row?.to ?? 0);
  const boundTo = memory.bound.has(word.text) ? word.to : i + 1;
  if (bound && to <= boundTo && !hyphenated(x, i, boundTo)) {
    return { from: i, to: boundTo, end: x.tokens[boundTo - 1]?.end ?? 0, actor: bound, via: 'acronym', state: bound.party, full: true };
  }
  if (organ && organ.to >= to && !hyphenated(x, organ.from, organ.to)) return organ;
  const beside = before?.to === i ? before.state : null;
  const target =
    row &&
    choose(
      memory,
      row.entries.map((e) => e.value),
      beside,
    );
  if (!row || !target) return null;
  // "in New Delhi", "Moscow hotels": read, and nobody who speaks.
  const place = target.via === 'capital' && (standsIn(x, i, book.words) || describes(x, row.to, book.words));
  if (target.sort === 'body') noteKind(book, memory, target);
  return {
    from: row.from,
    to: row.to,
    end: row.end,
    actor: place ? null : target.actor,
    via: target.via,
    state: target.state,
    full: !target.guarded,
  };
}

/** Of the entries that the words spell, those that may be meant here. */
function fitting(
  x: NameText,
  book: NameBook,
  memory: Memory,
  entries: readonly Entry<Target>[],
  from: number,
  to: number,
  before: Found | undefined,
): readonly Entry<Target>[] {
  const beside = before?.to === from ? before.state : null;
  return entries.filter(({ value: t }) => {
    if (t.sort === 'decoy') return true;
    noteStranger(x, book, memory, t, from, to, before);
    if (!allowed(memory, t) && !(beside && t.state === beside)) return false;
    if (hyphenated(x, from, to)) return false;
    if (t.via === 'acronym') return !(x.shouted(from) && book.words.commonWords.has(x.keys[from] ?? ''));
    if (t.sort === 'person' && book.words.otherPerson.has(x.keys[to] ?? '')) return false;
    if (t.sort === 'state' && x.shouted(from) && book.words.commonWords.has(x.keys[from] ?? '')) return false;
    if (!t.single && t.sort !== 'state') return true;
    return !partOfLonger(x, book, memory, t, from, to, before);
  });
}

function partOfLonger(
  x: NameText,
  book: NameBook,
  memory: Memory,
  t: Target,
  from: number,
  to: number,
  before: Found | undefined,
): boolean {
  const { words, index } = book;
  const key = x.keys[to - 1] as string;
  if (before?.to !== from && joinedBefore(x, from, words, asSurname(t))) return !middleName(x, t, from);
  if (asSurname(t) && memory.taken.has(key) && (t.guarded || !(t.actor && memory.seen.has(t.actor.id)))) return true;
  const startsName = (i: number): boolean =>
    index.names.longest(x, i, (e) => e.filter(({ value }) => !value.guarded)) !== null || index.organs.longest(x, i, (e) => e) !== null;
  return joinedAfter(x, to, words, t.sort === 'state' || t.sort === 'person', startsName);
}

const asSurname = (t: Target): boolean => t.single && (t.sort === 'person' || t.via === 'capital');

/** "Joseph Robinette Biden" is the Joe Biden of the tables where they give "Joseph" too: a given name, words between, the surname. */
const middleName = (x: NameText, t: Target, from: number): boolean => t.givens.some((given) => givenBefore(x, from, given));

/** "Usman Khan", "Sudesh Amman": from here on the last word may be theirs. */
function noteStranger(x: NameText, book: NameBook, memory: Memory, t: Target, from: number, to: number, before: Found | undefined): void {
  if (!asSurname(t) || before?.to === from || middleName(x, t, from)) return;
  if (joinedBefore(x, from, book.words, true)) memory.taken.add(x.keys[to - 1] as string);
}

/** A body named in full is what its kind's plain words mean from here on: "the Foreign Ministry". */
function noteKind(book: NameBook, memory: Memory, target: Target): void {
  const kind = book.index.kindOf.get(target.actor?.id ?? '');
  if (kind && target.actor && !target.guarded) rememberOrgan(memory, kind, target.actor);
}

function mentionOf(x: NameText, words: NameLexicon, f: Found): NameMention {
  const from = words.articles.has(x.keys[f.from] ?? '') && f.to > f.from + 1 ? f.from + 1 : f.from;
  // "Baltimore Sun." is no Sunday: the full stop is the sentence's.
  const last = x.tokens[f.to - 1]?.text ?? '';
  const end = /^\p{L}{2,}\.$/u.test(last) ? f.end - 1 : f.end;
  return { span: [x.tokens[from]?.start ?? 0, end], actor: f.actor as NonNullable<Found['actor']>, via: f.via };
}
