import type { Parse } from '../model/token.ts';
import type { Weights } from '../model/weights.ts';
import type { ReaderModels } from './learned/read.ts';
import { parseDependencies } from './parser.ts';
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
export function annotate(p: Parse, weights: Weights | null): Parse {
  const tagged = weights?.tagger ? tag(p, model(weights.tagger)) : p;
  return weights?.parser ? parseDependencies(tagged, model(weights.parser)) : tagged;
}

/** The trained reader, where the weights at hand hold one. */
export const readerOf = (weights: Weights | null): ReaderModels | null =>
  weights?.cues && weights.slots && weights.relations && weights.keep
    ? { cues: model(weights.cues), slots: model(weights.slots), relations: model(weights.relations), keep: model(weights.keep) }
    : null;
