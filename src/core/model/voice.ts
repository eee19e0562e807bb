import type { ActorKind } from './actor.ts';

/** Whoever stands in a chain, with what is known of whom they speak for and who owns them. */
export interface Voice {
  /** Actor id where known, else `name:` + folded name. Two voices with one key are one. */
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind | null;
  /** "officials", "various counts": adds nothing to a count of origins. */
  readonly unnamed: boolean;
  /** State it is an organ of or speaks for. */
  readonly party: string | null;
  /** Keys of the bodies and states it belongs to or speaks for, nearest first. */
  readonly above: readonly string[];
  /** Names of its owners as `facts/` has them on the report's day, nearest first, with their sources. */
  readonly owners: readonly { readonly name: string; readonly source: string }[];
  /** The outlet of the report itself, in its own words. */
  readonly outlet: boolean;
}

/** A state, its government or its unnamed officials: whoever else of that state spoke may be meant. */
export const generic = (v: Voice): boolean => v.party !== null && (v.unnamed || v.kind === 'state' || v.above.length === 0);
