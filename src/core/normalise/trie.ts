import { foldWord, nameWords } from '../model/name.ts';
import type { Parse, Token } from '../model/token.ts';

/** A name as a table writes it, with what it names. Its capitals are the least that a text must show. */
export interface Entry<T> {
  readonly value: T;
  readonly written: readonly string[];
}
/** A stretch of tokens `[from, to)` that reads as one or more entries. `end`: code unit where its last token ends. */
export interface Match<T> {
  readonly entries: readonly Entry<T>[];
  readonly from: number;
  readonly to: number;
  readonly end: number;
}
interface Node<T> {
  next: Map<string, Node<T>> | null;
  entries: Entry<T>[] | null;
}

const GLUE = /^[-‐‑–'’./]$/;
const COMMA = ',';
const CAPITALS = /^[\p{Lu}\p{N}&]{2,}$/u;
const POINTS = /[.\p{M}'’]/gu;
/** No name in any table is longer: keeps the walk linear in the text. */
const LONGEST = 24;

/** Names by their folded words. Lookup costs at most the length of the longest name, whatever the text. */
export class Trie<T> {
  readonly #root: Node<T> = { next: null, entries: null };

  add(name: string, value: T): void {
    const written = name.split(/(,)\s+/).flatMap((part) => (part === COMMA ? [COMMA] : nameWords(part)));
    if (written.length === 0 || written.length > LONGEST) return;
    let node = this.#root;
    for (const word of written) {
      const key = word === COMMA ? COMMA : foldWord(word);
      node.next ??= new Map();
      let child = node.next.get(key);
      if (!child) {
        child = { next: null, entries: null };
        node.next.set(key, child);
      }
      node = child;
    }
    node.entries ??= [];
    node.entries.push({ value, written });
  }

  /** Whether any name begins with this folded word. */
  begins(key: string): boolean {
    return this.#root.next?.has(key) ?? false;
  }

  /** The longest name that starts at token `from` and whose entries `accept` lets through. */
  longest(
    read: KeyedText,
    from: number,
    accept: (entries: readonly Entry<T>[], from: number, to: number) => readonly Entry<T>[],
  ): Match<T> | null {
    let node = this.#root.next?.get(read.keys[from] ?? '');
    if (!node) return null;
    const at: number[] = [from];
    let best: Match<T> | null = null;
    for (;;) {
      const last = at.at(-1) as number;
      if (node.entries) {
        const fit = node.entries.filter((e) => capitalsFit(e, read, at));
        const entries = fit.length > 0 ? accept(fit, from, last + 1) : fit;
        if (entries.length > 0) best = { entries, from, to: last + 1, end: read.tokens[last]?.end ?? 0 };
      }
      if (!node.next) return best;
      const step = following(read, last, node.next.has(COMMA));
      if (step < 0) return best;
      const child: Node<T> | undefined = node.next.get(read.keys[step] || COMMA);
      if (!child) return best;
      at.push(step);
      node = child;
    }
  }
}

/** A text ready for lookup: per token its folded word ("" for punctuation). */
export interface KeyedText {
  readonly tokens: readonly Token[];
  readonly paragraphOf: readonly number[];
  readonly keys: readonly string[];
  /** Tokens of sentences written in capitals throughout. */
  readonly shouted: (token: number) => boolean;
}

const FOLDED = new Map<string, string>();
const KEPT = 50_000;

/** Folding is the dear part: words are remembered, up to a limit (a cache only; the answer never depends on it). */
function folded(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const key = foldWord(word);
  if (FOLDED.size >= KEPT) FOLDED.clear();
  if (word.length <= 40) FOLDED.set(word, key);
  return key;
}

export const keysOf = (p: Parse): string[] =>
  p.tokens.map((t) => (t.kind === 'word' || t.kind === 'number' ? folded(t.text) : t.text === '&' ? '&' : ''));

/**
 * The next token with a word in it: over one hyphen, point or apostrophe that is glued on both sides, never into the next paragraph.
 * A comma counts where the name has one ("Institute of Epidemiology, Disease Control and Research").
 */
function following(read: KeyedText, i: number, comma: boolean): number {
  const { tokens, paragraphOf, keys } = read;
  let j = i + 1;
  const glue = tokens[j];
  if (comma && glue?.text === COMMA) return j;
  if (glue && keys[j] === '' && GLUE.test(glue.text) && !glue.spaced && tokens[j + 1]?.spaced === false) j++;
  return keys[j] && paragraphOf[j] === paragraphOf[i] ? j : -1;
}

function capitalsFit<T>(entry: Entry<T>, read: KeyedText, at: readonly number[]): boolean {
  return entry.written.every((word, k) => {
    const i = at[k] as number;
    return wordFits(word, read.tokens[i]?.text ?? '', read.shouted(i));
  });
}

/** "NATO" is read in "NATO" and "Nato", "US" only in "US" and "U.S.", "Nis" not in "NIS", "Turkey" not in "turkey", "army" in any case. */
function wordFits(written: string, text: string, shouted: boolean): boolean {
  const first = written[0] as string;
  if (!/\p{Lu}/u.test(first)) return true;
  if (!/^\p{Lu}/u.test(text)) return false;
  const bare = written.replace(POINTS, '');
  if (!CAPITALS.test(bare)) return shouted || bare.length > 3 || !CAPITALS.test(text);
  return shouted || bare.length >= 4 || CAPITALS.test(text.replace(POINTS, ''));
}
