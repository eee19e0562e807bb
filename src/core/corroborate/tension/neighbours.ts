import { daysBetween } from '../../model/calendar.ts';
import type { Lattice } from '../../model/lattice.ts';
import { placeWithin } from '../../model/place.ts';
import { populationWithin } from '../../model/population.ts';
import type { Inquiry, Statement } from '../../model/statement.ts';
import { type Containment, days, within } from '../../model/window.ts';
import type { Evidence } from '../rule.ts';

/** Two questions of which the first counts a part of the second, and in what. */
export interface PartOf {
  readonly part: Inquiry;
  readonly whole: Inquiry;
  /** The parts of the question in which they differ. */
  readonly by: readonly ('measure' | 'population' | 'place' | 'time')[];
}

/** What lies beside what: the questions around a question, and the figures of one report. Built once per weighing. */
export interface Neighbourhood {
  readonly inquiries: readonly Inquiry[];
  readonly parts: readonly PartOf[];
  readonly inquiryOf: (s: Statement) => Inquiry | undefined;
  /** Figures of a report in text order. */
  readonly report: (ref: string) => readonly Statement[];
  /** Count questions whose people and place are, or contain, those of `q`. */
  readonly around: (q: Inquiry) => readonly Inquiry[];
}

const BUILT = new WeakMap<Evidence['collation'], Neighbourhood>();

export function neighbourhood(e: Evidence): Neighbourhood {
  const known = BUILT.get(e.collation);
  if (known) return known;
  const { inquiries, statements } = e.collation;
  const around = indexAround(inquiries);
  const home = new Map(inquiries.flatMap((q) => q.members.map((s) => [s.key, q] as const)));
  const byReport = new Map<string, Statement[]>();
  for (const s of [...statements].sort((a, b) => a.figure.span[0] - b.figure.span[0])) {
    const list = byReport.get(s.dispatch.ref);
    if (list) list.push(s);
    else byReport.set(s.dispatch.ref, [s]);
  }
  const built: Neighbourhood = {
    inquiries,
    around,
    parts: inquiries.flatMap((part) => around(part).flatMap((whole) => relate(part, whole, e.lattice) ?? [])),
    inquiryOf: (s) => home.get(s.key),
    report: (ref) => byReport.get(ref) ?? [],
  };
  BUILT.set(e.collation, built);
  return built;
}

/**
 * Lists questions by whose people and where; events also by month, so that daily counts of one place are not all compared with each other.
 */
function indexAround(inquiries: readonly Inquiry[]): (q: Inquiry) => readonly Inquiry[] {
  const index = new Map<string, Inquiry[]>();
  const time = (q: Inquiry): string => (q.frame.kind === 'event' ? (q.frame.start ?? '').slice(0, 7) : '');
  for (const q of inquiries) {
    if (q.sort !== 'count') continue;
    const key = `${q.population?.of ?? ''}|${q.place?.id ?? ''}|${time(q)}`;
    const list = index.get(key);
    if (list) list.push(q);
    else index.set(key, [q]);
  }
  return (q) => {
    if (q.sort !== 'count' && q.sort !== 'share') return [];
    const peoples = new Set([q.population?.of ?? '', '']);
    const places = new Set([q.place?.id ?? '', ...(q.place?.within ?? [])]);
    const times = new Set([time(q), '']);
    const out: Inquiry[] = [];
    for (const people of peoples)
      for (const place of places)
        for (const t of times) for (const x of index.get(`${people}|${place}|${t}`) ?? []) if (x !== q) out.push(x);
    return out;
  };
}

function relate(part: Inquiry, whole: Inquiry, lattice: Lattice): PartOf | null {
  if (part.sort !== 'count') return null;
  const measure = countsOf(part).some((x) => countsOf(whole).some((y) => lattice.atMost(x, y)));
  const people = populationWithin(part.population, whole.population);
  const place = placeWithin(part.place, whole.place);
  if (!measure || people === 'no' || place !== 'yes' || !mayContain(whole, part)) return null;
  const by: PartOf['by'][number][] = [];
  if (part.measure.id !== whole.measure.id) by.push('measure');
  if (part.population?.of !== whole.population?.of || part.population?.group !== whole.population?.group) by.push('population');
  if (part.place?.id !== whole.place?.id) by.push('place');
  if (part.frame.slug !== whole.frame.slug) by.push('time');
  return by.length ? { part, whole, by } : null;
}

