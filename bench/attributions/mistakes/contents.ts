import type { Spans } from '../../../src/core/model/span.ts';
import type { Parse } from '../../../src/core/model/token.ts';
import { HALF } from '../scorer.ts';
import { type Mistake, normOf, type Scene, tagOf, tokensOf, wordsOnly } from './scene.ts';

/** A part this large of the smaller content lies in the larger one: one of them is the other cut or run on. */
const WITHIN = 0.8;

/** Contents of matched pairs that overlap by less than half. */
export function contentMistakes(s: Scene): readonly Mistake[] {
  return s.score.pairs.flatMap((q): Mistake[] => {
    if (q.content >= HALF) return [];
    const gold = s.gold[q.gold];
    const pred = s.pred[q.pred];
    if (!gold || !pred) return [];
    return [{ kind: `content ${kindOf(s.parse, gold.content ?? [], pred.content)}`, gold, pred }];
  });
}

function kindOf(p: Parse, gold: Spans, pred: Spans): string {
  const g = wordsOnly(p, tokensOf(p, gold));
  const h = wordsOnly(p, tokensOf(p, pred));
  const inGold = new Set(g);
  const inPred = new Set(h);
  const shared = h.filter((i) => inGold.has(i)).length;
  if (shared === 0) return 'wrong: none of its words';
  if (shared >= WITHIN * g.length)
    return `too long: ${tooLong(
      p,
      g,
      h.filter((i) => !inGold.has(i)),
    )}`;
  if (shared >= WITHIN * h.length)
    return `too short: ${tooShort(
      p,
      gold,
      g.filter((i) => !inPred.has(i)),
      h,
    )}`;
  return 'wrong: begins and ends elsewhere';
}

function tooLong(p: Parse, gold: readonly number[], extra: readonly number[]): string {
  const last = gold.at(-1) ?? 0;
  const first = gold[0] ?? 0;
  const sentences = new Set(gold.map((i) => p.sentenceOf[i]));
  if (extra.filter((i) => !sentences.has(p.sentenceOf[i] ?? -1)).length * 2 > extra.length) return 'another sentence';
  const after = extra.filter((i) => i > last);
  if (after.length * 2 < extra.length) return extra.some((i) => i < first) ? 'words before it' : 'words in its middle';
  const next = after[0] ?? last;
  const clause = after.some((i) => /^(?:VB[DPZ]|MD)$/.test(tagOf(p, i)));
  return clause && !/^(?:IN|TO)$/.test(tagOf(p, next)) ? 'the next clause' : 'a trailing adjunct';
}

function tooShort(p: Parse, gold: Spans, missing: readonly number[], pred: readonly number[]): string {
  const have = new Set(pred);
  const lost = gold.filter((span) => tokensOf(p, [span]).every((i) => !have.has(i)));
  const sentences = new Set(pred.map((i) => p.sentenceOf[i]));
  const elsewhere = missing.filter((i) => !sentences.has(p.sentenceOf[i] ?? -1)).length * 2 > missing.length;
  if (elsewhere) return missing.some((i) => (p.quotationOf[i] ?? -1) >= 0) ? "the quotation's other sentences" : 'the other sentence';
  if (lost.length > 0 && gold.length > 1) return 'a fragment';
  const end = pred.at(-1) ?? 0;
  if (missing.filter((i) => i > end).length * 2 < missing.length) return 'its beginning';
  const next = p.tokens[end + 1];
  if (next && /^[,;:–—]$|^--$/.test(next.text)) return 'stops at a comma';
  if (/^VB|^MD/.test(tagOf(p, end + 1)) || /^VB|^MD/.test(tagOf(p, end))) return 'stops at a verb';
  return normOf(p, end + 1) === 'that' || /^(?:IN|TO|CC)$/.test(tagOf(p, end + 1))
    ? 'stops at a preposition or conjunction'
    : 'stops elsewhere';
}
