import type { MeasureLexicon } from '../../lang/sections/measure.ts';
import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import { joined } from '../../measure/index.ts';
import type { Parse, Token, TokenRange } from '../../model/token.ts';
import { phraseAt, phraseBefore } from '../quantities/words.ts';
import type { Quantified } from '../quantities.ts';
import { type Cue, cueAt, cueBefore, measureBooks } from './lexis.ts';

/** What a quantity counts, and the words that say so. */
export interface Count {
  readonly measure: string;
  readonly words: TokenRange;
  /** How the words bear on the number: `inside` its noun phrase, `object` or `subject` of a verb, `label` before it. */
  readonly how: 'inside' | 'object' | 'subject' | 'label' | 'setting';
  /** The verb's doers lose or send their own people. */
  readonly own: boolean;
  /** Words between the people and their verb that say which of them: "sent to Kursk". */
  readonly condition?: TokenRange;
}

/** A sentence with what is needed to read it. */
export interface Clause {
  readonly parse: Parse;
  readonly sentence: TokenRange;
  readonly lexicon: MeasureLexicon;
  readonly quantity: QuantityLexicon;
}

const REACH = 40;
const word = (c: Clause, k: number): string => c.parse.tokens[k]?.norm ?? '';

/** What the clause says of the quantity; null where it names no measure. */
export function countOf(q: Quantified, c: Clause): Count | null {
  const found = complement(q, c) ?? inside(q, c) ?? objectOf(q, c) ?? subjectOf(q, c) ?? label(q, c) ?? listed(q, c) ?? setting(q, c);
  return found && refine(found, q, c);
}

/** Cues in a row, joined by "or", "and": "died or been injured", "killed, wounded or captured". */
function chain(first: Cue, c: Clause): { measure: string; from: number; to: number } {
  const { tokens } = c.parse;
  const measures = [first.measure];
  let to = first.to;
  for (let k = 0; k < 3; k++) {
    let at = to;
    while (at < to + 2 && c.lexicon.joins.has(word(c, at))) at++;
    if (at === to) break;
    while (at < to + 6 && (isAux(c, at) || c.lexicon.adverbs.has(word(c, at)) || c.quantity.determiners.has(word(c, at)))) at++;
    const next = cueAt(tokens, at, c.sentence[1], c.lexicon);
    if (!next || (next.kind === 'verb' && next.gerund !== first.gerund) || objectFollows(c, next.to)) break;
    measures.push(next.measure);
    to = next.to;
  }
  const m = joined(measures);
  return m ? { measure: m.id, from: first.from, to } : { measure: first.measure, from: first.from, to: first.to };
}

const isAux = (c: Clause, k: number): boolean => {
  const w = word(c, k);
  return c.lexicon.be.has(w) || c.lexicon.have.has(w) || c.lexicon.modals.has(w);
};

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
  return null;
}

/** "killed 12", "killing 16 policemen", "had captured two": the verb stands right before. */
function objectOf(q: Quantified, c: Clause): Count | null {
  let at = q.from;
  for (let k = 0; k < 3 && at > c.sentence[0]; k++) {
    const cue = cueBefore(c.parse.tokens, at, c.sentence[0], c.lexicon);
    if (cue) return active(cue, c) ? { measure: cue.measure, words: [cue.from, cue.to], how: 'object', own: cue.own } : null;
    const w = word(c, at - 1);
    if (!c.quantity.determiners.has(w) && !c.lexicon.adverbs.has(w)) return null;
    at--;
  }
  return null;
}

/** A verb that takes what follows as its object: not a passive, not a verb of the doer alone. */
function active(cue: Cue, c: Clause): boolean {
  if (cue.kind !== 'verb' || cue.counts === 'subject') return false;
  if (!cue.past) return true;
  let k = cue.from - 1;
  while (k >= c.sentence[0] && (c.lexicon.adverbs.has(word(c, k)) || c.lexicon.negations.has(word(c, k)))) k--;
  return !c.lexicon.be.has(word(c, k));
}

/** "12 were killed", "12 who died", "nearly 12,000 soldiers – often young – were deployed". Walks on to the verb of the clause. */
function subjectOf(q: Quantified, c: Clause): Count | null {
  const { tokens, tags } = c.parse;
  const end = Math.min(c.sentence[1], q.to + REACH);
  let k = q.to;
  while (k < end) {
    const t = tokens[k] as Token;
    const past = insertion(c, k, end);
    if (past !== null) {
      if (past < 0) return null;
      k = past;
      continue;
    }
    if (isAux(c, k)) return predicate(k, end, c);
    const cue = cueAt(tokens, k, end, c.lexicon);
    if (cue && cue.kind !== 'noun') return furtherOn(cue, end, c) ?? bare(cue, k === q.to, c);
    if (c.lexicon.boundaries.has(t.norm) && !c.lexicon.relatives.has(t.norm)) return null;
    if (tags && /^(?:VBD|VBZ|VBP|MD)$/.test(tags[k] ?? '')) return null;
    if (/^[;:!?]$/.test(t.text)) return null;
    k++;
  }
  return null;
}

