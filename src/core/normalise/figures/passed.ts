import type { Language } from '../../lang/language.ts';
import { measureById } from '../../measure/index.ts';
import type { Parse } from '../../model/token.ts';
import type { Draft } from './draft.ts';

/** Why a quantity that was read makes no figure; null where it does. */
export function passedOver(d: Draft, parse: Parse, language: Language): string | null {
  const { q } = d;
  const counted = measureById(d.measure) !== null;
  if (q.none && !counted) return 'nothing is counted';
  if (q.weak && !counted) return 'too vague to be a count';
  if (
    q.noun.head < 0 &&
    q.unit === null &&
    !counted &&
    q.plain &&
    (q.high ?? 0) < 10 &&
    !language.measure.joins.has(parse.tokens[q.from - 1]?.norm ?? '')
  )
    return 'nothing is named that it counts';
  return null;
}