const COUNTS = new WeakMap<Inquiry, readonly string[]>();
/** The measures of a question's figures: more than the one asked for where a word is ambiguous or two are asked in one breath. */
function countsOf(q: Inquiry): readonly string[] {
  const known = COUNTS.get(q) ?? [...new Set(q.members.map((s) => s.measure.id))];
  COUNTS.set(q, known);
  return known;
}

/** A cheap look at the frames; the figures' own windows decide. */
function mayContain(whole: Inquiry, part: Inquiry): boolean {
  const [w, p] = [whole.frame, part.frame];
  if (w.kind === 'unknown' || p.kind === 'unknown') return w.kind === 'stock';
  if (w.kind === 'stock') return true;
  if (p.kind === 'stock' || (w.kind === 'event' && p.kind === 'running')) return false;
  return !(w.start && p.start && p.start < w.start) && !(w.end && p.start && p.start > w.end);
}

/** How surely one figure counts a part of another, and on which assumptions about what they leave unsaid. */
export interface Fit {
  readonly certainty: Containment;
  readonly assumes: readonly Unsaid[];
}
export type Unsaid = 'to-date' | 'same-start';

/** Whether what `x` counts lies in what `y` counts, by people, place and time. People and place must be sure; the time may be assumed. */
export function contained(x: Statement, y: Statement, e: Evidence): Fit {
  if (populationWithin(x.population, y.population) !== 'yes') return { certainty: 'no', assumes: [] };
  const place = x.place && y.place ? placeWithin(x.place, y.place) : samePlaceAdopted(x, y);
  if (place !== 'yes') return { certainty: 'no', assumes: [] };
  const time = inTime(x, y, e);
  const inferred = [x, y].every((s) => s.figure.inferred.place !== undefined && !abroad(s));
  return time.certainty === 'yes' && inferred ? { ...time, certainty: 'possible' } : time;
}

/** A figure put under a question for want of another place counts there. */
const samePlaceAdopted = (x: Statement, y: Statement): Containment => (x.adopted.place || y.adopted.place ? 'yes' : 'no');

const sure = (certainty: Containment): Fit => ({ certainty, assumes: [] });

/** A stock is set beside whatever happened to it: the rule states the assumption. */
function inTime(x: Statement, y: Statement, e: Evidence): Fit {
  if (isBase(y, e.lattice)) return coversAll(y, e) ? sure(beforeLong(x, y, e)) : sure('no');
  if (!x.window || !y.window) return sure('no');
  const end = y.window.end ?? y.asOf;
  const early = end !== null && x.window.end !== null && x.window.end <= end;
  if (y.window.start === null) return early ? { certainty: 'yes', assumes: x.window.start === null ? [] : ['to-date'] } : sure('no');
  if (x.window.start === null) return early ? { certainty: 'yes', assumes: ['same-start'] } : sure('no');
  return sure(within(x.window, { ...y.window, end }));
}

/** Stocks, and flows that people ask for in one breath with a stock ("sent", "deployed"), bound what befalls those in them. */
export const isBase = (s: Statement, lattice: Lattice): boolean =>
  s.measure.kind === 'stock' || lattice.get(s.measure.askedWith ?? '')?.kind === 'stock';

/** A flow told for a few days is one contingent, not everyone who ever came. */
function coversAll(y: Statement, e: Evidence): boolean {
  if (y.measure.kind === 'stock') return true;
  const length = y.window ? days(y.window) : null;
  return length === null || length > e.conventions.weighing.eventDays;
}

/** What befell them long after they were counted may have befallen others; and those counted on two days may be others. */
function beforeLong(x: Statement, y: Statement, e: Evidence): Containment {
  const { eventDays, utteranceDays } = e.conventions.weighing;
  const [later, counted] = [x.asOf ?? x.window?.end, y.asOf ?? y.window?.end];
  if (!later || !counted) return 'possible';
  const apart = daysBetween(counted, later);
  return isBase(x, e.lattice) ? (Math.abs(apart) <= utteranceDays ? 'yes' : 'no') : apart <= eventDays ? 'yes' : 'no';
}

/** A force away from its own state: where it fights goes without saying. */
export const abroad = (s: Statement): boolean => s.population?.of != null && (s.place?.state ?? s.population.of) !== s.population.of;
