import type { TimeLexicon } from '../../lang/sections/time.ts';
import type { Parse } from '../../model/token.ts';
import { isLoneYear } from './lone-year.ts';

/** A class found at a token: how many tokens it takes and what it stands for. */
export interface ClassHit {
  readonly length: number;
  readonly value: number | string;
}

/** Reads a class at token `i`; null where the words are not of it. */
export type ClassReader = (parse: Parse, i: number) => ClassHit | null;

interface Entry {
  readonly words: readonly string[];
  readonly value: number | string;
}

/** A reader for every word class of the language, and for the number classes every language shares. */
export function classReaders(lexicon: TimeLexicon): ReadonlyMap<string, ClassReader> {
  const readers = new Map<string, ClassReader>();
  for (const [name, words] of Object.entries(lexicon.classes)) readers.set(name, wordClass(words, lexicon));
  const named = (name: string): ClassReader => readers.get(name) ?? (() => null);
  readers.set('n', (p, i) => digits(p, i, 1, 3) ?? compound(p, i, named('cardinal')));
  readers.set('nth', (p, i) => ordinal(p, i, lexicon) ?? compound(p, i, named('cardinal'), named('ordinal')) ?? named('ordinal')(p, i));
  readers.set('nthday', (p, i) => ordinal(p, i, lexicon));
  readers.set('rank', (p, i) => named('final')(p, i) ?? named('nth')(p, i));
  readers.set('day', (p, i) => dayOfMonth(p, i, lexicon));
  readers.set('year', (p, i) => digits(p, i, 4, 4, 1000, 2199) ?? spelledYear(p, i, named('cardinal')));
  readers.set('yy', (p, i) => digits(p, i, 2, 2));
  readers.set('bareyear', (p, i) => (isLoneYear(p, i, lexicon) ? digits(p, i, 4, 4, 1000, 2199) : spelledYear(p, i, named('cardinal'))));
  readers.set('decade', (p, i) => decade(p, i, lexicon, named('decadeword')));
  readers.set('numericdate', numericDate);
  return readers;
}

/** The first words by which a word class can begin; null for number classes, which begin with any number. */
export function firstWords(lexicon: TimeLexicon, name: string): readonly string[] | null {
  const words = lexicon.classes[name];
  return words ? Object.keys(words).map((w) => w.split(' ')[0] as string) : null;
}

