/**
 * The table of contents. Stages never import each other: they exchange nouns of `model/` and meet here.
 *
 *   bytes ─ read ─▶ Report ─ intake ─▶ Reading ;  Readings ─ account ─▶ Account
 */
import { weigh } from './collate/account.ts';
import { readAttributions } from './extract/attributions.ts';
import { parse } from './extract/parse.ts';
import { languageFor } from './lang/index.ts';
import type { Account } from './model/account.ts';
import type { Reading } from './model/reading.ts';
import type { Report } from './model/report.ts';
import type { Tables } from './model/tables.ts';
import { readFigures } from './normalise/figures.ts';
import { findNames, findPlaces, nameBook } from './normalise/names.ts';
import { readTimes } from './normalise/times.ts';

export { type Hints, readReport as read } from './read/index.ts';

/** Raise when a rule changes what a text is read as: readings of an older version are derived anew. */
export const RULES = '2026.11.1';

/** Report → what it says. Pure: same report, same tables → the same bytes. */
export function intake(report: Report, tables: Tables): Reading {
  const language = languageFor(report.language);
  const p = parse(report.text, language.tokens);
  const book = nameBook(tables.facts);
  const names = findNames(p, book);
  const places = findPlaces(p, book);
  const times = readTimes(p, report.published);
  const attributions = readAttributions(p, names);
  const { figures, messages } = readFigures(p, {
    language,
    conventions: tables.conventions,
    published: report.published,
    outlet: report.outlet ?? '(outlet)',
    times,
    names,
    places,
    attributions,
  });
  return {
    schema: 'hearsay.reading@1',
    rules: `${RULES}+${tables.facts.version}+${tables.conventions.name}`,
    report,
    attributions,
    figures,
    times,
    actors: [],
    places: places.map((m) => m.place),
    exhibits: [],
    messages,
  };
}

/** What reports say together. The order of `readings` does not matter. */
export function account(readings: readonly Reading[], tables: Tables): Account {
  return weigh(readings, tables);
}
