import type { TimeLexicon } from '../../lang/sections/time.ts';
import type { Parse } from '../../model/token.ts';
import type { Phrase } from './phrase.ts';

/** Whether words of the form of a time are one: not a newspaper, a name, or something that recurs. */
export function stands(p: Phrase, parse: Parse, lexicon: TimeLexicon): boolean {
  const { tokens } = parse;
  // "in his forties", "in her early 20s": an age.
  if (p.rule === 'decade')
    return !(Number(p.slots.decade) < 2000 && tokens[p.to - 2]?.text.length === 4)
      ? !lexicon.possessives.has(tokens[p.from - 1]?.norm ?? '')
      : true;
  if (p.rule !== 'date') return true;
  const before = tokens[p.from - 1]?.norm ?? '';
  const after = tokens[p.to];
  if ('weekday' in p.slots && !('month' in p.slots)) return !lexicon.namesBefore.has(before) && !lexicon.namesAfter.has(after?.norm ?? '');
  const loneMonth = 'month' in p.slots && p.to - p.from === 1;
  if (!loneMonth) return true;
  const month = tokens[p.from]?.norm ?? '';
  if (!lexicon.shy.has(month)) return true;
  return lexicon.leads.has(before) && !(after?.spaced && /^\p{Lu}/u.test(after.text) && !lexicon.leads.has(after.norm));
}
