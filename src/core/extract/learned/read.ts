import type { CueLexicon } from '../../lang/sections/cues.ts';
import type { SourceLexicon } from '../../lang/sections/sources.ts';
import { type Candidate, size, total } from '../../model/candidate.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import { hash, type Perceptron } from '../perceptron.ts';
import { tagAt, token } from '../phrases.ts';
import { modalityOf } from '../stance.ts';
import { cueAround, cueFeatures, headOf, mayBeCue } from './cues.ts';
import { decode, frameLabels, rangesOf, windowOf } from './slots.ts';
import { wordHashes } from './words.ts';

export interface ReaderModels {
  readonly cues: Perceptron;
  readonly slots: Perceptron;
}

/** Window tokens that may be labelled per token of text; news needs about seven. */
const BUDGET = 24;

/** Frames that no corpus teaches: kept whatever the model says (exhibits, silence, headlines, transcripts). */
const FLOOR = new Set(['participle-by', 'silence', 'headline-colon', 'transcript', 'accusation']);

/** Reads every possible cue with the trained models, with what the frames proposed as features and as a floor. */
export function readLearned(
  p: Parse,
  rules: readonly Candidate[],
  lexicon: CueLexicon,
  words: SourceLexicon,
  models: ReaderModels,
  threshold: number,
): Candidate[] {
  const h = wordHashes(p);
  const byHead = new Map<number, Candidate>();
  const out: Candidate[] = [];
  for (const c of rules) {
    if (c.cue.length === 0) continue;
    if (FLOOR.has(c.frame) || ofExhibit(p, c, words) || damaged(p, c)) out.push(c);
    else byHead.set(headOf(p, c.cue, lexicon), c);
  }
  const floor = new Set(out.map((c) => headOf(p, c.cue, lexicon)));
  const scores = new Int32Array(2);
  // Work is bounded by the text: where cue words crowd (no article has them in every third word), the frames alone read on.
  let spent = 0;
  for (let i = 0; i < p.tokens.length; i++) {
    const rule = byHead.get(i) ?? null;
    if (floor.has(i) || (!rule && !mayBeCue(p, lexicon, i))) continue;
    scores.fill(0);
    for (const f of cueFeatures(p, h, lexicon, rule, i)) models.cues.add(f, scores);
    const margin = (scores[1] as number) - (scores[0] as number);
    if (margin <= threshold && !(rule && counts(p, rule))) continue;
    const w = windowOf(p, [i, i + 1]);
    const crowded = spent > BUDGET * (i + 1) + 20000;
    spent += crowded ? 0 : w.to - w.from;
    if (crowded && !rule) continue;
    const made =
      rule && (crowded || frameKnows(p, rule)) ? { ...rule, score: trust(margin, rule) } : slotted(p, h, rule, i, lexicon, models, margin);
    if (made) out.push(made);
  }
  return out;
}

/** "crude diagrams detail the tactics", "reads an adjacent page": few articles have exhibits that speak. */
function ofExhibit(p: Parse, c: Candidate, words: SourceLexicon): boolean {
  const [range] = c.source;
  if (!range) return false;
  for (let i = range[0]; i < range[1] && !/^IN$|^VB/.test(tagAt(p, i)); i++)
    if (words.parts.has(token(p, i).norm) || /^(?:footage|imagery)$/.test(words.exhibits.get(token(p, i).norm) ?? '')) return true;
  return false;
}

/**
 * Where frames cut slots better than the model does on both development sets: objects and clauses right after their verb; and indirect speech
 * before an inverted cue, which the articles hardly have.
 */
function frameKnows(p: Parse, rule: Candidate): boolean {
  if (rule.frame === 'content-verb-subject') return (p.quotationOf[rule.content[0]?.[0] ?? 0] ?? -1) < 0;
  return rule.frame === 'subject-verb-object' || rule.frame === 'subject-verb-clause' || rule.frame === 'subject-verb-that';
}

