import type { Actor } from './actor.ts';
import type { Place } from './place.ts';
import type { Span } from './span.ts';

/** A name that `facts/` knows, found in a text. Longest match wins; matches never overlap. */
export interface NameMention {
  readonly span: Span;
  readonly actor: Omit<Actor, 'mentions'>;
  /** How the words name it: "Moscow" → `capital`; "North Korean" → `demonym`; "the Kremlin" → `seat`. */
  readonly via: 'name' | 'acronym' | 'capital' | 'demonym' | 'seat';
}

export interface PlaceMention {
  readonly span: Span;
  readonly place: Place;
}
