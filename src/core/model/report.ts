import type { Span } from './span.ts';

/** Where a stretch of `Report.text` stands in the bytes it was read from. Segments in text order, not overlapping. */
export interface TextSegment {
  readonly text: Span;
  /** Byte offsets `[start, end)` into the original file. */
  readonly bytes: Span;
}

/** One published item as taken in: its bytes' hash, and the text read from them. `text` is ground for every span. */
export interface Report {
  /** `sha256:` + hex digest of the bytes. */
  readonly id: string;
  /** The id its sender gave it (JSON form), kept as given. */
  readonly ref: string | null;
  /** File name or address it came from, as shown to people. */
  readonly file: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO day of publication. */
  readonly published: string | null;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** `text/plain`, `text/html`, `text/markdown`, `application/json`, … */
  readonly mediaType: string;
  /** How the bytes stand for characters (WHATWG name); absent: UTF-8. */
  readonly encoding?: string;
  readonly text: string;
  /** Which of the above were not given by the report and where they came from, e.g. `{ language: 'guessed' }`. */
  readonly inferred: Readonly<Record<string, string>>;
  readonly segments: readonly TextSegment[];
}
