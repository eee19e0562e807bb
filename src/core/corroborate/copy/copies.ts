import type { ClaimRef, Finding } from '../../model/account.ts';
import { figureRef } from '../../model/refs.ts';
import type { Dispatch, Statement } from '../../model/statement.ts';
import { type Evidence, type FindingRule, finding } from '../rule.ts';
import { candidates } from './join.ts';
import { own, type Run, runs, unquoted } from './runs.ts';
import { winnow } from './winnow.ts';
import { type Wording, wording } from './words.ts';

/** `to` repeats words of `from`: in which runs, and how much of each text, quotations left out, that is. */
export interface Copying {
  readonly from: Dispatch;
  readonly to: Dispatch;
  /** `a` counts words of `from`, `b` words of `to`; runs that are all quotation are not among them. */
  readonly runs: readonly Run[];
  readonly words: { readonly from: Wording; readonly to: Wording };
  /** Share of `to` that stands in `from`, and of `from` in `to`. */
  readonly contained: { readonly to: number; readonly from: number };
}

const FOUND = new WeakMap<Evidence['collation'], readonly Copying[]>();

/** Every pair of reports of which one repeats the other's words (METHOD §5). Linear but for texts that do share words. */
export function copyings(e: Evidence): readonly Copying[] {
  const known = FOUND.get(e.collation);
  if (known) return known;
  const c = e.conventions.weighing;
  const { dispatches } = e.collation;
  const words = dispatches.map((d) => wording(d.reading.report.text));
  const prints = words.map((w) => winnow(w.hashes, c.shingle, c.winnow));
  const found = candidates(prints, c.boilerplate).flatMap(([a, b]) => {
    const [x, y] = [dispatches[a], dispatches[b]];
    const [v, w] = [words[a], words[b]];
    if (!x || !y || !v || !w) return [];
    const first = earlier(x, y);
    const copying = first ? measure(x, y, v, w, c.shingle) : measure(y, x, w, v, c.shingle);
    return copying.runs.length ? [copying] : [];
  });
  FOUND.set(e.collation, found);
  return found;
}

/** Who published first; on one day the order of names decides, and the finding does not say who copied whom. */
function earlier(a: Dispatch, b: Dispatch): boolean {
  const [x, y] = [a.reading.report.published ?? '9999', b.reading.report.published ?? '9999'];
  return x === y ? a.ref < b.ref : x < y;
}

function measure(from: Dispatch, to: Dispatch, v: Wording, w: Wording, shingle: number): Copying {
  const shared = runs(v, w, shingle).filter((r) => own(r, v, w) >= shingle);
  const copied = shared.reduce((n, r) => n + own(r, v, w), 0);
  const part = (whole: Wording): number => Math.min(1, copied / Math.max(1, unquoted(whole)));
  return { from, to, runs: shared, words: { from: v, to: w }, contained: { to: part(w), from: part(v) } };
}

/** Statements of other reports whose very words this one repeats: earlier tellings of the same figure. */
export function copiedFrom(e: Evidence): (s: Statement) => readonly Statement[] {
  const figures = byReport(e);
  const out = new Map<string, Statement[]>();
  for (const c of copyings(e)) {
    for (const s of figures.get(c.to.ref) ?? []) {
      const at = wordAt(c.words.to, s.figure.span[0]);
      const run = c.runs.find((r) => r.b <= at && at < r.b + r.length);
      if (!run) continue;
      const there = c.words.from.starts[run.a + at - run.b] ?? -1;
      const same = (figures.get(c.from.ref) ?? []).filter((x) => x.figure.span[0] <= there && there < x.figure.span[1]);
      if (same.length) out.set(s.key, [...(out.get(s.key) ?? []), ...same]);
    }
  }
  return (s) => out.get(s.key) ?? [];
}

function byReport(e: Evidence): ReadonlyMap<string, readonly Statement[]> {
  const out = new Map<string, Statement[]>();
  for (const s of e.collation.statements) {
    const list = out.get(s.dispatch.ref);
    if (list) list.push(s);
    else out.set(s.dispatch.ref, [s]);
  }
  return out;
}

/** Index of the word that starts at or after an offset. */
function wordAt(w: Wording, offset: number): number {
  let [low, high] = [0, w.starts.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((w.ends[mid] ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Reports that repeat another's text, each beside the one it repeats most of. */
export const copy: FindingRule = {
  id: 'copy',
  name: 'one text, several reports',
  find: (e) => {
    const c = e.conventions.weighing;
    const best = new Map<string, Copying>();
    for (const x of copyings(e)) {
      const longest = Math.max(...x.runs.map((r) => own(r, x.words.from, x.words.to)));
      if (Math.max(x.contained.to, x.contained.from) < c.partCopied && longest < c.passage) continue;
      const known = best.get(x.to.ref);
      if (!known || x.contained.to > known.contained.to) best.set(x.to.ref, x);
    }
    const figures = byReport(e);
    return [...best.values()].map((x) => told(x, figures, e));
  },
};

function told(x: Copying, figures: ReadonlyMap<string, readonly Statement[]>, e: Evidence): Finding {
  const c = e.conventions.weighing;
  const most = Math.max(x.contained.to, x.contained.from);
  const [rule, word] =
    most >= c.copy ? ['copy', 'copies'] : most >= c.mostlyCopied ? ['mostly-copied', 'mostly copies'] : ['part-copied', 'copies a part of'];
  const sameDay = x.from.reading.report.published === x.to.reading.report.published;
  const longest = x.runs.reduce((a, b) => (b.length > a.length ? b : a));
  const percent = (n: number): string => `${Math.round(n * 100)} %`;
  const inside = (d: Dispatch, w: Wording, of: 'a' | 'b'): readonly Statement[] =>
    (figures.get(d.ref) ?? []).filter((s) =>
      x.runs.some((r) => {
        const [start, end] = spanOf(w, r[of], r.length);
        return start <= s.figure.span[0] && s.figure.span[1] <= end;
      }),
    );
  return finding({
    kind: 'copy',
    rule: rule as string,
    title: sameDay ? `${x.from.ref} and ${x.to.ref} share their text` : `${x.to.ref} ${word} ${x.from.ref}`,
    figures: [...inside(x.from, x.words.from, 'a'), ...inside(x.to, x.words.to, 'b')].map(figureRef),
    claims: [quoted(x.from, x.words.from, longest.a, longest.length), quoted(x.to, x.words.to, longest.b, longest.length)],
    explanation: `${percent(x.contained.to)} of the words of ${x.to.ref} stand in ${x.from.ref}, and ${percent(x.contained.from)} the other way, quotations left out, in runs of ${c.shingle} or more; the longest has ${longest.length}. They are one wording, not two reports.`,
    working: [`${x.runs.length} shared runs, ${x.runs.reduce((n, r) => n + r.length, 0)} words`],
    waysOut: ['both print the same agency text or press release: the origin is there'],
  });
}

const spanOf = (w: Wording, from: number, length: number): readonly [number, number] => [
  w.starts[from] ?? 0,
  w.ends[from + length - 1] ?? 0,
];

/** The first words of a run, where they stand. */
function quoted(d: Dispatch, w: Wording, from: number, length: number): ClaimRef {
  const span = spanOf(w, from, length);
  const text = d.reading.report.text.slice(span[0], span[1]);
  return { report: d.ref, attribution: '', text: text.length > 320 ? `${text.slice(0, 320)}…` : text, span };
}
