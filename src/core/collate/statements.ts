import type { Actor } from '../model/actor.ts';
import type { Attribution, Link } from '../model/attribution.ts';
import type { Conventions } from '../model/conventions.ts';
import type { Figure } from '../model/figure.ts';
import type { Lattice } from '../model/lattice.ts';
import { foldName as fold } from '../model/name.ts';
import type { Population } from '../model/population.ts';
import { readings as readingsOf } from '../model/quantity.ts';
import type { Claim, Dispatch, Statement } from '../model/statement.ts';
import type { Voice } from '../model/voice.ts';
import type { Window } from '../model/window.ts';
import type { PlaceFinder } from './places.ts';
import { utterances } from './utterances.ts';
import type { VoiceBook } from './voices.ts';

export interface StatementContext {
  readonly lattice: Lattice;
  readonly conventions: Conventions;
  readonly voices: VoiceBook;
  readonly places: PlaceFinder;
}

/** What one report states: its figures whose measure is known, and all its attributions, each with the voices behind it. */
export function stated(dispatch: Dispatch, c: StatementContext): { statements: readonly Statement[]; claims: readonly Claim[] } {
  const { reading, ref } = dispatch;
  const actors = actorIndex(reading.actors);
  const uttered = utterances(reading);
  const claims = reading.attributions.map(
    (a): Claim => ({ key: `${ref}#${a.id}`, dispatch, attribution: a, chain: chainOf(a, dispatch, actors, c), uttered: uttered(a) }),
  );
  const joined = new Map(claims.map((x) => [x.key, othersOf(x.attribution, actors, c)]));
  const byId = new Map(claims.map((x) => [x.attribution.id, x]));
  const beside = companions(claims);
  const statements = reading.figures.flatMap((f) => {
    const measure = c.lattice.get(f.measure);
    if (!measure) return [];
    const claim = f.attribution === null ? undefined : byId.get(f.attribution);
    const statement: Statement = {
      key: `${ref}#${f.id}`,
      dispatch,
      figure: f,
      measure,
      readings: readingsOf(f, c.conventions),
      population: f.population,
      place: c.places(f.place, f.placeId, reading),
      window: windowOf(f),
      asOf: f.asOf ?? f.window?.end ?? claim?.uttered ?? reading.report.published,
      attribution: claim?.attribution ?? null,
      chain: claim?.chain ?? unattributed(f, dispatch, actors, c),
      together: claim ? distinct([...(beside.get(claim.key) ?? []), ...(joined.get(claim.key) ?? [])]) : [],
      uttered: claim?.uttered ?? null,
      denied: rejected(f, byId),
      adopted: {},
    };
    return [statement];
  });
  return { statements: adoptPopulations(statements), claims };
}

/** Actors by id and by folded name. */
function actorIndex(actors: readonly Actor[]): ReadonlyMap<string, Actor> {
  const out = new Map<string, Actor>();
  for (const a of actors) if (!out.has(fold(a.name))) out.set(fold(a.name), a);
  for (const a of actors) out.set(a.id, a);
  return out;
}

/** The chain's voices; the outlet stands last even where the reading leaves it out. */
function chainOf(a: Attribution, d: Dispatch, actors: ReadonlyMap<string, Actor>, c: StatementContext): readonly Voice[] {
  const isOutlet = (name: string): boolean => name === '(outlet)' || fold(name) === fold(d.reading.report.outlet ?? '(outlet)');
  const links = a.chain.filter((l) => !isOutlet(l.name)).flatMap((l) => voicesOf(l, actors, c).slice(0, 1));
  return [...links, d.outlet];
}

/** A link's voice; several where they speak as one source ("Norland + Sudmark"). */
function voicesOf(link: Link, actors: ReadonlyMap<string, Actor>, c: StatementContext): readonly Voice[] {
  const parts = (actors.get(link.actor ?? '') ?? actors.get(fold(link.name)))?.parts ?? [];
  const known = parts.flatMap((id) => actors.get(id) ?? []);
  return known.length > 1 ? known.map((x) => c.voices.ofLink({ name: x.name, actor: x.id }, actors)) : [c.voices.ofLink(link, actors)];
}

