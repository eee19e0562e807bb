import type { Command } from '../command.ts';
import { FIGURE_OPTIONS, list } from '../listing.ts';

export const figures: Command = {
  name: 'figures',
  summary: 'list every figure as it was said, in a casefile or in files',
  args: '[file...]',
  options: FIGURE_OPTIONS,
  examples: ['figures --case kursk.hearsay --measure killed', 'figures --csv examples/kursk > figures.csv'],
  run: (call) => list(call, async (from, format, page, query) => format.figures(await from.figures(query), page), 'hearsay weigh'),
};
