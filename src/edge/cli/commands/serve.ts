import { MODELS_OPTION, open, tablesFor } from '../casefile.ts';
import type { Command } from '../command.ts';
import { DESK_OPTIONS, runDesk } from '../desk.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'open the desk on a casefile, for this machine alone; makes the casefile where there is none',
  args: '',
  options: [...DESK_OPTIONS, MODELS_OPTION],
  examples: ['serve', 'serve --case kursk.hearsay --port 8421'],
  run: async (call) => {
    const tables = tablesFor(call);
    const { store, address } = await open(call, tables, 'create');
    try {
      return await runDesk(call, store, tables, `The desk is open on ${address}.`);
    } finally {
      await store.close();
    }
  },
};
