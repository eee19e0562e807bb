import type { Tables } from '../../../src/core/model/tables.ts';
import type { Judge } from '../names.ts';
import { outermost } from '../polnear.ts';
import { HALF, kept, overlap, tokensIn, wordTokens } from '../scorer.ts';
import type { Article, PolnearDocument } from '../scores.ts';
import { actorMistakes, carriedMistakes } from './actors.ts';
import { contentMistakes } from './contents.ts';
import { cueMistakes } from './cues.ts';
import { type Mistake, sceneOf } from './scene.ts';
import { sourceMistakes } from './sources.ts';

/** Every mistake of a reading, against gold that marks all levels and actors. */
export function mistakesIn(
  a: Pick<Article, 'document' | 'gold' | 'pred' | 'score' | 'reading'>,
  tables: Tables,
  same: Judge,
): readonly Mistake[] {
  const s = sceneOf(a.document.text, a.gold, a.pred, a.score, tables);
  const tokens = wordTokens(a.document.text);
  const carried = a.document.attributions
    .filter((g) => !g.optional && (g.cue ?? []).length === 0)
    .map((gold) => {
      const content = tokensIn(gold.content, tokens);
      return { gold, by: a.reading.attributions.filter((p) => overlap(tokensIn(p.content, tokens), content) >= HALF) };
    });
  return [...cueMistakes(s), ...contentMistakes(s), ...sourceMistakes(s), ...actorMistakes(s, same), ...carriedMistakes(carried, same)];
}

/** Every mistake against gold that marks outermost attributions without actors. */
export function polnearMistakes(d: PolnearDocument, tables: Tables): readonly Mistake[] {
  const { document, reading, score } = d;
  const s = sceneOf(
    document.text,
    kept(document.attributions, document.discard),
    kept(outermost(reading), document.discard),
    score,
    tables,
  );
  return [...cueMistakes(s), ...contentMistakes(s), ...sourceMistakes(s)];
}
