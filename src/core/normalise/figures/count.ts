import type { Token } from '../../model/token.ts';
import type { Quantified } from '../quantities/quantified.ts';
import { lookup, phraseAt, phraseBefore } from '../quantities/words.ts';
import { active, type Clause, type Count, chain, objectFollows, REACH, word } from './clause.ts';
import { label } from './label.ts';
import { cueAt, cueBefore, measureBooks } from './lexis.ts';
import { subjectOf } from './subject.ts';

/** What the clause says of the quantity; null where it names no measure. */
export function countOf(q: Quantified, c: Clause): Count | null {
  const within = complement(q, c) ?? inside(q, c);
  // "captured two wounded men": what befell them now outranks the state they were in.
  const state = within?.how === 'inside' && within.words[1] <= q.noun.head ? within : null;
  const direct = state ? null : within;
  const weak = q.weak ? null : (label(q, c) ?? listed(q, c));
  const found = direct ?? objectOf(q, c) ?? subjectOf(q, c) ?? state ?? weak ?? setting(q, c);
  return found && refine(found, q, c);
}

/** "taken two wounded men prisoner", "left five people dead". */
function complement(q: Quantified, c: Clause): Count | null {
  const hit = q.noun.head < 0 ? null : phraseAt(c.parse.tokens, q.to, c.sentence[1], measureBooks(c.lexicon).complements);
  return hit && { measure: hit.value, words: [q.to, hit.to], how: 'inside', own: false };
}

/** "eleven deaths", "25 wounded people", "12 dead", "3,000 killed and wounded". */
function inside(q: Quantified, c: Clause): Count | null {
  const end = q.share && q.noun.of ? q.noun.of.from - 1 : q.noun.to;
  for (let k = q.core[1]; k < end; k++) {
    const cue = cueAt(c.parse.tokens, k, end, c.lexicon);
    if (!cue || cue.gerund) continue;
    if (cue.kind === 'noun' && cue.to !== end && cue.to - 1 !== q.noun.head && cue.to - 1 !== q.noun.of?.head) continue;
    if (cue.kind === 'verb' && c.lexicon.states[word(c, k)] === undefined) continue;
    if (objectFollows(c, cue.to) && cue.to >= end && cue.kind === 'verb') continue;
    const all = chain(cue, c);
    return { measure: all.measure, words: [all.from, all.to], how: 'inside', own: false };
  }
  return paired(q, c);
}

/** "claimed 3,000 lives": verb and noun together. */
function paired(q: Quantified, c: Clause): Count | null {
  const pair = q.noun.head < 0 ? undefined : lookup(c.lexicon.pairs, word(c, q.noun.head));
  if (!pair?.verbs.has(word(c, q.from - 1))) return null;
  return { measure: pair.measure, words: [q.from - 1, q.noun.head + 1], how: 'inside', own: false };
}

/** "killed 12", "killing 16 policemen", "had captured two": the verb stands right before. */
function objectOf(q: Quantified, c: Clause): Count | null {
  let at = q.from;
  for (let k = 0; k < 3 && at > c.sentence[0]; k++) {
    const cue = cueBefore(c.parse.tokens, at, c.sentence[0], c.lexicon);
    if (cue) return active(cue, c) ? { measure: cue.measure, words: [cue.from, cue.to], how: 'object', own: cue.own } : null;
    const w = word(c, at - 1);
    const shy = c.lexicon.shyVerbs.get(w);
    if (shy && at === q.from && at - 1 > c.sentence[0] && !c.quantity.determiners.has(word(c, at - 2))) {
      return { measure: shy.measure, words: [at - 1, at], how: 'object', own: shy.own };
    }
    if (!c.quantity.determiners.has(w) && !c.lexicon.adverbs.has(w)) return null;
    at--;
  }
  return null;
}

/** "killing five civilians and 12 soldiers", "12 were killed, including three children": carried from the verb before. */
function listed(q: Quantified, c: Clause): Count | null {
  const { tokens, tags } = c.parse;
  const before = tokens[q.from - 1];
  if (!before || q.from <= c.sentence[0]) return null;
  const including = phraseBefore(tokens, q.from, c.sentence[0], measureBooks(c.lexicon).including);
  if (!including && !c.lexicon.joins.has(before.norm) && !c.quantity.determiners.has(before.norm)) return null;
  const start = Math.max(c.sentence[0], q.from - REACH);
  for (let k = including?.from ?? q.from; k > start; k--) {
    const t = tokens[k - 1] as Token;
    if (/^[;!?]$/.test(t.text) || (!including && c.lexicon.boundaries.has(t.norm) && !c.lexicon.relatives.has(t.norm))) return null;
    const cue = cueBefore(tokens, k, start, c.lexicon);
    if (cue) {
      if (cue.kind !== 'verb' ? !including : !active(cue, c) && !including) return null;
      if (cue.kind === 'verb' && cue.counts === 'subject' && !including) return null;
      const all = chain(cue, c);
      return { measure: all.measure, words: [all.from, all.to], how: 'object', own: cue.own };
    }
    if (tags && /^(?:VBD|VBZ|VBP|MD)$/.test(tags[k - 1] ?? '') && !including) return null;
  }
  return null;
}

/** "2,000 troops at the front". */
function setting(q: Quantified, c: Clause): Count | null {
  for (let k = q.to; k < Math.min(q.to + 3, c.sentence[1]); k++) {
    const hit = phraseAt(c.parse.tokens, k, c.sentence[1], measureBooks(c.lexicon).settings);
    if (hit) return { measure: hit.value, words: [k, hit.to], how: 'setting', own: false };
    if (!c.quantity.closed.has(word(c, k)) && !c.lexicon.adverbs.has(word(c, k))) return null;
  }
  return null;
}

/** "deployed … to the front": the measure that the words after the verb make of it. */
function refine(count: Count, q: Quantified, c: Clause): Count {
  if (count.how === 'inside' || count.how === 'label') return count;
  for (const r of measureBooks(c.lexicon).refinements) {
    if (!r.from.includes(count.measure)) continue;
    const start = Math.max(count.words[1], count.how === 'object' ? q.to : 0);
    for (let k = start; k < Math.min(start + 7, c.sentence[1]); k++) {
      if (/^[.,;]$/.test(word(c, k)) || c.lexicon.boundaries.has(word(c, k))) break;
      const hit = phraseAt(c.parse.tokens, k, c.sentence[1], r.book);
      if (hit) return { ...count, measure: r.to, words: [count.words[0], hit.to] };
    }
  }
  return count;
}
