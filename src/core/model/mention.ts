import type { Actor } from './actor.ts';
import type { Place } from './place.ts';
import type { Span } from './span.ts';

/** An actor without the places where it is named. */
export type MentionedActor = Omit<Actor, 'mentions'>;

/** A name that `facts/` knows, found in a text. Longest match wins; matches never overlap. */
export interface NameMention {
  readonly span: Span;
  readonly actor: MentionedActor;
  /** How the words name it: "Moscow" → `capital`; "North Korean" → `demonym`; "the Kremlin" → `seat`. */
  readonly via: 'name' | 'acronym' | 'capital' | 'demonym' | 'seat';
}

export interface PlaceMention {
  readonly span: Span;
  readonly place: Place;
  /** A preposition of place stands before it: "in Kursk". Without one, a capital may be its state speaking. */
  readonly locative: boolean;
}
