import type { TimeLexicon } from '../../lang/sections/time.ts';
import type { Parse } from '../../model/token.ts';
import type { Phrase } from './phrase.ts';

/** Whether words of the form of a time are one: not a newspaper, a name, or something that recurs. */
export function stands(p: Phrase, parse: Parse, lexicon: TimeLexicon): boolean {
  const { tokens } = parse;
  if (p.rule === 'decade') return !isAge(p, parse, lexicon);
  if (p.rule !== 'date') return true;
  const before = tokens[p.from - 1]?.norm ?? '';
  const after = tokens[p.to];
  if ('weekday' in p.slots && !('month' in p.slots)) return !lexicon.namesBefore.has(before) && !lexicon.namesAfter.has(after?.norm ?? '');
  if (parse.tokens[p.to - 1]?.norm !== undefined && 'holiday' in p.slots && p.to - p.from === 1) {
    const word = tokens[p.from]?.norm ?? '';
    return !Object.hasOwn(lexicon.classes.feast ?? {}, word) || lexicon.feastLeads.has(before);
  }
  const loneMonth = 'month' in p.slots && p.to - p.from === 1;
  if (!loneMonth) return true;
  const month = tokens[p.from]?.norm ?? '';
  if (!lexicon.shy.has(month)) return true;
  return lexicon.leads.has(before) && !(after?.spaced && /^\p{Lu}/u.test(after.text) && !lexicon.leads.has(after.norm));
}

/** "in his forties", "in her early 20s". */
function isAge(p: Phrase, { tokens }: Parse, lexicon: TimeLexicon): boolean {
  const third = tokens[p.from - 1]?.norm ?? '';
  const owner = Object.hasOwn(lexicon.classes.third ?? {}, third) ? tokens[p.from - 2]?.norm : third;
  return lexicon.possessives.has(owner ?? '');
}
