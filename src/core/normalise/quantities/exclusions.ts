import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import type { Span } from '../../model/span.ts';
import type { Parse, Token } from '../../model/token.ts';
import type { Quantified } from './quantified.ts';
import { isMeasure, unitOfNoun } from './units.ts';
import { kept, listBook, lookup, phraseAt, phraseBefore } from './words.ts';

/** Why a number counts nothing. The names are shown to the analyst. */
export type Exclusion =
  | 'date'
  | 'clock time'
  | 'year'
  | 'decade'
  | 'age'
  | 'ordinal'
  | 'calibre'
  | 'model or code'
  | 'name with a number'
  | 'score'
  | 'phone number'
  | 'section number'
  | 'address'
  | 'table'
  | 'pronoun'
  | 'part of a word'
  | 'reading of a scale'
  | 'the same quantity in other units'
  | 'what a rate is per'
  | 'not one number';

export interface ExclusionContext {
  readonly lexicon: QuantityLexicon;
  /** Index of the time mention each token lies in; −1: none. */
  readonly timeAt: readonly number[];
  readonly timeSpans: readonly Span[];
  /** Paragraphs that are rows of a table. */
  readonly tables: ReadonlySet<number>;
}

const books = kept((lexicon: QuantityLexicon) => ({
  ageBefore: listBook(lexicon.exclude.ageBefore, 'last'),
  ageAfter: listBook(lexicon.exclude.ageAfter, 'first'),
}));

/** The rule by which a quantity counts nothing; null where it may be a figure. */
export function exclusionOf(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  if (inTime(parse, q, c)) return 'date';
  if (q.ordinal) return 'ordinal';
  if (q.none || q.vague) return null;
  if (c.tables.has(parse.paragraphOf[q.core[0]] ?? -1)) return 'table';
  return (
    besideNumber(parse, q) ??
    rateBase(parse, q, c) ??
    clock(parse, q, c) ??
    code(parse, q, c) ??
    age(parse, q, c) ??
    yearLike(parse, q, c) ??
    named(parse, q, c) ??
    places(parse, q, c) ??
    pronoun(parse, q, c) ??
    compound(parse, q, c) ??
    scaleReading(parse, q)
  );
}

function inTime(parse: Parse, q: Quantified, c: ExclusionContext): boolean {
  const at = c.timeAt[q.core[0]] ?? -1;
  const span = c.timeSpans[at];
  // A range that starts in a date goes on as one: "October 27 or 28".
  return !!span && ((parse.tokens[q.core[1] - 1]?.end ?? Infinity) <= span[1] || q.bound === 'range');
}

const at = (parse: Parse, k: number): Token | undefined => parse.tokens[k];
const word = (parse: Parse, k: number): string => parse.tokens[k]?.norm ?? '';

function clock(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  const { clockAfter } = c.lexicon.exclude;
  const after = word(parse, q.core[1]);
  const lower = at(parse, q.core[1])?.text === after || after.includes('.') || !q.words;
  if (clockAfter.has(after) && lower && (q.plain || q.words) && (q.high ?? 0) < 2400) return 'clock time';
  if (word(parse, q.core[0] - 1) === '+' && clockAfter.has(word(parse, q.core[0] - 2))) return 'clock time';
  const text = at(parse, q.core[0])?.text ?? '';
  return q.plain && /^0\d+$/.test(text) ? 'model or code' : null;
}

/** Numbers joined to letters or hyphens: T-72, COVID-19, F16, PM2.5, 155mm, 3D; and [1], #5, §5. */
function code(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  const [from, to] = q.core;
  const [first, before, before2] = [at(parse, from), at(parse, from - 1), at(parse, from - 2)];
  const after = at(parse, to);
  const { calibres, numero } = c.lexicon.exclude;
  const digits = first?.kind === 'number';
  if (digits && before && !first.spaced) {
    if (before.kind === 'word') return 'model or code';
    if (/^[-‐‑–./_]$/.test(before.text) && before2 && !before.spaced && (before2.kind === 'word' || before2.kind === 'number'))
      return q.bound === 'range' ? 'score' : 'model or code';
    if (before.text === '@' || before.text === '#') return 'model or code';
  }
  if (numero.has(before?.norm ?? '')) return 'section number';
  if (!digits) return null;
  if (before?.text === '[' && after?.text === ']') return 'section number';
  const joint = after && !after.spaced && /^[-‐‑]$/.test(after.text) ? at(parse, to + 1) : after;
  if (joint && calibres.has(joint.norm) && (q.unit === 'mm' || q.unit === 'cm' || q.unit === null) && !joint.spaced) return 'calibre';
  if (after && !after.spaced && after.kind === 'word' && q.unit === null && !q.noun.joined) return 'model or code';
  if (after && !after.spaced && after.kind === 'word' && /^\p{L}{1,2}$/u.test(after.text) && q.unit === null)
    return after.norm === 's' ? 'decade' : 'model or code';
  if (joint && joint !== after && !joint.spaced && (/^\p{Lu}+$/u.test(joint.text) || joint.kind === 'number'))
    return joint.kind === 'number' ? 'score' : 'model or code';
  return null;
}

