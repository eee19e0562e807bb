import type { NameLexicon } from '../lang/sections/names.ts';
import type { Gender, SourceLexicon } from '../lang/sections/sources.ts';
import type { Facts } from '../model/facts.ts';
import type { MentionedActor } from '../model/mention.ts';
import { foldName, foldWord } from '../model/name.ts';
import type { Span } from '../model/span.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Mentions } from './mentions.ts';
import { at, tagOf } from './phrase.ts';

/** Somebody or something a text has named, with the words it was described by. */
export interface Entity {
  readonly actor: MentionedActor;
  /** Code-unit spans of its mentions so far. */
  readonly mentions: Span[];
  /** Nouns used of it: "analyst", "president"; "=newspaper" for the kind of an outlet that the tables know. */
  readonly described: Set<string>;
  gender: Gender | null;
  /** Only a role so far: the words to resolve. */
  role?: TokenRange;
}

/** People under a noun that a later "the researchers" or "they" may take up: "an international team of scientists". */
export interface Group {
  readonly token: number;
  readonly span: Span;
  readonly actor: MentionedActor;
  /** "The visiting commander" as the subject of a sentence: one person, who may be known under a name. */
  readonly role?: TokenRange;
}

/** One place where somebody is named or speaks. */
export interface Place {
  readonly entity: Entity;
  readonly span: Span;
  /** First and last token. */
  readonly token: number;
  readonly speaks: boolean;
}

/** Everyone a text names, ready to be asked who was meant at a place. */
export interface Discourse {
  readonly entities: readonly Entity[];
  /** Places before a token, nearest first, at most `limit` of those named and of those who spoke. */
  before(token: number, limit?: number): readonly Place[];
  /** Places where somebody is named from a token on, nearest first. */
  after(token: number, limit: number): readonly Place[];
  /** The latest entity before a token that passes. */
  latest(token: number, pass: (e: Entity) => boolean): Entity | null;
  /** The person of that name, whose last words it is ("Giese" → Heather Giese), or whose first, where only one has it. */
  named(name: string): Entity | null;
  /** The body whose name begins with these letters: "CPD" → Commission on Public Debates. */
  short(letters: string): Entity | null;
  /** The name is only a part of how another speaker is called: "US" in "US officials". */
  withinSpeaker(x: Place): boolean;
  /** Whether the actor has spoken before. */
  hasSpoken(id: string): boolean;
  /** Notes that an actor speaks at a token. Calls must come in text order. */
  speak(actor: MentionedActor, token: number, span: Span, described?: readonly string[]): Entity;
}

/** How many places back an answer may lie: keeps a text of any length linear. */
const REACH = 120;
/** Persons of one surname that are told apart. */
const NAMESAKES = 8;

