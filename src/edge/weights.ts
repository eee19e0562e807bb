import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Weights } from '../core/model/weights.ts';
import { Failure } from './failure.ts';

const MODELS = new URL('../../models/', import.meta.url);

/**
 * Trained weights from `models/`, or from a folder of one's own with the rest from `models/`; the version changes when their bytes do.
 * @throws Failure `tables/broken` where they are missing.
 */
export function loadWeights(folder: URL = MODELS): Weights {
  const digest = createHash('sha256');
  const load = (name: string): Uint8Array => {
    const own = new URL(`${name}.bin`, folder);
    const bytes = readFileSync(existsSync(own) ? own : new URL(`${name}.bin`, MODELS));
    digest.update(bytes);
    return bytes;
  };
  try {
    const [tagger, parser, cues, slots, relations, keep] = [
      load('tagger'),
      load('parser'),
      load('cues'),
      load('slots'),
      load('relations'),
      load('keep'),
    ];
    return { version: digest.digest('hex').slice(0, 12), tagger, parser, cues, slots, relations, keep };
  } catch (error) {
    throw new Failure('tables/broken', `Trained weights cannot be read: ${(error as Error).message}`, 'Install hearsay again.');
  }
}
