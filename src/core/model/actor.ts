import type { Spans } from './span.ts';

export type ActorKind = 'person' | 'organisation' | 'state' | 'outlet' | 'group' | 'exhibit';

/** Whoever or whatever a report names as a source, a party or a holder. */
export interface Actor {
  /** From `facts/` where known (`state:KP`, `body:nis`, `outlet:wsj`), else `name:` + folded name. */
  readonly id: string;
  /** Canonical name, as a person would write it. */
  readonly name: string;
  readonly kind: ActorKind;
  /** "officials", "various counts": counts for nothing as an origin. */
  readonly unnamed: boolean;
  /** Interested party: ISO 3166 code of the state it is an organ of or speaks for. */
  readonly party: string | null;
  /** Id of the body this actor belongs to or speaks for, one step up ("John Kirby" → US National Security Council). */
  readonly partOf: string | null;
  /** Ids of those who speak together as one source: "Norland + Sudmark". */
  readonly parts?: readonly string[];
  readonly mentions: Spans;
}