/** Collects the names of a text in text order. */
export function discourseOf(p: Parse, mentions: Mentions, groups: readonly Group[], lexicon: SourceLexicon, kinds: Kinds): Discourse {
  const byId = new Map<string, Entity>();
  const persons = new Map<string, Entity[]>();
  const given = new Map<string, Entity[]>();
  const initials = new Map<string, Entity>();
  const entityOf = (actor: MentionedActor): Entity => {
    const known = byId.get(actor.id);
    if (known) return known;
    const e: Entity = { actor, mentions: [], described: new Set(kinds(actor.id)), gender: genderOf(actor, lexicon) };
    byId.set(actor.id, e);
    if (actor.kind === 'person' && !actor.unnamed) {
      const name = foldName(actor.name).split(' ');
      push(persons, name.at(-1) ?? '', e);
      if (name.length > 1) push(given, name[0] ?? '', e);
    } else if (actor.kind === 'organisation')
      for (const letters of initialsOf(actor.name)) if (!initials.has(letters)) initials.set(letters, e);
    return e;
  };
  const named: Place[] = [];
  const spoken: Place[] = [];
  const noted = new Set<string>();
  const speakers = new Set<string>();
  const speaking = new Map<number, Entity>();
  mentions.list.forEach((n, k) => {
    if (n.via === 'demonym') return;
    const token = mentions.ranges[k]?.[0] ?? 0;
    const entity = entityOf(n.actor);
    entity.mentions.push(n.span);
    noted.add(`${n.actor.id} ${n.span[0]}`);
    const reach = n.actor.kind === 'person' ? 7 : 3;
    for (const w of around(p, mentions, token, mentions.ranges[k]?.[1] ?? token, lexicon, reach)) entity.described.add(w);
    entity.gender ??= honorific(p, token, lexicon);
    named.push({ entity, span: n.span, token, speaks: false });
  });
  for (const g of groups) {
    const entity = entityOf(g.actor);
    if (g.role) entity.role = g.role;
    named.push({ entity, span: g.span, token: g.token, speaks: false });
  }
  named.sort((a, b) => a.token - b.token);
  const before = (token: number, limit = REACH): readonly Place[] => merge(named, spoken, token, limit);
  return {
    get entities() {
      return [...byId.values()];
    },
    before,
    after: (token, limit) => {
      const from = lastBefore(named, token) + 1;
      return named.slice(from, from + limit);
    },
    latest: (token, pass) => before(token).find((x) => pass(x.entity))?.entity ?? null,
    named: (name) => {
      const full = (persons.get(lastWord(name)) ?? []).find((e) => sameName(e.actor.name, name));
      if (full) return full;
      const first = name.includes(' ') ? [] : (given.get(foldName(name)) ?? []);
      return first.length === 1 ? (first[0] as Entity) : null;
    },
    short: (letters) => (/^\p{Lu}{2,7}$/u.test(letters) ? (initials.get(letters) ?? null) : null),
    withinSpeaker: (x) => {
      const speaker = speaking.get(x.token);
      return speaker !== undefined && speaker !== x.entity && !speaker.actor.parts;
    },
    hasSpoken: (id) => speakers.has(id),
    speak: (actor, token, span, described = []) => {
      const entity = entityOf(actor);
      for (const w of described) entity.described.add(w);
      const key = `${actor.id} ${span[0]}`;
      if (!noted.has(key)) entity.mentions.push(span);
      noted.add(key);
      speakers.add(actor.id);
      for (let t = token; t < p.tokens.length && at(p, t).start < span[1] && t < token + 40; t++) speaking.set(t, entity);
      spoken.push({ entity, span, token, speaks: true });
      return entity;
    },
  };
}

const push = (map: Map<string, Entity[]>, key: string, e: Entity): void => {
  const list = map.get(key);
  if (!list) map.set(key, [e]);
  else if (list.length < NAMESAKES) list.push(e);
};

/** The nearest of two lists in text order, merged backwards from a token. */
function merge(named: readonly Place[], spoken: readonly Place[], token: number, limit: number): readonly Place[] {
  const out: Place[] = [];
  let i = lastBefore(named, token);
  let j = lastBefore(spoken, token);
  while (out.length < limit && (i >= 0 || j >= 0)) {
    const [a, b] = [named[i], spoken[j]];
    if (b && (!a || b.token >= a.token)) {
      out.push(b);
      j--;
    } else if (a) {
      out.push(a);
      i--;
    }
  }
  return out;
}

function lastBefore(list: readonly Place[], token: number): number {
  let lo = 0;
  let hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((list[mid] as Place).token < token) lo = mid + 1;
    else hi = mid;
  }
  return lo - 1;
}

