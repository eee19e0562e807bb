import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Weights } from '../core/model/weights.ts';
import { Failure } from './failure.ts';

/** Trained weights from `models/`, with a version that changes when their bytes do. @throws Failure `tables/broken` where they are missing. */
export function loadWeights(): Weights {
  const digest = createHash('sha256');
  const load = (name: string): Uint8Array => {
    const bytes = readFileSync(new URL(`../../models/${name}.bin`, import.meta.url));
    digest.update(bytes);
    return bytes;
  };
  try {
    const [tagger, cues, slots] = [load('tagger'), load('cues'), load('slots')];
    return { version: digest.digest('hex').slice(0, 12), tagger, parser: null, cues, slots };
  } catch (error) {
    throw new Failure('tables/broken', `Trained weights cannot be read: ${(error as Error).message}`, 'Install hearsay again.');
  }
}
