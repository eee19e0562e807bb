import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tables } from '../../../core/model/tables.ts';
import { type Casefile, clock, openCasefile, takeIn } from '../../casefile.ts';
import { Failure } from '../../failure.ts';
import { tablesFor } from '../casefile.ts';
import type { Call, Command } from '../command.ts';
import { DESK_OPTIONS, runDesk } from '../desk.ts';

export const demo: Command = {
  name: 'demo',
  summary: 'open the desk on an example: thirty short reports on soldiers that nobody could count',
  args: '',
  options: DESK_OPTIONS,
  examples: ['demo', 'demo --no-open'],
  run: async (call) => {
    const tables = tablesFor(call);
    const address = call.option('case') ?? join(dataFolder(), 'demo.hearsay');
    const casefile = await openDemo(call, tables, address);
    try {
      await load(call, casefile);
      return await runDesk(call, casefile.store, tables, `The example lies in ${address}; what you add there stays.`);
    } finally {
      await casefile.store.close();
    }
  },
};

const EXAMPLE = fileURLToPath(new URL('../../../../examples/kursk/', import.meta.url));

/** XDG Base Directory Specification. */
function dataFolder(): string {
  const base = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(base, 'hearsay');
}

/** The demo's own casefile. One that cannot be used is put aside, not lost: it may hold what somebody pasted. */
async function openDemo(call: Call, tables: Tables, address: string): Promise<Casefile> {
  const { terminal } = call;
  const options = { mode: 'create', tables, author: call.option('as') ?? 'demo' } as const;
  mkdirSync(dirname(address), { recursive: true });
  try {
    return await openCasefile(address, options);
  } catch (error) {
    const unusable = error instanceof Failure && ['store/damaged', 'store/newer', 'store/not-a-casefile'].includes(error.code);
    if (!unusable || call.option('case') !== undefined) throw error;
    const aside = `${address}.aside-${clock().replace(/\D/g, '')}`;
    for (const ending of ['', '-wal', '-shm']) if (existsSync(address + ending)) renameSync(address + ending, aside + ending);
    terminal.say(`${error.message} It was put aside as ${aside}; the example is loaded anew.`);
    return openCasefile(address, options);
  }
}

/** Takes in what is not there yet, and reads anew what older rules read. */
async function load({ terminal }: Call, casefile: Casefile): Promise<void> {
  const files = readdirSync(EXAMPLE)
    .filter((name) => /^kursk-.*\.(?:json|html|md|txt)$/.test(name))
    .sort();
  const known = (await casefile.store.summary()).reports;
  if (known < files.length) {
    terminal.say(`Reading ${files.length} example reports …`);
    const handings = files.map((file) => ({
      bytes: readFileSync(join(EXAMPLE, file)),
      hints: { file },
      via: 'example',
      author: 'demo',
      at: clock(),
    }));
    const taken = await takeIn(casefile, handings);
    for (const one of taken) if (one.status === 'refused') terminal.say(`Passed over: ${one.messages[0]?.text ?? 'it could not be read'}`);
  }
  if ((await casefile.store.summary()).stale > 0) {
    terminal.say('Reading them anew with the rules of this version …');
    await casefile.store.rebuild();
  }
}
