/**
 * A place in a text: `[start, end)` in UTF-16 code units, the unit of the Web Annotation
 * TextPositionSelector as JavaScript counts it.
 */
export type Span = readonly [start: number, end: number];

/** Spans in text order. Several, where the words of one role are interrupted by those of another. */
export type Spans = readonly Span[];

export const length = ([start, end]: Span): number => end - start;
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Number of code units two lists of spans share. */
export function shared(a: Spans, b: Spans): number {
  let n = 0;
  for (const x of a) for (const y of b) n += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  return n;
}

/** Smallest span that covers all of `spans`. @throws RangeError on an empty list. */
export function hull(spans: Spans): Span {
  const [first] = spans;
  if (!first) throw new RangeError('hull of no spans');
  let [start, end] = first;
  for (const [s, e] of spans) {
    start = Math.min(start, s);
    end = Math.max(end, e);
  }
  return [start, end];
}

/** Sorted, with touching and overlapping spans joined; empty ones dropped. */
export function union(spans: Spans): Spans {
  const sorted = spans.filter(([s, e]) => e > s).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: [number, number][] = [];
  for (const [s, e] of sorted) {
    const last = out.at(-1);
    if (last && s <= last[1]) last[1] = Math.max(last[1], e);
    else out.push([s, e]);
  }
  return out;
}

/** The words at `spans`, fragments joined by " … ". */
export const words = (text: string, spans: Spans): string => spans.map(([s, e]) => text.slice(s, e)).join(' … ');
