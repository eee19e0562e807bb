import type { NameLexicon } from '../lang/sections/names.ts';
import type { Facts } from '../model/facts.ts';
import type { PlaceMention } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import type { Place, Precision } from '../model/place.ts';
import type { Parse } from '../model/token.ts';
import { describes, hyphenated, joinedAfter, joinedBefore, locativeBefore, type NameText, nameText } from './surroundings.ts';
import type { Index, Target } from './targets.ts';
import { type Entry, type Match, Trie } from './trie.ts';

/** Of places with one name the larger, vaguer one is meant unless the words say "city of" (METHOD §4). */
const BREADTH: readonly Precision[] = ['country', 'area', 'region', 'district', 'town', 'point'];
const NONE: ReadonlySet<string> = new Set();
const CAPITALS = /^\p{Lu}{2,}$/u;

interface PlaceTarget {
  readonly place: Place;
  /** Words that hold a place's name and mean something else: "New England". */
  readonly decoy?: boolean;
  /** "US", "UK": also an adjective; a place only where a preposition says so. */
  readonly adjective: boolean;
}
interface PlaceBook {
  readonly trie: Trie<PlaceTarget>;
  /** Demonyms of one word, folded: "in the Russian region of Kursk". */
  readonly demonyms: ReadonlySet<string>;
}

/** What places are read from; a name book is one. */
interface PlaceSources {
  readonly facts: Facts;
  readonly words: NameLexicon;
  readonly index: Index;
}
const outlets = (entries: readonly Entry<Target>[]): readonly Entry<Target>[] =>
  entries.filter((e) => e.value.sort === 'outlet' && !e.value.guarded);

const BOOKS = new WeakMap<Facts, WeakMap<NameLexicon, PlaceBook>>();

/**
 * Places that `facts/` knows: the longest name at each point, in text order. "Kursk region", "region of Kursk" and "Kursk" are one
 * region; "the city of Kursk" is the town. Where several places share a name and a size, the one in the state that the text names most.
 */
export function findPlaces(parse: Parse, from: PlaceSources): readonly PlaceMention[] {
  const { words } = from;
  const { trie, demonyms } = placeBook(from.facts, words);
  const x = nameText(parse);
  const hits: Match<PlaceTarget>[] = [];
  for (let i = 0; i < x.tokens.length; ) {
    const hit = x.keys[i] === '' ? null : trie.longest(x, i, (e) => e);
    // "The New York Times" is nowhere.
    const outlet = hit && from.index.names.longest(x, hit.from, outlets)?.to;
    if (hit && (outlet ?? 0) <= hit.to && fits(x, words, trie, hit)) hits.push(hit);
    i = Math.max(hit?.to ?? i + 1, outlet ?? 0);
  }
  const votes = statesNamed(hits);
  return hits.map((hit) => ({
    span: [x.tokens[firstWord(x, words, hit)]?.start ?? 0, hit.end] as const,
    place: meant(hit, votes),
    locative: locativeBefore(x, hit.from, words, demonyms),
  }));
}

const firstWord = (x: NameText, words: NameLexicon, hit: Match<PlaceTarget>): number =>
  words.articles.has(x.keys[hit.from] ?? '') ? hit.from + 1 : hit.from;

function fits(x: NameText, words: NameLexicon, trie: Trie<PlaceTarget>, hit: Match<PlaceTarget>): boolean {
  if (hit.entries.some((e) => e.value.decoy) || hyphenated(x, hit.from, hit.to)) return false;
  const adjective = hit.entries.every((e) => e.value.adjective);
  if (adjective && (!locativeBefore(x, hit.from, words, NONE) || describes(x, hit.to, words))) return false;
  if (hit.to - hit.from === 1 && joinedBefore(x, hit.from, words, false)) return false;
  return !joinedAfter(x, hit.to, words, true, (i) => trie.longest(x, i, (e) => e) !== null);
}

/** How often the text names places that can only lie in one state. */
function statesNamed(hits: readonly Match<PlaceTarget>[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { entries } of hits) {
    const states = new Set(entries.map((e) => e.value.place.state));
    const [state] = states;
    if (states.size === 1 && state) votes.set(state, (votes.get(state) ?? 0) + 1);
  }
  return votes;
}

function meant(hit: Match<PlaceTarget>, votes: ReadonlyMap<string, number>): Place {
  const rank = (p: Place): number => (votes.get(p.state ?? '') ?? 0) - BREADTH.indexOf(p.precision) * 1e6;
  return hit.entries.map((e) => e.value.place).reduce((best, p) => (rank(p) > rank(best) ? p : best));
}

function placeBook(facts: Facts, words: NameLexicon): PlaceBook {
  const books = BOOKS.get(facts) ?? new WeakMap<NameLexicon, PlaceBook>();
  BOOKS.set(facts, books);
  const book = books.get(words) ?? {
    trie: placeTrie(facts, words),
    demonyms: new Set(facts.states.flatMap((s) => s.demonyms.map(foldName))),
  };
  books.set(words, book);
  return book;
}

function placeTrie(facts: Facts, words: NameLexicon): Trie<PlaceTarget> {
  const trie = new Trie<PlaceTarget>();
  const country = new Map(facts.states.map((s) => [s.id, `place:${foldName(s.name).replaceAll(' ', '-')}`]));
  for (const s of facts.states) {
    const place: Place = { id: country.get(s.id) ?? '', name: s.name, precision: 'country', state: s.id, within: [] };
    for (const n of new Set([s.name, ...s.names]))
      if (!n.startsWith('?')) trie.add(n, { place, adjective: CAPITALS.test(n.replaceAll('.', '')) });
  }
  const rows = new Map(facts.places.map((p) => [p.id, p]));
  for (const p of facts.places) {
    const within: string[] = [];
    for (let up = p.within; up && rows.has(up) && !within.includes(`place:${up}`); up = rows.get(up)?.within ?? null)
      within.push(`place:${up}`);
    const land = p.state ? country.get(p.state) : undefined;
    if (land) within.push(land);
    const place: Place = { id: `place:${p.id}`, name: p.name, precision: p.precision, state: p.state, within };
    for (const n of new Set([p.name, ...p.names]))
      for (const form of forms(n, p.precision, words)) trie.add(form, { place, adjective: false });
  }
  const nowhere: Place = { id: 'place:none', name: '', precision: 'point', state: null, within: [] };
  const known = new Set(facts.places.flatMap((p) => [p.name, ...p.names].map(foldName)));
  for (const d of words.decoys) if (!known.has(foldName(d))) trie.add(d, { place: nowhere, adjective: false, decoy: true });
  return trie;
}

/** A region is also "Kursk region" and "region of Kursk", a town "city of Kursk". */
function forms(name: string, precision: Precision, words: NameLexicon): readonly string[] {
  const last = foldName(name.split(' ').at(-1) ?? '');
  const kinds = kindWords(precision, words);
  if (!kinds || kinds.has(last)) return [name];
  const bare = name.replace(/^the /i, '');
  return [name, ...[...kinds].flatMap((k) => [`${bare} ${k}`, ...[...words.of].map((of) => `${k} ${of} ${bare}`)])];
}

function kindWords(precision: Precision, words: NameLexicon): ReadonlySet<string> | null {
  if (precision === 'region') return words.regionWords;
  if (precision === 'district') return words.districtWords;
  return precision === 'town' ? words.townWords : null;
}
