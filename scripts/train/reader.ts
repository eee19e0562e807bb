// Trains models/cues.bin and models/slots.bin on annotated articles (JSONL: text, attributions with source, cue, content as offsets).
// sh scripts/node24 scripts/train/reader.ts TRAIN.jsonl [DEV.jsonl …] [--out FOLDER]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAttributions } from '../../src/core/extract/attributions.ts';
import { cueAround, cueFeatures, headOf, mayBeCue } from '../../src/core/extract/learned/cues.ts';
import { frameLabels, slotFeatures, stepFeatures, ties, windowOf } from '../../src/core/extract/learned/slots.ts';
import { wordHashes } from '../../src/core/extract/learned/words.ts';
import { annotate } from '../../src/core/extract/models.ts';
import { parse } from '../../src/core/extract/parse.ts';
import { hash } from '../../src/core/extract/perceptron.ts';
import { en } from '../../src/core/lang/en.ts';
import type { Candidate } from '../../src/core/model/candidate.ts';
import type { Parse, TokenRange } from '../../src/core/model/token.ts';
import { shuffler } from './conllu.ts';
import { Learner, saveAveraged } from './perceptron.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: [number, number][];
    readonly cue: [number, number][];
    readonly content: [number, number][];
    readonly optional?: boolean;
  }[];
}
const [input = '../shared/wikinews/train.jsonl'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const folder = process.argv.includes('--out') ? (process.argv[process.argv.indexOf('--out') + 1] as string) : 'models';
if (!existsSync(input)) throw new Error(`${input} is not here`);
const weights = {
  version: 'train',
  tagger: readFileSync('models/tagger.bin'),
  parser: null,
};
const docs = readFileSync(input, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((l) => JSON.parse(l) as Gold);

const tokensIn = (p: Parse, spans: readonly [number, number][]): TokenRange[] =>
  (spans ?? [])
    .map(([s, e]): TokenRange => {
      let from = p.tokens.findIndex((t) => t.end > s);
      if (from < 0) from = p.tokens.length;
      let to = from;
      while (to < p.tokens.length && (p.tokens[to]?.start ?? 0) < e) to++;
      return [from, to];
    })
    .filter(([a, b]) => b > a);

interface Example {
  readonly p: Parse;
  readonly h: ReturnType<typeof wordHashes>;
  readonly heads: ReadonlyMap<number, { cue: TokenRange; source: TokenRange[]; content: TokenRange[] }>;
  readonly rules: ReadonlyMap<number, Candidate>;
}
const examples = docs.map((d): Example => {
  const p = annotate(parse(d.text, en.tokens), weights);
  const rules = new Map<number, Candidate>();
  for (const c of findAttributions(p, en.cues, en.sources)) if (c.cue.length) rules.set(headOf(p, c.cue, en.cues), c);
  const heads = new Map<number, { cue: TokenRange; source: TokenRange[]; content: TokenRange[] }>();
  for (const a of d.attributions) {
    const cue = tokensIn(p, a.cue);
    if (!cue.length) continue;
    const head = headOf(p, cue, en.cues);
    if (!heads.has(head))
      heads.set(head, {
        cue: cue.find(([x, y]) => head >= x && head < y) ?? (cue[0] as TokenRange),
        source: tokensIn(p, a.source),
        content: tokensIn(p, a.content),
      });
  }
  return { p, h: wordHashes(p), heads, rules };
});

const covered = examples.reduce((n, e) => n + [...e.heads.keys()].filter((i) => mayBeCue(e.p, en.cues, i) || e.rules.has(i)).length, 0);
const all = examples.reduce((n, e) => n + e.heads.size, 0);
console.log(`${docs.length} articles, ${all} cues, ${((100 * covered) / all).toFixed(1)} % among the candidates`);

const DROP = 0.35;
let seed = 12345;
const dice = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};
/** Feature dropout: the model may not lean on any one of them, least of all on what the frames say. */
const dropped = (f: number[]): number[] => f.filter(() => dice() >= DROP);
const BAGS = 5;
const two = new Float64Array(2);
const three = new Float64Array(3);
const cueModels: Map<number, Float64Array>[] = [];
const slotModels: Map<number, Float64Array>[] = [];
for (let bag = 0; bag < BAGS; bag++) {
  const shuffle = shuffler(3 + bag);
  const cues = new Learner(['N', 'Y']);
  trainCues(cues, shuffle);
  cueModels.push(cues.averages(2));
  const slots = new Learner(['O', 'S', 'C']);
  trainSlots(slots, shuffle);
  slotModels.push(slots.averages(2));
}
console.log('cues', saveAveraged(join(folder, 'cues.bin'), ['N', 'Y'], cueModels, 5));
console.log('slots', saveAveraged(join(folder, 'slots.bin'), ['O', 'S', 'C'], slotModels, 5));

type Shuffle = ReturnType<typeof shuffler>;

function trainCues(cues: Learner, shuffle: Shuffle): void {
  for (let epoch = 0; epoch < 12; epoch++) {
    for (const e of shuffle(examples))
      e.p.tokens.forEach((_, i) => {
        if (!mayBeCue(e.p, en.cues, i) && !e.rules.has(i)) return;
        const f = dropped(cueFeatures(e.p, e.h, en.cues, e.rules.get(i) ?? null, i));
        cues.score(f, two);
        cues.tick();
        const gold = e.heads.has(i) ? 1 : 0;
        // A margin on the side of finding: a missed cue costs more than one too many.
        const guess = (two[1] as number) - (two[0] as number) > (gold ? 6 : -6) ? 1 : 0;
        if (guess === gold) return;
        cues.update(f, gold, 1);
        cues.update(f, guess, -1);
      });
  }
}

function trainSlots(slots: Learner, shuffle: Shuffle): void {
  for (let epoch = 0; epoch < 8; epoch++) {
    let wrong = 0;
    for (const e of shuffle(examples))
      for (const [head, g] of e.heads) {
        const rule = e.rules.get(head) ?? null;
        const w = windowOf(e.p, rule?.cue[0] ?? cueAround(e.p, head, en.cues));
        const labels = frameLabels(w, rule);
        const frame = rule ? hash(8, rule.frame) : 1;
        const n = w.to - w.from;
        const tie = ties(e.p, w);
        const gold = new Uint8Array(n);
        for (const [a, b] of g.content) for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) gold[i - w.from] = 2;
        for (const [a, b] of g.source) for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) gold[i - w.from] = 1;
        const emits: number[][] = [];
        const steps: number[][][] = [];
        const best = new Float64Array(n * 3).fill(Number.NEGATIVE_INFINITY);
        const back = new Uint8Array(n * 3);
        for (let k = 0; k < n; k++) {
          const i = w.from + k;
          const f = dropped(slotFeatures(e.p, e.h, w, labels, frame, tie, i));
          emits.push(f);
          slots.score(f, three);
          const emit = [...three];
          const inCue = i >= w.cue[0] && i < w.cue[1];
          if (inCue) gold[k] = 0;
          const row: number[][] = [];
          for (let x = 0; x < (k === 0 ? 1 : 3); x++) {
            const t = stepFeatures(e.p, e.h, w, labels, i, k === 0 ? 3 : x);
            row.push(t);
            slots.score(t, three);
            for (let y = 0; y < 3; y++) {
              if (inCue && y > 0) continue;
              // Loss-augmented: a wrong label starts with a bonus.
              const s =
                (k === 0 ? 0 : (best[(k - 1) * 3 + x] as number)) + (emit[y] as number) + (three[y] as number) + (y === gold[k] ? 0 : 1);
              if (s > (best[k * 3 + y] as number)) {
                best[k * 3 + y] = s;
                back[k * 3 + y] = x;
              }
            }
          }
          steps.push(row);
        }
        let y = [0, 1, 2].reduce((m, c) => ((best[(n - 1) * 3 + c] as number) > (best[(n - 1) * 3 + m] as number) ? c : m), 0);
        const guess = new Uint8Array(n);
        for (let k = n - 1; k >= 0; k--) {
          guess[k] = y;
          y = back[k * 3 + y] as number;
        }
        slots.tick();
        for (let k = 0; k < n; k++) {
          const [a, b] = [gold[k] as number, guess[k] as number];
          const [pa, pb] = k === 0 ? [0, 0] : [gold[k - 1] as number, guess[k - 1] as number];
          if (a !== b) {
            wrong++;
            slots.update(emits[k] as number[], a, 1);
            slots.update(emits[k] as number[], b, -1);
          }
          if (a !== b || pa !== pb) {
            slots.update((steps[k] as number[][])[pa] as number[], a, 1);
            slots.update((steps[k] as number[][])[pb] as number[], b, -1);
          }
        }
      }
    console.log(`epoch ${epoch + 1}: ${wrong} tokens wrong`);
  }
}
