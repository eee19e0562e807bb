import { daysBetween } from '../../model/calendar.ts';
import { groups } from '../../model/groups.ts';
import type { Statement } from '../../model/statement.ts';
import { generic, type Voice } from '../../model/voice.ts';
import { meets } from '../../model/window.ts';
import type { Evidence } from '../rule.ts';

/** Statements that go back to one thing said; more than one. */
export type Utterance = readonly Statement[];

/**
 * Which statements are tellings of one utterance (METHOD §8): one origin (or a state and whoever speaks for it), one number, one people, one
 * scope of measure, windows that meet, and no two days on which it was said. Linear: only figures with the same number meet.
 */
export function utterances(e: Evidence): readonly Utterance[] {
  const buckets = new Map<string, Statement[]>();
  for (const s of e.collation.statements) {
    const [origin] = s.chain;
    if (!origin || origin.outlet || (origin.unnamed && origin.party === null)) continue;
    const { low, high, unit } = s.figure;
    if ((low ?? high ?? 0) < e.conventions.weighing.tellingNumber && unit !== 'percent') continue;
    const key = `${origin.party ?? origin.key}|${s.population?.of ?? ''}|${e.lattice.scope(s.measure.id)}|${unit}|${low ?? high}`;
    const list = buckets.get(key);
    if (list) list.push(s);
    else buckets.set(key, [s]);
  }
  return [...buckets.values()].flatMap((list) => (list.length > 1 ? split(list, e) : []));
}

/** Joins statements of a bucket pair by pair; a bucket of one number from one state is small but for the most repeated figures. */
function split(list: readonly Statement[], e: Evidence): readonly Utterance[] {
  const sets = groups();
  const sorted = [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
  const heads: Statement[] = [];
  for (const s of sorted) {
    const met = heads.filter((h) => oneUtterance(h, s, e));
    for (const h of met) sets.join(h.key, s.key);
    // One head per set of tellings that do not differ keeps this linear in the repeats.
    if (!met.some((h) => signature(h) === signature(s))) heads.push(s);
  }
  const out = new Map<string, Statement[]>();
  for (const s of sorted) {
    const root = sets.root(s.key);
    const set = out.get(root);
    if (set) set.push(s);
    else out.set(root, [s]);
  }
  return [...out.values()].filter((u) => u.length > 1);
}

const signature = (s: Statement): string =>
  `${s.chain[0]?.key} ${s.measure.id} ${s.window?.start} ${s.window?.end} ${s.uttered} ${s.figure.bound} ${s.place?.id}`;

function oneUtterance(a: Statement, b: Statement, e: Evidence): boolean {
  if (a.uttered && b.uttered && Math.abs(daysBetween(a.uttered, b.uttered)) > e.conventions.weighing.utteranceDays) return false;
  if (a.uttered === null && b.uttered === null && a.dispatch.ref === b.dispatch.ref && a.attribution?.id === b.attribution?.id)
    return false;
  const windows = a.window && b.window ? meets(a.window, b.window) !== 'no' : true;
  return windows && oneVoice(a.chain, b.chain) && notBefore(a, b) && notBefore(b, a);
}

/** The same speaker; one in the other's chain; or a state, or officials of it unnamed, beside whoever else spoke for it. */
export function oneVoice(a: readonly Voice[], b: readonly Voice[]): boolean {
  const [x, y] = [a[0], b[0]];
  if (!x || !y) return false;
  if (x.key === y.key) return true;
  const through = (v: Voice, chain: readonly Voice[]): boolean => !v.unnamed && chain.some((w) => w.key === v.key && !w.outlet);
  if (through(x, b) || through(y, a) || x.above.includes(y.key) || y.above.includes(x.key)) return true;
  return x.party !== null && x.party === y.party && (generic(x) || generic(y));
}

/** Nobody passes on what has not yet been said. */
const notBefore = (said: Statement, told: Statement): boolean => {
  const { published } = told.dispatch.reading.report;
  return said.uttered === null || published === null || said.uttered <= published;
};

/** The telling closest to the origin: the most specific speaker, published first, in the body of a report. */
export function anchorOf(u: Utterance): Statement {
  const rank = (s: Statement): string => {
    const [v] = s.chain;
    const who = v?.unnamed ? 3 : v?.kind === 'person' ? 0 : v?.kind === 'state' ? 2 : 1;
    const { published } = s.dispatch.reading.report;
    const headline = s.attribution === null ? 1 : 0;
    return `${who} ${published ?? '9999'} ${headline} ${s.uttered ? 0 : 1} ${s.key}`;
  };
  return [...u].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0] as Statement;
}
