import type { Attribution } from '../model/attribution.ts';
import type { Reading } from '../model/reading.ts';
import { contains, hull, overlaps, type Span } from '../model/span.ts';
import type { TimeMention } from '../model/time.ts';

/** Code units between a cue and the day it was used on: "told reporters on Friday". */
const REACH = 48;

/**
 * When a source is said to have spoken: a day named beside the cue or the source, outside the content and inside the same sentence.
 * Kept apart from the day the content is about and the day of publication (METHOD §3).
 */
export function utterances(reading: Reading): (a: Attribution) => string | null {
  const days = reading.times.filter((t) => t.start !== null && t.start === t.end).sort((x, y) => x.span[0] - y.span[0]);
  const { text } = reading.report;
  return (a) => {
    if (!a.cue.length) return null;
    const frame = hull([...a.source, ...a.cue]);
    let best: { day: string; gap: number } | null = null;
    for (let i = firstAfter(days, frame[0] - REACH); i < days.length; i++) {
      const t = days[i] as TimeMention;
      if (t.span[0] > frame[1] + REACH) break;
      if (a.content.some((s) => contains(s, t.span) || overlaps(s, t.span))) continue;
      const gap = distance(frame, t.span);
      if (gap > REACH || /[.!?]["”’)]*\s/.test(between(text, frame, t.span))) continue;
      if (t.start && (!best || gap < best.gap)) best = { day: t.start, gap };
    }
    return best?.day ?? null;
  };
}

/** Index of the first mention that starts at or after `offset`. */
function firstAfter(times: readonly TimeMention[], offset: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((times[mid]?.span[0] ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

const distance = (a: Span, b: Span): number => Math.max(0, b[0] - a[1], a[0] - b[1]);
const between = (text: string, a: Span, b: Span): string => (a[1] <= b[0] ? text.slice(a[1], b[0]) : text.slice(b[1], a[0]));
