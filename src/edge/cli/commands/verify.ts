import { clean } from '../../../core/format/clean.ts';
import { exitOf } from '../../failure.ts';
import { caseFlag, open, tablesFor } from '../casefile.ts';
import type { Command } from '../command.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'check every byte and entry of a casefile against its log; name what was changed, with its byte range',
  args: '',
  options: [],
  examples: ['verify', 'verify --case kursk.hearsay --json'],
  run: async (call) => {
    const { terminal } = call;
    const { store, address } = await open(call, tablesFor(call), 'read');
    try {
      const verdict = await store.verify();
      const { ok, entries, reports, root, faults } = verdict;
      if (terminal.json) terminal.out(`${JSON.stringify(verdict)}\n`);
      else if (ok) terminal.out(`ok  ${reports} reports, ${entries} entries, root ${root}\n`);
      else for (const fault of faults) terminal.out(`${fault.code}  ${clean(fault.text)}\n`);
      if (ok) return 0;
      const onlyDerived = faults.every((fault) => fault.code.startsWith('derived/'));
      terminal.warn({
        code: 'integrity/fault',
        message: `${address} does not verify: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
        hint: onlyDerived
          ? `Only derived tables differ; bytes and entries are whole. Next: hearsay rebuild${caseFlag(call)}`
          : 'Work on a copy, and compare it with a backup.',
      });
      return exitOf('integrity/fault');
    } finally {
      await store.close();
    }
  },
};
