import { spawn } from 'node:child_process';
import type { Tables } from '../../core/model/tables.ts';
import { whoami } from '../casefile.ts';
import { exitOf, Failure } from '../failure.ts';
import type { Store } from '../store/store.ts';
import type { Call, OptionSpec } from './command.ts';

export const DESK_OPTIONS: readonly OptionSpec[] = [
  { flags: '--port <n>', text: 'port to listen on; by default 8421, or the next free one' },
  { flags: '--host <address>', text: 'address of this machine to listen on: 127.0.0.1, ::1 or localhost' },
  { flags: '--no-open', text: 'do not open a browser' },
];

const FIRST_PORT = 8421;
const TRIES = 20;

/** Serves the desk until Ctrl-C or SIGTERM. Its address is the one line on stdout. @throws Failure `serve/failed`, `usage/bad-value` */
export async function runDesk(call: Call, store: Store, tables: Tables, greeting: string): Promise<number> {
  const { startServer } = await import('../server/index.ts');
  const { terminal } = call;
  const host = hostOf(call);
  const options = { store, tables, author: call.option('as') ?? whoami(), ...(host === undefined ? {} : { host }) };
  const wanted = portOf(call);
  const start = async () => {
    if (wanted !== null) return startServer({ ...options, port: wanted });
    for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port++) {
      try {
        return await startServer({ ...options, port });
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'serve/failed' || !/in use/.test(error.message)) throw error;
      }
    }
    return startServer({ ...options, port: 0 });
  };
  const server = await start();
  const address = `${server.url.replace(/\/$/, '')}/`;
  terminal.out(terminal.json ? `${JSON.stringify({ url: address })}\n` : `${address}\n`);
  terminal.say(`${greeting} It answers to this machine alone; Ctrl-C closes it.`);
  if (terminal.isInteractive && call.flag('open')) openBrowser(address);
  const interrupted = await stopped(terminal.signal);
  await server.close();
  return interrupted ? exitOf('interrupted') : 0;
}

/** Whether it was Ctrl-C (true) or a polite SIGTERM (false). */
function stopped(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(true);
    signal.addEventListener('abort', () => resolve(true), { once: true });
    process.once('SIGTERM', () => resolve(false));
  });
}

/** Only where there is a screen to open it on; a browser that will not start is no reason to stop. */
function openBrowser(address: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const opener = process.platform === 'darwin' ? 'open' : DISPLAY || WAYLAND_DISPLAY ? 'xdg-open' : null;
  if (opener === null) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function portOf(call: Call): number | null {
  const given = call.option('port');
  if (given === undefined) return null;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535))
    throw new Failure('usage/bad-value', `--port ${given} is not a port.`, 'Write a number from 0 (any free one) to 65535.');
  return port;
}

function hostOf(call: Call): '127.0.0.1' | '::1' | 'localhost' | undefined {
  const host = call.option('host');
  if (host === undefined || host === '127.0.0.1' || host === '::1' || host === 'localhost') return host;
  throw new Failure(
    'usage/bad-value',
    `--host ${host} is not an address of this machine alone.`,
    'The desk has no log-in. To reach it from elsewhere, use an SSH tunnel.',
  );
}
