import { daysBetween } from '../model/calendar.ts';
import type { WeighingConventions } from '../model/conventions.ts';
import { type Place, placeWithin } from '../model/place.ts';
import type { Frame, Statement } from '../model/statement.ts';
import { abroad, type Bucket, type Draft, placeStated } from './drafts.ts';

/** A figure whose place or time is not said, or not surely. `frame` null: its time. */
export interface Homeless {
  readonly statement: Statement;
  readonly bucket: Bucket;
  readonly frame: Frame | null;
}

const UNKNOWN: Frame = { kind: 'unknown', start: null, end: null, slug: 'time not said' };

/**
 * Figures with no place or no time. One without a time is dated by publication if just one event of that day and place is in question. One
 * without a place that fits a single question, of a place its own report names or of a force abroad, belongs there; one that fits a few is listed under each as "may belong"; one that fits none, or too many, opens a question that says what is missing.
 */
export function settle(homeless: readonly Homeless[], drafts: readonly Draft[], c: WeighingConventions): readonly Draft[] {
  const near = candidates(drafts, c);
  const opened = new Map<string, Draft>();
  const reports = new Map(drafts.map((d) => [d, new Set(d.members.map((s) => s.dispatch.ref)).size]));
  for (const { statement: s, bucket, frame } of homeless) {
    const placed = placeStated(s);
    const missing = [...(placed ? [] : ['place']), ...(frame ? [] : ['window'])];
    const fit = near(s, bucket, frame).filter((d) => !placed || d.place === null || placeWithin(s.place, d.place) === 'yes');
    const today = frame === null && placed ? fit.filter((d) => onTheDay(s, d.frame)) : [];
    const theatre = frame && !placed ? theatreAmong(fit, bucket, reports, c) : undefined;
    const only = today.length === 1 ? today[0] : fit.length === 1 && frame ? fit[0] : theatre;
    const rule = !placed && only?.place ? implied(s, bucket, only.place) : null;
    if (only && today.length === 1) only.members.push(dated(s, only.frame));
    else if (only && rule) only.members.push({ ...s, adopted: { ...s.adopted, place: rule } });
    else if (fit.length > 0 && fit.length <= c.mayBelongMost) for (const d of fit) d.maybe.push({ statement: s, missing });
    else {
      const key = `${bucket.key} ${frame?.slug ?? ''} ${s.place?.id ?? ''}`;
      const draft = opened.get(key) ?? { bucket, frame: frame ?? UNKNOWN, place: s.place, members: [], maybe: [] };
      draft.members.push(s);
      opened.set(key, draft);
    }
  }
  return [...opened.values()];
}

/** News without a date is of the day it was told, or of the day before. */
const onTheDay = (s: Statement, f: Frame): boolean => {
  const told = s.uttered ?? s.figure.asOf ?? s.dispatch.reading.report.published;
  const age = f.kind === 'event' && f.end && told ? daysBetween(f.end, told) : -1;
  return age === 0 || age === 1;
};
const dated = (s: Statement, f: Frame): Statement => ({
  ...s,
  window: { start: f.start, end: f.end },
  adopted: { ...s.adopted, window: 'dated by publication: the only such event of that day and place' },
});

/** A figure of unknown time may be of an event shortly before its report, or of anything longer that had begun by then. */
function candidates(
  drafts: readonly Draft[],
  c: WeighingConventions,
): (s: Statement, bucket: Bucket, frame: Frame | null) => readonly Draft[] {
  const byFrame = new Map<Frame, Draft[]>();
  const lasting = new Map<string, Draft[]>();
  const events = new Map<string, Draft[]>();
  for (const d of drafts) {
    push(byFrame, d.frame, d);
    if (d.frame.kind === 'event') push(events, `${d.bucket.key} ${d.frame.end?.slice(0, 7)}`, d);
    else push(lasting, d.bucket.key, d);
  }
  return (s, bucket, frame) => {
    if (frame) return byFrame.get(frame) ?? [];
    const { published } = s.dispatch.reading.report;
    const months = published ? [...new Set([published.slice(0, 7), monthBefore(published)])] : [];
    const recent = months.flatMap((m) => events.get(`${bucket.key} ${m}`) ?? []).filter((d) => fresh(d.frame, published, c));
    const running = (lasting.get(bucket.key) ?? []).filter(({ frame: f }) => !published || !f.start || f.start <= published);
    return [...running, ...recent];
  };
}

const fresh = (f: Frame, published: string | null, c: WeighingConventions): boolean => {
  const age = f.end && published ? daysBetween(f.end, published) : -1;
  return age >= 0 && age <= c.newsDays;
};
const monthBefore = (d: string): string => {
  const [year = 0, month = 1] = d.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};
/** Where a force abroad is counted by so many times as many reports as anywhere else. */
function theatreAmong(
  fit: readonly Draft[],
  bucket: Bucket,
  reports: ReadonlyMap<Draft, number>,
  c: WeighingConventions,
): Draft | undefined {
  const [first, second] = [...fit].sort((a, b) => (reports.get(b) ?? 0) - (reports.get(a) ?? 0));
  if (!first || !second || !abroad(bucket, first.place)) return undefined;
  return (reports.get(first) ?? 0) >= c.theatreFactor * (reports.get(second) ?? 0) ? first : undefined;
}

/** Why a figure without a place may be taken for one of `place`, the only one in question; null: it may not. */
function implied(s: Statement, bucket: Bucket, place: Place): string | null {
  if (namesPlace(s, place)) return 'the only place of its report that a question has';
  return abroad(bucket, place) ? 'where most reports count these people' : null;
}
const namesPlace = (s: Statement, place: Place): boolean => s.dispatch.reading.places.some((p) => placeWithin(p, place) === 'yes');

/**
 * A figure for a whole country may answer the question of the few regions that others give, and one for "soldiers" that of the army that
 * others name: listed there too, with the part named. Questions are looked up by what they share, never compared pair by pair.
 */
export function crossList(drafts: readonly Draft[], c: WeighingConventions): void {
  const stem = (d: Draft): string => `${d.bucket.measure.id} ${d.bucket.sort} ${d.bucket.population?.group ?? ''} ${d.frame.slug}`;
  const inCountry = new Map<string, Draft[]>();
  const ofArmy = new Map<string, Draft[]>();
  for (const d of drafts) {
    const of = d.bucket.population?.of ?? '';
    if (d.place?.state && d.place.precision !== 'country') push(inCountry, `${stem(d)} ${of} ${d.place.state}`, d);
    if (of) push(ofArmy, `${stem(d)} ${d.place?.id ?? ''}`, d);
  }
  for (const d of drafts) {
    const p = d.bucket.population;
    const regions = d.place?.precision === 'country' ? (inCountry.get(`${stem(d)} ${p?.of ?? ''} ${d.place.state}`) ?? []) : [];
    const armies = p && p.of === null && p.group !== null ? (ofArmy.get(`${stem(d)} ${d.place?.id ?? ''}`) ?? []) : [];
    list(d, regions, 'place', c);
    list(d, armies, 'population', c);
  }
}

function list(wide: Draft, narrow: readonly Draft[], missing: string, c: WeighingConventions): void {
  if (narrow.length > c.mayBelongMost) return;
  for (const d of narrow) if (d !== wide) for (const statement of wide.members) d.maybe.push({ statement, missing: [missing] });
}

function push<K>(map: Map<K, Draft[]>, key: K, d: Draft): void {
  const known = map.get(key);
  if (known) known.push(d);
  else map.set(key, [d]);
}
