/** `[from, to)` in token indexes. */
export type TokenRange = readonly [from: number, to: number];

export type TokenKind = 'word' | 'number' | 'punct' | 'symbol';

/**
 * A smallest piece of text. Tokens are lossless: what lies between two of them is white space only.
 * Contractions and possessives are split as in Universal Dependencies English ("did|n't", "Kyiv|'s"), so are hyphens ("front|-|line"),
 * numbers from their signs and units ("$|20", "30|%", "155|mm").
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The exact words. */
  readonly text: string;
  /** Lower case, curly quotes made straight. */
  readonly norm: string;
  readonly kind: TokenKind;
  /** White space stands before it (or it starts the text). */
  readonly spaced: boolean;
}

/** Words between quotation marks: `tokens` without the marks. A quotation whose closing mark is missing ends with its paragraph, or after 800 tokens. */
export interface Quotation {
  readonly tokens: TokenRange;
  /** Code-unit span without the marks. */
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  /** Continues the quotation with this index (paragraph opened again with a mark, none closed before). */
  readonly continues: number | null;
}

/** A text taken apart. Arrays run parallel to `tokens`. */
export interface Parse {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly paragraphs: readonly TokenRange[];
  readonly quotations: readonly Quotation[];
  /** Sentence, paragraph and quotation (−1: none) each token lies in. */
  readonly sentenceOf: readonly number[];
  readonly paragraphOf: readonly number[];
  readonly quotationOf: readonly number[];
  /** Part of speech (Penn Treebank tags, the XPOS column of Universal Dependencies English), where a tagger ran. */
  readonly tags: readonly string[] | null;
  /** Index of each token's head (−1: root) and its relation, where a parser ran. */
  readonly heads: readonly number[] | null;
  readonly relations: readonly string[] | null;
}
