import type { Account } from '../model/account.ts';
import type { Reading } from '../model/reading.ts';
import type { Format } from './format.ts';

/** For other programs: one JSON value a line. `hearsay.reading@1` and `hearsay.account@1` are contracts (docs/guide/reference/json.md). */
export const json: Format = {
  id: 'json',
  reading: (reading) => line(readingObject(reading)),
  account: (account) => line(account),
  claims: (rows) => rows.map(line).join(''),
  figures: (rows) => rows.map(line).join(''),
  questions: (account: Account) => account.questions.map(line).join(''),
};

/** The reading as other programs get it: the map back to bytes stays inside. */
function readingObject({ schema, rules, report, ...rest }: Reading): object {
  const { segments: _segments, id, ref, file, title, outlet, published, language, text, ...more } = report;
  return { schema, rules, report: { id, ref, file, title, outlet, published, language, ...more, text }, ...rest };
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
