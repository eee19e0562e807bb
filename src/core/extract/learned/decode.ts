import type { Perceptron } from '../perceptron.ts';
import {
  cuePlaceFeatures,
  cueSteps,
  distanceFeatures,
  look,
  newLook,
  placeFeatures,
  plainSteps,
  ruleFeatures,
  spanFeatures,
  stepsOf,
  tieFeatures,
  tieStep,
} from './slot-features.ts';
import { LABELS, SLOTS, type Window } from './slots.ts';
import type { View } from './view.ts';

/** The likeliest labels of a window's tokens, and by how much their sum exceeds that of none, in thousandths. */
export interface Decoded {
  readonly labels: Uint8Array;
  readonly margin: number;
}

const STATES = 2 * SLOTS;

/**
 * Labels of a window's tokens with the highest sum that hold a content (Viterbi over labels × "a content came"), cue tokens held to O;
 * and by how much that sum exceeds all-O, in thousandths.
 */
export function decode(v: View, w: Window, model: Perceptron): Decoded {
  const n = w.to - w.from;
  const scores = scorerOf(v, w, model);
  const { emit, step } = scores;
  let best = new Float64Array(STATES).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(STATES);
  const back = new Int8Array(n * STATES);
  best[0] = 0;
  let none = 0;
  for (let k = 0; k < n; k++) {
    const i = w.from + k;
    scores.score(i);
    const labels = i >= w.cue[0] && i < w.cue[1] ? 1 : SLOTS;
    next.fill(Number.NEGATIVE_INFINITY);
    for (let s = 0; s < STATES; s++) {
      const base = best[s] as number;
      if (base === Number.NEGATIVE_INFINITY) continue;
      const came = s >= SLOTS;
      const x = came ? s - SLOTS : s;
      for (let y = 0; y < labels; y++) {
        const sum = base + (emit[y] as number) + (step[SLOTS + x * SLOTS + y] as number);
        const to = y === 2 || came ? SLOTS + y : y;
        if (sum > (next[to] as number)) {
          next[to] = sum;
          back[k * STATES + to] = s;
        }
      }
    }
    none += (emit[0] as number) + (step[SLOTS] as number);
    [best, next] = [next, best];
  }
  const labels = new Uint8Array(n);
  let s = SLOTS;
  for (let c = SLOTS + 1; c < STATES; c++) if ((best[c] as number) > (best[s] as number)) s = c;
  const margin = (best[s] as number) - none;
  if (margin === Number.NEGATIVE_INFINITY) return { labels, margin };
  for (let k = n - 1; k >= 0; k--) {
    labels[k] = s % SLOTS;
    s = back[k * STATES + s] as number;
  }
  return { labels, margin };
}

interface Scorer {
  /** Sums of the token that was scored last: of the labels, of the steps into it (from place `SLOTS` on). */
  readonly emit: Int32Array;
  readonly step: Int32Array;
  score(i: number): void;
}

