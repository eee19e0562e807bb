import type { Perceptron } from './perceptron.ts';
import { ALONE, HASHES, type Line, MOST, type Word, wordAt } from './tag-features.ts';

/** Sums of what words alone say, kept from one text to the next: news is made of the same words. A word is known by all its hashes. */
export interface WordSums {
  /** Begins a line: the words asked for from now on stay until the next begins. */
  begin(): void;
  /** Where the sums of the word at place `j` begin: `ALONE.length` rows of `labels` numbers. */
  at(line: Line, j: number): number;
  readonly sums: Int32Array;
  readonly labels: number;
}

/** How many words are kept, a power of two; a word takes the place of the one before it there. */
const PLACES = 2048;
/** How many places are tried before a word is forgotten for another. */
const TRIES = 3;
const KEPT = new WeakMap<Perceptron, WordSums>();

export function wordSumsOf(model: Perceptron): WordSums {
  const known = KEPT.get(model) ?? newWordSums(model);
  KEPT.set(model, known);
  return known;
}

function newWordSums(model: Perceptron): WordSums {
  const labels = model.labels.length;
  const row = labels * ALONE.length;
  const words = new Uint32Array(PLACES * HASHES);
  // The line that asked for each word last; 0: no word there.
  const lines = new Uint32Array(PLACES);
  let now = 0;
  const sums = new Int32Array(PLACES * row);
  const scores = new Int32Array(labels);
  const features = new Uint32Array(MOST);
  const word: Word = new Uint32Array(HASHES);
  const isAt = (place: number): boolean => {
    for (let k = 0; k < HASHES; k++) if (words[place * HASHES + k] !== word[k]) return false;
    return true;
  };
  return {
    labels,
    sums,
    begin() {
      now = now === 0xffffffff ? 1 : now + 1;
    },
    at(line, j) {
      wordAt(line, j, word);
      const home = ((word[1] as number) ^ ((word[1] as number) >>> 13)) & (PLACES - 1);
      let place = -1;
      for (let t = 0; t < TRIES || place < 0; t++) {
        const tried = (home + t) & (PLACES - 1);
        if (lines[tried] !== 0 && isAt(tried)) {
          lines[tried] = now;
          return tried * row;
        }
        if (place < 0 && lines[tried] !== now) place = tried;
      }
      lines[place] = now;
      words.set(word, place * HASHES);
      ALONE.forEach((fill, role) => {
        scores.fill(0);
        model.sum(features, fill(word, features, 0), scores);
        sums.set(scores, place * row + role * labels);
      });
      return place * row;
    },
  };
}
