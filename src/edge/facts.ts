import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { BodyFact, ConflictFact, Facts, OutletFact, OwnershipFact, PersonFact, PlaceFact, StateFact } from '../core/model/facts.ts';
import type { Message } from '../core/model/message.ts';
import type { Outcome } from '../core/model/outcome.ts';
import type { Precision } from '../core/model/place.ts';

type Row = Readonly<Record<string, string>>;

/** `facts/` of this package, from `src/edge` as from `dist/edge`. */
export const FACTS_FOLDER = fileURLToPath(new URL('../../facts/', import.meta.url));

/** Columns that each table must have. Lists are parted by "|"; an empty cell is none. */
export const TABLES = {
  'states.csv': ['id', 'name', 'speaksAs', 'adjective', 'names', 'capitals', 'demonyms', 'seats', 'source'],
  'bodies.csv': ['id', 'name', 'names', 'acronyms', 'kind', 'state', 'partOf', 'source'],
  'outlets.csv': ['id', 'name', 'names', 'acronyms', 'kind', 'state', 'source'],
  'owners.csv': ['subject', 'owner', 'state', 'asOf', 'source'],
  'owners-state-media.csv': ['subject', 'owner', 'state', 'asOf', 'source'],
  'persons.csv': ['id', 'name', 'names', 'surname', 'role', 'speaksFor', 'from', 'to', 'source'],
  'places.csv': ['id', 'name', 'names', 'precision', 'state', 'within', 'source'],
  'conflicts.csv': ['id', 'name', 'parties', 'where', 'from', 'to', 'source'],
} as const;
type TableName = keyof typeof TABLES;

const PRECISIONS: readonly string[] = ['country', 'region', 'district', 'town', 'point', 'area'] satisfies Precision[];
const PERSON_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * Reads the tables. Rows that break a rule are left out, with a message that names file and line; `value` is null only where a table
 * cannot be read at all. `version` is a digest of the tables' bytes.
 */
export function loadFacts(folder: string = FACTS_FOLDER): Outcome<Facts> {
  const messages: Message[] = [];
  const digest = createHash('sha256');
  const tables = new Map<TableName, readonly Row[]>();
  for (const name of Object.keys(TABLES) as TableName[]) {
    const bytes = readTable(join(folder, name), name, messages);
    if (!bytes) continue;
    digest.update(`${name}\0${bytes.length}\0`).update(bytes);
    tables.set(name, rowsOf(bytes, name, messages));
  }
  if (messages.some((m) => m.level === 'error')) return { value: null, messages };
  const facts = build(tables, digest.digest('hex').slice(0, 12), messages);
  return { value: facts, messages };
}

function readTable(path: string, name: string, messages: Message[]): Buffer | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    messages.push({ code: 'facts/unreadable', level: 'error', text: `${name} cannot be read (${why}).`, hint: `Restore ${path}.` });
    return null;
  }
}

function rowsOf(bytes: Buffer, name: TableName, messages: Message[]): readonly Row[] {
  let rows: Row[];
  try {
    rows = parse(bytes, { bom: true, columns: true, skip_empty_lines: true, trim: true, info: false }) as Row[];
  } catch (cause) {
    const text = `${name} is not well-formed CSV: ${cause instanceof Error ? cause.message : String(cause)}`;
    messages.push({ code: 'facts/malformed', level: 'error', text, hint: 'Put cells with commas or quotes in double quotes.' });
    return [];
  }
  const missing = TABLES[name].filter((c) => rows[0] && !(c in rows[0]));
  if (missing.length > 0) {
    messages.push({
      code: 'facts/column-missing',
      level: 'error',
      text: `${name} has no column ${missing.map((c) => `"${c}"`).join(', ')}.`,
      hint: `Its first line must name: ${TABLES[name].join(', ')}.`,
    });
  }
  return rows;
}

const list = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split('|')
    .map((s) => s.trim())
    .filter(Boolean);
const orNull = (cell: string | undefined): string | null => cell || null;
const text = (row: Row, column: string): string => row[column] ?? '';

