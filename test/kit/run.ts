import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The command line as it runs once installed, in a process of its own. */
export const start = (args: readonly string[], { cwd = ROOT, env = {} }: Around = {}): ChildProcess =>
  spawn(process.execPath, [`${ROOT}src/edge/cli/main.ts`, ...args], {
    cwd,
    env: { ...process.env, HEARSAY_AS: 'ada', HEARSAY_CASE: '', ...env },
    stdio: 'pipe',
  });

/** Runs it to its end. */
export function hearsay(args: readonly string[], around: Around = {}): Promise<Ran> {
  const child = start(args, around);
  child.stdin?.on('error', () => {});
  child.stdin?.end(around.stdin ?? '');
  return ended(child);
}

export function ended(child: ChildProcess): Promise<Ran> {
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** Resolves with the match once stdout or stderr has it. */
export function heard(child: ChildProcess, what: RegExp): Promise<RegExpExecArray> {
  let all = '';
  return new Promise((resolve, reject) => {
    const listen = (text: string): void => {
      all += text;
      const match = what.exec(all);
      if (match) resolve(match);
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.stderr?.setEncoding('utf8').on('data', listen);
    child.on('close', () => reject(new Error(`ended without ${what}: ${all}`)));
  });
}
