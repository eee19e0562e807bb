import type { CueLexicon } from '../../lang/sections/cues.ts';
import type { SourceLexicon } from '../../lang/sections/sources.ts';
import { type Candidate, size } from '../../model/candidate.ts';
import type { Parse } from '../../model/token.ts';
import { hash, type Perceptron } from '../perceptron.ts';
import { runIn, tagAt, token } from '../phrases.ts';
import { modalityOf } from '../stance.ts';
import { fillCue, MOST } from './cues.ts';
import { cueAround, headOf, mayBeCue } from './heads.ts';
import { containers, type First, keepFeatures } from './keep.ts';
import { chosen } from './relations.ts';
import { windowOf } from './slots.ts';
import { setCues, type View, viewOf } from './view.ts';

/**
 * Four linear models, weights in thousandths of a nat: which words attribute, what around them is source and content, which reading is right, which
 * readings stay beside the others.
 */
export interface ReaderModels {
  readonly cues: Perceptron;
  readonly slots: Perceptron;
  readonly relations: Perceptron;
  readonly keep: Perceptron;
}

/** Window tokens that may be labelled per token of text, and before any: news needs two, and in no article more than four. */
const BUDGET = 6;
const ADVANCE = 4000;
/** Log-odds, in thousandths, below which a possible cue is not read further (about one in twelve). */
export const FAINT = -2400;

/** Frames that no corpus teaches: kept whatever the model says (exhibits, silence, headlines, transcripts). */
const FLOOR = new Set(['participle-by', 'silence', 'headline-colon', 'transcript', 'accusation']);

/**
 * Reads every possible cue with the trained models. What the frames proposed enters as features, as one of the readings to choose from, and
 * as a floor; `guesses` are frames of verbs that the lexicon does not know. `score` of what is returned is the probability that cue, source and
 * content are right; readings below `threshold` are left out.
 */
export function readLearned(
  p: Parse,
  rules: readonly Candidate[],
  guesses: readonly Candidate[],
  lexicon: CueLexicon,
  words: SourceLexicon,
  models: ReaderModels,
  threshold: number,
): Candidate[] {
  const out: Candidate[] = [];
  const open: Candidate[] = [];
  for (const c of rules) (FLOOR.has(c.frame) || ofExhibit(p, c, words) || damaged(p, c) ? out : open).push(c);
  const known = new Set(open);
  const view = viewOf(p, [...guesses, ...open], lexicon);
  // What names a relay of another source ("an analyst cited by the paper") is no cue of its own.
  const relayed = rules.flatMap((c) => (c.relays ?? []).map((r) => headOf(p, [r.cue], lexicon)));
  const floor = new Set([...out.map((c) => headOf(p, c.cue, lexicon)), ...relayed]);
  const odds = cueOdds(view, models.cues);
  setCues(view, (i) => (floor.has(i) ? 3 : levelOf(odds[i] as number)));
  const firsts: First[] = [];
  const sure = new Set<First>();
  // Work is bounded by the text: where cue words crowd (no article has them in every third word), the frames alone read on.
  let spent = 0;
  for (let i = 0; i < p.tokens.length; i++) {
    const own = view.rules.get(i) ?? null;
    const rule = own && known.has(own) ? own : null;
    const counted = rule !== null && counts(p, rule);
    if (floor.has(i) || ((odds[i] as number) < FAINT && !counted)) continue;
    if (spent > BUDGET * (i + 1) + ADVANCE) {
      if (rule) out.push(rule);
      continue;
    }
    const w = windowOf(view, i, own?.cue[0] ?? cueAround(p, i, lexicon), own, own ? hash(8, own.frame) : 1);
    spent += w.to - w.from;
    const made = chosen(view, w, own, words, odds[i] as number, models);
    if (!made) continue;
    const first = { w, rule: own, odds: odds[i] as number, made };
    firsts.push(first);
    if (counted) sure.add(first);
  }
  const around = containers(firsts);
  firsts.forEach((first, k) => {
    const score = kept(view, firsts, around, k, words, models.keep);
    if (score >= threshold || sure.has(first)) out.push(reading(view, first, score));
  });
  return out;
}

