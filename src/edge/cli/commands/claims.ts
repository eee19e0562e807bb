import type { Command } from '../command.ts';
import { CLAIM_OPTIONS, list } from '../listing.ts';

export const claims: Command = {
  name: 'claims',
  summary: 'list who is said to have said what, in a casefile or in files',
  args: '[file...]',
  options: CLAIM_OPTIONS,
  examples: ['claims --case kursk.hearsay --source zelensky', 'claims --csv examples/kursk > claims.csv', 'claims --stance denies'],
  run: (call) => list(call, async (from, format, page, query) => format.claims(await from.claims(query), page), 'hearsay figures'),
};
