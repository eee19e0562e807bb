import type { Message } from '../model/message.ts';
import type { Span } from '../model/span.ts';

/** What the giver of the bytes knows of them; fills only what they do not say themselves. */
export interface Hints {
  /** File name, shown to people; its ending names the media type where nothing else does. */
  readonly file?: string;
  readonly url?: string;
  /** As in a Content-Type header; its `charset` counts. */
  readonly mediaType?: string;
  /** ISO day or date-time. */
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** What the pure core cannot do itself and the edge may lend it. Both must be pure functions of their arguments. */
export interface Abilities {
  /** Decodes bytes of a WHATWG Encoding label other than UTF-8 and UTF-16; null where the label is not known. */
  readonly decode?: (label: string, bytes: Uint8Array) => string | null;
  /** Names the language of a text (BCP 47) or null where it cannot tell. */
  readonly guessLanguage?: (text: string) => string | null;
}

/** Bytes made into characters, every character with its place in the bytes. */
export interface Source {
  readonly text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `windows-1251`, … */
  readonly encoding: string;
  /** Byte offset of a code unit; of `text.length`: the end. Rises with its argument. */
  readonly byteAt: (unit: number) => number;
}

/**
 * A stretch of text and the stretch of the source it stands for. Verbatim ones have the same characters in both; the others
 * (an entity, an escape, a run of white space made one) stand for their stretch as a whole.
 */
export interface Piece {
  readonly text: Span;
  readonly source: Span;
}

/** What a reader makes of a source. Absent or null: the report does not say. */
export interface Draft {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly ref?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly outlet?: string | null;
  /** As written; made a day by `readReport`. */
  readonly published?: string | null;
  readonly language?: string | null;
  /** Of the parts above, those that were not stated as such, and the rule that supplied them. */
  readonly inferred?: Readonly<Record<string, string>>;
  readonly messages: readonly Message[];
}

/** Reads one media type. A new one is its file in `readers/` and its line in `index.ts`. */
export interface Reader {
  /** The media type it stands for. */
  readonly mediaType: string;
  /** Others it reads as well. */
  readonly alsoReads: readonly string[];
  /** File name endings without the dot, lower case. */
  readonly endings: readonly string[];
  /** Whether a text that came without media type and ending looks like its own. Sees the first 4,096 code units. */
  readonly looksLike: (head: string) => boolean;
  /** The encoding that the bytes declare in their own format, seen as Latin-1. First 4,096 bytes. */
  readonly declaredEncoding?: (head: string) => string | null;
  /** Byte ranges of the reports in a file that holds several; null or one range: it is one. */
  readonly split?: (source: Source) => readonly Span[] | null;
  readonly read: (source: Source) => Draft | { readonly refused: Message };
}