function build(tables: ReadonlyMap<TableName, readonly Row[]>, version: string, messages: Message[]): Facts {
  const keep = checker(messages);
  const rows = (name: TableName): readonly Row[] => tables.get(name) ?? [];
  const states = keep('states.csv', rows('states.csv'), stateOf, (s) => (/^[A-Z]{2}$/.test(s.id) ? null : `"${s.id}" is no ISO 3166 code`));
  const known = new Set(states.map((s) => s.id));
  const state = (id: string | null): string | null => (id && !known.has(id) ? `state "${id}" has no row in states.csv` : null);
  const bodies = keep('bodies.csv', rows('bodies.csv'), bodyOf, (b) => state(b.state));
  const outlets = keep('outlets.csv', rows('outlets.csv'), outletOf, (o) => state(o.state));
  const actors = new Set([
    ...states.map((s) => `state:${s.id}`),
    ...bodies.map((b) => `body:${b.id}`),
    ...outlets.map((o) => `outlet:${o.id}`),
  ]);
  const actor = (id: string | null): string | null =>
    id && /^(state|body|outlet):/.test(id) && !actors.has(id) ? `"${id}" has no row in the tables` : null;
  const bodiesKept = bodies.filter((b) => !report(messages, 'bodies.csv', b.id, actor(b.partOf)));
  const persons = keep('persons.csv', rows('persons.csv'), personOf, (p) => actor(p.speaksFor) ?? dates(p));
  const owners = (['owners.csv', 'owners-state-media.csv'] as const).flatMap((name) =>
    keep(name, rows(name), ownerOf, (o) => state(o.state) ?? actor(o.subject) ?? actor(o.owner), false),
  );
  const places = keep('places.csv', rows('places.csv'), placeOf, (p) =>
    PRECISIONS.includes(p.precision) ? state(p.state) : `precision "${p.precision}" is none of ${PRECISIONS.join(', ')}`,
  );
  const placeIds = new Set(places.map((p) => p.id));
  const placesKept = places.filter(
    (p) => !report(messages, 'places.csv', p.id, p.within && !placeIds.has(p.within) ? `"${p.within}" (within) has no row` : null),
  );
  const conflicts = keep(
    'conflicts.csv',
    rows('conflicts.csv'),
    conflictOf,
    (c) => [...c.parties, ...c.where].map(state).find(Boolean) ?? dates(c),
  );
  return { version, states, bodies: bodiesKept, outlets, owners, persons, places: placesKept, conflicts };
}

type Keep = <T extends object>(
  table: string,
  rows: readonly Row[],
  make: (row: Row) => T,
  fault: (value: T) => string | null,
  unique?: boolean,
) => readonly T[];

/** Turns rows into values; leaves out, with a message, those without a name or source, with an id used before, or with a fault. */
function checker(messages: Message[]): Keep {
  return (table, rows, make, fault, unique = true) => {
    const ids = new Set<string>();
    return rows.flatMap((row, k) => {
      const value = make(row);
      const id = unique ? text(row, 'id') : `${text(row, 'subject')}`;
      const where = `${id || '?'} (row ${k + 2})`;
      const problem = !id ? 'has no id' : !row.source ? 'has no source' : unique && ids.has(id) ? 'has an id used before' : fault(value);
      ids.add(id);
      return report(messages, table, where, problem) ? [] : [value];
    });
  };
}

function report(messages: Message[], table: string, where: string, problem: string | null): boolean {
  if (problem === null) return false;
  const hint = 'The row is left out until it is mended.';
  messages.push({ code: 'facts/row-refused', level: 'warning', text: `${table}: ${where}: ${problem}.`, hint });
  return true;
}

const dates = (p: Pick<PersonFact, 'from' | 'to'>): string | null =>
  [p.from, p.to].every((d) => d === null || PERSON_DATE.test(d)) ? null : 'from and to must be YYYY, YYYY-MM or YYYY-MM-DD';

const stateOf = (r: Row): StateFact => ({
  id: text(r, 'id'),
  name: text(r, 'name'),
  speaksAs: r.speaksAs || text(r, 'name'),
  adjective: r.adjective || (list(r.demonyms)[0] ?? text(r, 'name')),
  names: list(r.names),
  capitals: list(r.capitals),
  demonyms: list(r.demonyms),
  seats: list(r.seats),
});
const bodyOf = (r: Row): BodyFact => ({
  id: text(r, 'id'),
  name: text(r, 'name'),
  names: list(r.names),
  acronyms: list(r.acronyms),
  kind: text(r, 'kind'),
  state: orNull(r.state),
  partOf: orNull(r.partOf),
});
const outletOf = (r: Row): OutletFact => ({
  id: text(r, 'id'),
  name: text(r, 'name'),
  names: list(r.names),
  acronyms: list(r.acronyms),
  kind: text(r, 'kind'),
  state: orNull(r.state),
});
const ownerOf = (r: Row): OwnershipFact => ({
  subject: text(r, 'subject'),
  owner: text(r, 'owner'),
  state: orNull(r.state),
  asOf: text(r, 'asOf'),
  source: text(r, 'source'),
});
const personOf = (r: Row): PersonFact => ({
  id: text(r, 'id'),
  name: text(r, 'name'),
  names: list(r.names),
  surname: r.surname || (text(r, 'name').split(' ').at(-1) ?? ''),
  role: text(r, 'role'),
  speaksFor: orNull(r.speaksFor),
  from: orNull(r.from),
  to: orNull(r.to),
});
const placeOf = (r: Row): PlaceFact => ({
  id: text(r, 'id'),
  name: text(r, 'name'),
  names: list(r.names),
  precision: text(r, 'precision') as Precision,
  state: orNull(r.state),
  within: orNull(r.within),
});
const conflictOf = (r: Row): ConflictFact => ({
  id: text(r, 'id'),
  name: text(r, 'name'),
  parties: list(r.parties),
  where: list(r.where),
  from: orNull(r.from),
  to: orNull(r.to),
  source: text(r, 'source'),
});
