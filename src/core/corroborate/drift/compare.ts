import type { Modality, Stance } from '../../model/attribution.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { FigureKind } from '../../model/figure.ts';
import { type Interval, includes, intersect, isEmpty } from '../../model/interval.ts';
import type { Lattice } from '../../model/lattice.ts';
import { type Place, placeWithin } from '../../model/place.ts';
import { type Population, samePopulation } from '../../model/population.ts';
import type { Bound, Readings } from '../../model/quantity.ts';
import type { Window } from '../../model/window.ts';

/** What of a statement may drift on its way. `window` null: not said (an inferred one counts as not said). */
export interface Facet {
  readonly readings: Readings;
  readonly bound: Bound;
  readonly measure: string;
  readonly kind: FigureKind;
  readonly population: Population | null;
  readonly place: Place | null;
  readonly window: Window | null;
  readonly modality: Modality;
  readonly stance: Stance;
  /** Somebody is named or described as having said it; false: the outlet's own words. */
  readonly attributed: boolean;
}

export type DriftType =
  | 'MEASURE_NARROW'
  | 'MEASURE_WIDEN'
  | 'VALUE'
  | 'POPULATION_SHIFT'
  | 'PLACE_SHIFT'
  | 'STOCK_FLOW'
  | 'STATUS_UPGRADE'
  | 'STANCE_SHIFT'
  | 'WINDOW_DROP'
  | 'WINDOW_SHIFT'
  | 'BOUND_FLIP'
  | 'BOUND_DROP'
  | 'HEDGE_DROP'
  | 'ATTRIBUTION_DROP';

/** Heaviest first: the first type of a finding names it. */
export const DRIFT_TYPES: readonly DriftType[] = [
  'MEASURE_NARROW',
  'MEASURE_WIDEN',
  'VALUE',
  'STANCE_SHIFT',
  'POPULATION_SHIFT',
  'PLACE_SHIFT',
  'STOCK_FLOW',
  'STATUS_UPGRADE',
  'WINDOW_DROP',
  'WINDOW_SHIFT',
  'BOUND_FLIP',
  'BOUND_DROP',
  'ATTRIBUTION_DROP',
  'HEDGE_DROP',
];

/** `types` empty: no drift, and `because` says what the difference is instead. */
export interface Comparison {
  readonly types: readonly DriftType[];
  readonly because: 'same' | 'rounding' | 'part' | 'sum' | 'drift';
}

/**
 * How a relay's wording departs from its anchor's (METHOD §8). `siblings` are the other figures of the anchor's utterance: repeating one of
 * them, or their sum, is no drift.
 */
export function compare(anchor: Facet, relay: Facet, lattice: Lattice, siblings: readonly Facet[] = []): Comparison {
  if (siblings.some((s) => sameMeasure(s, relay, lattice) && s.measure !== anchor.measure && fits(s, relay)))
    return { types: [], because: 'part' };
  if (isSum(relay, [anchor, ...siblings], lattice)) return { types: [], because: 'sum' };
  const types = new Set<DriftType>();
  for (const t of [measure, number, kind, population, place, window, standing]) for (const x of t(anchor, relay, lattice)) types.add(x);
  const list = DRIFT_TYPES.filter((t) => types.has(t));
  const [a, b] = [anchor.readings.core, relay.readings.core];
  const rounded = a.low !== b.low || a.high !== b.high;
  return { types: list, because: list.length ? 'drift' : rounded ? 'rounding' : 'same' };
}

type Test = (a: Facet, b: Facet, lattice: Lattice) => readonly DriftType[];

const sameMeasure = (a: Facet, b: Facet, lattice: Lattice): boolean => a.measure === b.measure || overlap(a, b, lattice);
/** An ambiguous word that may mean the other's measure is a near-synonym: "casualties" for "killed or wounded". */
const overlap = (a: Facet, b: Facet, lattice: Lattice): boolean =>
  lattice.readingsOf(a.measure).some((x) => lattice.readingsOf(b.measure).some((y) => x.id === y.id));

const measure: Test = (a, b, lattice) => {
  if (sameMeasure(a, b, lattice) || lattice.scope(a.measure) !== lattice.scope(b.measure)) return [];
  if (lattice.atMost(b.measure, a.measure)) return ['MEASURE_NARROW'];
  return lattice.atMost(a.measure, b.measure) ? ['MEASURE_WIDEN'] : [];
};

const FLOOR: ReadonlySet<Bound> = new Set(['at_least', 'more_than']);
const CEILING: ReadonlySet<Bound> = new Set(['at_most', 'less_than']);
const side = (b: Bound): 'floor' | 'ceiling' | 'plain' => (FLOOR.has(b) ? 'floor' : CEILING.has(b) ? 'ceiling' : 'plain');

