import type { Spans } from '../../../src/core/model/span.ts';
import type { Parse } from '../../../src/core/model/token.ts';
import { HALF } from '../scorer.ts';
import { type Mistake, normOf, type Scene, tagOf, tokensOf, wordsOnly } from './scene.ts';

/** Sources of matched pairs that overlap by less than half. */
export function sourceMistakes(s: Scene): readonly Mistake[] {
  return s.score.pairs.flatMap((q): Mistake[] => {
    const gold = s.gold[q.gold];
    const pred = s.pred[q.pred];
    if (q.source >= HALF || !gold || !pred) return [];
    return [{ kind: `source ${kindOf(s.parse, gold.source ?? [], pred.source)}`, gold, pred }];
  });
}

export const isPronoun = (p: Parse, tokens: readonly number[]): boolean =>
  tokens.length === 1 && /^(?:PRP|WP|WDT|DT)\$?$/.test(tagOf(p, tokens[0] ?? -1));

function kindOf(p: Parse, gold: Spans, pred: Spans): string {
  const g = wordsOnly(p, tokensOf(p, gold));
  const h = wordsOnly(p, tokensOf(p, pred));
  if (h.length === 0) return 'missing';
  if (g.length === 0) return 'where there is none';
  const have = new Set(h);
  const want = new Set(g);
  const shared = h.filter((i) => want.has(i)).length;
  if (shared === 0) return `wrong: ${disjoint(p, g, h)}`;
  if (shared < h.length && shared === g.length) return 'too long';
  const missing = g.filter((i) => !have.has(i));
  if (missing.some((i) => normOf(p, i) === 'and')) return 'cut: a conjunct missing';
  const first = missing[0] ?? 0;
  const comma = [first - 1, (missing.at(-1) ?? 0) + 1].some((i) => p.tokens[i]?.text === ',');
  return comma ? 'cut: an apposition missing' : 'cut: words after its head missing';
}

function disjoint(p: Parse, gold: readonly number[], pred: readonly number[]): string {
  if (isPronoun(p, pred) && !isPronoun(p, gold)) return 'a pronoun for a phrase';
  if (isPronoun(p, gold) && !isPronoun(p, pred)) return 'a phrase for a pronoun';
  return p.sentenceOf[gold[0] ?? 0] === p.sentenceOf[pred[0] ?? 0] ? 'another phrase of the sentence' : 'a phrase of another sentence';
}
