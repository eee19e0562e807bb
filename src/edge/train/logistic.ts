import { chance, shuffled, Table } from './table.ts';

/** A yes-or-no question put as feature hashes. */
export interface Example {
  readonly features: ArrayLike<number>;
  readonly yes: boolean;
}

export interface Schedule {
  readonly epochs: number;
  /** Share of features left out of each example at each visit. */
  readonly dropout: number;
  readonly rate: number;
  readonly seed: number;
  /** Runs from nothing with other chances, whose mean is kept. */
  readonly runs: number;
}

/** Logistic regression by AdaGrad with feature dropout (Srivastava and others 2014); one weight a feature, log-odds in nats. */
export function trainLogistic(examples: readonly Example[], { epochs, dropout, rate, seed, runs }: Schedule): Table {
  const table = new Table(1);
  const rows = examples.map((e) => Int32Array.from(e.features, (f) => table.row(f)));
  const next = chance(seed);
  const kept = new Int32Array(4096);
  for (let turn = 0; turn < epochs * runs; turn++) {
    const epoch = turn % epochs;
    if (epoch === 0) table.restart();
    for (const k of shuffled(examples.length, next)) {
      const all = rows[k] as Int32Array;
      let n = 0;
      let sum = 0;
      for (const row of all) {
        if (next() < dropout) continue;
        kept[n++] = row;
        sum += table.weights[row] as number;
      }
      const p = 1 / (1 + Math.exp(-sum / (1 - dropout)));
      const gradient = ((examples[k] as Example).yes ? 1 : 0) - p;
      if (Math.abs(gradient) < 1e-4) continue;
      for (let i = 0; i < n; i++) table.step(kept[i] as number, 0, gradient, rate);
    }
    if (2 * epoch + 2 >= epochs) table.visit();
  }
  table.settle();
  return table;
}

/** A choice among options, or none of them: which ones are right. */
export interface Choice {
  readonly options: readonly ArrayLike<number>[];
  readonly right: readonly boolean[];
}

/**
 * Conditional log-linear choice (Charniak and Johnson 2005) by AdaGrad with feature dropout: raises the probability of the right options
 * together, of "none" where there is no right one. "None" scores 0.
 */
export function trainChoice(choices: readonly Choice[], { epochs, dropout, rate, seed, runs }: Schedule): Table {
  const table = new Table(1);
  const rows = choices.map((c) => c.options.map((o) => Int32Array.from(o, (f) => table.row(f))));
  const next = chance(seed);
  for (let turn = 0; turn < epochs * runs; turn++) {
    const epoch = turn % epochs;
    if (epoch === 0) table.restart();
    for (const k of shuffled(choices.length, next)) {
      const { right } = choices[k] as Choice;
      // One draw for all options: what is dropped is dropped from each, so that they stay comparable.
      const salt = Math.floor(next() * 0x7fffffff);
      const kept = (rows[k] as Int32Array[]).map((all) => all.filter((row) => draw(row, salt) >= dropout));
      const scores = kept.map((all) => {
        let sum = 0;
        for (const row of all) sum += table.weights[row] as number;
        return sum / (1 - dropout);
      });
      const most = Math.max(0, ...scores);
      const weight = scores.map((s) => Math.exp(s - most));
      const none = Math.exp(-most);
      const all = weight.reduce((a, b) => a + b, none);
      const good = right.some(Boolean) ? weight.reduce((a, b, i) => a + (right[i] ? b : 0), 0) : 0;
      kept.forEach((features, i) => {
        const p = (weight[i] as number) / all;
        const gradient = (right[i] && good > 0 ? (weight[i] as number) / good : 0) - p;
        if (Math.abs(gradient) < 1e-4) return;
        for (const row of features) table.step(row, 0, gradient, rate);
      });
    }
    if (2 * epoch + 2 >= epochs) table.visit();
  }
  table.settle();
  return table;
}

/** A number from 0 to 1 out of a row and a draw's salt. */
function draw(row: number, salt: number): number {
  let h = Math.imul(row ^ salt, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296;
}

/** Log-odds of one example. */
export function logOdds(table: Table, features: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += table.weights[table.row(features[i] as number)] as number;
  return sum;
}
