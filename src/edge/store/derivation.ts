import type { Account } from '../../core/model/account.ts';
import type { Message } from '../../core/model/message.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { Tables } from '../../core/model/tables.ts';
import { account, intake, rulesOf } from '../../core/pipeline.ts';
import type { Hints } from '../../core/read/index.ts';
import { readAll } from '../read.ts';

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
    rules: rulesOf(tables),
    interpret: (bytes, hints) =>
      readAll(bytes, hints).map(({ bytes: part, outcome: { value, messages } }) => {
        if (!value) return { bytes: part, reading: null, messages };
        const reading = intake(value, tables);
        // What was noticed while reading the bytes belongs to the reading as much as what was noticed in the text.
        const all = [...messages, ...reading.messages];
        return { bytes: part, reading: { ...reading, messages: all }, messages: all };
      }),
    account: (readings) => account(readings, tables),
  };
}
