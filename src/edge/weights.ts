import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadPerceptron } from '../core/extract/perceptron.ts';
import type { Weights } from '../core/model/weights.ts';
import { Failure } from './failure.ts';

const MODELS = new URL('../../models/', import.meta.url);
const NAMES = ['tagger', 'parser', 'cues', 'slots', 'relations', 'keep'] as const;
type Name = (typeof NAMES)[number];
const REINSTALL = 'Install hearsay again.';

/**
 * Trained weights from `models/`, or from a folder of one's own with the rest from `models/`; the version changes when their bytes do.
 * @throws Failure `tables/broken` where they are missing.
 */
export function loadWeights(folder: URL = MODELS): Weights {
  const digest = createHash('sha256');
  const load = (name: Name): Uint8Array => {
    const own = new URL(`${name}.bin`, folder);
    const bytes = readFileSync(existsSync(own) ? own : new URL(`${name}.bin`, MODELS));
    digest.update(bytes);
    return bytes;
  };
  const loaded = shipped(() => Object.fromEntries(NAMES.map((name) => [name, load(name)])) as Record<Name, Uint8Array>);
  return { version: digest.digest('hex').slice(0, 12), ...loaded };
}

/** Tagger and parser alone: what a reader is trained on top of. @throws Failure `tables/broken` */
export const loadAnnotators = (): Weights =>
  shipped(() => ({
    version: 'annotators',
    tagger: readFileSync(new URL('tagger.bin', MODELS)),
    parser: readFileSync(new URL('parser.bin', MODELS)),
  }));

function shipped<T>(load: () => T): T {
  try {
    return load();
  } catch (error) {
    throw new Failure('tables/broken', `Trained weights cannot be read: ${(error as Error).message}`, REINSTALL);
  }
}

/**
 * Weights from a folder that somebody named; what it does not have comes from `models/`.
 * @throws Failure `weights/missing`, `weights/broken`, `tables/broken`
 */
export function weightsIn(path: string): { readonly weights: Weights; readonly own: readonly Name[] } {
  const own = NAMES.filter((name) => existsSync(join(path, `${name}.bin`)));
  if (own.length === 0)
    throw new Failure(
      'weights/missing',
      existsSync(path) ? `There are no weights in ${path}.` : `There is no folder ${path}.`,
      'Train some: hearsay train CORPUS --out FOLDER',
    );
  for (const name of own) {
    try {
      const { labels } = loadPerceptron(readFileSync(join(path, `${name}.bin`)));
      const wanted = loadPerceptron(readFileSync(new URL(`${name}.bin`, MODELS))).labels;
      if (labels.join() !== wanted.join()) throw new RangeError('model: of another kind');
    } catch (error) {
      throw new Failure(
        'weights/broken',
        `${join(path, `${name}.bin`)} holds no such weights (${(error as Error).message}).`,
        'Train them again: hearsay train CORPUS --out FOLDER',
      );
    }
  }
  return { weights: loadWeights(pathToFileURL(`${resolve(path)}/`)), own };
}

/** The folder that comes with Hearsay. */
export const SHIPPED = fileURLToPath(MODELS);

/**
 * Makes a folder for weights, where it may be written to.
 * @throws Failure `weights/shipped` where it is `models/` itself and this was not said; `weights/unwritable`
 */
export function folderForWeights(path: string, mayReplaceShipped: boolean): void {
  try {
    mkdirSync(path, { recursive: true });
    if (!statSync(path).isDirectory()) throw new Error('not a folder');
    accessSync(path, constants.W_OK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure(
      'weights/unwritable',
      `Weights cannot be written to ${path} (${code ?? message}).`,
      'Name another folder: --out FOLDER',
    );
  }
  if (!mayReplaceShipped && realpathSync(path) === realpathSync(SHIPPED))
    throw new Failure(
      'weights/shipped',
      `${path} holds the weights that come with Hearsay.`,
      'Name another folder, and read with it: --models FOLDER. To replace them all the same: --replace-shipped',
    );
}

/** Writes weights as `NAME.bin`, each under another name first: a folder never holds half a file. @throws Failure `weights/unwritable` */
export function saveWeights(path: string, trained: Readonly<Record<string, Uint8Array>>): void {
  const files = Object.entries(trained).map(([name, bytes]) => ({
    bytes,
    file: join(path, `${name}.bin`),
    part: join(path, `${name}.bin.part`),
  }));
  try {
    for (const { part, bytes } of files) writeFileSync(part, bytes);
    for (const { part, file } of files) renameSync(part, file);
  } catch (error) {
    throw new Failure(
      'weights/unwritable',
      `Weights cannot be written to ${path}: ${(error as Error).message}`,
      'Look at the folder, and train again.',
    );
  }
}
