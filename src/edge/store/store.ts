import type { Account } from '../../core/model/account.ts';
import type { Entry, EntryKind } from '../../core/model/entry.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { Report } from '../../core/model/report.ts';

/** How a report reached us: kept with its bytes, never changed. */
export interface Arrival {
  /** `file`, `stdin`, `paste`, `url`, `example`. */
  readonly via: string;
  readonly name: string | null;
  readonly at: string;
  readonly author: string;
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

export interface Verdict {
  readonly ok: boolean;
  readonly entries: number;
  readonly reports: number;
  readonly root: string;
  /** What is wrong, naming report or entry and byte range. */
  readonly faults: readonly { readonly code: string; readonly text: string; readonly report?: string; readonly entry?: number }[];
}

/**
 * A place where a ledger lives. Entries and bytes are ground; readings, search and account are derived from them and can be rebuilt
 * byte-identically. What a method has resolved is on disk.
 */
export interface Store {
  readonly name: string;
  /** Adds bytes, entry and reading in one transaction. The same bytes twice: `already`, nothing is added. */
  take(
    report: Report,
    bytes: Uint8Array,
    reading: Reading,
    arrival: Arrival,
  ): Promise<{ readonly status: 'added' | 'already'; readonly id: string }>;
  append(kind: EntryKind, body: unknown, at: string, author: string): Promise<Entry>;
  reports(): Promise<readonly ReportRow[]>;
  bytes(id: string): Promise<Uint8Array | null>;
  report(id: string): Promise<Report | null>;
  reading(id: string): Promise<Reading | null>;
  /** Ordered by report id: never by arrival. */
  readings(): Promise<readonly Reading[]>;
  /** The account of all readings; computed when first asked for after a change, then kept. */
  account(): Promise<Account>;
  search(query: string, limit?: number): Promise<readonly Hit[]>;
  entries(from?: number, limit?: number): Promise<readonly Entry[]>;
  verify(): Promise<Verdict>;
  /** Derives everything anew from entries and bytes. */
  rebuild(): Promise<{ readonly readings: number; readonly digest: string }>;
  close(): Promise<void>;
}
