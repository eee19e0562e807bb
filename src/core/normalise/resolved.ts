import type { MentionedActor } from '../model/mention.ts';
import type { TokenRange } from '../model/token.ts';
import type { Search } from './antecedents.ts';
import type { Mentions } from './mentions.ts';

/** Whom a source's words mean, and the rule that said so where the words alone do not. */
export interface Resolved {
  readonly actor: MentionedActor | null;
  readonly inferred?: string;
  /** Whom the attribution names as where the speaker has it from: "citing the army", "attributed it to the army". */
  readonly cites?: MentionedActor;
  /** The phrase that was read (the antecedent, for pronouns and elided subjects). */
  readonly range: TokenRange | null;
}

export type Answer = Omit<Resolved, 'range' | 'cites'>;

/** A noun for something written, with whoever the text says wrote it. */
export interface Work {
  readonly token: number;
  readonly noun: string;
  readonly author: MentionedActor;
}

/** What resolving a source may ask. */
export interface SourceScene extends Search {
  readonly mentions: Mentions;
  readonly works: readonly Work[];
  /** Reads other words of the text as a source: an owner, a maker, a role. */
  readonly resolve: (range: TokenRange) => Answer;
  /** Content and holder of the attribution in hand. */
  readonly own: readonly TokenRange[];
  readonly holder: MentionedActor | null;
  /** Who a speaker speaks for, as the text or the tables have it. */
  readonly bodyOf: (actor: MentionedActor) => MentionedActor | null;
}
