import type { Command } from '../command.ts';
import { list, QUESTION_OPTIONS } from '../listing.ts';

export const questions: Command = {
  name: 'questions',
  summary: 'list what the figures are about, with the number of independent origins of each question',
  args: '[file...]',
  options: QUESTION_OPTIONS,
  examples: ['questions --case kursk.hearsay', 'questions --csv examples/kursk > questions.csv'],
  run: (call) => list(call, async (from, format, page) => format.questions(await from.account(), page), 'hearsay weigh'),
};
