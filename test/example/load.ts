import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reading } from '../../src/core/model/reading.ts';
import { type Derivation, derivationOf } from '../../src/edge/store/derivation.ts';
import { loadTables } from '../../src/edge/tables.ts';
import type { Expected } from './expected.ts';

export const FOLDER = fileURLToPath(new URL('../../examples/kursk/', import.meta.url));
export const EXPECTED = fileURLToPath(new URL('../golden/kursk.json', import.meta.url));

export interface Example {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

export const expected = (): Expected => JSON.parse(readFileSync(EXPECTED, 'utf8')) as Expected;

export const derivation = (): Derivation => derivationOf(loadTables().tables);

/** The reports of the example with what they are read as, in order of file name. */
export function examples(rules: Derivation): readonly Example[] {
  const files = readdirSync(FOLDER).filter((f) => f.startsWith('kursk-'));
  return files.sort().map((file) => {
    const bytes = new Uint8Array(readFileSync(FOLDER + file));
    const [one, ...more] = rules.interpret(bytes, { file });
    if (!one?.reading || more.length > 0) throw new Error(`invariant: ${file} holds one report: ${JSON.stringify(one?.messages)}`);
    return { file, bytes: one.bytes, reading: one.reading };
  });
}
