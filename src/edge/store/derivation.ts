import type { Account } from '../../core/model/account.ts';
import type { Message } from '../../core/model/message.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { Report } from '../../core/model/report.ts';
import type { Tables } from '../../core/model/tables.ts';
import { account, type Hints, intake, read } from '../../core/pipeline.ts';

/** What a store needs to derive its readings anew: the pipeline over one set of tables. */
export interface Derivation {
  /** Rules that would read now; a reading that carries others is stale. */
  readonly rules: string;
  /** Bytes → the reports in them, or why there are none. Never throws on bytes. */
  readonly interpret: (bytes: Uint8Array, hints: Hints) => readonly Interpreted[];
  readonly account: (readings: readonly Reading[]) => Account;
}

/** One report of a file, with its share of the file's bytes; `reading` null: refused, `messages` say why. */
export interface Interpreted {
  readonly bytes: Uint8Array;
  readonly reading: Reading | null;
  readonly messages: readonly Message[];
}

export function derivationOf(tables: Tables): Derivation {
  return {
    rules: intake(NO_REPORT, tables).rules,
    interpret: (bytes, hints) => {
      const { value, messages } = read(bytes, hints);
      if (!value) return [{ bytes, reading: null, messages }];
      const reading = intake(value, tables);
      const all = [...messages, ...reading.messages];
      return [{ bytes, reading: { ...reading, messages: all }, messages: all }];
    },
    account: (readings) => account(readings, tables),
  };
}

const NO_REPORT: Report = {
  id: '',
  ref: null,
  file: null,
  url: null,
  title: null,
  outlet: null,
  published: null,
  language: 'en',
  mediaType: 'text/plain',
  text: '',
  inferred: {},
  segments: [],
};
