/** Words that tell refusing from silence and dismissing from denying, as forms in lower case. */
export interface PositionLexicon {
  /** Refusals that somebody uttered: without one of these, "declined" words report silence ("has never confirmed"). */
  readonly refusing: ReadonlySet<string>;
  /** Verbs that wave a report away without denying the fact. */
  readonly dismissing: ReadonlySet<string>;
  /** Verbs of a headline that say a party denies, or confirms. */
  readonly denying: ReadonlySet<string>;
  readonly confirming: ReadonlySet<string>;
}