/** Scores tokens of a window from left to right, each group of features anew only where what it is made of has changed. */
function scorerOf(v: View, w: Window, model: Perceptron): Scorer {
  const memo = memoOf(v, model);
  const x = newLook();
  const buffer = new Uint32Array(64);
  const emit = new Int32Array(LABELS.length);
  const step = new Int32Array(LABELS.length);
  const groups = [cuePlaceFeatures, ruleFeatures, spanFeatures].map(() => ({ key: -1, sums: new Int32Array(LABELS.length) }));
  const [placed, ruled, spanned] = groups as [Group, Group, Group];
  const turned: Group = { key: -1, sums: new Int32Array(LABELS.length) };
  const add = (from: Int32Array, at: number): void => {
    emit[0] = (emit[0] as number) + (from[at] as number);
    emit[1] = (emit[1] as number) + (from[at + 1] as number);
    emit[2] = (emit[2] as number) + (from[at + 2] as number);
  };
  const emissions = (): void => {
    emit.fill(0);
    const own = v.cue[x.i] as number;
    if (isNew(placed, (x.place * 16 + x.near) * 4 + own)) model.sum(buffer, cuePlaceFeatures(v, w, x, buffer, 0), placed.sums);
    if (isNew(ruled, ((x.place * 16 + x.near) * 8 + x.quote) * 64 + x.turns))
      model.sum(buffer, ruleFeatures(v, w, x, buffer, 0), ruled.sums);
    if (isNew(spanned, (((x.place * 8 + x.quote) * 4 + x.commas) * 4 + x.marks) * 4 + x.others))
      model.sum(buffer, spanFeatures(v, w, x, buffer, 0), spanned.sums);
    model.sum(buffer, tieFeatures(v, w, x, buffer, 0), emit);
    add(placed.sums, 0);
    add(ruled.sums, 0);
    add(spanned.sums, 0);
    const { i } = x;
    if (x.side === 2 || i === w.from || i === w.to - 1) {
      scratch.fill(0);
      model.sum(buffer, distanceFeatures(v, x, buffer, placeFeatures(v, w, x, buffer, 0)), scratch);
      add(scratch, 0);
      return;
    }
    const at = 2 * i + x.side;
    if (memo.near[at] !== x.place * 16 + x.near) {
      if (memo.place[at] !== x.place) {
        memo.place[at] = x.place;
        scratch.fill(0);
        model.sum(buffer, placeFeatures(v, w, x, buffer, 0), scratch);
        memo.byPlace.set(scratch.subarray(0, SLOTS), at * SLOTS);
      }
      memo.near[at] = x.place * 16 + x.near;
      for (let y = 0; y < SLOTS; y++) scratch[y] = memo.byPlace[at * SLOTS + y] as number;
      model.sum(buffer, distanceFeatures(v, x, buffer, 0), scratch);
      for (let y = 0; y < SLOTS; y++) memo.byNear[at * SLOTS + y] = scratch[y] as number;
    }
    add(memo.byNear, at * SLOTS);
  };
  const scratch = new Int32Array(LABELS.length);
  const steps = (i: number): void => {
    const at = i * STEPS;
    if (i === w.from || memo.stepped[i] === 0) {
      step.fill(0);
      model.sum(buffer, plainSteps(v, w, i, buffer), step);
      if (i > w.from) {
        memo.stepped[i] = 1;
        for (let y = 0; y < STEPS; y++) memo.steps[at + y] = step[SLOTS + y] as number;
      }
    } else for (let y = 0; y < STEPS; y++) step[SLOTS + y] = memo.steps[at + y] as number;
    const made = stepsOf(v, w, i);
    if (isNew(turned, made)) model.sum(buffer, cueSteps(made, buffer, 0), turned.sums);
    for (let y = SLOTS; y < LABELS.length; y++) step[y] = (step[y] as number) + (turned.sums[y] as number);
    model.sum(buffer, tieStep(w, i, buffer, 0), step);
  };
  return {
    emit,
    step,
    score(i) {
      look(v, w, i, x);
      emissions();
      steps(i);
    },
  };
}

interface Group {
  key: number;
  readonly sums: Int32Array;
}

/** Whether a group is to be summed anew; its sums are then zero. */
function isNew(g: Group, key: number): boolean {
  if (g.key === key) return false;
  g.key = key;
  g.sums.fill(0);
  return true;
}

const STEPS = SLOTS * SLOTS;

/** Sums that are the same for many cues of a text: for each token and side of the cue the last that were made, by place and by distance. */
interface Memo {
  readonly model: Perceptron;
  readonly place: Uint8Array;
  readonly byPlace: Int32Array;
  readonly near: Uint16Array;
  readonly byNear: Int32Array;
  readonly stepped: Uint8Array;
  readonly steps: Int32Array;
}

const MEMOS = new WeakMap<View, Memo>();

function memoOf(v: View, model: Perceptron): Memo {
  const known = MEMOS.get(v);
  if (known?.model === model) return known;
  const n = v.p.tokens.length;
  const made = {
    model,
    place: new Uint8Array(2 * n),
    byPlace: new Int32Array(2 * n * SLOTS),
    near: new Uint16Array(2 * n),
    byNear: new Int32Array(2 * n * SLOTS),
    stepped: new Uint8Array(n),
    steps: new Int32Array(n * STEPS),
  };
  MEMOS.set(v, made);
  return made;
}
