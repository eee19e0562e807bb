import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Weights } from '../core/model/weights.ts';
import { Failure } from './failure.ts';

/** Trained weights from `models/`, with a version that changes when their bytes do. @throws Failure `tables/broken` where they are missing. */
export function loadWeights(): Weights {
  const file = new URL('../../models/tagger.bin', import.meta.url);
  try {
    const tagger = readFileSync(file);
    return { version: createHash('sha256').update(tagger).digest('hex').slice(0, 12), tagger, parser: null };
  } catch (error) {
    throw new Failure('tables/broken', `The tagger's weights cannot be read: ${(error as Error).message}`, 'Install hearsay again.');
  }
}
