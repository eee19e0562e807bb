/**
 * The words by which a language names days and stretches of time, and the orders it puts them in. Shared code knows the constructions
 * ({@link TimeRule}) and the calendar; it knows no word.
 */
export interface TimeLexicon {
  /**
   * Class → words (lower case, several parted by one space) → value. Months 1–12, weekdays 0 = Sunday, grains and edges by name; feasts
   * by date ("12-25"), by days from Easter ("easter-2") or as the nth weekday of a month ("11:4:4", the fourth Thursday of November).
   */
  readonly classes: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly patterns: readonly TimePattern[];
  /** Months that are also names or common words ("May", "March"): alone they name a month only after one of `leads`. */
  readonly shy: ReadonlySet<string>;
  /** Before a feast that is also a season ("by Christmas"). */
  readonly feastLeads: ReadonlySet<string>;
  /** Words that name a time only with a capital ("May", "Sun"). */
  readonly cased: ReadonlySet<string>;
  /** Words before a bare month, a lone year of before 1900 or a shy month. */
  readonly leads: ReadonlySet<string>;
  /** Words that make a date before a noun tell which: "the November 27 deal". */
  readonly determiners: ReadonlySet<string>;
  /** "in his forties" is an age. */
  readonly possessives: ReadonlySet<string>;
  /** Endings that make a number an ordinal: "st", "nd". */
  readonly ordinalEndings: readonly string[];
  /** "1960s": what follows the number; and before "1960's", which is else a possessive. */
  readonly decadeEndings: ReadonlySet<string>;
  readonly decadeLeads: ReadonlySet<string>;
  /** 02/12/2004 is 2 December (true) or February 12 (false), where nothing else decides. */
  readonly dayFirst: boolean;
  /** Words after a time that make it part of a name, by the last word of the time: sunday → times, telegraph. */
  readonly namesAfter: ReadonlySet<string>;
  /** Words before a weekday that make it a name or a recurrence: "Super Tuesday", "every Friday". */
  readonly namesBefore: ReadonlySet<string>;
  readonly years: YearTraps;
  readonly directions: TimeDirections;
}

/** What makes four digits something else than a year. */
export interface YearTraps {
  /** Before a year of long ago or far ahead, which else is taken for a count: "in 1848". */
  readonly leads: ReadonlySet<string>;
  /** Before: "Resolution 1973", "Flight 2001". */
  readonly numbered: ReadonlySet<string>;
  /** Before: "more than 2000", "some 1950". */
  readonly hedges: ReadonlySet<string>;
  /** After: "2019 people", "1945 troops". */
  readonly counted: ReadonlySet<string>;
  /** After, within two words: "2024 UTC", "1930 GMT". */
  readonly clock: ReadonlySet<string>;
  /** A plural noun in lower case: "1950 soldiers" counts soldiers, unless one of `leads` stands before. */
  readonly plural: RegExp;
  /** Prefixes written with a hyphen that leave it a year: "pre-1990". */
  readonly prefixes: ReadonlySet<string>;
}

/** Words that tell whether a bare weekday or month lies ahead of or behind the day of publication. */
export interface TimeDirections {
  /** Words and pairs of words after which something is still to come: 2 surely ("will"), 1 perhaps ("would", "scheduled"). */
  readonly ahead: ReadonlyMap<string, number>;
  /** Of these, those that with a negation look back: "not until Tuesday". */
  readonly awaits: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Directly before a time and with no other sign, perhaps ahead: "by Friday". */
  readonly by: ReadonlySet<string>;
  /** "said", "was": what they govern has been. */
  readonly back: ReadonlySet<string>;
  /** Endings of past forms: "-ed". */
  readonly backEndings: readonly string[];
  /** After one of these a past form is no past: "to be held", "will be released". */
  readonly auxiliaries: ReadonlySet<string>;
  /** Verbs of saying: the date beside one is when the words were said. */
  readonly reporting: ReadonlySet<string>;
  /** A perfect ("have played for several weeks") reaches to the day of publication. */
  readonly perfect: ReadonlySet<string>;
  /** Before "in ten years" these make it a record, not a time: "the first in ten years". */
  readonly records: ReadonlySet<string>;
  /** What may follow "the day before" when it is relative to the last date, rather than to an event ("the day before the blast"). */
  readonly closes: ReadonlySet<string>;
}

/**
 * Orders of words that mean one construction. A form is elements parted by spaces:
 *
 *     word  word|word       as they stand, in lower case
 *     {class}  {class=slot} a word of the class, filed under its name or another's; besides the language's classes there are
 *                           {day} {year} {bareyear} {yy} {n} {nth} {nthday} {rank} {decade} {numericdate}
 *     <day|month>  <any>=2  a time of that grain, already read; filed first or second
 *     !word|word            not one of these next
 *     &close  !close        next is (is not) the end of the clause or one of `closes`
 *     …?                    may be missing
 */
export interface TimePattern {
  readonly rule: TimeRule;
  readonly forms: readonly string[];
  /** Slots that the words imply: "yesterday" is n = −1. */
  readonly set?: Readonly<Record<string, number | string>>;
}

/** The constructions, in the order of `normalise/times/`. */
export type TimeRule =
  // A place in the calendar: slots weekday, day, month, year, (decade, century, season, quarter) as far as said.
  | 'date'
  | 'numeric-date'
  | 'quarter'
  | 'season'
  | 'decade'
  | 'century'
  // Counted from the day of publication: slots unit, n.
  | 'shift'
  | 'overnight'
  | 'shifted-weekday'
  | 'shifted-month'
  | 'shifted-season'
  | 'rolling'
  | 'ago'
  | 'vague'
  // Counted from a date named before.
  | 'same'
  | 'since-then'
  | 'anchored'
  | 'anchored-period'
  | 'relative-to'
  | 'relative-to-event'
  // Part of a period.
  | 'third'
  | 'edge'
  | 'so-far'
  | 'nth-part'
  | 'part-of-day'
  | 'containing'
  // Stretches.
  | 'range'
  | 'since'
  | 'until'
  | 'before'
  | 'after'
  | 'narrowed';
