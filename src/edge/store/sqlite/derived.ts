import { hash } from 'node:crypto';
import { canonical } from '../../../core/ledger/canonical.ts';
import type { Reading } from '../../../core/model/reading.ts';
import type { Report } from '../../../core/model/report.ts';
import { claimRows, figureRows, refOf } from '../../../core/model/row.ts';
import type { Connection } from './connection.ts';

/** SHA-256 of a reading's only spelling: what `reading-proposed` binds. */
export const digestOf = (reading: Reading): string => hash('sha256', canonical(reading));

/** Puts a reading and all that is derived from it in place of what stood for its report. In a write transaction of its caller. */
export function putReading({ sql }: Connection, { report, ...rest }: Reading, digest: string, takenAt: string, bytes: number): void {
  const reading: Reading = { report, ...rest };
  const { text, ...header } = report;
  const claims = claimRows(reading);
  const figures = figureRows(reading);
  sql('DELETE FROM report WHERE id = ?').run(report.id);
  sql(
    `INSERT INTO report (id, ref, title, outlet, published, language, taken_at, bytes, claims, figures, warnings, rules, digest, header, reading)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    report.id,
    plain(refOf(report)),
    report.title && plain(report.title),
    report.outlet && plain(report.outlet),
    report.published,
    report.language,
    takenAt,
    bytes,
    claims.length,
    figures.length,
    reading.messages.filter((m) => m.level !== 'info').length,
    reading.rules,
    digest,
    // In the order they were made in, not the canonical one: what is derived from a stored reading is what is derived from a fresh one, byte for byte.
    JSON.stringify(header),
    JSON.stringify(rest),
  );
  const body = plain(text);
  sql('INSERT INTO words (report, title, body, exact) VALUES (?, ?, ?, ?)').run(
    report.id,
    plain(report.title ?? ''),
    body,
    body === text ? null : JSON.stringify(text),
  );
  claims.forEach((row, at) => {
    sql('INSERT INTO claim (report, at, id, source, stance, words, row) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      report.id,
      at,
      row.id,
      plain(row.source),
      row.stance,
      plain(row.words),
      JSON.stringify(row),
    );
  });
  figures.forEach((row, at) => {
    sql('INSERT INTO figure (report, at, id, origin, measure, words, row) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      report.id,
      at,
      row.id,
      plain(row.origin),
      row.measure,
      plain(row.words),
      JSON.stringify(row),
    );
  });
}

const STORED = 'SELECT header, reading, body, exact FROM report JOIN words ON words.report = report.id';

export function readReading({ sql }: Connection, id: string): Reading | null {
  const row = sql(`${STORED} WHERE report.id = ?`).get(id);
  return row ? assemble(row) : null;
}

/** One after another, by report id; holds one at a time. */
export function* eachReading({ sql }: Connection): Generator<Reading> {
  for (const row of sql(`${STORED} ORDER BY report.id`).iterate()) yield assemble(row);
}

function assemble(row: Record<string, unknown>): Reading {
  const text = row.exact === null ? String(row.body) : (JSON.parse(String(row.exact)) as string);
  const report = { ...(JSON.parse(String(row.header)) as Omit<Report, 'text'>), text };
  return { ...(JSON.parse(String(row.reading)) as Omit<Reading, 'report'>), report };
}

/**
 * Text as a database column can hold and a search can mark it: NUL, lone surrogates and the two noncharacters that mark hits become
 * U+FFFD, unit for unit, so that offsets stay.
 */
export const plain = (text: string): string => text.replace(/[\0\u{FDD0}\u{FDD1}\p{Surrogate}]/gu, '\ufffd');
