import { addDays, daysBetween } from '../model/calendar.ts';
import type { WeighingConventions } from '../model/conventions.ts';
import type { Frame, Statement } from '../model/statement.ts';
import { days, meets, type Window } from '../model/window.ts';

/** A frame of time with the statements that lie in it. */
export interface Framed {
  readonly frame: Frame;
  readonly members: readonly Statement[];
}

/**
 * Sorts statements of one measure and population into frames of time (METHOD §6): events, running counts, states on a day. Statements whose
 * time is unknown come back apart. `totals`: these people are somebody's (an army, a nation), and a number of them told without a time is
 * their count so far, unless it is too small for one. The order of input does not matter.
 */
export function frames(
  statements: readonly Statement[],
  kind: 'flow' | 'stock',
  totals: boolean,
  c: WeighingConventions,
): { framed: readonly Framed[]; timeless: readonly Statement[] } {
  const sorted = [...statements].sort((a, b) => (a.key < b.key ? -1 : 1));
  if (kind === 'stock') {
    const dated = sorted.filter((s) => stockDay(s) !== null);
    return { framed: stockFrames(dated, c), timeless: sorted.filter((s) => stockDay(s) === null) };
  }
  const timed = sorted.filter((s) => s.window !== null);
  const events = timed.filter((s) => isEvent(s, c));
  const running = timed.filter((s) => !isEvent(s, c));
  const untimed = sorted.filter((s) => s.window === null);
  const counts = totals ? totalsAmong(untimed, running, c) : new Set<Statement>();
  return {
    framed: [...eventFrames(events, c), ...runningFrames([...running, ...[...counts].map(toDate)], c)],
    timeless: untimed.filter((s) => !counts.has(s)),
  };
}

/**
 * Closed on both sides, and short or long over by the time of the telling. What reaches to the day of telling ("since last month") is a
 * running count once it is longer than the news.
 */
function isEvent(s: Statement, c: WeighingConventions): boolean {
  const w = s.window;
  const length = w && days(w);
  if (!w?.end || !length) return false;
  const told = s.uttered ?? s.figure.asOf ?? s.dispatch.reading.report.published;
  const age = told === null ? 0 : daysBetween(w.end, told);
  if (age <= 1 && length > c.recentDays) return false;
  return length <= c.eventDays || age > c.eventDays;
}

/** Untimed figures of the order of the largest counts, going down without a gap wider than the factor. */
function totalsAmong(untimed: readonly Statement[], running: readonly Statement[], c: WeighingConventions): ReadonlySet<Statement> {
  const size = ({ readings: { core } }: Statement): number => (core.high === Infinity ? core.low : core.high);
  const sorted = [...untimed.filter((s) => s.asOf !== null), ...running].sort((a, b) => size(b) - size(a) || cmp(a.key, b.key));
  const out = new Set<Statement>();
  let last = sorted[0] ? size(sorted[0]) : 0;
  for (const s of sorted) {
    if (size(s) < c.tellingNumber || size(s) * c.countFactor < last) break;
    last = size(s);
    if (s.window === null) out.add(s);
  }
  return out;
}

const toDate = (s: Statement): Statement => ({
  ...s,
  window: { start: null, end: s.asOf, impreciseStart: true },
  adopted: { ...s.adopted, window: 'a count so far, told without a time' },
});

/** Windows that meet the first of their frame and are of its order of length; never chained on from one to the next. */
function eventFrames(statements: readonly Statement[], c: WeighingConventions): Framed[] {
  const by = (w: Window): string => `${w.start} ${w.end}`;
  const byWindow = new Map<string, Statement[]>();
  for (const s of statements) if (s.window) put(byWindow, by(s.window), s);
  const open: { anchor: Window; members: Statement[] }[] = [];
  for (const [, members] of [...byWindow].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const window = members[0]?.window;
    if (!window) continue;
    const home = open.slice(-64).find((f) => meets(f.anchor, window) !== 'no' && ratio(f.anchor, window) <= c.eventRatio);
    if (home) home.members.push(...members);
    else open.push({ anchor: window, members: [...members] });
  }
  return open.map(({ anchor, members }) => ({
    members,
    frame: {
      kind: 'event',
      start: anchor.start,
      end: latest(members.map((s) => s.window?.end ?? null)),
      slug: `${anchor.start}/${anchor.end}`,
    },
  }));
}

const ratio = (a: Window, b: Window): number => {
  const [x, y] = [days(a) ?? 1, days(b) ?? 1];
  return Math.max(x, y) / Math.max(1, Math.min(x, y));
};

/** Counts up to a day. Starts that lie close are one count; one whose start is unknown joins the latest that had begun by its end. */
function runningFrames(statements: readonly Statement[], c: WeighingConventions): Framed[] {
  const started = statements.filter((s) => s.window?.start).sort((a, b) => cmp(a.window?.start, b.window?.start) || cmp(a.key, b.key));
  const groups = link(started, (s) => s.window?.start ?? '', c.startGapDays);
  const homeless: Statement[] = [];
  for (const s of statements.filter((x) => !x.window?.start)) {
    const end = s.window?.end ?? '9999';
    const home = groups.findLast((g) => (g[0]?.window?.start ?? '') <= end);
    if (home) home.push(s);
    else homeless.push(s);
  }
  if (homeless.length) {
    if (groups[0]) groups[0].push(...homeless);
    else groups.push(homeless);
  }
  return groups.map((members, i) => {
    const start = earliest(members.map((s) => s.window?.start ?? null));
    const slug = i === 0 ? 'running' : `running since ${start?.slice(0, 7)}`;
    return { members, frame: { kind: 'running', start, end: latest(members.map((s) => s.window?.end ?? s.asOf)), slug } };
  });
}

const stockDay = (s: Statement): string | null => s.window?.start ?? s.window?.end ?? s.asOf;

function stockFrames(statements: readonly Statement[], c: WeighingConventions): Framed[] {
  const sorted = [...statements].sort((a, b) => cmp(stockDay(a), stockDay(b)) || cmp(a.key, b.key));
  return link(sorted, (s) => stockDay(s) ?? '', c.stockGapDays).map((members, i) => {
    const start = earliest(members.map(stockDay));
    return {
      members,
      frame: {
        kind: 'stock',
        start,
        end: latest(members.map((s) => s.asOf ?? stockDay(s))),
        slug: i === 0 ? 'stock' : `stock from ${start?.slice(0, 7)}`,
      },
    };
  });
}

/** Cuts a list sorted by day wherever the gap is wider than `gap` days. */
function link(sorted: readonly Statement[], dayOf: (s: Statement) => string, gap: number): Statement[][] {
  const out: Statement[][] = [];
  let limit = '';
  for (const s of sorted) {
    const d = dayOf(s);
    const last = out.at(-1);
    if (last && d <= limit) last.push(s);
    else out.push([s]);
    limit = addDays(d, gap);
  }
  return out;
}

const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
const cmp = (a: string | null | undefined, b: string | null | undefined): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
const known = (all: readonly (string | null)[]): string[] => all.filter((d): d is string => d !== null).sort();
const earliest = (all: readonly (string | null)[]): string | null => known(all)[0] ?? null;
const latest = (all: readonly (string | null)[]): string | null => known(all).at(-1) ?? null;
