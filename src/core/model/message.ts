import type { Span } from './span.ts';

/**
 * Something the analyst should know. Messages travel with the value they are about (as in vfile); they never throw.
 * `text` says what, where, why; `hint` says what to do about it.
 */
export interface Message {
  /** Stable, `room/what`, e.g. `read/encoding-guessed`. */
  readonly code: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly hint?: string;
  /** Place in the report's text, where there is one. */
  readonly span?: Span;
}