/** The number as written: the end a bound names. */
const written = (i: Interval): number => (i.high === Infinity ? i.low : i.low <= 0 ? i.high : (i.low + i.high) / 2);
const meet = (a: Interval, b: Interval): boolean => !isEmpty(intersect(a, b));

/** Rounding is no drift: the relay's words still hold of whatever the anchor's hold of. */
const number: Test = (a, b) => {
  if (includes(b.readings.core, a.readings.core)) return [];
  const [x, y] = [side(a.bound), side(b.bound)];
  const same = written(a.readings.core) === written(b.readings.core);
  if (same && x === y) return x === 'plain' ? [] : ['BOUND_FLIP'];
  if (same) return [x !== 'plain' && y === 'plain' ? 'BOUND_DROP' : 'BOUND_FLIP'];
  if (!meet(a.readings.plausible, b.readings.plausible)) return ['VALUE'];
  return x !== 'plain' && y !== 'plain' && x !== y ? ['BOUND_FLIP'] : [];
};

const kind: Test = (a, b) => {
  const changes = (k: FigureKind): boolean => k === 'increment' || k === 'rate';
  return changes(a.kind) !== changes(b.kind) ? ['STOCK_FLOW'] : [];
};

const population: Test = (a, b) =>
  a.population && b.population && samePopulation(a.population, b.population) === 'no' ? ['POPULATION_SHIFT'] : [];

/** A wider or narrower name of one place is not another place; nor is the home that a force set out from, beside where it went. */
const place: Test = (a, b) =>
  home(a, b) === home(b, a) && a.place && b.place && placeWithin(a.place, b.place) === 'no' && placeWithin(b.place, a.place) === 'no'
    ? ['PLACE_SHIFT']
    : [];

const home = (x: Facet, other: Facet): boolean => x.place?.state != null && x.place.state === (x.population?.of ?? other.population?.of);

/** Days that a count is of, rather than since. */
const BRIEF = 14;

const window: Test = (a, b) => {
  if (!a.window) return [];
  // A running count is to date whether it says since when or not; a week's count is not.
  if (!b.window) return length(a.window) <= BRIEF ? ['WINDOW_DROP'] : [];
  const apart = (x: string | null, y: string | null, loose: boolean | undefined): boolean =>
    x !== null && y !== null && Math.abs(daysBetween(x, y)) > (loose ? 7 : 1);
  const bounds = (w: Window): readonly Pick<Window, 'start' | 'end'>[] => (w.or ? [w, w.or] : [w]);
  const loose = [a.window.impreciseStart || b.window.impreciseStart, a.window.impreciseEnd || b.window.impreciseEnd] as const;
  const running = length(a.window) > 31 || length(b.window) > 31;
  const agree = bounds(a.window).some((x) =>
    bounds(b.window as Window).some((y) => !apart(x.start, y.start, loose[0]) && (running || !apart(x.end, y.end, loose[1]))),
  );
  return agree ? [] : ['WINDOW_SHIFT'];
};
/** Running counts end on the day they are told; only their starts can drift. */
const length = (w: Window): number => (w.start && w.end ? daysBetween(w.start, w.end) + 1 : Infinity);

const CERTAIN: Readonly<Record<Modality, number>> = { conjecture: 0, conditional: 0, plan: 0, forecast: 0, estimate: 1, fact: 2 };

const standing: Test = (a, b) => {
  const out: DriftType[] = [];
  if (a.attributed && !b.attributed) out.push('ATTRIBUTION_DROP');
  const denial = (s: Stance): boolean => s === 'denies';
  if (denial(a.stance) !== denial(b.stance) || (a.stance === 'declines') !== (b.stance === 'declines')) out.push('STANCE_SHIFT');
  if (CERTAIN[b.modality] <= CERTAIN[a.modality] && b.stance !== 'confirms') return out;
  if (CERTAIN[a.modality] === 0) out.push(b.stance === 'confirms' || CERTAIN[b.modality] === 2 ? 'STATUS_UPGRADE' : 'HEDGE_DROP');
  else if (CERTAIN[a.modality] < CERTAIN[b.modality] && side(b.bound) === 'plain') out.push('HEDGE_DROP');
  return out;
};

const fits = (a: Facet, b: Facet): boolean => includes(b.readings.plausible, a.readings.core) || meet(a.readings.core, b.readings.core);

/** Whether the relay's number is the sum of figures of the same utterance whose measures are parts of its own. */
function isSum(relay: Facet, said: readonly Facet[], lattice: Lattice): boolean {
  const parts = said.filter((s) => lattice.readingsOf(relay.measure).some((m) => m.id !== s.measure && lattice.atMost(s.measure, m.id)));
  const distinct = [...new Map(parts.map((p) => [p.measure, p])).values()];
  if (distinct.length < 2) return false;
  const total = distinct.reduce((n, p) => n + written(p.readings.core), 0);
  return relay.readings.plausible.low <= total && total <= relay.readings.plausible.high;
}
