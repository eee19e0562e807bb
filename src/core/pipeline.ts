/**
 * The table of contents. Stages never import each other: they exchange nouns of `model/` and meet here.
 *
 *   bytes ─ read ─▶ Report ─ intake ─▶ Reading ;  Readings ─ account ─▶ Account
 */
import { collate } from './collate/collate.ts';
import { composeAccount } from './compose/account.ts';
import { corroborate } from './corroborate/index.ts';
import { findAttributions } from './extract/attributions.ts';
import { annotate, readerOf } from './extract/models.ts';
import { parse } from './extract/parse.ts';
import { passedOver } from './extract/passed-over.ts';
import { languageFor } from './lang/index.ts';
import { MEASURES } from './measure/index.ts';
import type { Account } from './model/account.ts';
import { lattice } from './model/lattice.ts';
import { foldName } from './model/name.ts';
import type { Place } from './model/place.ts';
import type { Reading } from './model/reading.ts';
import type { Report } from './model/report.ts';
import type { Tables } from './model/tables.ts';
import { nameSources } from './normalise/attributions.ts';
import { withCounted } from './normalise/counted.ts';
import { readFigures } from './normalise/figures.ts';
import { withFronted } from './normalise/fronted.ts';
import { glueOf } from './normalise/glue.ts';
import { findNames, findPlaces, nameBook } from './normalise/names.ts';
import { readTimes } from './normalise/times.ts';

export { type Hints, readReport as read } from './read/index.ts';

/** Raise when a rule changes what a text is read as: readings of an older version are derived anew. */
export const RULES = '2026.11.2';

/** Report → what it says. Pure: same report, same tables → the same bytes. */
export function intake(report: Report, tables: Tables): Reading {
  const language = languageFor(report.language);
  const book = nameBook(tables.facts, language.names);
  const p = annotate(parse(report.text, language.tokens, glueOf(tables.facts)), tables.weights);
  const names = findNames(p, book);
  const places = findPlaces(p, book);
  const times = readTimes(p, report.published, language.time);
  const read = findAttributions(p, language.cues, language.sources, readerOf(tables.weights));
  const found = withCounted(p, withFronted(p, read, times), names, language);
  const outlet = outletOf(report, tables);
  const { attributions, actors, exhibits } = nameSources(p, found, {
    language,
    facts: tables.facts,
    names,
    places,
    times,
    outlet,
    published: report.published,
  });
  const { figures, messages } = readFigures(p, {
    language,
    conventions: tables.conventions,
    published: report.published,
    outlet: outlet.name,
    times,
    names,
    places,
    attributions,
  });
  return {
    schema: 'hearsay.reading@1',
    rules: rulesOf(tables),
    report,
    attributions,
    figures,
    times,
    actors,
    places: distinct(places.map((m) => m.place)),
    exhibits,
    messages: [...passedOver(p, found, language.cues), ...messages],
  };
}

/** Version of all that a reading depends on besides the report. */
export const rulesOf = (tables: Tables): string =>
  `${RULES}+${tables.weights?.version ?? 'no-weights'}+${tables.facts.version}+${tables.conventions.name}`;

/** The outlet as the last link of every chain: under its canonical name where `facts/` knows it. */
function outletOf(report: Report, tables: Tables): { name: string; actor?: string } {
  if (report.outlet === null) return { name: '(outlet)' };
  const folded = foldName(report.outlet);
  const known = tables.facts.outlets.find((o) => [o.name, ...o.names, ...o.acronyms].some((n) => foldName(n) === folded));
  return known ? { name: report.outlet, actor: `outlet:${known.id}` } : { name: report.outlet };
}

const distinct = (places: readonly Place[]): readonly Place[] => [...new Map(places.map((x) => [x.id, x])).values()];

const LATTICE = lattice(MEASURES);

/** `off`: ids of assumptions that are not to be made (each finding lists its own). */
export interface AccountOptions {
  readonly off?: readonly string[];
}

/** What reports say together. The order of `readings` does not matter. */
export function account(readings: readonly Reading[], tables: Tables, options: AccountOptions = {}): Account {
  const collation = collate(readings, tables, LATTICE);
  const { facts, conventions } = tables;
  const weighed = corroborate({ collation, lattice: LATTICE, facts, conventions, off: new Set(options.off) });
  const rules = [...new Set(readings.map((r) => r.rules))].sort().join(' ');
  return composeAccount(collation, weighed, { rules, conventions: conventions.name });
}
