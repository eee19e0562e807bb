import type { Figure } from '../model/figure.ts';
import type { Message } from '../model/message.ts';
import type { Parse } from '../model/token.ts';
import type { FigureContext } from './figures/context.ts';
import { draftsOf } from './figures/drafts.ts';
import { figureOf } from './figures/figure.ts';
import { layersOf } from './figures/layers.ts';
import { acrossText } from './figures/settle.ts';

export type { FigureContext } from './figures/context.ts';

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
