import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { ActorKind } from '../model/actor.ts';
import type { Facts } from '../model/facts.ts';
import type { MentionedActor, NameMention } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import type { Span } from '../model/span.ts';
import type { Parse, Token, TokenRange } from '../model/token.ts';
import { personsIn } from './phrase.ts';

/** Somebody or something a text has named, with the words it was described by. */
export interface Entity {
  readonly actor: MentionedActor;
  /** Code-unit spans of its mentions so far, in text order. */
  readonly mentions: Span[];
  /** Nouns used of it: "analyst", "president"; and the demonyms and names that stood by. */
  readonly described: Set<string>;
}

/** Everyone a text names, ready to be asked who was meant at a place. */
export interface Discourse {
  readonly entities: Entity[];
  /** The latest entity before code unit `before` that passes, nearest first. */
  latest(before: number, pass: (e: Entity) => boolean): Entity | null;
  /** The person of that name, or whose last words it is: "Giese" → Heather Giese. */
  named(name: string): Entity | null;
  /** The entity of an actor, made if new. */
  add(actor: MentionedActor, span: Span, described?: readonly string[]): Entity;
}

const at = (p: Parse, i: number): Token => p.tokens[i] as Token;

/** Collects known names, and persons and bodies that no table knows, over the whole text. */
export function discourseOf(
  p: Parse,
  names: readonly NameMention[],
  covered: ReadonlySet<number>,
  lexicon: SourceLexicon,
  facts: Facts,
): Discourse {
  const entities: Entity[] = [];
  const byId = new Map<string, Entity>();
  const persons = new Map<string, Entity[]>();
  const seen = new Set<string>();
  const add: Discourse['add'] = (actor, span, described = []) => {
    let e = byId.get(actor.id);
    if (!e) {
      e = { actor, mentions: [], described: new Set() };
      entities.push(e);
      byId.set(actor.id, e);
      if (actor.kind === 'person') {
        const last = lastWord(actor.name);
        persons.set(last, [...(persons.get(last) ?? []), e]);
      }
    }
    const key = `${actor.id} ${span[0]} ${span[1]}`;
    if (!seen.has(key)) e.mentions.push(span);
    seen.add(key);
    for (const w of described) e.described.add(w);
    return e;
  };
  const named: Discourse['named'] = (name) => (persons.get(lastWord(name)) ?? []).find((e) => sameName(e.actor.name, name)) ?? null;
  for (const n of names) if (n.via !== 'demonym') add(n.actor, n.span, [...around(p, n.span, lexicon), ...offices(n.actor.id, facts)]);
  for (const s of p.sentences) for (const run of personsIn(p, s, covered, lexicon)) addStranger(p, run, add, named, lexicon);
  for (const e of entities) e.mentions.sort((a, b) => a[0] - b[0]);
  return { entities, add, named, latest: (before, pass) => latest(entities, before, pass) };
}

const OFFICES = new WeakMap<Facts, ReadonlyMap<string, readonly string[]>>();

/** Nouns of the offices that `facts/` gives a person: "President of Ukraine" → president. */
function offices(id: string, facts: Facts): readonly string[] {
  let known = OFFICES.get(facts);
  if (!known) {
    known = new Map([
      ...facts.outlets.map((o): [string, readonly string[]] => [`outlet:${o.id}`, [`=${o.kind}`]]),
      ...facts.persons.map((x): [string, readonly string[]] => [`person:${x.id}`, x.role.toLowerCase().split(/[^\p{L}-]+/u)]),
    ]);
    OFFICES.set(facts, known);
  }
  return known.get(id) ?? [];
}

function latest(entities: readonly Entity[], before: number, pass: (e: Entity) => boolean): Entity | null {
  let best: Entity | null = null;
  let end = -1;
  for (const e of entities) {
    let last = -1;
    for (const m of e.mentions) if (m[1] <= before) last = m[1];
    if (last > end && pass(e)) {
      best = e;
      end = last;
    }
  }
  return best;
}

function addStranger(p: Parse, run: TokenRange, add: Discourse['add'], named: Discourse['named'], lexicon: SourceLexicon): void {
  const span: Span = [at(p, run[0]).start, at(p, run[1] - 1).end];
  const name = p.text.slice(...span).replace(/\s+/g, ' ');
  const known = named(name);
  add(known?.actor ?? stranger(name, 'person'), span, around(p, span, lexicon));
}

const lastWord = (name: string): string => foldName(name).split(' ').at(-1) ?? '';

/** Whether one name is the other or its last words: "Giese", "Heather Giese". */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [foldName(a).split(' '), foldName(b).split(' ')];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((w, i) => long[long.length - short.length + i] === w);
}

export const stranger = (name: string, kind: ActorKind, party: string | null = null): MentionedActor => ({
  id: `name:${foldName(name).replace(/ /g, '-')}`,
  name,
  kind,
  unnamed: false,
  party,
  partOf: null,
});

/** Role and body nouns within five words of a name in its sentence. */
function around(p: Parse, span: Span, lexicon: SourceLexicon): string[] {
  const out: string[] = [];
  const i = tokenAt(p, span[0]);
  const j = tokenAt(p, span[1] - 1);
  const [from, to] = p.sentences[p.sentenceOf[i] ?? -1] ?? [i, j + 1];
  for (let k = Math.max(from, i - 6); k < Math.min(to, j + 7); k++) {
    const { norm } = at(p, k);
    if (/^[.;:]$/.test(norm) || (k > j && /^VB[DZP]$/.test(p.tags?.[k] ?? ''))) break;
    if (lexicon.roles.has(norm) || lexicon.bodies.has(norm) || lexicon.outlets.has(norm)) out.push(norm);
  }
  return out;
}

/** Index of the token that holds or follows code unit `unit`. */
export function tokenAt(p: Parse, unit: number): number {
  let lo = 0;
  let hi = p.tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (at(p, mid).end <= unit) lo = mid + 1;
    else hi = mid;
  }
  return Math.min(lo, Math.max(0, p.tokens.length - 1));
}
