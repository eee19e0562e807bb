import type { Spans } from './span.ts';

/** A thing shown rather than said: document, footage, imagery, interrogation, intercept, sample. */
export interface Exhibit {
  readonly id: string;
  readonly kind: 'document' | 'footage' | 'imagery' | 'interrogation' | 'intercept' | 'sample' | 'other';
  /** As the report calls it first: "the logbook of another North Korean soldier". */
  readonly name: string;
  readonly mentions: Spans;
  /** Canonical names, where the text gives them. */
  readonly author: string | null;
  readonly holder: string | null;
  readonly releasedBy: string | null;
  readonly verifiedBy: string | null;
  /** Steps of custody in the order the text gives, with the words that say so. */
  readonly custody: readonly { readonly who: string; readonly step: string; readonly words: Spans }[];
}
