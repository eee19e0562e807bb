import type { Attribution } from '../../../src/core/model/attribution.ts';
import type { GoldAttribution } from '../gold.ts';
import { type Judge, sameActor } from '../names.ts';
import { isRelation } from '../scorer.ts';
import { type Mistake, type Scene, tagOf, tokensOf, wordsOf, wordsOnly } from './scene.ts';
import { isPronoun } from './sources.ts';

/** What is wrong with relations whose parts are right: who the source is, the stance, the level, the chain. */
export function actorMistakes(s: Scene, same: Judge): readonly Mistake[] {
  return s.score.pairs.filter(isRelation).flatMap((q): Mistake[] => {
    const gold = s.gold[q.gold];
    const pred = s.pred[q.pred];
    if (!gold || !pred) return [];
    const out: Mistake[] = [];
    const add = (kind: string): void => void out.push({ kind, gold, pred });
    const isRight = !gold.actor || same(gold.actor, pred.actor);
    if (!isRight) add(`actor: ${kindOf(s, gold, pred)}`);
    if (gold.stance && gold.stance !== pred.stance) add(`stance: ${gold.stance} read as ${pred.stance}`);
    if (gold.inside && !pred.within) add('nested: found, not put inside');
    if (gold.stance && !gold.inside && pred.within && (gold.chain ?? []).length === 0) add('nested: put inside, stands outside');
    const want = gold.chain?.slice(0, -1) ?? [];
    const got = pred.chain.slice(0, -1);
    if (isRight && want.length > 0 && !(want.length === got.length && want.every((n, k) => same(n, got[k]?.name ?? ''))))
      add(got.length < want.length ? 'chain: a link missing' : got.length > want.length ? 'chain: a link too many' : 'chain: another link');
    return out;
  });
}

/** Quotations carried on that were not seen, or given to somebody else. */
export function carriedMistakes(
  carried: readonly { readonly gold: GoldAttribution; readonly by: readonly Attribution[] }[],
  same: Judge,
): readonly Mistake[] {
  return carried.flatMap(({ gold, by }): Mistake[] =>
    by.some((p) => same(gold.actor ?? '', p.actor))
      ? []
      : [{ kind: by.length === 0 ? 'carried: missed' : 'carried: given to another', gold, pred: by[0] ?? null }],
  );
}

function kindOf(s: Scene, gold: GoldAttribution, pred: Attribution): string {
  const p = s.parse;
  const source = wordsOnly(p, tokensOf(p, gold.source));
  const unresolved = pred.actor === '' || sameActor(pred.actor, wordsOf(s.text, pred.source));
  if (source.length === 0) return 'no source in the text';
  if (isPronoun(p, source)) return pred.actor === '' || pred.actor === 'unnamed' ? 'pronoun not resolved' : 'pronoun given to another';
  const isProper = source.some((i) => /^NNPS?$/.test(tagOf(p, i)));
  if (!isProper) return unresolved ? 'description not resolved' : 'description given to another';
  if (pred.actor === '') return 'name not read';
  const words = (name: string): ReadonlySet<string> => new Set(name.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const other = words(pred.actor);
  return [...words(gold.actor ?? '')].some((w) => other.has(w)) ? 'another form of the name' : 'another entity';
}
