import type { TimeLexicon, TimePattern } from '../../lang/sections/time.ts';
import { type ClassReader, classReaders, firstWords } from './classes.ts';

/** One element of a form; see {@link TimePattern}. */
export type Element =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'class'; readonly read: ClassReader; readonly name: string; readonly slot: string; readonly optional: boolean }
  | { readonly kind: 'time'; readonly grains: ReadonlySet<string> | null; readonly place: number; readonly optional: boolean }
  | { readonly kind: 'guard'; readonly words: ReadonlySet<string> | null; readonly wanted: boolean; readonly optional: boolean };

export interface Form {
  readonly pattern: TimePattern;
  readonly elements: readonly Element[];
}

/** Forms by what they can begin with, so that most tokens are looked at once and left. */
export interface Grammar {
  readonly byWord: ReadonlyMap<string, readonly Form[]>;
  readonly byNumber: readonly Form[];
  readonly byTime: readonly Form[];
}

const compiled = new WeakMap<TimeLexicon, Grammar>();

/** The grammar of a language, built once per lexicon. @throws RangeError on a form that names an unknown class. */
export function grammarOf(lexicon: TimeLexicon): Grammar {
  const known = compiled.get(lexicon);
  if (known) return known;
  const readers = classReaders(lexicon);
  const byWord = new Map<string, Form[]>();
  const byNumber: Form[] = [];
  const byTime: Form[] = [];
  for (const pattern of lexicon.patterns)
    for (const text of pattern.forms) {
      const form = { pattern, elements: text.split(' ').map((e) => element(e, readers)) };
      for (const start of starts(form.elements, lexicon))
        if (start === NUMBER) byNumber.push(form);
        else if (start === TIME) byTime.push(form);
        else byWord.set(start, [...(byWord.get(start) ?? []), form]);
    }
  const grammar = { byWord, byNumber, byTime };
  compiled.set(lexicon, grammar);
  return grammar;
}

const NUMBER = '#';
const TIME = '<>';
const NUMBER_CLASSES = new Set(['n', 'nth', 'nthday', 'rank', 'day', 'year', 'yy', 'bareyear', 'decade', 'numericdate']);
/** Number classes that can also be spelled out, and the word classes that spell them. */
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  n: ['cardinal'],
  nth: ['cardinal', 'ordinal'],
  rank: ['cardinal', 'ordinal', 'final'],
  year: ['cardinal'],
  bareyear: ['cardinal'],
  decade: ['decadeword'],
};

function element(text: string, readers: ReadonlyMap<string, ClassReader>): Element {
  const optional = text.length > 1 && text.endsWith('?');
  const body = optional ? text.slice(0, -1) : text;
  const [, name, slot] = /^\{([^=}]+)(?:=([^}]+))?\}$/.exec(body) ?? [];
  if (name) {
    const read = readers.get(name);
    if (!read) throw new RangeError(`time pattern names the unknown class {${name}}`);
    return { kind: 'class', read, name, slot: slot ?? name, optional };
  }
  const [, grains, place] = /^<([^>]+)>(?:=(\d))?$/.exec(body) ?? [];
  if (grains)
    return { kind: 'time', grains: grains === 'any' ? null : new Set(grains.split('|')), place: place ? Number(place) - 1 : 0, optional };
  const [, sign, words] = /^([!&])(\S+)$/.exec(body) ?? [];
  if (sign && words) return { kind: 'guard', words: words === 'close' ? null : new Set(words.split('|')), wanted: sign === '&', optional };
  return { kind: 'words', words: new Set(body.split('|')), optional };
}

/** What the first token of a form can be: words, any number, or the start of another time. */
function starts(elements: readonly Element[], lexicon: TimeLexicon): ReadonlySet<string> {
  const out = new Set<string>();
  for (const e of elements) {
    if (e.kind === 'words') for (const w of e.words) out.add(w);
    if (e.kind === 'time') out.add(TIME);
    if (e.kind === 'class') {
      for (const name of [e.name, ...(SPELLED[e.name] ?? [])]) for (const w of firstWords(lexicon, name) ?? []) out.add(w);
      if (NUMBER_CLASSES.has(e.name)) out.add(NUMBER);
      if (e.name === 'decade') out.add("'");
    }
    if (!e.optional && e.kind !== 'guard') break;
  }
  return out;
}
