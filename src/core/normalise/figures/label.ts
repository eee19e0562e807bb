import type { Quantified } from '../quantities/quantified.ts';
import { active, type Clause, type Count, chain, objectFollows, word } from './clause.ts';
import { type Cue, cueAt, cueBefore } from './lexis.ts';
import { somewhere } from './subject.ts';

/**
 * "losses above 3,000", "the killed and wounded at over 3,000", "the death toll rose to 31", "the deaths of 12 men", "the dead included four
 * women": the name of the count stands before its number.
 */
export function label(q: Quantified, c: Clause): Count | null {
  if (q.share) return null;
  const { tokens } = c.parse;
  const start = Math.max(c.sentence[0], q.from - 30);
  const before = word(c, q.from - 1);
  const direct = cueBefore(tokens, c.quantity.of.has(before) ? q.from - 1 : q.from, start, c.lexicon);
  const named = q.noun.head >= 0;
  if (named && direct?.kind === 'noun' && c.quantity.of.has(before)) return counted(direct, start, c);
  if (named ? !equates(before, c) : !c.lexicon.reaches.has(before) && !(q.from < q.core[0] && direct)) return null;
  const tallied = named ? null : tally(q, start, c);
  if (tallied) return tallied;
  for (let k = q.from; k > start; k--) {
    const cue = cueBefore(tokens, k, start, c.lexicon);
    if (named && /^[,;]$/.test(word(c, k - 1))) return null;
    if (!cue || cue.gerund || Object.hasOwn(c.lexicon.byGroup, cue.measure)) continue;
    // "The wounded included four women": with an article a state is a noun.
    const noun = cue.kind === 'noun' || (determined(c, cue) && Object.hasOwn(c.lexicon.states, word(c, cue.from)));
    if (named) return noun ? counted(cue, start, c) : null;
    if (cue.kind === 'verb' && cue.counts === 'patient' && active(cue, c) && objectFollows(c, cue.to) && !determined(c, cue)) return null;
    return counted(cue.kind === 'noun' ? headNoun(cue, start, c) : cue, start, c);
  }
  return null;
}

/** "the dead were four women": what stands before is what stands after. */
const equates = (before: string, c: Clause): boolean => c.lexicon.be.has(before) || c.lexicon.equates.has(before);

function counted(cue: Cue, start: number, c: Clause): Count {
  const all = chain(leftmost(cue, start, c), c);
  return { measure: all.measure, words: [all.from, Math.max(all.to, cue.to)], how: 'label', own: false };
}

/** "put the number of men in the region at 3,000": the people stand after the word for the number; where they are is what is counted. */
function tally(q: Quantified, start: number, c: Clause): Count | null {
  for (let k = q.from - 3; k >= start; k--) {
    if (!c.lexicon.tallies.has(word(c, k)) || !c.quantity.of.has(word(c, k + 1))) continue;
    for (let j = k + 2; j < q.from; j++) {
      if (cueAt(c.parse.tokens, j, q.from, c.lexicon)) return null;
      if (somewhere(j, c)) return { measure: c.lexicon.here, words: [k, j], how: 'label', own: false, people: [k + 2, j] };
    }
    return null;
  }
  return null;
}

/** "deaths linked to infections": the noun before the preposition names the count. */
function headNoun(cue: Cue, start: number, c: Clause): Cue {
  for (let k = cue.from; k > Math.max(start, cue.from - 7); k--) {
    const w = word(c, k - 1);
    if (/^[,;:]$/.test(w) || c.lexicon.joins.has(w)) return cue;
    const before = cueBefore(c.parse.tokens, k, start, c.lexicon);
    if (before) return before.kind === 'noun' ? before : cue;
  }
  return cue;
}

const determined = (c: Clause, cue: Cue): boolean => c.quantity.determiners.has(word(c, cue.from - 1));

function leftmost(cue: Cue, start: number, c: Clause): Cue {
  let first = cue;
  for (let k = 0; k < 3; k++) {
    if (!c.lexicon.joins.has(word(c, first.from - 1))) break;
    const before = cueBefore(c.parse.tokens, first.from - 1, start, c.lexicon);
    if (!before) break;
    first = before;
  }
  return first;
}