function wordClass(words: Readonly<Record<string, number | string>>, lexicon: TimeLexicon): ClassReader {
  const byFirst = new Map<string, Entry[]>();
  for (const [key, value] of Object.entries(words)) {
    const entry = { words: key.split(' '), value };
    const first = entry.words[0] as string;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return ({ tokens }, i) => {
    const token = tokens[i];
    if (!token) return null;
    for (const { words: ws, value } of byFirst.get(token.norm) ?? []) {
      if (lexicon.cased.has(token.norm) && !/^\p{Lu}/u.test(token.text)) continue;
      if (ws.every((w, k) => tokens[i + k]?.norm === w)) return { length: ws.length, value };
    }
    return null;
  };
}

/** A whole number in plain digits: no signs, no points, no grouping. */
function digits({ tokens }: Parse, i: number, least: number, most: number, low = 0, high = Infinity): ClassHit | null {
  const t = tokens[i];
  if (t?.kind !== 'number' || t.text.length < least || t.text.length > most || !/^\d+$/.test(t.text)) return null;
  const value = Number(t.text);
  return value >= low && value <= high ? { length: 1, value } : null;
}

function ordinal({ tokens }: Parse, i: number, lexicon: TimeLexicon): ClassHit | null {
  const t = tokens[i];
  if (t?.kind !== 'number') return null;
  const m = /^(\d{1,2})(\p{L}+)$/u.exec(t.norm);
  return m && lexicon.ordinalEndings.includes(m[2] as string) ? { length: 1, value: Number(m[1]) } : null;
}

/** "twenty", "twenty four", "twenty-fourth": a ten and, if it follows, a unit (of `units` where given, which is then needed). */
function compound(p: Parse, i: number, tens: ClassReader, units = tens): ClassHit | null {
  const ten = tens(p, i);
  if (!ten || typeof ten.value !== 'number') return null;
  const dash = p.tokens[i + 1]?.text === '-' ? 1 : 0;
  const unit = ten.value >= 20 && ten.value % 10 === 0 ? units(p, i + ten.length + dash) : null;
  if (unit && typeof unit.value === 'number' && unit.value >= 1 && unit.value < 10)
    return { length: ten.length + dash + unit.length, value: ten.value + unit.value };
  return units === tens ? ten : null;
}

/** "nineteen ninety-six", "twenty twenty four", as read aloud. */
function spelledYear(p: Parse, i: number, cardinal: ClassReader): ClassHit | null {
  const hundreds = cardinal(p, i);
  if (!hundreds || typeof hundreds.value !== 'number' || hundreds.value < 18 || hundreds.value > 20) return null;
  const rest = compound(p, i + hundreds.length, cardinal);
  if (!rest || typeof rest.value !== 'number' || rest.value < 10 || rest.value > 99) return null;
  return { length: hundreds.length + rest.length, value: hundreds.value * 100 + rest.value };
}

/** 1–31, with or without an ordinal's ending; not "15" of "15-year-old". */
function dayOfMonth(p: Parse, i: number, lexicon: TimeLexicon): ClassHit | null {
  const hit = digits(p, i, 1, 2) ?? ordinal(p, i, lexicon);
  if (!hit || typeof hit.value !== 'number' || hit.value < 1 || hit.value > 31) return null;
  const [dash, after] = [p.tokens[i + 1], p.tokens[i + 2]];
  const joined = dash?.text === '-' && !dash.spaced && after?.kind === 'word' && !after.spaced && /^\p{Ll}/u.test(after.text);
  return joined ? null : hit;
}

/** "1960s", "the 1960's", "'70s", "seventies" → first year. Two digits are of the twentieth century from 20 on. */
function decade(p: Parse, i: number, lexicon: TimeLexicon, spelled: ClassReader): ClassHit | null {
  const said = spelled(p, i);
  if (said) return said;
  const { tokens } = p;
  const quoted = tokens[i]?.norm === "'" ? 1 : 0;
  const number = tokens[i + quoted];
  if (number?.kind !== 'number' || !/^(?:[12]\d\d0|\d0)$/.test(number.text)) return null;
  const mark = tokens[i + quoted + 1]?.norm === "'" ? 1 : 0;
  const ending = tokens[i + quoted + 1 + mark];
  if (!ending || ending.spaced || !lexicon.decadeEndings.has(ending.norm)) return null;
  if (mark === 1 && !lexicon.decadeLeads.has(tokens[i - 1]?.norm ?? '')) return null;
  const value = Number(number.text);
  return { length: quoted + 2 + mark, value: value > 99 ? value : value >= 20 ? 1900 + value : 2000 + value };
}

/** "2004-12-02", "02/12/2004", "11.01.2025": value as written, for the rule to order. */
function numericDate({ tokens }: Parse, i: number): ClassHit | null {
  const t = tokens[i];
  if (t?.kind !== 'number') return null;
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(t.text)) return { length: 1, value: t.text };
  const [s1, b, s2, c] = [tokens[i + 1], tokens[i + 2], tokens[i + 3], tokens[i + 4]];
  if (!s1 || !b || !s2 || !c || s1.text !== s2.text || !/^[-/.]$/.test(s1.text) || [s1, b, s2, c].some((x) => x.spaced)) return null;
  const written = `${t.text}${s1.text}${b.text}${s2.text}${c.text}`;
  const whole = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/.test(written);
  return whole ? { length: 5, value: written } : null;
}
