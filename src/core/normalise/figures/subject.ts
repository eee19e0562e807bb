import type { Token } from '../../model/token.ts';
import type { Quantified } from '../quantities/quantified.ts';
import { active, type Clause, type Count, chain, isAux, objectFollows, REACH, word } from './clause.ts';
import { type Cue, cueAt } from './lexis.ts';

/** "12 were killed", "12 who died", "nearly 12,000 soldiers – often young – were deployed". Walks on to the verb of the clause. */
export function subjectOf(q: Quantified, c: Clause): Count | null {
  const { tokens, tags } = c.parse;
  const relative = relativeObject(q, c);
  if (relative) return relative;
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
    // "together with the wounded": a state with an article is somebody else.
    if (cue && c.quantity.determiners.has(word(c, k - 1)) && k > q.to) return null;
    if (cue?.kind === 'verb' && cue.counts === 'patient' && c.lexicon.joins.has(word(c, k - 1)) && k > q.to) return null;
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
    else if (c.lexicon.have.has(w)) be = false;
    else if (c.lexicon.negations.has(w)) negated = true;
    else if (!isAux(c, at) && !c.lexicon.adverbs.has(w)) break;
    else if (be && cueAt(c.parse.tokens, at, end, c.lexicon)) break;
  }
  if (negated) return null;
  const cue = cueAt(c.parse.tokens, at, end, c.lexicon);
  if (!cue && be && somewhere(at, c)) return { measure: c.lexicon.here, words: [k, at + 1], how: 'subject', own: false };
  if (!cue || (cue.kind === 'noun' && !be)) return null;
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

/** "are in the Kursk region": a preposition of place and a place. */
export function somewhere(at: number, c: Clause): boolean {
  if (!c.lexicon.locatives.has(word(c, at))) return false;
  for (let k = at + 1; k < at + 5; k++) if ((c.placeAt[k] ?? -1) >= 0) return true;
  return false;
}

/** "whom the North has sent": the verb after another subject counts them as its object. */
function relativeObject(q: Quantified, c: Clause): Count | null {
  if (!c.lexicon.objectRelatives.has(word(c, q.to))) return null;
  for (let k = q.to + 1; k < Math.min(c.sentence[1], q.to + 10); k++) {
    const cue = cueAt(c.parse.tokens, k, c.sentence[1], c.lexicon);
    if (cue?.kind === 'verb')
      return active(cue, c) ? { measure: cue.measure, words: [cue.from, cue.to], how: 'subject', own: cue.own } : null;
  }
  return null;
}

/** A verb or state without an auxiliary after the noun: "12 killed in Kursk", "12 died"; not "12 killed three". */
function bare(cue: Cue, adjacent: boolean, c: Clause): Count | null {
  if (cue.kind === 'verb' && cue.counts === 'patient' && (!cue.past || objectFollows(c, cue.to))) return null;
  if (cue.kind === 'verb' && cue.gerund && cue.counts === 'patient') return null;
  if (cue.kind === 'state' && !adjacent) return null;
  const all = chain(cue, c);
  return { measure: all.measure, words: [all.from, all.to], how: 'subject', own: false };
}
