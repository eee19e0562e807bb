import { type Outcome, refused } from '../model/outcome.ts';
import type { Report } from '../model/report.ts';

/** What the giver of the bytes knows of them; fills only what they do not say themselves. */
export interface Hints {
  readonly file?: string;
  readonly url?: string;
  readonly mediaType?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly language?: string;
}

/** Bytes → reports. One file may hold several (JSON lines); each comes with its own messages. */
export function readReport(_bytes: Uint8Array, _hints: Hints): Outcome<Report> {
  return refused({ code: 'read/not-built', level: 'error', text: 'no reader yet' });
}
