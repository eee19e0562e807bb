import type { Parse } from '../model/token.ts';
import type { Weights } from '../model/weights.ts';
import { loadPerceptron, type Perceptron } from './perceptron.ts';
import { tag } from './tagger.ts';

const LOADED = new WeakMap<Uint8Array, Perceptron>();

/** The model in `bytes`, unpacked once. */
function model(bytes: Uint8Array): Perceptron {
  const known = LOADED.get(bytes) ?? loadPerceptron(bytes);
  LOADED.set(bytes, known);
  return known;
}

/** A parse with the tags that the weights at hand can give it; unchanged without weights. */
export const annotate = (p: Parse, weights: Weights | null): Parse => (weights?.tagger ? tag(p, model(weights.tagger)) : p);
