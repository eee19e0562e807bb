import { caseFlag, MODELS_OPTION, open, tablesFor } from '../casefile.ts';
import type { Command } from '../command.ts';

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'derive every reading, list and index of a casefile anew from its bytes and entries',
  args: '',
  options: [MODELS_OPTION],
  examples: ['rebuild', 'rebuild --case kursk.hearsay'],
  run: async (call) => {
    const { terminal } = call;
    const { store } = await open(call, tablesFor(call), 'write');
    const progress = terminal.progress('rebuilding');
    try {
      const rebuilt = await store.rebuild({ step: progress.step, signal: terminal.signal });
      progress.end();
      const { readings, changed, digest } = rebuilt;
      if (terminal.json) terminal.out(`${JSON.stringify(rebuilt)}\n`);
      else terminal.out(`rebuilt  ${readings} readings, ${changed} changed, digest ${digest}\n`);
      terminal.say(`Next: hearsay verify${caseFlag(call)}`);
      return 0;
    } finally {
      progress.end();
      await store.close();
    }
  },
};
