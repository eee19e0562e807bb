import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
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

/** A folder of its own for each call; all are gone after the file's last test. Its name holds a space: paths must bear it. */
export function places(name: string): () => string {
  const folder = mkdtempSync(join(tmpdir(), `hearsay ${name} `));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let next = 0;
  return () => {
    const at = join(folder, `place ${next++}`);
    mkdirSync(at);
    return at;
  };
}

export function write(at: string, name: string, content: string | Uint8Array): string {
  writeFileSync(join(at, name), content);
  return join(at, name);
}

export const EXAMPLE = join(ROOT, 'examples', 'kursk');
export const FILES = readdirSync(EXAMPLE)
  .filter((name) => name.startsWith('kursk-'))
  .sort();
export function copyOfExample(at: string, names = FILES): void {
  for (const name of names) cpSync(join(EXAMPLE, name), join(at, name));
}

export const ARTICLE =
  'Officials in Kyiv said on Sunday that 300 soldiers had died near Kursk. "We counted them," said Olena Marchenko, a spokeswoman.\n';
export const REPORT = {
  id: 'demo-1',
  url: 'https://example.org/a',
  outlet: 'The Example',
  published: '2025-01-13',
  lang: 'en',
  title: 'A count',
  text: 'Zoë Marín said\u00a0that more than 4,000 men were killed 😀.\r\nNobody confirmed it.',
};

/** JSON lines. */
export const json = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export function quietOnBugs(err: string): void {
  if (/^\s+at /m.test(err) || /\(bug\)|"bug"/.test(err)) throw new Error(`a stack trace, or a mistake of ours: ${err}`);
}
