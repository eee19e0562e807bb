import type { WeighingConventions } from '../model/conventions.ts';
import { digest } from '../model/digest.ts';
import type { Facts } from '../model/facts.ts';
import type { Lattice } from '../model/lattice.ts';
import type { Measure } from '../model/measure.ts';
import { type Place, placeWithin } from '../model/place.ts';
import type { Population } from '../model/population.ts';
import type { Frame, Inquiry, Statement } from '../model/statement.ts';
import { frames } from './frames.ts';
import { label } from './labels.ts';

/** Statements that may be set side by side but for place and time: one measure asked for, one sort of figure, one population. */
interface Bucket {
  readonly key: string;
  readonly measure: Measure;
  readonly sort: Inquiry['sort'];
  readonly population: Population | null;
  readonly statements: Statement[];
}
/** A question in the making. */
interface Draft {
  readonly bucket: Bucket;
  readonly frame: Frame;
  readonly place: Place | null;
  readonly members: Statement[];
  readonly maybe: { statement: Statement; missing: readonly string[] }[];
}

const TIMELESS: Frame = { kind: 'running', start: null, end: null, slug: 'time not said' };

/** Figures → questions (METHOD §6): measure asked for × population × place × frame of time. Linear in the figures but for sorting. */
export function inquiries(statements: readonly Statement[], lattice: Lattice, facts: Facts, c: WeighingConventions): readonly Inquiry[] {
  const drafts: Draft[] = [];
  const homeless: { statement: Statement; bucket: Bucket; frame: Frame | null }[] = [];
  for (const bucket of buckets(statements, lattice)) {
    const { framed, timeless } = frames(bucket.statements, bucket.measure.kind, c);
    for (const { frame, members } of framed) {
      drafts.push(...byPlace(bucket, frame, members));
      for (const statement of members) if (!statement.place) homeless.push({ statement, bucket, frame });
    }
    for (const statement of timeless) homeless.push({ statement, bucket, frame: null });
  }
  drafts.push(...settle(homeless, drafts, c));
  crossList(drafts, c);
  return drafts
    .filter((d) => d.members.length > 0)
    .map((d) => finish(d, facts))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The measure under whose question a measure's figures are listed: as declared, the first reading of an ambiguous one, or itself. */
const asked = (m: Measure, lattice: Lattice): Measure => lattice.get(m.askedWith ?? m.mayMean?.[0] ?? m.id) ?? m;

const PLANNED: ReadonlySet<string> = new Set(['plan', 'forecast', 'conditional']);
const SORT: Readonly<Record<string, Inquiry['sort']>> = { share: 'share', rate: 'rate', increment: 'increment' };
const sortOf = (s: Statement): Inquiry['sort'] =>
  PLANNED.has(s.attribution?.modality ?? '') ? 'plan' : (SORT[s.figure.kind] ?? (s.figure.unit === 'percent' ? 'share' : 'count'));

function buckets(statements: readonly Statement[], lattice: Lattice): Bucket[] {
  const out = new Map<string, Bucket>();
  const groupsOf = new Map<string, Set<string>>();
  const stem = (s: Statement): string => `${asked(s.measure, lattice).id} ${sortOf(s)} ${s.population?.of ?? ''}`;
  for (const s of statements) {
    if (!s.population?.group) continue;
    const set = groupsOf.get(stem(s)) ?? new Set<string>();
    groupsOf.set(stem(s), set.add(s.population.group));
  }
  for (const s of [...statements].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const groups = groupsOf.get(stem(s));
    // "North Koreans" beside "North Korean soldiers" and no other North Koreans: one population. "People" beside "policemen": two.
    const group = s.population?.group ?? (s.population?.of && groups?.size === 1 ? ([...groups][0] ?? null) : null);
    const key = `${stem(s)} ${group ?? ''}`;
    const bucket = out.get(key);
    if (bucket) bucket.statements.push(s);
    else {
      const population = s.population && { text: s.population.text, of: s.population.of, group };
      out.set(key, { key, measure: asked(s.measure, lattice), sort: sortOf(s), population, statements: [s] });
    }
  }
  return [...out.values()];
}

/** One draft per place; a place within a region, district or town that is also named joins it. A whole country keeps its own question. */
function byPlace(bucket: Bucket, frame: Frame, members: readonly Statement[]): Draft[] {
  const places = new Map<string, Place>();
  for (const { place } of members) if (place && !places.has(place.id)) places.set(place.id, place);
  const homeOf = (p: Place): string => {
    const wider = p.within.filter((id) => places.has(id) && places.get(id)?.precision !== 'country');
    return wider.at(-1) ?? p.id;
  };
  const out = new Map<string, Draft>();
  for (const s of members) {
    if (!s.place) continue;
    const home = homeOf(s.place);
    const draft = out.get(home);
    if (draft) draft.members.push(s);
    else out.set(home, { bucket, frame, place: places.get(home) ?? s.place, members: [s], maybe: [] });
  }
  return [...out.values()];
}

/**
 * Figures with no place or no time. One that fits a single question of a place its own report names belongs there; one that fits a few is
 * listed under each as "may belong"; one that fits none, or too many, opens a question that says what is missing.
 */
function settle(
  homeless: readonly { statement: Statement; bucket: Bucket; frame: Frame | null }[],
  drafts: readonly Draft[],
  c: WeighingConventions,
): Draft[] {
  const index = new Map<string, Draft[]>();
  for (const d of drafts) index.set(d.bucket.key, [...(index.get(d.bucket.key) ?? []), d]);
  const opened = new Map<string, Draft>();
  for (const { statement: s, bucket, frame } of homeless) {
    const missing = [...(s.place ? [] : ['place']), ...(frame ? [] : ['window'])];
    const fit = (index.get(bucket.key) ?? []).filter((d) => (frame ? d.frame === frame : inTime(s, d.frame)) && fits(s, d));
    const only = fit.length === 1 ? fit[0] : undefined;
    if (only && frame && only.place && namesPlace(s, only.place))
      only.members.push({ ...s, adopted: { ...s.adopted, place: 'the only place of its report that a question has' } });
    else if (fit.length > 0 && fit.length <= c.mayBelongMost) for (const d of fit) d.maybe.push({ statement: s, missing });
    else {
      const key = `${bucket.key} ${frame?.slug ?? ''} ${s.place?.id ?? ''}`;
      const draft = opened.get(key) ?? { bucket, frame: frame ?? TIMELESS, place: s.place, members: [], maybe: [] };
      draft.members.push(s);
      opened.set(key, draft);
    }
  }
  return [...opened.values()];
}

const fits = (s: Statement, d: Draft): boolean => s.place === null || d.place === null || placeWithin(s.place, d.place) === 'yes';
/** A figure of unknown time was at least published after the frame began. */
const inTime = (s: Statement, f: Frame): boolean => {
  const { published } = s.dispatch.reading.report;
  return f.kind !== 'event' && (published === null || f.start === null || f.start <= published);
};
const namesPlace = (s: Statement, place: Place): boolean => s.dispatch.reading.places.some((p) => placeWithin(p, place) === 'yes');

/**
 * A figure for a whole country may answer the question of the one region that others give, and one for "soldiers" that of the one army that
 * others name: listed there too, with the part named.
 */
function crossList(drafts: readonly Draft[], c: WeighingConventions): void {
  const byStem = new Map<string, Draft[]>();
  const stemOf = (d: Draft): string => `${d.bucket.measure.id} ${d.bucket.sort} ${d.bucket.population?.group ?? ''} ${d.frame.kind}`;
  for (const d of drafts) byStem.set(stemOf(d), [...(byStem.get(stemOf(d)) ?? []), d]);
  for (const list of byStem.values()) {
    const wide = list.filter((d) => d.place?.precision === 'country' || (d.bucket.population !== null && d.bucket.population.of === null));
    for (const d of wide) {
      const narrower = list.filter((x) => x !== d && missingFor(d, x) !== null);
      if (narrower.length === 0 || narrower.length > c.mayBelongMost) continue;
      for (const x of narrower) {
        const missing = missingFor(d, x) ?? [];
        for (const statement of d.members) x.maybe.push({ statement, missing });
      }
    }
  }
}

/** What `wide` leaves open that `narrow` says; null where they differ in more than that. */
function missingFor(wide: Draft, narrow: Draft): string[] | null {
  const missing: string[] = [];
  if (wide.frame !== narrow.frame && (wide.frame.kind !== narrow.frame.kind || !overlap(wide.frame, narrow.frame))) return null;
  const [a, b] = [wide.bucket.population?.of ?? null, narrow.bucket.population?.of ?? null];
  if (a === null && b !== null) missing.push('population');
  else if (a !== b) return null;
  if (wide.place?.id === narrow.place?.id) return missing.length ? missing : null;
  if (wide.place?.precision !== 'country' || narrow.place?.precision === 'country' || placeWithin(narrow.place, wide.place) !== 'yes')
    return null;
  return [...missing, 'place'];
}

const overlap = (a: Frame, b: Frame): boolean => !(a.start && b.end && a.start > b.end) && !(b.start && a.end && b.start > a.end);

function finish(d: Draft, facts: Facts): Inquiry {
  const { bucket, frame, place } = d;
  const id = `q-${digest(bucket.key, place?.id ?? '', frame.slug)}`;
  const parts = { measure: bucket.measure, sort: bucket.sort, population: bucket.population, place, frame };
  const order = <T>(list: readonly T[], key: (x: T) => string): readonly T[] => [...list].sort((x, y) => (key(x) < key(y) ? -1 : 1));
  const date = (s: Statement): string => `${s.asOf ?? '9999'} ${s.key}`;
  const members = order(d.members, date);
  const taken = new Set(members.map((s) => s.key));
  const maybe = order(
    d.maybe.filter((m) => !taken.has(m.statement.key)),
    (m) => date(m.statement),
  );
  return { ...parts, id, label: label(parts, facts), family: bucket.measure.family, members, maybe };
}
