/**
 * The numbers that are agreements rather than facts (METHOD §2). They live here and nowhere else, carry a name, and are printed in every
 * dossier that used them.
 */
export interface Conventions {
  readonly name: string;
  readonly margins: {
    readonly exactPlausible: number;
    readonly exactWide: number;
    readonly aboutPlausible: number;
    readonly aboutWide: number;
    readonly nearlyCore: number;
    readonly nearlyPlausible: number;
    readonly nearlyWide: number;
    readonly percentExact: { readonly plausible: number; readonly wide: number };
    readonly percentAbout: { readonly plausible: number; readonly wide: number };
    readonly vagueLow: number;
    readonly vagueHigh: number;
  };
  /** Vague number words by key, language-neutral; a language file maps its words to the keys. */
  readonly vague: Readonly<Record<string, { readonly low: number; readonly high: number | null }>>;
  readonly nearness: NearnessConventions;
  readonly weighing: WeighingConventions;
}

/** How near is near: an imprecise end of a window lies within `share` of its length of the day named, and within so many days. */
export interface NearnessConventions {
  readonly share: number;
  readonly leastDays: number;
  readonly mostDays: number;
}

export const NEARNESS: NearnessConventions = { share: 0.5, leastDays: 7, mostDays: 31 };

/** What counts as one frame of time, one utterance, one copy (METHOD §5, §6, §8). */
export interface WeighingConventions {
  /** A window with both ends said and at most this many days is an event; a longer or open one is a running count. */
  readonly eventDays: number;
  /** A window that reaches to the day of telling is a running count sooner: when it is longer than this. */
  readonly recentDays: number;
  /** Figures without a time are one running count while the next larger is at most this many times the last; a larger gap parts episodes from totals. */
  readonly countFactor: number;
  /** A force abroad is taken to be where this many times as many reports count it as anywhere else. */
  readonly theatreFactor: number;
  /** News without a date may be of an event up to this many days before it. */
  readonly newsDays: number;
  /** A number below this is too common to tell one saying from another. */
  readonly tellingNumber: number;
  /** Windows of one event may differ in length by this factor. */
  readonly eventRatio: number;
  /** Running counts whose starts lie further apart are different questions. */
  readonly startGapDays: number;
  /** Stocks (deployed, detained) whose dates lie further apart are different questions. */
  readonly stockGapDays: number;
  /** A figure that could belong to more questions than this is listed under none of them. */
  readonly mayBelongMost: number;
  /** Two sayings this many days apart are one utterance; more, and the second is a revision. */
  readonly utteranceDays: number;
  /** Shared quoted words that make two sayings one. */
  readonly utteranceWords: number;
  /** Words in a fingerprint, fingerprints in a winnowing window, reports a fingerprint may be in before it counts as boilerplate. */
  readonly shingle: number;
  readonly winnow: number;
  readonly boilerplate: number;
  /** Directional containment from which a text is a copy, mostly copied, part copied. */
  readonly copy: number;
  readonly mostlyCopied: number;
  readonly partCopied: number;
  /** A shared passage of this many unquoted words is worth naming, however long the texts. */
  readonly passage: number;
  /** Findings of one rule shown per question, strongest first. */
  readonly findingsMost: number;
}

export const STANDARD: Conventions = {
  name: 'hearsay-2026-1',
  margins: {
    exactPlausible: 0.05,
    exactWide: 0.1,
    aboutPlausible: 0.1,
    aboutWide: 0.25,
    nearlyCore: 0.95,
    nearlyPlausible: 0.9,
    nearlyWide: 0.75,
    percentExact: { plausible: 1, wide: 2 },
    percentAbout: { plausible: 3, wide: 7.5 },
    vagueLow: 0.5,
    vagueHigh: 2,
  },
  vague: {
    couple: { low: 2, high: 3 },
    few: { low: 2, high: 9 },
    several: { low: 3, high: 9 },
    many: { low: 5, high: null },
    tens: { low: 20, high: 99 },
    dozens: { low: 24, high: 99 },
    scores: { low: 40, high: 99 },
    hundreds: { low: 200, high: 999 },
    thousands: { low: 2000, high: 9999 },
    tensOfThousands: { low: 20000, high: 99999 },
    hundredsOfThousands: { low: 200000, high: 999999 },
    millions: { low: 2000000, high: 9999999 },
    severalHundred: { low: 300, high: 900 },
    severalThousand: { low: 3000, high: 9000 },
    most: { low: 50, high: 100 },
  },
  nearness: NEARNESS,
  weighing: {
    eventDays: 31,
    recentDays: 10,
    countFactor: 12,
    theatreFactor: 2,
    newsDays: 7,
    tellingNumber: 20,
    eventRatio: 3,
    startGapDays: 100,
    stockGapDays: 183,
    mayBelongMost: 5,
    utteranceDays: 1,
    utteranceWords: 5,
    shingle: 8,
    winnow: 4,
    boilerplate: 100,
    copy: 0.8,
    mostlyCopied: 0.5,
    partCopied: 0.15,
    passage: 30,
    findingsMost: 20,
  },
};
