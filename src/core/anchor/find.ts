import type { Anchor } from '../model/anchor.ts';
import { found, type Outcome, refused } from '../model/outcome.ts';
import type { Span } from '../model/span.ts';
import { approximate } from './approximate.ts';
import { type Folded, fold } from './folded.ts';

/** Fewer characters of words and context than this could stand anywhere. */
const EVIDENCE = 24;
/** The best place must lead the next by so many characters of context. */
const LEAD = 4;
/** More occurrences than this and the words say nothing about the place. */
const MOST_PLACES = 5000;
/** Of the quoted words, the share of characters that may differ. */
const TOLERANCE = 0.25;
/** Longer quotations are looked for by their two ends. */
const LONGEST_PATTERN = 256;

/**
 * Finds a described place again: at its position if the same words stand there in the same context, else where words and context fit
 * best, also after white space or some of the words were changed (then a message says so). Where two places fit, or none does, there is
 * no value: a wrong place would be worse.
 */
export function find(anchor: Anchor, text: string): Outcome<Span> {
  const { exact, prefix, suffix } = anchor.quote;
  const { start, end } = anchor.position;
  if (standsAt(anchor, text)) return found([start, end]);
  if (exact === '') return lost(anchor);
  const same = choose(occurrences(text, exact), (s) => around(text, s, prefix, suffix), exact.length, prefix.length + suffix.length);
  if (same === 'ambiguous') return ambiguous(anchor);
  if (same) return found(same);
  return refound(anchor, text);
}

/** The same words at the same position in the same context; where those are few, the text must also end where it did. */
function standsAt({ quote: { exact, prefix, suffix }, position: { start, end } }: Anchor, text: string): boolean {
  if (!text.startsWith(exact, start) || end - start !== exact.length || end > text.length) return false;
  if (around(text, [start, end], prefix, suffix) < prefix.length + suffix.length) return false;
  return exact.length + prefix.length + suffix.length >= EVIDENCE || end + suffix.length === text.length;
}

/** With differences of white space, quotation marks and dashes set aside; then with changed words. */
function refound(anchor: Anchor, text: string): Outcome<Span> {
  const folded = fold(text);
  const [exact, prefix, suffix] = [anchor.quote.exact, anchor.quote.prefix, anchor.quote.suffix].map((s) => fold(s).text.trim());
  if (!exact) return lost(anchor);
  const context = (s: Span): number => around(folded.text, s, `${prefix} `, ` ${suffix}`, true);
  const available = (prefix ?? '').length + (suffix ?? '').length;
  const same = choose(occurrences(folded.text, exact), context, exact.length, available);
  if (same === 'ambiguous') return ambiguous(anchor);
  if (same) return found(unfold(folded, same));
  const near = nearest(folded.text, exact, context);
  if (near === 'ambiguous') return ambiguous(anchor);
  if (!near) return lost(anchor);
  const span = unfold(folded, near);
  return found(span, [
    {
      code: 'anchor/words-changed',
      level: 'warning',
      text: `the words were ${quoted(anchor.quote.exact)}; now ${quoted(text.slice(...span))} stands there`,
      hint: 'check that the new words still say the same',
      span,
    },
  ]);
}

const unfold = ({ at }: Folded, [start, end]: Span): Span => [at[start] as number, (at[end - 1] as number) + 1];

/** Every place of the words; null: too many to tell apart. */
function occurrences(text: string, words: string): readonly Span[] | null {
  const out: Span[] = [];
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
    if (out.length >= MOST_PLACES) return null;
    out.push([i, i + words.length]);
  }
  return out;
}

/** Characters of context that stand around the place as they did, counted outwards up to the first that differs. */
function around(text: string, [start, end]: Span, prefix: string, suffix: string, trimmed = false): number {
  const before = trimmed ? prefix.trim() : prefix;
  const after = trimmed ? suffix.trim() : suffix;
  let left = trimmed && text[start - 1] === ' ' ? start - 1 : start;
  let right = trimmed && text[end] === ' ' ? end + 1 : end;
  let n = 0;
  for (let k = before.length - 1; k >= 0 && left > 0 && text[left - 1] === before[k]; k--, left--) n++;
  for (let k = 0; k < after.length && right < text.length && text[right] === after[k]; k++, right++) n++;
  return n;
}

/** The place whose context fits best, where words and context are evidence enough and no other place comes near. */
function choose(places: readonly Span[] | null, context: (s: Span) => number, size: number, available: number): Span | 'ambiguous' | null {
  if (places === null) return 'ambiguous';
  let best: Span | null = null;
  let most = -1;
  let next = -1;
  for (const place of places) {
    const n = context(place);
    if (n > most) [best, most, next] = [place, n, most];
    else if (n > next) next = n;
  }
  if (best === null) return null;
  const lead = Math.min(LEAD, Math.max(1, available));
  if (next >= 0 && most - next < lead) return 'ambiguous';
  return size + most >= Math.min(EVIDENCE, size + available) ? best : null;
}

/** The stretch that is most like words that were changed. */
function nearest(text: string, exact: string, context: (s: Span) => number): Span | 'ambiguous' | null {
  const places = exact.length > LONGEST_PATTERN ? betweenEnds(text, exact) : like(text, exact);
  const scored = places.map(({ span, loss }) => ({ span, score: context(span) - 2 * loss })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || exact.length + first.score < EVIDENCE) return null;
  return second && first.score - second.score < LEAD ? 'ambiguous' : first.span;
}

interface Place {
  readonly span: Span;
  /** Characters that differ. */
  readonly loss: number;
}

const like = (text: string, words: string): readonly Place[] =>
  (approximate(text, words, Math.floor(words.length * TOLERANCE)) ?? []).slice(0, 50).map(({ span, errors }) => ({ span, loss: errors }));

/** Where a long quotation's first and last words stand at about the right distance. */
function betweenEnds(text: string, exact: string): readonly Place[] {
  const size = LONGEST_PATTERN / 2;
  const tails = like(text, exact.slice(-size));
  return like(text, exact.slice(0, size)).flatMap((head) =>
    tails
      .filter((tail) => Math.abs(tail.span[1] - head.span[0] - exact.length) <= exact.length * TOLERANCE)
      .map((tail): Place => ({ span: [head.span[0], tail.span[1]], loss: head.loss + tail.loss })),
  );
}

const quoted = (s: string): string => `"${s.length > 60 ? `${s.slice(0, 57)}…` : s}"`;

const lost = (anchor: Anchor): Outcome<never> =>
  refused({
    code: 'anchor/lost',
    level: 'warning',
    text: `${quoted(anchor.quote.exact)} does not stand in this text`,
    hint: 'mark the place anew, or withdraw what was said about it',
  });

const ambiguous = (anchor: Anchor): Outcome<never> =>
  refused({
    code: 'anchor/ambiguous',
    level: 'warning',
    text: `${quoted(anchor.quote.exact)} could stand in more than one place of this text`,
    hint: 'mark the place anew',
  });
