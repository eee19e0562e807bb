import type { NameLexicon, OrganWords } from '../lang/sections/names.ts';
import type { BodyFact, Facts, StateFact } from '../model/facts.ts';
import type { MentionedActor, NameMention } from '../model/mention.ts';
import { foldName, foldWord, nameWords } from '../model/name.ts';
import { Trie } from './trie.ts';

/** What a name in a table stands for. */
export interface Target {
  readonly sort: 'state' | 'body' | 'outlet' | 'person' | 'decoy';
  /** Null for a decoy: words that contain a name and are not it. */
  readonly actor: MentionedActor | null;
  readonly via: NameMention['via'];
  readonly state: string | null;
  /** Counts only after the actor (or its state) was named in full: "the North", a surname, "MoD". */
  readonly guarded: boolean;
  /** A single word that other names begin or end with: "Washington", "Bloomberg". */
  readonly single: boolean;
  /** Given names, folded, of a person named by the surname. */
  readonly givens: readonly string[];
}

export interface Index {
  readonly names: Trie<Target>;
  readonly organs: Trie<OrganWords>;
  readonly states: ReadonlyMap<string, StateFact>;
  readonly actors: ReadonlyMap<string, MentionedActor>;
  /** `UA/military` → its first body of that kind. */
  readonly organOf: ReadonlyMap<string, BodyFact>;
  /** Actor id of a body → its kind. */
  readonly kindOf: ReadonlyMap<string, string>;
}

export const stateActor = (s: StateFact): MentionedActor => ({
  id: `state:${s.id}`,
  name: s.speaksAs,
  kind: 'state',
  unnamed: false,
  party: s.id,
  partOf: null,
});

/** An armed group is a party of its own where it is the organ of no state. */
export const bodyActor = (b: BodyFact): MentionedActor => ({
  id: `body:${b.id}`,
  name: b.name,
  kind: 'organisation',
  unnamed: false,
  party: b.state ?? (b.kind === 'armed_group' ? `body:${b.id}` : null),
  partOf: b.partOf ?? (b.state ? `state:${b.state}` : null),
});

/** Every name of the tables in one trie, and the organ words of a language in another. */
export function indexOf(facts: Facts, words: NameLexicon): Index {
  const names = new Trie<Target>();
  const actors = new Map<string, MentionedActor>();
  const states = new Map(facts.states.map((s) => [s.id, s]));
  const organOf = new Map<string, BodyFact>();
  for (const s of facts.states) actors.set(`state:${s.id}`, stateActor(s));
  for (const b of facts.bodies) {
    actors.set(`body:${b.id}`, bodyActor(b));
    const key = `${b.state}/${b.kind}`;
    if (b.state && !organOf.has(key)) organOf.set(key, b);
  }
  for (const words_ of words.decoys)
    names.add(words_, { sort: 'decoy', actor: null, via: 'name', state: null, guarded: false, single: false, givens: [] });
  addStates(names, facts, actors);
  addBodies(names, facts, actors);
  addOutlets(names, facts, actors);
  addPersons(names, facts, actors);
  const organs = new Trie<OrganWords>();
  for (const o of words.organs) for (const phrase of o.phrases) organs.add(phrase, o);
  const kindOf = new Map(facts.bodies.map((b) => [`body:${b.id}`, b.kind]));
  return { names, organs, states, actors, organOf, kindOf };
}

type Bare = Omit<Target, 'guarded' | 'single' | 'givens'> & Partial<Pick<Target, 'givens'>>;
type Actors = Map<string, MentionedActor>;

/**
 * Adds a name. A leading "?" guards it. A leading "the" may be missing from a name of several words; before a single word it belongs to
 * the name: "The Atlantic" needs its capital, "the Guardian" does not.
 */
function add(names: Trie<Target>, name: string, target: Bare, guarded = false): void {
  const guard = guarded || name.startsWith('?');
  const plain = name.replace(/^\?/, '');
  const bare = plain.replace(/^the /i, '');
  const count = nameWords(bare).length;
  const full: Target = { givens: [], ...target, guarded: guard, single: count === 1 };
  names.add(count >= 2 ? bare : plain, full);
}

function addStates(names: Trie<Target>, facts: Facts, actors: Actors): void {
  for (const s of facts.states) {
    const actor = actors.get(`state:${s.id}`) ?? null;
    const base = { sort: 'state', actor, state: s.id } as const;
    for (const n of new Set([s.name, ...s.names])) add(names, n, { ...base, via: 'name' });
    for (const n of s.demonyms) add(names, n, { ...base, via: 'demonym' });
    for (const n of s.seats) add(names, n, { ...base, via: 'seat' });
    for (const n of s.capitals) if (!s.names.includes(n) && n !== s.name) add(names, n, { ...base, via: 'capital' });
  }
}

function addBodies(names: Trie<Target>, facts: Facts, actors: Actors): void {
  for (const b of facts.bodies) {
    const base = { sort: 'body', actor: actors.get(`body:${b.id}`) ?? null, state: b.state } as const;
    // "Security Service of Ukraine (SBU)" is also written without its acronym; "Labour Party (UK)" is not just any Labour Party.
    const [, plain, inBrackets] = /^(.*\S)\s*\(([^)]*)\)$/.exec(b.name) ?? [];
    const full = [
      b.name,
      ...(plain && inBrackets && b.acronyms.some((a) => a.replace(/^\?/, '') === inBrackets) ? [plain] : []),
      ...b.names,
    ];
    for (const n of new Set(full)) add(names, n, { ...base, via: 'name' });
    for (const n of b.acronyms) add(names, n, { ...base, via: 'acronym' });
  }
}

function addOutlets(names: Trie<Target>, facts: Facts, actors: Actors): void {
  for (const o of facts.outlets) {
    const actor: MentionedActor = { id: `outlet:${o.id}`, name: o.name, kind: 'outlet', unnamed: false, party: null, partOf: null };
    actors.set(actor.id, actor);
    const base = { sort: 'outlet', actor, state: o.state } as const;
    for (const n of new Set([o.name, ...o.names])) add(names, n, { ...base, via: 'name' });
    for (const n of o.acronyms) add(names, n, { ...base, via: 'acronym' });
  }
}

function addPersons(names: Trie<Target>, facts: Facts, actors: Actors): void {
  for (const p of facts.persons) {
    const owner = p.speaksFor ? actors.get(p.speaksFor) : undefined;
    const party = owner?.party ?? null;
    const actor: MentionedActor = { id: `person:${p.id}`, name: p.name, kind: 'person', unnamed: false, party, partOf: p.speaksFor };
    actors.set(actor.id, actor);
    const full = new Set([p.name, ...p.names]);
    const givens = lastIsSurname(p.name, p.surname)
      ? [...full].filter((n) => n.includes(' ')).map((n) => foldWord(n.split(' ')[0] ?? ''))
      : [];
    const base = { sort: 'person', actor, via: 'name', state: party, givens } as const;
    for (const n of full) add(names, n, base);
    // Each spelling of the name brings its own last word: "Zelenskyy", "Zelenskiy".
    const spellings = lastIsSurname(p.name, p.surname) ? [...full].map(lastWord) : [];
    const last = new Set([p.surname, ...spellings]);
    for (const n of last) if (![...full].some((f) => foldName(f) === foldName(n))) add(names, n, base, true);
  }
}

const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;
const lastIsSurname = (name: string, surname: string): boolean => foldName(lastWord(name)) === foldName(surname);