/** "Norland Commission on Public Debates (NCPD)" → NCPD and, less its state, CPD. */
function initialsOf(name: string): readonly string[] {
  const all = name
    .replace(/\(.*$/, '')
    .split(/\s+/)
    .flatMap((w) => (/^\p{Lu}/u.test(w) ? (w[0] ?? '') : ''));
  const letters = all.join('');
  return [letters, letters.slice(1), letters.slice(2)].filter((x) => x.length >= 3);
}

/** Words that the tables use of an actor: by id. */
export type Kinds = (id: string) => readonly string[];

interface Kind {
  readonly words: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}
const KINDS = new WeakMap<Facts, ReadonlyMap<string, Kind>>();

/**
 * Nouns of the offices and kinds that `facts/` gives: "President of Ukraine" → president, an intelligence service → agency. Who holds no
 * office on the day of publication is not described by it.
 */
export function kindsOf(facts: Facts, names: NameLexicon, published: string | null): Kinds {
  let known = KINDS.get(facts);
  if (!known) {
    const organs = new Map(names.organs.map((o) => [o.kind, [...new Set(o.phrases.map((x) => x.split(' ').at(-1) ?? ''))]]));
    const always = { from: null, to: null };
    known = new Map([
      ...facts.outlets.map((o): [string, Kind] => [`outlet:${o.id}`, { words: [`=${o.kind}`], ...always }]),
      ...facts.bodies.map((b): [string, Kind] => [`body:${b.id}`, { words: [...(organs.get(b.kind) ?? []), b.kind], ...always }]),
      ...facts.persons.map((x): [string, Kind] => [
        `person:${x.id}`,
        { words: x.role.toLowerCase().split(/[^\p{L}-]+/u), from: x.from, to: x.to },
      ]),
    ]);
    KINDS.set(facts, known);
  }
  const map = known;
  return (id) => {
    const kind = map.get(id);
    const then =
      !published || !kind || ((kind.from ?? '') <= published && (kind.to === null || published.slice(0, kind.to.length) <= kind.to));
    return kind && then ? kind.words : [];
  };
}

function genderOf(actor: MentionedActor, lexicon: SourceLexicon): Gender | null {
  if (actor.kind !== 'person') return null;
  const name = foldName(actor.name).split(' ');
  if (actor.unnamed) return name.map((w) => lexicon.gender.get(w)).find((g) => g !== undefined) ?? null;
  return lexicon.givenNames.get(name[0] ?? '') ?? lexicon.givenNames.get(`${name[0]}-${name[1]}`) ?? null;
}

/** "Mr", "King", "spokeswoman" directly before a name. */
function honorific(p: Parse, token: number, lexicon: SourceLexicon): Gender | null {
  for (let i = token - 1; i >= Math.max(0, token - 2) && p.sentenceOf[i] === p.sentenceOf[token]; i--) {
    const gender = lexicon.gender.get(at(p, i).norm.replace('.', ''));
    if (gender && !/^PRP/.test(tagOf(p, i))) return gender;
    if (!/^NN/.test(tagOf(p, i))) return null;
  }
  return null;
}

const lastWord = (name: string): string => foldName(name).split(' ').at(-1) ?? '';

/** Whether one name is the other or its last words: "Giese", "Heather Giese". */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [foldName(a).split(' '), foldName(b).split(' ')];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((w, i) => long[long.length - short.length + i] === w);
}

/** Role and body nouns that stand with a name: before it without a comma, after it in apposition; those inside it. */
function around(p: Parse, mentions: Mentions, from: number, to: number, lexicon: SourceLexicon, reach: number): string[] {
  const out: string[] = [];
  const noun = (k: number): void => {
    const { norm } = at(p, k);
    if (lexicon.roles.has(norm) || lexicon.bodies.has(norm) || lexicon.outlets.has(norm) || lexicon.companies.has(norm)) out.push(norm);
  };
  const [start, end] = p.sentences[p.sentenceOf[from] ?? -1] ?? [from, to];
  for (let k = from; k < to; k++) noun(k);
  for (let k = from - 1; k >= Math.max(start, from - reach); k--) {
    if (reach < 7 && !/^(?:NN|JJ|POS)/.test(tagOf(p, k)) && !(at(p, k).norm === ',' && k === from - 1)) break;
    if (/^[.;:()"“”]$/.test(at(p, k).norm) || /^(?:VB|MD)/.test(tagOf(p, k)) || (mentions.covers(k) && k < from - 4)) break;
    noun(k);
  }
  if (!/^(?:,|\(|–|—)$/.test(p.tokens[to]?.norm ?? '')) return out;
  if (reach < 7 && !lexicon.articles.has(p.tokens[to + 1]?.norm ?? '')) return out;
  for (let k = to + 1; k < Math.min(end, to + 9); k++) {
    if (/^[.;:,()"“”]$/.test(at(p, k).norm) || /^VB[DZP]$/.test(tagOf(p, k))) break;
    noun(k);
  }
  return out;
}

export const foldToken = (p: Parse, i: number): string => foldWord(at(p, i).text);
