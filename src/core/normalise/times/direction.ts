import type { TimeLexicon } from '../../lang/sections/time.ts';
import type { Parse } from '../../model/token.ts';
import type { Phrase } from './phrase.ts';

/** How many words around a bare weekday or month are asked. */
const REACH = 12;

/**
 * Whether the words around a time put it ahead of the day of publication or behind it. The nearest word before it decides; where a time
 * opens its sentence, the nearest after it.
 */
export function direction(p: Phrase, parse: Parse, lexicon: TimeLexicon): 'ahead' | 'back' | null {
  const [from = 0, to = 0] = parse.sentences[parse.sentenceOf[p.from] ?? -1] ?? [];
  for (let i = p.from - 1; i >= Math.max(from, p.from - REACH); i--) {
    const said = sign(parse, i, lexicon);
    if (said) return said;
  }
  for (let i = p.to; i < Math.min(to, p.to + REACH); i++) {
    const said = sign(parse, i, lexicon);
    if (said) return said;
  }
  return null;
}

function sign({ tokens }: Parse, i: number, { directions: d }: TimeLexicon): 'ahead' | 'back' | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const w = token.norm;
  if (d.ahead.has(w)) return 'ahead';
  if (d.back.has(w) || d.reporting.has(w)) return 'back';
  const past = w.length > 3 && /^\p{Ll}/u.test(token.text) && d.backEndings.some((e) => w.endsWith(e));
  return past && !d.auxiliaries.has(tokens[i - 1]?.norm ?? '') ? 'back' : null;
}
