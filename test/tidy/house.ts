import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the project, by path from its root with "/". */
export type House = ReadonlyMap<string, string>;

/** Something that is not as it should be, and what to do about it. */
export interface Fault {
  readonly file: string;
  /** From 1; 0: the file as a whole. */
  readonly line: number;
  readonly says: string;
  readonly todo: string;
}

export const print = ({ file, line, says, todo }: Fault): string => `${file}${line > 0 ? `:${line}` : ''} ${says}\n    → ${todo}`;

const BINARY = /\.(?:bin|png|jpe?g|gif|webp|ico|woff2?|ttf|pdf|gz|zip|sqlite|hearsay)$/i;
const MOST_BYTES = 2_000_000;

/** Text files that are or could be committed: what git knows or would add; without git, what lies there. */
export function openHouse(root: string): House {
  const out = new Map<string, string>();
  for (const path of paths(root)) {
    if (BINARY.test(path)) continue;
    const full = join(root, path);
    const size = statSync(full, { throwIfNoEntry: false })?.size;
    if (size === undefined || size > MOST_BYTES) continue;
    const text = readFileSync(full, 'utf8');
    if (!text.includes('\0')) out.set(path, text);
  }
  return out;
}

function paths(root: string): readonly string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
    return [...new Set(listed.split('\0').filter((p) => p !== ''))].sort();
  } catch {
    return walk(root, '').sort();
  }
}

const SKIPPED = new Set(['node_modules', '.git', 'dist', 'coverage', '.cache']);

function walk(root: string, under: string): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

export const isSource = (path: string): boolean => /\.(?:ts|tsx|mts|mjs|js)$/.test(path);
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('test/');
/** Sources that run in the program itself. */
export const isProduct = (path: string): boolean => path.startsWith('src/') && isSource(path) && !isTest(path);

export const lineAt = (text: string, index: number): number => {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) line++;
  return line;
};
