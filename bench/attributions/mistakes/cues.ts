import type { Spans } from '../../../src/core/model/span.ts';
import type { Parse } from '../../../src/core/model/token.ts';
import { classOfCue } from '../cue-classes.ts';
import { type Mistake, normOf, type Scene, tagOf, tokensOf, wordsOf } from './scene.ts';

/** Cues that only one side has. */
export function cueMistakes(s: Scene): readonly Mistake[] {
  const matchedGold = new Set(s.score.pairs.map((q) => q.gold));
  const matchedPred = new Set(s.score.pairs.map((q) => q.pred));
  const missed = s.gold.flatMap((gold, i): Mistake[] => {
    if (matchedGold.has(i)) return [];
    const word = wordClass(s.text, s.parse, gold.cue);
    return [{ kind: gold.inside ? 'nested: missed' : `missed: ${word}`, gold, pred: null }];
  });
  const spurious = s.pred.flatMap((pred, j): Mistake[] =>
    matchedPred.has(j) ? [] : [{ kind: `spurious: ${wordClass(s.text, s.parse, pred.cue)}`, gold: null, pred }],
  );
  return [...missed, ...spurious];
}

const AUXILIARY = /^(?:be|is|are|was|were|been|being|am|has|have|had|having|do|does|did|get|got|'s|'re|'ve|'d)$/;

/** What a cue is by its class of verb, else by the part of speech of its head. */
export function wordClass(text: string, p: Parse, cue: Spans | undefined): string {
  const tokens = tokensOf(p, cue).filter((i) => p.tokens[i]?.kind === 'word');
  if (tokens.length === 0) return 'punctuation';
  if (/^according\b/i.test(wordsOf(text, cue))) return 'according to';
  const head = (pattern: RegExp): number | undefined => tokens.findLast((i) => pattern.test(tagOf(p, i)) && !AUXILIARY.test(normOf(p, i)));
  if (head(/^VB/) !== undefined) {
    const cls = classOfCue(text, cue ?? []);
    return cls === 'communication' ? 'communication verb' : cls === 'attitude' ? 'attitude verb' : 'another verb';
  }
  if (head(/^NN/) !== undefined) return 'noun';
  if (head(/^JJ/) !== undefined) return 'adjective';
  if (head(/^RB/) !== undefined) return 'adverb';
  return 'preposition or auxiliary';
}
