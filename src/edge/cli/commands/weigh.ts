import type { Reading } from '../../../core/model/reading.ts';
import { caseFlag, open, pageFor, tablesFor, wantsCasefile } from '../casefile.ts';
import type { Command } from '../command.ts';
import { READ_OPTIONS, readerOf } from '../reading.ts';

export const weigh: Command = {
  name: 'weigh',
  summary: 'set figures side by side by question and origin, count independent origins, show what does not add up',
  args: '[file...]',
  options: READ_OPTIONS,
  examples: ['weigh article.txt --published 2025-01-13', 'weigh --case kursk.hearsay', 'weigh --json examples/kursk > account.json'],
  run: async (call) => {
    const [{ formatById }, { derivationOf }] = await Promise.all([
      import('../../../core/format/index.ts'),
      import('../../store/derivation.ts'),
    ]);
    const { terminal } = call;
    const tables = tablesFor(call);
    const derivation = derivationOf(tables);
    const format = formatById(call.flag('json') ? 'json' : call.flag('plain') ? 'plain' : 'text');
    const stored = wantsCasefile(call) ? await open(call, tables, 'read') : null;
    try {
      if (call.args.length === 0 && stored) {
        terminal.out(format.account?.(await stored.store.account(), pageFor(call, tables)) ?? '');
        if (!terminal.json) terminal.say(`Next: look at it on the desk: hearsay serve${caseFlag(call)}`);
        return 0;
      }
      // With both, the files are weighed together with the casefile's reports, and not kept.
      const readings = new Map<string, Reading>((await stored?.store.readings())?.map((r) => [r.report.id, r]));
      const reader = await readerOf(call, derivation);
      for await (const { one } of reader.each()) if (one.reading) readings.set(one.reading.report.id, one.reading);
      if (readings.size === 0) return reader.exit();
      const sorted = [...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reading]) => reading);
      terminal.out(format.account?.(derivation.account(sorted), pageFor(call, tables)) ?? '');
      if (!terminal.json && !stored) terminal.say('Next: keep them: hearsay add FILES');
      return reader.exit();
    } finally {
      await stored?.store.close();
    }
  },
};
