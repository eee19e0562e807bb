import type { Language } from '../../lang/language.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Day } from '../../model/calendar.ts';
import type { Conventions } from '../../model/conventions.ts';
import type { NameMention, PlaceMention } from '../../model/mention.ts';
import type { TimeMention } from '../../model/time.ts';

/** What stands around a number and decides what it means. */
export interface FigureContext {
  readonly language: Language;
  readonly conventions: Conventions;
  readonly published: Day | null;
  /** Name of the outlet: origin of figures in its own words. */
  readonly outlet: string;
  readonly times: readonly TimeMention[];
  readonly names: readonly NameMention[];
  readonly places: readonly PlaceMention[];
  readonly attributions: readonly Attribution[];
}
