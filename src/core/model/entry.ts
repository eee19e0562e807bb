/**
 * A row of the ledger: the only truth beside the bytes of reports (DESIGN §4). Append-only; nothing is overwritten.
 */
export type EntryKind =
  | 'casefile-opened'
  | 'report-taken'
  | 'report-refused'
  | 'reading-proposed'
  | 'review'
  | 'question-opened'
  | 'exhibit-noted'
  | 'custody-step'
  | 'person-protected'
  | 'dossier-published'
  | 'report-erased';

/** What the log's leaf is made of: everything of an entry but its body, which it binds by digest. So a body can be erased and the log still verifies. */
export interface EntryHead {
  /** From 0, without gaps. */
  readonly seq: number;
  /** RFC 3339 UTC, as the writer's clock had it. */
  readonly at: string;
  readonly author: string;
  readonly kind: EntryKind;
  /** SHA-256, hex, of the body's canonical form (RFC 8785). */
  readonly digest: string;
}

export interface Entry extends EntryHead {
  /** JSON value; null where it was erased. */
  readonly body: unknown;
}

/** Body of `casefile-opened`, always entry 0. */
export interface CasefileOpened {
  readonly format: number;
  /** Random; tells two casefiles with the same reports apart. */
  readonly casefile: string;
}

/** Body of `report-taken`: with the bytes, all that a reading of them depends on besides rules and tables. */
export interface ReportTaken {
  /** `sha256:` + hex of the bytes. */
  readonly report: string;
  readonly length: number;
  /** SHA-256 of each 64 KiB; empty where there is only one. */
  readonly chunks: readonly string[];
  readonly via: string;
  readonly name: string | null;
  /** What the giver said of the bytes (`published`, `outlet`, …). */
  readonly given: Readonly<Record<string, string>>;
}

/** Body of `reading-proposed`: which rules read what; the reading itself is derived and only bound here. */
export interface ReadingProposed {
  readonly report: string;
  readonly rules: string;
  /** SHA-256 of the reading's canonical JSON, its report and text included. */
  readonly reading: string;
}

/** Body of `report-erased`. */
export interface ReportErased {
  readonly report: string;
  readonly reason: string;
  /** Entries whose bodies were erased with it. */
  readonly entries: readonly number[];
}