function age(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  const { tokens } = parse;
  const b = books(c.lexicon);
  const sentence = parse.sentences[parse.sentenceOf[q.core[0]] ?? -1] ?? [0, tokens.length];
  if (phraseAt(tokens, q.core[1], sentence[1], b.ageAfter)) return 'age';
  if (phraseBefore(tokens, q.from, sentence[0], b.ageBefore) && (q.high ?? q.low ?? 0) < 130) return 'age';
  const [before, after] = [at(parse, q.from - 1), at(parse, q.core[1])];
  const n = q.high ?? 0;
  if (q.bound !== 'exact' && q.bound !== 'approx') return null;
  if (q.unit !== null || n < 1 || n > 115 || q.noun.head >= 0) return null;
  const subject = word(parse, q.from - 2);
  if (before && c.lexicon.exclude.copulas.has(before.norm) && c.lexicon.exclude.agePronouns.has(subject)) return 'age';
  const closes = !after || /^[.,;)]$/.test(after.text) || q.core[1] >= sentence[1];
  if (before && c.lexicon.exclude.copulas.has(before.norm) && closes && !/^(?:there|it)$/.test(subject)) return 'age';
  const named = at(parse, q.core[0] - 2);
  return before?.text === ',' && /^[,;.)]$/.test(after?.text ?? '') && named && /^\p{Lu}/u.test(named.text) && q.words === false
    ? 'age'
    : null;
}

/** Four digits that stand where a year does and count nothing. */
function yearLike(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  const [from, to] = q.core;
  const n = q.high ?? q.low ?? 0;
  if (q.words || q.unit !== null) return null;
  const years = (x: number | null): boolean => x !== null && x >= 1500 && x <= 2100 && Number.isInteger(x);
  const range = q.bound === 'range' && years(q.low) && years(q.high) && /^\d{4}$/.test(at(parse, from)?.text ?? '');
  if (range) return 'year';
  if (!q.plain || !years(n) || to - from !== 1) return null;
  const before = word(parse, from - 1);
  const hedged = q.from < from;
  if (hedged) return null;
  if (c.lexicon.exclude.months.has(before) || before === ',') return 'year';
  return q.noun.head < 0 || /^(?:in|since|of|by|until|from|for|the|during|late|early|mid|before|after|to|and|'s|\()$/.test(before)
    ? 'year'
    : null;
}

/** "Flight 1344", "phase two", "Six Flags". */
function named(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  const { designators } = c.lexicon.exclude;
  const [from, to] = q.core;
  const before = at(parse, from - 1);
  const how = before && from - 1 >= (parse.sentences[parse.sentenceOf[from] ?? 0]?.[0] ?? 0) ? lookup(designators, before.norm) : undefined;
  if (before && how && (how === 'any' || /^\p{Lu}/u.test(before.text)) && q.unit === null && q.from === from) return 'name with a number';
  const [first, after] = [at(parse, from), at(parse, to)];
  const caps = (t: Token | undefined): boolean => !!t && /^\p{Lu}/u.test(t.text);
  const word1 = before?.norm ?? '';
  if (
    q.plain &&
    q.from === from &&
    caps(before) &&
    caps(after) &&
    !c.lexicon.closed.has(word1) &&
    !c.lexicon.exclude.months.has(word1) &&
    q.noun.head >= 0
  )
    return 'name with a number';
  const starts = parse.sentences[parse.sentenceOf[from] ?? -1]?.[0] === from;
  if (
    q.words &&
    first &&
    after &&
    !starts &&
    /^\p{Lu}/u.test(first.text) &&
    /^\p{Lu}/u.test(after.text) &&
    before &&
    !/^\p{Lu}/u.test(before.text)
  )
    return 'name with a number';
  return null;
}

function places(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  const [from, to] = q.core;
  const { streets, phoneBefore, scoreWords } = c.lexicon.exclude;
  for (let k = to; k < to + 4; k++) {
    const t = at(parse, k);
    if (!t || !/^\p{Lu}/u.test(t.text)) break;
    if (streets.has(t.norm) && q.plain) return 'address';
  }
  if (phoneBefore.has(word(parse, from - 1)) && q.plain) return 'phone number';
  const text = at(parse, from)?.text ?? '';
  if (q.plain && (text.length > 9 || (word(parse, from - 1) === '+' && text.length > 2))) return 'phone number';
  const paragraph = parse.paragraphs[parse.paragraphOf[from] ?? -1];
  const opens = paragraph?.[0] === from || (paragraph?.[0] === from - 1 && word(parse, from - 1) === '(');
  if (opens && q.plain && /^[.)]$/.test(word(parse, to)) && !at(parse, to)?.spaced) return 'section number';
  const dash = /^[-‐‑–]$/.test(word(parse, to)) && at(parse, to + 1)?.kind === 'number';
  if (dash && (q.high ?? 0) < 200) return 'score';
  if (q.bound === 'range' && (q.high ?? 0) < 200 && q.noun.head < 0) {
    for (let k = from - 1; k >= 0 && k > from - 8; k--) if (scoreWords.has(word(parse, k))) return 'score';
  }
  return null;
}