/** How far an attribution is to be trusted: what its frame is right in as a rule (0.5 without one), less where the margin is small. */
const trust = (margin: number, rule: Candidate | null): number =>
  Math.round((1000 * (rule?.score ?? 0.5)) / (1 + Math.exp((8000 - margin) / 12000))) / 1000;

/** "The agency speaks of 3,000 casualties": who gives a number is never left out in doubt. */
const counts = (p: Parse, rule: Candidate): boolean =>
  rule.score >= 0.7 &&
  rule.source.length > 0 &&
  rule.content.some(([a, b]) => p.tokens.slice(a, Math.min(b, a + 40)).some((t, k) => tagAt(p, a + k) === 'CD' && t.kind === 'number'));

/** A closing mark before the cue that closes nothing: the quotation's marks are displaced, and what was learned from sound text misleads. */
function damaged(p: Parse, c: Candidate): boolean {
  const at = (c.cue[0]?.[0] ?? 0) - 1;
  return at > 0 && p.tokens[at]?.text === '”' && (p.quotationOf[at - 1] ?? -1) < 0 && p.tokens[at - 1]?.text !== '“';
}

function slotted(
  p: Parse,
  h: ReturnType<typeof wordHashes>,
  rule: Candidate | null,
  i: number,
  lexicon: CueLexicon,
  models: ReaderModels,
  margin: number,
): Candidate | null {
  const cue = rule?.cue[0] ?? cueAround(p, i, lexicon);
  const w = windowOf(p, cue);
  const { labels } = decode(p, h, w, frameLabels(w, rule), rule ? hash(8, rule.frame) : 1, models.slots);
  const content = rangesOf(w, labels, 2)
    .map((r) => trim(p, r))
    .filter((r) => size(r) > 0);
  const sources = rangesOf(w, labels, 1)
    .map((r) => trim(p, r))
    .filter((r) => size(r) > 0);
  if (content.length === 0 || (rule && strays(rule, content))) return rule;
  const source = sources.sort((a, b) => distance(a, cue) - distance(b, cue))[0];
  const verb = lexicon.verbs.get(token(p, i).norm);
  const sameSource = rule && source && rule.source[0] && rule.source[0][0] === source[0] && rule.source[0][1] === source[1];
  const kept = rule
    ? { stance: rule.stance, modality: rule.modality }
    : { stance: verb?.stance ?? ('asserts' as const), modality: modalityOf(p, verb?.modality ?? 'fact', content, lexicon) };
  return {
    source: source ? [source] : (rule?.source ?? []),
    cue: [cue],
    content,
    ...kept,
    frame: rule?.frame ?? 'learned',
    score: trust(margin, rule),
    ...(sameSource && rule.antecedent ? { antecedent: rule.antecedent } : {}),
    ...(rule?.relays ? { relays: rule.relays } : {}),
    ...(source && !sameSource && /^(?:who|which|that)$/.test(token(p, source[0]).norm) && size(source) === 1 && rule?.antecedent
      ? { antecedent: rule.antecedent }
      : {}),
  };
}

/** The labels left most of what the frame took for content: the frame is right more often. */
function strays(rule: Candidate, content: readonly TokenRange[]): boolean {
  let shared = 0;
  for (const a of rule.content) for (const b of content) shared += Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return rule.score >= 0.85 && shared * 2 < total(rule.content);
}

const distance = (r: TokenRange, cue: TokenRange): number => (r[1] <= cue[0] ? cue[0] - r[1] : r[0] - cue[1]);

/** Punctuation at the ends is no part of a slot. */
function trim(p: Parse, [from, to]: TokenRange): TokenRange {
  let [a, b] = [from, to];
  while (b > a && /^[.,;:!?"“”’–—-]$|^''$|^``$/.test(token(p, b - 1).text)) b--;
  while (a < b && /^[.,;:!?"“”–—-]$|^''$|^``$/.test(token(p, a).text)) a++;
  return [a, b];
}
