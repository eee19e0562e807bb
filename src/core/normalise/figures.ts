import type { Language } from '../lang/language.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Day } from '../model/calendar.ts';
import type { Conventions } from '../model/conventions.ts';
import type { Figure } from '../model/figure.ts';
import type { NameMention, PlaceMention } from '../model/mention.ts';
import type { Message } from '../model/message.ts';
import type { TimeMention } from '../model/time.ts';
import type { Parse } from '../model/token.ts';
import { draftsOf } from './figures/draft.ts';
import { figureOf } from './figures/figure.ts';
import { layersOf } from './figures/layers.ts';
import { acrossText } from './figures/settle.ts';

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

/**
 * Figures of a text, in order, not overlapping. Every number is read, ignored by a named rule or flagged: the messages say which. Pure,
 * linear in the text.
 */
export function readFigures(parse: Parse, context: FigureContext): { figures: readonly Figure[]; messages: readonly Message[] } {
  const layers = layersOf(parse, context);
  const { drafts, messages } = draftsOf(parse, context, layers);
  const figures = drafts.map((d, k) => figureOf(d, `f${k + 1}`, drafts[k - 1], parse, context, layers));
  return { figures: acrossText(figures, drafts, parse, context), messages };
}
