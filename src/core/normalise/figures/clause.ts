import type { MeasureLexicon } from '../../lang/sections/measure.ts';
import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import { joined, measureById } from '../../measure/index.ts';
import type { Parse, Token, TokenRange } from '../../model/token.ts';
import { type Cue, cueAt } from './lexis.ts';

/** What a quantity counts, and the words that say so. */
export interface Count {
  readonly measure: string;
  readonly words: TokenRange;
  /** How the words bear on the number: `inside` its noun phrase, `object` or `subject` of a verb, `label` before it. */
  readonly how: 'inside' | 'object' | 'subject' | 'label' | 'setting';
  /** The people, where they do not stand with the number: "the number of soldiers … rose to 300". */
  readonly people?: TokenRange;
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
  /** Index of the place at each token. */
  readonly placeAt: readonly number[];
}

/** Tokens either side of a number in which its verb is looked for. */
export const REACH = 40;
export const word = (c: Clause, k: number): string => c.parse.tokens[k]?.norm ?? '';

/** Cues in a row, joined by "or", "and": "died or been injured", "killed, wounded or captured". */
export function chain(first: Cue, c: Clause): { measure: string; from: number; to: number } {
  const { tokens } = c.parse;
  const measures = [first.measure];
  let to = first.to;
  let both = false;
  for (let k = 0; k < 3; k++) {
    let at = to;
    while (at < to + 2 && c.lexicon.joins.has(word(c, at))) at++;
    if (at === to) break;
    while (at < to + 6 && (isAux(c, at) || c.lexicon.adverbs.has(word(c, at)) || c.quantity.determiners.has(word(c, at)))) at++;
    const next = cueAt(tokens, at, c.sentence[1], c.lexicon);
    if (!next || (next.kind === 'verb' && next.gerund !== first.gerund) || objectFollows(c, next.to)) break;
    both = c.lexicon.both.has(word(c, to)) || c.lexicon.both.has(word(c, to + 1));
    measures.push(next.measure);
    to = next.to;
  }
  const m = joined(measures);
  if (!m) return { measure: first.measure, from: first.from, to: first.to };
  // "killed and wounded" are two groups; "wounded and captured" may be one: then the later outcome is the measure.
  const exact = m.outcomes.length === new Set(measures.flatMap((x) => measureById(x)?.outcomes ?? [])).size;
  const last = measures.at(-1) ?? m.id;
  return { measure: measures.length === 2 && both && !exact ? last : m.id, from: first.from, to };
}

export const isAux = (c: Clause, k: number): boolean => {
  const w = word(c, k);
  return c.lexicon.be.has(w) || c.lexicon.have.has(w) || c.lexicon.modals.has(w);
};

/** A verb that takes what follows as its object: not a passive, not a verb of the doer alone. */
export function active(cue: Cue, c: Clause): boolean {
  if (cue.kind !== 'verb' || cue.counts === 'subject') return false;
  if (!cue.past) return true;
  let k = cue.from - 1;
  while (k >= c.sentence[0] && (c.lexicon.adverbs.has(word(c, k)) || c.lexicon.negations.has(word(c, k)))) k--;
  return !c.lexicon.be.has(word(c, k));
}

/** Whether a noun phrase that could be an object starts at `k`. */
export function objectFollows(c: Clause, k: number): boolean {
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

/** "will send no more soldiers": the verb before the number is no past form, so it may be still to be done. */
export function ahead(count: Count | null, parse: Parse, lexicon: MeasureLexicon): boolean {
  const verb = lexicon.verbs.get(parse.tokens[count?.words[0] ?? -1]?.norm ?? '');
  return count?.how === 'object' && verb !== undefined && !verb.past;
}
