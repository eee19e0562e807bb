import { pageFor, tablesFor } from '../casefile.ts';
import type { Command } from '../command.ts';
import { READ_OPTIONS, readerOf } from '../reading.ts';

export const read: Command = {
  name: 'read',
  summary: 'show what reports say: who is said to have said what, every figure, every date; keeps nothing',
  args: '[file...]',
  options: READ_OPTIONS,
  examples: ['read article.html', 'read --json examples/kursk > readings.jsonl', 'read - --published 2025-01-13 < article.txt'],
  run: async (call) => {
    const [{ formatById }, { derivationOf }] = await Promise.all([
      import('../../../core/format/index.ts'),
      import('../../store/derivation.ts'),
    ]);
    const { terminal } = call;
    const tables = tablesFor(call);
    const format = formatById(call.flag('json') ? 'json' : call.flag('plain') ? 'plain' : 'text');
    const page = pageFor(call, tables);
    const reader = await readerOf(call, derivationOf(tables));
    let n = 0;
    for await (const { one } of reader.each()) {
      if (!one.reading) continue;
      n++;
      terminal.out(format.reading?.(one.reading, page) ?? '');
    }
    if (n > 0 && !terminal.json)
      terminal.say(n === 1 ? 'Next: hearsay weigh FILE, or keep it: hearsay add FILE' : 'Next: set them side by side: hearsay weigh FILES');
    return reader.exit();
  },
};