/** Who else the words of an attribution name as its origin. */
const othersOf = (a: Attribution, actors: ReadonlyMap<string, Actor>, c: StatementContext): readonly Voice[] =>
  a.chain[0] ? voicesOf(a.chain[0], actors, c).slice(1) : [];

const distinct = (voices: readonly Voice[]): readonly Voice[] => [...new Map(voices.map((v) => [v.key, v])).values()];

/** A figure outside any attribution is the outlet's own, unless its reading names another origin (a headline over an attributed body). */
function unattributed(f: Figure, d: Dispatch, actors: ReadonlyMap<string, Actor>, c: StatementContext): readonly Voice[] {
  const own = f.origin === '' || f.origin === '(outlet)' || fold(f.origin) === fold(d.reading.report.outlet ?? '(outlet)');
  return own ? [d.outlet] : [c.voices.ofLink({ name: f.origin }, actors), d.outlet];
}

/** Denied and doubted figures are nobody's count; they show among the positions. */
function rejected(f: Figure, byId: ReadonlyMap<string, Claim>): boolean {
  for (let id = f.attribution, n = 0; id !== null && n < 8; n++) {
    const a: Attribution | undefined = byId.get(id)?.attribution;
    if (a?.stance === 'denies' || a?.stance === 'questions') return true;
    id = a?.within ?? null;
  }
  return false;
}

/** What time a figure is about, where the text or a rule of reading says so. The day it was told on is not that time. */
function windowOf(f: Figure): Window | null {
  if (!f.window) return null;
  const { stated: _, ...window } = f.window;
  return window.start === null && window.end === null ? null : window;
}

/** Claims of the same words by different sources ("Kyiv, Seoul and Washington accuse"): claim key → the others' origins. */
function companions(claims: readonly Claim[]): ReadonlyMap<string, readonly Voice[]> {
  const byContent = new Map<string, Claim[]>();
  for (const x of claims) {
    if (!x.attribution.content.length) continue;
    const key = `${x.attribution.within} ${x.attribution.stance} ${JSON.stringify(x.attribution.content)}`;
    const list = byContent.get(key);
    if (list) list.push(x);
    else byContent.set(key, [x]);
  }
  const out = new Map<string, readonly Voice[]>();
  for (const list of byContent.values()) {
    if (list.length < 2) continue;
    for (const x of list) {
      const others = list.flatMap((y) => (y.chain[0] && y.chain[0].key !== x.chain[0]?.key ? [y.chain[0]] : []));
      out.set(x.key, [...new Map(others.map((v) => [v.key, v])).values()]);
    }
  }
  return out;
}

/**
 * "4,000 North Koreans" in a report that otherwise counts North Korean soldiers: the missing part is taken over where the report's other
 * figures leave one answer only, and the statement says so.
 */
function adoptPopulations(statements: readonly Statement[]): readonly Statement[] {
  const groupsOf = new Map<string, Set<string>>();
  const ofsOf = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, value: string) => {
    const set = map.get(key);
    if (set) set.add(value);
    else map.set(key, new Set([value]));
  };
  for (const { population: p } of statements) {
    if (!p?.of || !p.group) continue;
    note(groupsOf, p.of, p.group);
    note(ofsOf, p.group, p.of);
  }
  const only = (set: Set<string> | undefined): string | null => (set?.size === 1 ? ([...set][0] ?? null) : null);
  return statements.map((s) => {
    const p = s.population;
    if (!p) return s;
    const group = p.group ?? (p.of ? only(groupsOf.get(p.of)) : null);
    const of = p.of ?? (p.group ? only(ofsOf.get(p.group)) : null);
    if (group === p.group && of === p.of) return s;
    const population: Population = { ...p, of, group };
    return { ...s, population, adopted: { ...s.adopted, population: "the report's other figures" } };
  });
}
