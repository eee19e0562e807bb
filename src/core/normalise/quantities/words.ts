import type { Token } from '../../model/token.ts';

/** A row of a table by its own key only: "constructor" is a word like any other. */
export const lookup = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Phrases by their first or last word, longest first, so that a match costs the length of a phrase. */
export interface PhraseBook<T> {
  readonly byEdge: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;
  readonly edge: 'first' | 'last';
}

export function phraseBook<T>(table: Readonly<Record<string, T>>, edge: 'first' | 'last'): PhraseBook<T> {
  const byEdge = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of Object.entries(table)) {
    const words = phrase.split(' ');
    const key = (edge === 'first' ? words[0] : words.at(-1)) ?? '';
    byEdge.set(key, [...(byEdge.get(key) ?? []), { words, value }]);
  }
  for (const list of byEdge.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byEdge, edge };
}

export const listBook = (phrases: readonly string[], edge: 'first' | 'last'): PhraseBook<true> =>
  phraseBook(Object.fromEntries(phrases.map((p) => [p, true as const])), edge);

/** The longest phrase that starts at `at` (book by first word), within `[at, end)`. */
export function phraseAt<T>(tokens: readonly Token[], at: number, end: number, book: PhraseBook<T>): { value: T; to: number } | null {
  for (const { words, value } of book.byEdge.get(tokens[at]?.norm ?? '') ?? []) {
    if (at + words.length <= end && words.every((w, k) => tokens[at + k]?.norm === w)) return { value, to: at + words.length };
  }
  return null;
}

/** The longest phrase that ends before `to` (book by last word), within `[start, to)`. */
export function phraseBefore<T>(
  tokens: readonly Token[],
  to: number,
  start: number,
  book: PhraseBook<T>,
): { value: T; from: number } | null {
  for (const { words, value } of book.byEdge.get(tokens[to - 1]?.norm ?? '') ?? []) {
    const from = to - words.length;
    if (from >= start && words.every((w, k) => tokens[from + k]?.norm === w)) return { value, from };
  }
  return null;
}

/** Made once per table and kept: lexicons are constants. */
export function kept<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const cache = new WeakMap<K, V>();
  return (key) => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    cache.set(key, value);
    return value;
  };
}
