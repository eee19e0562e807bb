import type { Context } from './context.ts';
import type { Phrase } from './phrase.ts';

/** How many words before a bare weekday or month are asked, how many after it, and how many after one that opens its sentence. */
const BEFORE = 14;
const AFTER = 6;
const FRONTED = 12;
/** A possessive or a date before a noun ("Wednesday's ruling") is governed only by what stands close. */
const CLOSE = 2;

/**
 * Whether the words around a time put it ahead of the day of publication or behind it: 2 surely ahead ("will"), 1 perhaps ("would"),
 * −1 behind, 0 nothing says. The nearest word before decides; then the nearest after; then a word like "by" directly before.
 */
export function direction(p: Phrase, c: Context): number {
  const { parse } = c;
  if (c.past) return -1;
  const [from = 0, to = 0] = parse.sentences[parse.sentenceOf[p.from] ?? -1] ?? [];
  const noun = modifies(p, c);
  for (let i = p.from - 1; i >= Math.max(from, p.from - (noun ? CLOSE : BEFORE)); i--) {
    const said = sign(i, p, c);
    if (said) return said;
  }
  const reach = p.from - from <= 1 ? FRONTED : noun ? 0 : AFTER;
  for (let i = p.to; i < Math.min(to, p.to + reach); i++) {
    const said = sign(i, p, c);
    if (said) return said;
  }
  return c.lexicon.directions.by.has(parse.tokens[p.from - 1]?.norm ?? '') ? 1 : 0;
}

/** "Wednesday's", "the Tuesday deadline". */
function modifies(p: Phrase, { parse: { tokens }, lexicon }: Context): boolean {
  const after = tokens[p.to];
  if (after && !after.spaced && after.norm.startsWith("'")) return true;
  return lexicon.determiners.has(tokens[p.from - 1]?.norm ?? '') && after?.kind === 'word' && /^\p{Ll}/u.test(after.text);
}

function sign(i: number, p: Phrase, c: Context): number {
  const { tokens } = c.parse;
  const { directions: d } = c.lexicon;
  const token = tokens[i];
  if (token?.kind !== 'word') return 0;
  const w = token.norm;
  const before = tokens[i - 1]?.norm ?? '';
  const ahead = aheadAt(i, c);
  if (ahead) return d.awaits.has(w) && negated(i, c) ? -1 : ahead;
  if (d.reporting.has(w)) return -1;
  const past = d.back.has(w) || (w.length > 3 && /^\p{Ll}/u.test(token.text) && d.backEndings.some((e) => w.endsWith(e)));
  return past && !d.auxiliaries.has(before) && i !== p.to ? -1 : 0;
}

/** "did not leave until": the negation stands at most this far before. */
const NEGATED = 4;

function negated(i: number, { parse, lexicon }: Context): boolean {
  for (let k = i - 1; k >= i - NEGATED; k--)
    if (parse.sentenceOf[k] === parse.sentenceOf[i] && lexicon.directions.negations.has(parse.tokens[k]?.norm ?? '')) return true;
  return false;
}

/** The cue that ends at token `i` or begins there: "is scheduled" is met at either word. */
function aheadAt(i: number, { parse: { tokens }, lexicon: { directions: d } }: Context): number {
  const here = tokens[i]?.norm ?? '';
  const pair = d.ahead.get(`${here} ${tokens[i + 1]?.norm ?? ''}`) ?? d.ahead.get(`${tokens[i - 1]?.norm ?? ''} ${here}`);
  return pair ?? d.ahead.get(here) ?? 0;
}
