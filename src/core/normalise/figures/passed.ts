import type { Language } from '../../lang/language.ts';
import { measureById } from '../../measure/index.ts';
import type { Parse } from '../../model/token.ts';
import { lookup } from '../quantities/words.ts';
import { ahead } from './clause.ts';
import type { Draft } from './draft.ts';

/** Why a quantity that was read makes no figure; null where it does. `last`: the figure before it. */
export function passedOver(d: Draft, last: Draft | undefined, parse: Parse, language: Language): string | null {
  const { q } = d;
  if (q.weak && q.noun.head < 0 && q.core[1] - q.core[0] === 1) return 'too vague to be a count';
  if (q.none && ahead(d.count, parse, language.measure)) return 'nothing was counted yet';
  if (measureById(d.measure) !== null) return null;
  if (q.none) return 'nothing is counted';
  if (q.weak) return 'too vague to be a count';
  const hedged = q.from < q.core[0];
  const before = parse.tokens[q.from - 1];
  const listed = last !== undefined && last.sentence[0] === d.sentence[0];
  const bare = q.noun.head < 0 && q.unit === null && !q.noun.of;
  const n = q.high ?? q.low ?? 0;
  if (q.vague && q.unit !== null && lookup(language.quantity.periods, q.unit) && lookup(language.quantity.periods, q.unit) === q.unit)
    return 'a vague stretch of time';
  if (!hedged && n === 1 && q.words && !(listed && before && language.measure.joins.has(before.norm) && before.kind === 'word'))
    return 'an article or pronoun';
  const { definite, articles } = language.quantity.exclude;
  if (!hedged && n <= 10 && before && (definite.has(before.norm) || (n === 2 && q.unit === null && articles.has(before.norm))))
    return 'spoken of before';
  if (q.vague || q.per !== null) return null;
  const single = q.noun.head >= 0 && q.unit === null && d.unit === 'items' && n !== 1 && parse.tags?.[q.noun.head] === 'NN';
  if ((bare || single) && !hedged && q.plain && named(d, parse)) return 'name with a number';
  if (bare && !hedged && (before?.norm === 'the' || (n < 10 && !listed))) return 'nothing is named that it counts';
  return null;
}

/** "Bell 206", "World War Two": a bare number right after a capitalised word. */
function named(d: Draft, parse: Parse): boolean {
  const k = d.q.core[0] - 1;
  return k > d.sentence[0] && /^\p{Lu}/u.test(parse.tokens[k]?.text ?? '');
}
