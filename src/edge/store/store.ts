import type { Account } from '../../core/model/account.ts';
import type { Entry, EntryKind } from '../../core/model/entry.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { Report } from '../../core/model/report.ts';
import type { ClaimRow, FigureRow } from '../../core/model/row.ts';

/** How a report reached us: kept with its bytes, never changed. */
export interface Arrival {
  /** `file`, `stdin`, `paste`, `url`, `example`. */
  readonly via: string;
  readonly name: string | null;
  readonly at: string;
  readonly author: string;
  /** What the giver said of the bytes: the hints they were read with. Absent: what the report says of itself is kept. */
  readonly given?: Readonly<Record<string, string | undefined>>;
}

/** A report on its way in: its bytes, what was read from them, how they came. */
export interface Taking {
  readonly report: Report;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  readonly arrival: Arrival;
}
export interface Receipt {
  readonly status: 'added' | 'already';
  readonly id: string;
}

export interface ReportRow {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly takenAt: string;
  readonly bytes: number;
  readonly claims: number;
  readonly figures: number;
  readonly warnings: number;
}

export interface Hit {
  readonly report: string;
  readonly title: string | null;
  /** Words around the hit; the hit itself as `[start, end)` in code units of the report's text. */
  readonly snippet: string;
  readonly span: readonly [number, number];
}

export interface Fault {
  readonly code: FaultCode;
  /** What is wrong, where, and what that means. */
  readonly text: string;
  readonly report?: string;
  readonly entry?: number;
  /** Byte ranges `[start, end)` of the report's bytes. */
  readonly bytes?: readonly (readonly [number, number])[];
}
/** Each names what no longer fits. `file/…`: the database itself; `entry/…`, `log/…`: the ledger; `bytes/…`: reports; `derived/…`: mended by rebuild. */
export type FaultCode =
  | 'file/structure'
  | 'file/schema'
  | 'entry/missing'
  | 'entry/changed'
  | 'entry/unreadable'
  | 'log/head'
  | 'bytes/missing'
  | 'bytes/damaged'
  | 'bytes/unknown'
  | 'derived/missing'
  | 'derived/changed'
  | 'derived/unknown';

export interface Verdict {
  readonly ok: boolean;
  readonly entries: number;
  readonly reports: number;
  readonly root: string;
  /** What is wrong, naming report or entry and byte range. */
  readonly faults: readonly Fault[];
}

/** What a casefile holds, without looking into it. */
export interface Summary {
  readonly entries: number;
  readonly reports: number;
  readonly claims: number;
  readonly figures: number;
  readonly root: string;
  /** Readings made by other rules than those that would read now: `rebuild` derives them anew. */
  readonly stale: number;
}

/** Narrows a list; every part that is given must hold. */
export interface RowQuery {
  /** Report id or ref. */
  readonly report?: string;
  /** Words in the name of the source (claims) or origin (figures), any case. */
  readonly source?: string;
  readonly stance?: string;
  readonly measure?: string;
  /** Words in the content (claims) or in the figure's own words, any case. */
  readonly words?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface Rebuilt {
  readonly readings: number;
  /** Readings that came out other than the ledger had them: other rules, or damage. */
  readonly changed: number;
  /** SHA-256 over report ids and their readings, in order of id: equal readings, equal digest, however they arrived. */
  readonly digest: string;
}

/**
 * A place where a ledger lives. Entries and bytes are ground; readings, search and account are derived from them and can be rebuilt
 * byte-identically. What a method has resolved is on disk. Errors are `Failure`s with a `store/…` code.
 */
export interface Store {
  readonly name: string;
  /** Adds bytes, entries and reading in one transaction. The same bytes twice: `already`, nothing is added. */
  take(report: Report, bytes: Uint8Array, reading: Reading, arrival: Arrival): Promise<Receipt>;
  /** Several in one transaction: all of them are kept or none. Receipts in the order given. */
  takeAll(takings: readonly Taking[]): Promise<readonly Receipt[]>;
  append(kind: EntryKind, body: unknown, at: string, author: string): Promise<Entry>;
  summary(): Promise<Summary>;
  /** By day of publication, then id; undated ones last. */
  reports(): Promise<readonly ReportRow[]>;
  bytes(id: string): Promise<Uint8Array | null>;
  report(id: string): Promise<Report | null>;
  reading(id: string): Promise<Reading | null>;
  /** Ordered by report id: never by arrival. */
  readings(): Promise<readonly Reading[]>;
  /** By day of publication, report and place in the text. */
  claims(query?: RowQuery): Promise<readonly ClaimRow[]>;
  figures(query?: RowQuery): Promise<readonly FigureRow[]>;
  /** The account of all readings; computed when first asked for after a change, then kept. */
  account(): Promise<Account>;
  search(query: string, limit?: number): Promise<readonly Hit[]>;
  entries(from?: number, limit?: number): Promise<readonly Entry[]>;
  verify(): Promise<Verdict>;
  /** Derives everything anew from entries and bytes. Safe to interrupt: what is done stays done. */
  rebuild(progress?: Progress): Promise<Rebuilt>;
  close(): Promise<void>;
}

/** Told after each step; `signal` stops between two of them. */
export interface Progress {
  readonly step?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}
