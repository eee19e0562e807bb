import type { BodyFact, Facts, OutletFact, OwnershipFact, PersonFact, PlaceFact, StateFact } from '../../src/core/model/facts.ts';

/** Small tables for tests: two states at odds, their organs, an outlet and its owners, two persons, a few places. */
export const state = (id: string, name: string, rest: Partial<StateFact> = {}): StateFact => ({
  id,
  name,
  speaksAs: name,
  adjective: rest.demonyms?.[0] ?? name,
  names: [],
  capitals: [],
  demonyms: [],
  seats: [],
  ...rest,
});
export const body = (id: string, name: string, kind: string, rest: Partial<BodyFact> = {}): BodyFact => ({
  id,
  name,
  names: [],
  acronyms: [],
  kind,
  state: null,
  partOf: null,
  ...rest,
});
export const outlet = (id: string, name: string, rest: Partial<OutletFact> = {}): OutletFact => ({
  id,
  name,
  names: [],
  acronyms: [],
  kind: 'newspaper',
  state: null,
  ...rest,
});
export const person = (id: string, name: string, surname: string, rest: Partial<PersonFact> = {}): PersonFact => ({
  id,
  name,
  names: [],
  surname,
  role: 'Spokesperson',
  speaksFor: null,
  from: null,
  to: null,
  ...rest,
});
export const place = (id: string, name: string, precision: PlaceFact['precision'], rest: Partial<PlaceFact> = {}): PlaceFact => ({
  id,
  name,
  names: [],
  precision,
  state: null,
  within: null,
  ...rest,
});
export const owns = (owner: string, subject: string, rest: Partial<OwnershipFact> = {}): OwnershipFact => ({
  subject,
  owner,
  state: null,
  asOf: '2025-01',
  source: 'test',
  ...rest,
});

export const tables = (rest: Partial<Facts> = {}): Facts => ({
  version: 'test',
  states: [],
  bodies: [],
  outlets: [],
  owners: [],
  persons: [],
  places: [],
  ...rest,
});
