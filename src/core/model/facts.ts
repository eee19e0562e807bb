import { foldName } from './name.ts';
import type { Precision } from './place.ts';

/** Tables that an analyst can edit (`facts/*.csv`), handed in by the edge. Every row carries where it is from. */
export interface Facts {
  /** Digest of the tables' bytes: part of a reading's `rules`. */
  readonly version: string;
  readonly states: readonly StateFact[];
  readonly bodies: readonly BodyFact[];
  readonly outlets: readonly OutletFact[];
  readonly owners: readonly OwnershipFact[];
  readonly persons: readonly PersonFact[];
  readonly places: readonly PlaceFact[];
  /** Who is at war with whom: how many of a question's origins are parties to the conflict. */
  readonly conflicts?: readonly ConflictFact[];
}

/** A war and the states (ISO 3166 codes) that fight in it. */
export interface ConflictFact {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  /** States on whose ground it is fought. */
  readonly where: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
}

export interface StateFact {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly name: string;
  /** Canonical name of the state as a source: "North Korea", "US government". */
  readonly speaksAs: string;
  /** As it stands before the name of an organ: "South Korean" military, "US" military. */
  readonly adjective: string;
  /** A leading "?" in any list of names: only after the state (body, person) was named in full before. */
  readonly names: readonly string[];
  /** Capital first; all stand for the state when they speak ("Moscow", "kyiv"). */
  readonly capitals: readonly string[];
  readonly demonyms: readonly string[];
  /** "the Kremlin", "the White House", "the Blue House". */
  readonly seats: readonly string[];
}

/** An agency, armed force, ministry, institute, international body. */
export interface BodyFact {
  /** Without the `body:` prefix. */
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  /**
   * What it is: `defence_ministry`, `military`, `intelligence`, `police`, … as in a language's organ words, so that "the Ukrainian
   * military" finds the first body of that state and kind; else `international`, `ngo`, `monitor`, `institute`, `company`, `agency`, …
   */
  readonly kind: string;
  /** The state it is an organ of; not where it has its seat. */
  readonly state: string | null;
  /** `body:…` or `state:…`. */
  readonly partOf: string | null;
}

export interface OutletFact {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  /** `newspaper`, `agency`, `broadcaster`, `magazine`, `site`, `verifier`, `platform`. */
  readonly kind: string;
  readonly state: string | null;
}

/** A dated, sourced claim that `subject` belongs to `owner` (METHOD §4). Both are actor ids, or names where the tables have no row. */
export interface OwnershipFact {
  readonly subject: string;
  readonly owner: string;
  /** ISO 3166 code where the owner is a state or its organ. */
  readonly state: string | null;
  readonly asOf: string;
  readonly source: string;
}

/** Holder of a public office. Never a private person. */
export interface PersonFact {
  readonly id: string;
  readonly name: string;
  /** Other full names; one word alone only where it can mean nobody else ("Putin"). */
  readonly names: readonly string[];
  /** Recognised alone after the full name. */
  readonly surname: string;
  readonly role: string;
  /** Body or state spoken for: `body:…` or `state:…`. */
  readonly speaksFor: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PlaceFact {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly precision: Precision;
  readonly state: string | null;
  readonly within: string | null;
}

/** A party as people call it: a state by its name, an armed group by its own; a code without a row stands for itself. */
export function partyName(facts: Facts, party: string): string {
  const body = party.startsWith('body:') ? facts.bodies.find((b) => `body:${b.id}` === party) : undefined;
  return body?.name ?? facts.states.find((s) => s.id === party)?.name ?? party;
}

/** One step up from `subject` to `owner`, both as actor ids (`name:…` where the tables have no row), with what shows it. */
export interface OwnerStep {
  readonly subject: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly claim: OwnershipFact;
}

/**
 * Who owns an actor, and who owns those, up to the top: nearest first, each owner once.
 *
 * @example
 * ownersOf(facts, 'outlet:storyful').map((s) => s.ownerName) // ["News Corp"]
 */
export function ownersOf(facts: Facts, actorId: string): readonly OwnerStep[] {
  const index = ownership(facts);
  const out: OwnerStep[] = [];
  const seen = new Set([actorId]);
  const queue = [actorId];
  for (let subject = queue.shift(); subject !== undefined; subject = queue.shift()) {
    for (const step of index.get(subject) ?? []) {
      if (seen.has(step.owner)) continue;
      seen.add(step.owner);
      out.push(step);
      queue.push(step.owner);
    }
  }
  return out;
}

const INDEXES = new WeakMap<Facts, ReadonlyMap<string, readonly OwnerStep[]>>();

function ownership(facts: Facts): ReadonlyMap<string, readonly OwnerStep[]> {
  const known = INDEXES.get(facts);
  if (known) return known;
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const homes = new Map<string, string | null>();
  const note = (id: string, name: string, others: readonly string[], home: string | null): void => {
    names.set(id, name);
    homes.set(id, home);
    for (const n of [name, ...others]) if (!ids.has(foldName(n))) ids.set(foldName(n), id);
  };
  for (const o of facts.outlets) note(`outlet:${o.id}`, o.name, o.names, o.state);
  for (const b of facts.bodies) note(`body:${b.id}`, b.name, b.names, b.state);
  for (const s of facts.states) note(`state:${s.id}`, s.name, s.names, s.id);
  // "The Herald" of one state is not "The Herald" of another.
  const idOf = (x: string, state: string | null): string => {
    const id = names.has(x) ? x : ids.get(foldName(x));
    return id && (id === x || !state || !homes.get(id) || homes.get(id) === state) ? id : `name:${foldName(x)}`;
  };
  const index = new Map<string, OwnerStep[]>();
  for (const claim of facts.owners) {
    const [subject, owner] = [idOf(claim.subject, claim.state), idOf(claim.owner, claim.state)];
    if (subject === owner) continue;
    const step = { subject, owner, ownerName: names.get(owner) ?? claim.owner, claim };
    index.set(subject, [...(index.get(subject) ?? []), step]);
  }
  INDEXES.set(facts, index);
  return index;
}