/** "one of them", "no one": no count. A bare "one" is judged when its clause is read. */
function pronoun(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  if (!q.words || q.low !== 1 || q.high !== 1 || q.core[1] - q.core[0] !== 1) return null;
  return q.noun.of || c.lexicon.of.has(word(parse, q.core[1])) ? 'pronoun' : null;
}

/** "deaths per 100,000 people": the number after "per". */
function rateBase(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  const before = word(parse, q.core[0] - 1);
  return c.lexicon.per.includes(before) && !c.lexicon.one.has(before) && before !== 'each' ? 'what a rate is per' : null;
}

/** "three-dimensional", "two-time champion": a number joined to a word that names nothing countable. */
function compound(parse: Parse, q: Quantified, c: ExclusionContext): Exclusion | null {
  if (q.noun.joined < 0 || q.unit !== null) return null;
  const norm = word(parse, q.noun.joined);
  return c.lexicon.exclude.joined.has(norm) || unitOfNoun(norm, c.lexicon) !== null ? null : 'part of a word';
}

/** Counts of things are whole: "a 5.3 quake", "magnitude 6.4", where no scale word and no unit says otherwise. */
function scaleReading(parse: Parse, q: Quantified): Exclusion | null {
  const n = q.low ?? q.high ?? 0;
  if (q.unit === 'degrees') return 'reading of a scale';
  if (q.unit !== null || q.words || q.per !== null || Number.isInteger(n) || Math.abs(n) > 1000) return null;
  const plural = q.noun.head >= 0 && word(parse, q.noun.head).endsWith('s');
  return !plural && parse.tokens[q.core[1] - 1]?.kind === 'number' ? 'reading of a scale' : null;
}

/** Whether a quantity in brackets gives the one right before it in other units: "73 km (45 miles)". */
export function converts(parse: Parse, q: Quantified, before: Quantified | null, lexicon: QuantityLexicon): boolean {
  if (!before || before.unit === null || q.unit === null || before.unit === q.unit) return false;
  if (!isMeasure(q.unit, lexicon) || !isMeasure(before.unit, lexicon)) return false;
  return word(parse, q.from - 1) === '(' && q.from - 1 - before.to <= 1 && q.from - 1 - before.core[1] <= 4;
}

/** A bare number beside another number, with no word between: a row run together, not prose. */
function besideNumber(parse: Parse, q: Quantified): Exclusion | null {
  if (q.noun.head >= 0 || q.unit !== null || q.words) return null;
  const beside = (k: number): boolean => at(parse, k)?.kind === 'number';
  return beside(q.core[0] - 1) || beside(q.core[1]) ? 'table' : null;
}