/** Past brackets, dashes and inserted clauses. A token index to go on from, −1 to stop, null where nothing is inserted. */
function insertion(c: Clause, k: number, end: number): number | null {
  const { tokens } = c.parse;
  const t = tokens[k] as Token;
  const seek = (closer: RegExp, from: number, most: number): number => {
    for (let j = from; j < Math.min(end, from + most); j++) if (closer.test((tokens[j] as Token).text)) return j;
    return -1;
  };
  if (t.text === '(' || t.text === '[') {
    const close = seek(/^[)\]]$/, k + 1, 30);
    return close < 0 ? -1 : close + 1;
  }
  if (/^(?:[–—]|-+)$/.test(t.text) && t.spaced) {
    const close = seek(/^(?:[–—]|-+)$/, k + 1, 25);
    return close < 0 ? -1 : close + 1;
  }
  if (t.text !== ',') return null;
  const next = tokens[k + 1];
  if (!next || k + 1 >= end) return -1;
  if (c.lexicon.relatives.has(next.norm)) return k + 2;
  const close = seek(/^,$/, k + 1, 18);
  if (close > 0 && (isAux(c, close + 1) || cueAt(tokens, close + 1, end, c.lexicon)?.kind === 'verb')) return close + 1;
  if (isAux(c, k + 1)) return k + 1;
  return next.kind === 'number' || c.lexicon.joins.has(next.norm) ? k + 1 : -1;
}

/** The verb group at `k`, with its auxiliaries: whether it counts its subject. */
function predicate(k: number, end: number, c: Clause): Count | null {
  let at = k;
  let be = false;
  let negated = false;
  for (; at < end && at < k + 9; at++) {
    const w = word(c, at);
    if (c.lexicon.be.has(w)) be = true;
    else if (c.lexicon.negations.has(w)) negated = true;
    else if (!isAux(c, at) && !c.lexicon.adverbs.has(w)) break;
    else if (be && cueAt(c.parse.tokens, at, end, c.lexicon)) break;
  }
  if (negated) return null;
  const cue = cueAt(c.parse.tokens, at, end, c.lexicon);
  if (!cue || cue.kind === 'noun') return null;
  if (cue.kind === 'verb') {
    if (be && cue.past ? cue.counts === 'subject' && !isState(c, cue) : cue.counts === 'patient' && !(be && cue.past)) return null;
  } else if (!be) return null;
  const all = chain(cue, c);
  return { measure: all.measure, words: [all.from, all.to], how: 'subject', own: false };
}

/** "the troops sent to Kursk have been deployed": a participle, then the verb of the clause. The verb says what is counted. */
function furtherOn(cue: Cue, end: number, c: Clause): Count | null {
  if (cue.kind !== 'verb' || !cue.past || cue.counts === 'subject' || objectFollows(c, cue.to)) return null;
  for (let k = cue.to; k < Math.min(end, cue.to + 10); k++) {
    const w = word(c, k);
    if (/^[,;:]$/.test(w) || c.lexicon.boundaries.has(w) || c.lexicon.joins.has(w)) return null;
    if (!isAux(c, k)) continue;
    const main = predicate(k, end, c);
    return main && { ...main, condition: [cue.from, k] };
  }
  return null;
}

const isState = (c: Clause, cue: Cue): boolean => Object.hasOwn(c.lexicon.states, word(c, cue.from)) || cue.to > cue.from + 1;

/** A verb or state without an auxiliary after the noun: "12 killed in Kursk", "12 died"; not "12 killed three". */
function bare(cue: Cue, adjacent: boolean, c: Clause): Count | null {
  if (cue.kind === 'verb' && cue.counts === 'patient' && (!cue.past || objectFollows(c, cue.to))) return null;
  if (cue.kind === 'verb' && cue.gerund && cue.counts === 'patient') return null;
  if (cue.kind === 'state' && !adjacent) return null;
  const all = chain(cue, c);
  return { measure: all.measure, words: [all.from, all.to], how: 'subject', own: false };
}

/** Whether a noun phrase that could be an object starts at `k`. */
function objectFollows(c: Clause, k: number): boolean {
  const t = c.parse.tokens[k];
  if (!t || k >= c.sentence[1]) return false;
  if (t.kind === 'number') return !c.parse.tokens[k - 1] || t.start - (c.parse.tokens[k - 1] as Token).end < 3;
  if (t.kind !== 'word') return false;
  const tag = c.parse.tags?.[k];
  if (c.quantity.determiners.has(t.norm) || Object.hasOwn(c.quantity.cardinals, t.norm) || Object.hasOwn(c.lexicon.people, t.norm))
    return true;
  if (c.quantity.closed.has(t.norm) || c.lexicon.adverbs.has(t.norm)) return false;
  if (tag) return /^(?:NNS?|NNPS?|PRP|JJ|CD)$/.test(tag) && !isDay(t);
  return false;
}
const isDay = (t: Token): boolean => /^(?:\p{Lu}\p{Ll}+day)$/u.test(t.text);

/** "losses above 3,000", "the killed and wounded at over 3,000", "death toll rose to 31": the name of the count stands before a bare number. */
function label(q: Quantified, c: Clause): Count | null {
  if (q.noun.head >= 0 || q.share) return null;
  const { tokens } = c.parse;
  const start = Math.max(c.sentence[0], q.from - 30);
  const before = word(c, q.from - 1);
  const hedged = q.from < q.core[0];
  const direct = cueBefore(tokens, q.from, start, c.lexicon);
  if (!c.lexicon.reaches.has(before) && !(hedged && direct)) return null;
  for (let k = q.from; k > start; k--) {
    const cue = cueBefore(tokens, k, start, c.lexicon);
    if (!cue || cue.gerund) continue;
    if (cue.kind === 'verb' && cue.counts === 'patient' && active(cue, c) && objectFollows(c, cue.to) && !determined(c, cue)) return null;
    const first = leftmost(cue, start, c);
    const all = chain(first, c);
    return { measure: all.measure, words: [all.from, Math.max(all.to, cue.to)], how: 'label', own: false };
  }
  return null;
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
