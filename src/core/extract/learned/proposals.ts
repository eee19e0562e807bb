import { type Candidate, size } from '../../model/candidate.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import type { Perceptron } from '../perceptron.ts';
import { isTime, tagAt, token } from '../phrases.ts';
import { decode } from './decode.ts';
import { distance, sortOf } from './shapes.ts';
import { rangesOf, type Window } from './slots.ts';
import type { View } from './view.ts';

/** One way to read the slots of a cue. */
export interface Proposal {
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Who proposed the source and the content, and how the content was changed since: bits of `BY`. */
  readonly sourceBy: number;
  readonly contentBy: number;
  /** Sum of the labels less that of none, in thousandths. */
  readonly margin: number;
}

/** Proposers (labels, frame, dependency tree) and edits (whole quotation, next quotation too, to the sentence's end, to the last comma). */
const BY = { labels: 1, frame: 2, tree: 4, quotation: 8, next: 16, sentence: 32, comma: 64 } as const;

interface Slot {
  readonly ranges: readonly TokenRange[];
  by: number;
}

/** Readings of a cue: each source with each content that the labels, the frame or the tree propose, and contents a step longer or shorter. */
export function proposalsOf(v: View, w: Window, rule: Candidate | null, slots: Perceptron): Proposal[] {
  const { p } = v;
  const { labels, margin } = decode(v, w, slots);
  const clean = (label: number): TokenRange[] =>
    rangesOf(w, labels, label)
      .map((r) => trim(p, r))
      .filter((r) => size(r) > 0);
  const sources: Slot[] = [];
  const contents: Slot[] = [];
  put(
    sources,
    clean(1)
      .map((r) => beforeTime(p, r))
      .filter((r) => size(r) > 0)
      .sort((a, b) => distance(a, w.cue) - distance(b, w.cue))
      .slice(0, 1),
    BY.labels,
  );
  const labelled = clean(2);
  // When something was said is no part of what was said.
  if (sortOf(p, labelled) !== 1) put(contents, labelled, BY.labels);
  if (rule) {
    put(sources, rule.source, BY.frame);
    put(contents, rule.content, BY.frame);
  }
  const subject = v.subject[w.head] as number;
  if (subject >= 0) put(sources, [trim(p, outside(subtree(v, subject), w.cue))], BY.tree);
  const clause = v.clause[w.head] as number;
  if (clause >= 0) put(contents, [trim(p, outside(subtree(v, clause), w.cue))], BY.tree);
  for (const slot of [...contents]) for (const [ranges, by] of editsOf(p, w, slot.ranges)) put(contents, ranges, slot.by | by);
  const out: Proposal[] = [];
  for (const s of sources)
    for (const c of contents)
      if (c.ranges.length > 0 && !touches(s.ranges, c.ranges))
        out.push({ source: s.ranges, content: c.ranges, sourceBy: s.by, contentBy: c.by, margin });
  return out;
}

/** "the agency on Sunday": when it was said is no part of who said it. */
function beforeTime(p: Parse, [from, to]: TokenRange): TokenRange {
  let end = to;
  while (end > from && isTime(p, [end - 1, end])) end--;
  while (end > from && end < to && /^(?:IN|DT|JJ|,)$/.test(tagAt(p, end - 1))) end--;
  return [from, end];
}

/** Adds a slot, or a proposer to one that is there. */
function put(list: Slot[], ranges: readonly TokenRange[], by: number): void {
  if (ranges.some((r) => size(r) <= 0)) return;
  const known = list.find((s) => same(s.ranges, ranges));
  if (known) known.by |= by < 8 ? by : 0;
  else list.push({ ranges, by });
}

const subtree = (v: View, i: number): TokenRange => [v.first[i] as number, v.end[i] as number];

/** A range less the cue and what lies beyond it on the shorter side. */
function outside([a, b]: TokenRange, [c, d]: TokenRange): TokenRange {
  if (b <= c || a >= d) return [a, b];
  return c - a >= b - d ? [a, c] : [d, b];
}

function editsOf(p: Parse, w: Window, ranges: readonly TokenRange[]): (readonly [readonly TokenRange[], number])[] {
  const out: [readonly TokenRange[], number][] = [];
  const last = ranges.at(-1);
  if (!last) return out;
  const cueQuote = p.quotationOf[w.head] ?? -1;
  const whole = ranges.map((r) => wholeQuotation(p, r, w.cue, cueQuote));
  if (!same(whole, ranges)) out.push([whole, BY.quotation]);
  const end = whole.at(-1) as TokenRange;
  const next = nextQuotation(p, Math.max(end[1], w.cue[1]), w);
  if (next && cueQuote < 0) out.push([[...whole, next], BY.next]);
  const stop = p.sentences[p.sentenceOf[last[1] - 1] ?? -1]?.[1] ?? last[1];
  const longer = trim(p, [last[0], last[1] <= w.cue[0] ? Math.min(stop, w.cue[0]) : Math.min(stop, w.to)]);
  if (longer[1] > last[1]) out.push([[...ranges.slice(0, -1), longer], BY.sentence]);
  for (let i = last[1] - 2; i > last[0] + 1; i--)
    if (token(p, i).norm === ',' || token(p, i).norm === ';') {
      out.push([[...ranges.slice(0, -1), trim(p, [last[0], i])], BY.comma]);
      break;
    }
  return out;
}

/** A range that starts or ends within a quotation, stretched to its marks; the cue's own quotation holds no edge. */
function wholeQuotation(p: Parse, [a, b]: TokenRange, cue: TokenRange, cueQuote: number): TokenRange {
  const [q, r] = [p.quotationOf[a] ?? -1, p.quotationOf[b - 1] ?? -1];
  const from = q >= 0 && q !== cueQuote ? Math.min(a, p.quotations[q]?.tokens[0] ?? a) : a;
  const to = r >= 0 && r !== cueQuote ? Math.max(b, p.quotations[r]?.tokens[1] ?? b) : b;
  return a >= cue[1] ? [Math.max(from, cue[1]), to] : [from, b <= cue[0] ? Math.min(to, cue[0]) : to];
}

/** The quotation that begins right after `at`, before any other words, within the window. */
function nextQuotation(p: Parse, at: number, w: Window): TokenRange | null {
  let words = 0;
  for (let i = at; i < Math.min(w.to, at + 14); i++) {
    const q = p.quotationOf[i] ?? -1;
    if (q >= 0) {
      const range = p.quotations[q]?.tokens ?? null;
      return range && range[0] >= at && (words === 0 || p.sentenceOf[i] !== p.sentenceOf[at] || words < 12) ? range : null;
    }
    if (token(p, i).kind === 'word') words++;
  }
  return null;
}

const same = (a: readonly TokenRange[], b: readonly TokenRange[]): boolean =>
  a.length === b.length && a.every((r, k) => r[0] === b[k]?.[0] && r[1] === b[k]?.[1]);

const touches = (a: readonly TokenRange[], b: readonly TokenRange[]): boolean => a.some((x) => b.some((y) => x[0] < y[1] && y[0] < x[1]));

/** Punctuation at the ends is no part of a slot. */
function trim(p: Parse, [from, to]: TokenRange): TokenRange {
  let [a, b] = [from, to];
  while (b > a && /^[.,;:!?"“”’–—-]$|^''$|^``$/.test(token(p, b - 1).text)) b--;
  while (a < b && /^[.,;:!?"“”–—-]$|^''$|^``$/.test(token(p, a).text)) a++;
  return [a, b];
}
