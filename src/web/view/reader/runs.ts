import type { Attribution } from '../../../core/model/attribution.ts';
import type { Figure } from '../../../core/model/figure.ts';
import type { Span, Spans } from '../../../core/model/span.ts';

export type Role = 'source' | 'cue' | 'content' | 'figure';

/** One role of one claim or figure at one place. `level` counts contents from the outside, from 1; other roles are at 0. */
export interface Mark {
  readonly role: Role;
  /** Id of the claim, or of the figure. */
  readonly id: string;
  readonly span: Span;
  readonly level: number;
}
/** A stretch of text under the same marks, outermost first. */
export interface Run {
  readonly span: Span;
  readonly marks: readonly Mark[];
  /** Within the words that the address points at. */
  readonly wanted: boolean;
}

const ORDER: Readonly<Record<Role, number>> = { content: 0, source: 1, cue: 2, figure: 3 };

/** Cuts a text where any mark begins or ends: marks may nest and cross, runs never do. Time in n log n of the marks, plus what is marked. */
export function runsOf(length: number, marks: readonly Mark[], wanted: readonly Span[]): readonly Run[] {
  const cuts = new Set([0, length]);
  const spans = [...marks.map((m) => m.span), ...wanted];
  for (const span of spans) for (const at of span) if (at > 0 && at < length) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  const sorted = [...marks].sort((a, b) => a.span[0] - b.span[0]);
  const runs: Run[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start = 0, end = 0] = [edges[i], edges[i + 1]];
    open = open.filter((m) => m.span[1] > start);
    for (let mark = sorted[next]; mark && mark.span[0] <= start; mark = sorted[++next]) if (mark.span[1] > start) open.push(mark);
    runs.push({
      span: [start, end],
      marks: [...open].sort((a, b) => ORDER[a.role] - ORDER[b.role] || a.level - b.level || a.span[0] - b.span[0]),
      wanted: wanted.some((w) => w[0] <= start && end <= w[1]),
    });
  }
  return runs;
}

/** Marks of a reading. A content's level is its claim's depth: a claim within another's content lies one deeper. */
export function marksOf(attributions: readonly Attribution[], figures: readonly Figure[]): readonly Mark[] {
  const level = depths(attributions);
  return [
    ...attributions.flatMap((a) => [
      ...a.content.map((span): Mark => ({ role: 'content', id: a.id, span, level: level.get(a.id) ?? 1 })),
      ...a.source.map((span): Mark => ({ role: 'source', id: a.id, span, level: 0 })),
      ...a.cue.map((span): Mark => ({ role: 'cue', id: a.id, span, level: 0 })),
    ]),
    ...figures.map((f): Mark => ({ role: 'figure', id: f.id, span: f.span, level: 0 })),
  ];
}

/** How deep each claim lies, from 1. A claim said to lie within itself counts as outermost. */
export function depths(attributions: readonly Attribution[]): ReadonlyMap<string, number> {
  const parents = new Map(attributions.map((a) => [a.id, a.within]));
  const depth = (id: string): number => {
    const seen = new Set([id]);
    let n = 1;
    for (let up = parents.get(id) ?? null; up !== null && parents.has(up) && !seen.has(up); up = parents.get(up) ?? null) {
      seen.add(up);
      n++;
    }
    return n;
  };
  return new Map(attributions.map((a) => [a.id, depth(a.id)]));
}

/** In the order a reader meets them: by where their contents begin (their other words, where they have none), outer before inner. */
export function inReadingOrder(attributions: readonly Attribution[]): readonly Attribution[] {
  const first = (spans: Spans): number => Math.min(...spans.map((s) => s[0]), Number.MAX_SAFE_INTEGER);
  const start = (a: Attribution): number => first(a.content.length > 0 ? a.content : [...a.cue, ...a.source]);
  const level = depths(attributions);
  return [...attributions].sort((a, b) => start(a) - start(b) || (level.get(a.id) ?? 1) - (level.get(b.id) ?? 1) || (a.id < b.id ? -1 : 1));
}
