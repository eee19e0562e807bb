import type { Report, TextSegment } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Piece, Source } from './reader.ts';
import { utf8Length } from './utf.ts';

/**
 * Pieces of a source → segments of its bytes. A verbatim piece is cut where its bytes and its characters stop running evenly (unreadable
 * bytes that became U+FFFD; in the encodings before Unicode wherever the width of characters changes), so that `bytesOf` can count inside.
 */
export function toBytes(text: string, pieces: readonly Piece[], source: Source): readonly TextSegment[] {
  const out: TextSegment[] = [];
  for (const { text: t, source: s } of pieces) {
    const verbatim = t[1] - t[0] === s[1] - s[0] && text.slice(t[0], t[1]) === source.text.slice(s[0], s[1]);
    const cuts = verbatim ? cutsOf(source, s) : [];
    let done = s[0];
    for (const cut of [...cuts, s[1]]) {
      const shift = t[0] - s[0];
      const end = cut === s[1] ? t[1] : cut + shift;
      if (cut > done) out.push({ text: [done + shift, end], bytes: [source.byteAt(done), source.byteAt(cut)] });
      done = cut;
    }
  }
  return out;
}

function cutsOf(source: Source, [start, end]: Span): number[] {
  const cuts: number[] = [];
  if (source.encoding.startsWith('utf-16')) return cuts;
  if (source.encoding === 'utf-8') {
    for (const m of source.text.slice(start, end).matchAll(/\ufffd/g)) {
      const i = start + m.index;
      if (source.byteAt(i + 1) - source.byteAt(i) !== 3) cuts.push(i, i + 1);
    }
    return cuts;
  }
  const width = (i: number): number => source.byteAt(i + 1) - source.byteAt(i);
  // Characters without bytes of their own belong to the next that has some (see legacy.ts).
  for (let i = start + 1; i < end; i++) if (width(i - 1) > 0 && width(i) !== width(i - 1)) cuts.push(i);
  return cuts;
}

/**
 * Where the words at `span` stand in the report's bytes: byte ranges `[start, end)`, in order, touching ones joined. Exact to the
 * character where the text has them verbatim; an escape, an entity or a white space made one counts as a whole. Empty for what stands
 * in no byte (a line break between two blocks of a page).
 */
export function bytesOf(report: Pick<Report, 'text' | 'segments' | 'encoding'>, [start, end]: Span): readonly Span[] {
  const out: [number, number][] = [];
  for (let i = firstEndingAfter(report.segments, start); i < report.segments.length; i++) {
    const segment = report.segments[i] as TextSegment;
    if (segment.text[0] >= end) break;
    const [from, to] = within(report, segment, [Math.max(start, segment.text[0]), Math.min(end, segment.text[1])]);
    const last = out.at(-1);
    if (last && last[1] === from) last[1] = to;
    else if (to > from) out.push([from, to]);
  }
  return out;
}

function firstEndingAfter(segments: readonly TextSegment[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as TextSegment).text[1] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function within({ text, encoding }: Pick<Report, 'text' | 'encoding'>, { text: t, bytes: b }: TextSegment, [start, end]: Span): Span {
  const units = t[1] - t[0];
  const size = b[1] - b[0];
  if (start === t[0] && end === t[1]) return b;
  if ((encoding ?? 'utf-8') === 'utf-8') {
    if (utf8Length(text, t[0], t[1]) !== size) return b;
    return [b[0] + utf8Length(text, t[0], start), b[1] - utf8Length(text, end, t[1])];
  }
  const width = size / units;
  const isEven = encoding?.startsWith('utf-16') || width === 1 || !/[ -~\ufffd]/.test(text.slice(t[0], t[1]));
  if (!Number.isInteger(width) || !isEven) return b;
  return [b[0] + (start - t[0]) * width, b[0] + (end - t[0]) * width];
}
