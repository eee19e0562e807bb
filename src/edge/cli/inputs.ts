import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';

/** A file to be read: opened only when its turn comes. */
export interface Input {
  /** As it was named on the command line; null: standard input. */
  readonly name: string | null;
  readonly via: 'file' | 'stdin';
  /** @throws Failure `input/missing`, `input/forbidden`, `input/too-large` */
  readonly bytes: () => Promise<Uint8Array>;
}

/** What cannot be read, known before it is opened. */
export interface Missing {
  readonly name: string;
  readonly failure: Failure;
}

/**
 * Files, folders (with all below, by name), and `-` for standard input. In folders, hidden files, casefiles and the papers that describe a
 * folder (README, LICENSE …) are passed over; named by themselves they are read.
 */
export async function findInputs(
  args: readonly string[],
): Promise<{ readonly inputs: readonly Input[]; readonly missing: readonly Missing[] }> {
  const inputs: Input[] = [];
  const missing: Missing[] = [];
  for (const arg of args) {
    if (arg === '-') {
      if (!inputs.some((input) => input.via === 'stdin'))
        inputs.push({ name: null, via: 'stdin', bytes: () => capped(process.stdin, 'standard input') });
      continue;
    }
    try {
      const files = (await stat(arg)).isDirectory() ? await filesIn(arg) : [arg];
      if (files.length === 0)
        throw new Failure(
          'input/empty-folder',
          'There are no reports in this folder.',
          'Hidden files, casefiles and README files are passed over; name a file to read it.',
        );
      inputs.push(...files.map((name): Input => ({ name, via: 'file', bytes: () => readFile(name) })));
    } catch (error) {
      missing.push({ name: arg, failure: unreadable(error) });
    }
  }
  return { inputs, missing };
}

/** Larger than any report; a device that never ends stops here. */
const MOST = 64 * 1024 * 1024;
const PASSED_OVER = /^(?:\.|(?:readme|licen[cs]e|notice|changelog)(?:\.\w+)?$)|\.hearsay(?:-\w+)?$|~$/i;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (PASSED_OVER.test(entry.name)) continue;
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    // A link to a folder could lead in circles; a link to a file cannot.
    else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile())) files.push(path);
  }
  return files;
}

async function readFile(name: string): Promise<Uint8Array> {
  try {
    const handle = await open(name);
    try {
      return await capped(handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }), name);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

async function capped(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST)
      throw new Failure('input/too-large', `${name} has more than ${MOST >> 20} MB.`, 'Split it into the items that were published.');
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unreadable(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure('input/missing', 'There is no such file.', 'Check the name; `-` reads standard input.');
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure('input/forbidden', 'This file may not be read.', 'Ask its owner, or read a copy.');
  return new Failure('input/missing', `This cannot be read (${code || String(error)}).`, 'Check that it is a file.');
}
