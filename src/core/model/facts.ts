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
}

export interface StateFact {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly name: string;
  /** Canonical name of the state as a source: "North Korea", "US government". */
  readonly speaksAs: string;
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
  /** `intelligence`, `armed_force`, `ministry`, `government`, `parliament`, `police`, `health`, `international`, `ngo`, `institute`, `company`, `court`, `mission`, … */
  readonly kind: string;
  readonly state: string | null;
  readonly partOf: string | null;
}

export interface OutletFact {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  /** `newspaper`, `agency`, `broadcaster`, `magazine`, `site`, `verifier`. */
  readonly kind: string;
  readonly state: string | null;
}

/** A dated, sourced claim that `subject` belongs to `owner` (METHOD §4). */
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
  readonly names: readonly string[];
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