/** Log-odds of every token to be the head of a cue, in thousandths. */
export function cueOdds(v: View, cues: Perceptron): Int32Array {
  const odds = new Int32Array(v.p.tokens.length).fill(-20000);
  const sum = new Int32Array(1);
  const buffer = new Uint32Array(MOST);
  for (let i = 0; i < odds.length; i++) {
    if (!v.rules.has(i) && !mayBeCue(v.p, v.lexicon, i)) continue;
    sum[0] = 0;
    cues.sum(buffer, fillCue(v, i, buffer), sum);
    odds[i] = sum[0];
  }
  return odds;
}

/** Log-odds in steps: under 10 %, under 40 %, under 80 %, above. */
export const levelOf = (odds: number): number => (odds < -2197 ? 0 : odds < -405 ? 1 : odds < 1386 ? 2 : 3);

/** Probability that a reading is right, in three digits. */
function kept(v: View, firsts: readonly First[], around: readonly number[], k: number, words: SourceLexicon, keep: Perceptron): number {
  const sum = new Int32Array(1);
  const features = keepFeatures(v, firsts, around, k, words);
  keep.sum(features, features.length, sum);
  return Math.round(1000 / (1 + Math.exp(-(sum[0] as number) / 1000))) / 1000;
}

function reading(v: View, { w, rule, made }: First, score: number): Candidate {
  const { p, lexicon } = v;
  const verb = lexicon.verbs.get(token(p, w.head).norm);
  const [source] = made.source;
  const sameSource = rule?.source[0] && source && rule.source[0][0] === source[0] && rule.source[0][1] === source[1];
  const relative = source && size(source) === 1 && lexicon.relativePronouns.has(token(p, source[0]).norm);
  const kept = rule
    ? { stance: rule.stance, modality: rule.modality }
    : { stance: verb?.stance ?? ('asserts' as const), modality: modalityOf(p, verb?.modality ?? 'fact', made.content, lexicon) };
  return {
    source: made.source,
    cue: rule?.cue ?? [w.cue],
    content: made.content,
    ...kept,
    frame: rule?.frame ?? 'learned',
    score,
    ...(rule?.antecedent && (sameSource || relative) ? { antecedent: rule.antecedent } : {}),
    ...(rule?.relays ? { relays: rule.relays } : {}),
  };
}

/** "crude diagrams detail the tactics", "reads an adjacent page": few articles have exhibits that speak. */
function ofExhibit(p: Parse, c: Candidate, words: SourceLexicon): boolean {
  const [range] = c.source;
  if (!range) return false;
  for (let i = range[0]; i < range[1] && !/^IN$|^VB/.test(tagAt(p, i)); i++)
    if (words.parts.has(token(p, i).norm) || /^(?:footage|imagery)$/.test(words.exhibits.get(token(p, i).norm) ?? '')) return true;
  return false;
}

/** "The agency speaks of 3,000 casualties": who gives a number is never left out in doubt. */
const counts = (p: Parse, rule: Candidate): boolean =>
  rule.score >= 0.7 &&
  rule.source.length > 0 &&
  rule.content.some(([a, b]) => p.tokens.slice(a, Math.min(b, a + 40)).some((t, k) => tagAt(p, a + k) === 'CD' && t.kind === 'number'));

/**
 * A closing mark before the cue that closes nothing, or a source that runs into the next word without a space: what was learned from sound
 * text misleads.
 */
function damaged(p: Parse, c: Candidate): boolean {
  const end = c.source[0]?.[1] ?? 0;
  if (end > 0 && end < p.tokens.length && runIn(p, end) && tagAt(p, end) !== 'POS') return true;
  const at = (c.cue[0]?.[0] ?? 0) - 1;
  return at > 0 && p.tokens[at]?.text === '”' && (p.quotationOf[at - 1] ?? -1) < 0 && p.tokens[at - 1]?.text !== '“';
}
