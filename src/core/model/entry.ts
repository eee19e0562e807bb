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

export interface Entry {
  /** From 0, without gaps. */
  readonly seq: number;
  /** RFC 3339 UTC, as the writer's clock had it. */
  readonly at: string;
  readonly author: string;
  readonly kind: EntryKind;
  /** JSON value; stored and hashed in canonical form (RFC 8785). */
  readonly body: unknown;
}
