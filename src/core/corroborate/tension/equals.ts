import { daysBetween } from '../../model/calendar.ts';
import { bare } from '../../model/measure.ts';
import { samePopulation } from '../../model/population.ts';
import type { Inquiry, Statement } from '../../model/statement.ts';
import type { Containment, Window } from '../../model/window.ts';
import type { Evidence } from '../rule.ts';
import { by, phrase, saying, sentence, side, span } from '../words.ts';
import { abroad, type Neighbourhood } from './neighbours.ts';
import type { Hypothesis } from './rule.ts';

export interface EqualsRule {
  readonly id: string;
  /** Which pairs it is about; the rules share out all pairs of figures that should be equal. */
  readonly about: (a: Statement, b: Statement) => boolean;
  readonly assumption: { readonly key: string; readonly text: string };
  readonly title: string;
}

/** Pairs looked at per group of figures that should be one number. */
const LOOKED_AT = 400;

/** Hypotheses that two figures for one thing at one time are one number, for each pair of origins, the widest gap first. */
export function* unequal(rule: EqualsRule, n: Neighbourhood, e: Evidence): Iterable<Hypothesis> {
  for (const q of n.inquiries) {
    if (q.sort !== 'count' || q.frame.kind === 'unknown') continue;
    for (const group of alike(q, e)) {
      const seen = new Set<string>();
      for (const [a, b] of disjoint(group)) {
        const pair = [side(a), side(b)].sort().join(' ');
        if (seen.has(pair) || !rule.about(a, b) || !sameTime(a, b, q, e) || (q.frame.kind === 'event' && toldApart(a, b, group))) continue;
        const certainty = certain(a, b, q);
        if (certainty === 'no') continue;
        seen.add(pair);
        const unlike = unsaid(a, b);
        yield {
          inquiries: [q],
          values: { a, b },
          constraints: [{ op: 'eq', a: 'a', b: 'b' }],
          certainty,
          assumptions: [rule.assumption, ...(unlike ? [unlike] : [])].map((x) => ({
            id: `${rule.id}:${x.key}@${q.id}`,
            text: x.text,
          })),
          // A town may see two attacks on one day: that it was one is assumed.
          ...(unlike || (q.frame.kind === 'event' && q.place?.precision === 'town') ? { cap: 'tension' as const } : {}),
          told: (at) => ({
            title: sentence(`${phrase(a.figure)} ${bare(q.measure)}, says ${by(a)}; ${phrase(b.figure)}, says ${by(b)}`),
            explanation: sentence(
              `${rule.title}: ${saying(a)} and ${saying(b)} are said of the same people, place and time, and cannot both be the number ${bare(q.measure)}.`,
            ),
            working: [`${span(at('a'))} = ${span(at('b'))}?`],
          }),
        };
      }
    }
  }
}

/** Figures of a question that count exactly the same outcome at the same place and time: more than one of them. */
function alike(q: Inquiry, e: Evidence): readonly (readonly Statement[])[] {
  const out = new Map<string, Statement[]>();
  for (const s of q.members) {
    if (e.lattice.readingsOf(s.measure.id).length !== 1) continue;
    const time = q.frame.kind === 'event' ? `${s.window?.start} ${s.window?.end}` : '';
    const key = `${s.measure.id} ${placeOf(s, q)} ${time}`;
    const list = out.get(key);
    if (list) list.push(s);
    else out.set(key, [s]);
  }
  return [...out.values()].filter((g) => g.length > 1);
}

/** A force abroad is counted in one theatre, whether the region or the country is named. */
const placeOf = (s: Statement, q: Inquiry): string =>
  s.place === null || s.adopted.place || (s.place.precision === 'country' && q.place?.precision !== 'country')
    ? (q.place?.id ?? '')
    : s.place.id;

/** Pairs whose intervals as written do not meet. */
function* disjoint(group: readonly Statement[]): Iterable<readonly [Statement, Statement]> {
  const high = [...group].sort((a, b) => b.readings.core.low - a.readings.core.low || (a.key < b.key ? -1 : 1));
  const low = [...group].sort((a, b) => a.readings.core.high - b.readings.core.high || (a.key < b.key ? -1 : 1));
  let looked = 0;
  for (const a of high) {
    for (const b of low) {
      if (a.readings.core.low < b.readings.core.high || ++looked > LOOKED_AT) break;
      if (a !== b) yield [a, b];
    }
  }
}

/** A count grows: only figures that stood at about the same day should be one number. */
function sameTime(a: Statement, b: Statement, q: Inquiry, e: Evidence): boolean {
  const day = (s: Statement): string | null =>
    q.frame.kind === 'event'
      ? (s.uttered ?? s.dispatch.reading.report.published)
      : (s.asOf ?? s.uttered ?? s.dispatch.reading.report.published);
  const [x, y] = [day(a), day(b)];
  if (x === null || y === null || Math.abs(daysBetween(x, y)) > e.conventions.weighing.utteranceDays) return false;
  return q.frame.kind !== 'running' || sameStart(a.window, b.window);
}

const sameStart = (a: Window | null, b: Window | null): boolean => a?.start === b?.start || a?.start == null || b?.start == null;

/** Code units within which a report sets two figures against each other; further on it speaks of something else. */
const PASSAGE = 400;

/**
 * A report that counts several things of one day tells them apart: far from each other in one report they are of two events, and of a report
 * with several only the one nearest in size can be of the other report's event.
 */
function toldApart(a: Statement, b: Statement, group: readonly Statement[]): boolean {
  if (a.dispatch.ref === b.dispatch.ref) return Math.abs(a.figure.span[0] - b.figure.span[0]) > PASSAGE;
  const size = (s: Statement): number => Math.log(Math.max(1, s.figure.low ?? s.figure.high ?? 1));
  const gap = Math.abs(size(a) - size(b));
  const nearer = (x: Statement, y: Statement): boolean =>
    group.some((s) => s !== x && s.dispatch.ref === x.dispatch.ref && Math.abs(size(s) - size(y)) < gap);
  return nearer(a, b) || nearer(b, a);
}

/** What has to be assumed of two figures' times: a date taken from publication, a start that one does not give. */
function unsaid(a: Statement, b: Statement): { key: string; text: string } | null {
  const dated = [a, b].find((s) => s.adopted.window && s.window?.start);
  if (dated) return { key: 'dated', text: `“${dated.figure.text}” is of ${dated.window?.end}, the day of its report or the day before` };
  const startless =
    a.window && b.window && (a.window.start === null) !== (b.window.start === null) ? (a.window.start === null ? a : b) : null;
  return startless && { key: 'same-start', text: `“${startless.figure.text}” counts from the same day on` };
}

/** Two attacks can strike one region on one day; one town is taken for one event, and the finding says so. */
function certain(a: Statement, b: Statement, q: Inquiry): Containment {
  const people = samePopulation(a.population, b.population);
  if (people !== 'yes') return people;
  if (!a.population || !b.population) return 'possible';
  const inferred = [a, b].some((s) => s.figure.inferred.place !== undefined && !abroad(s));
  const wide = q.place?.precision === 'country' || q.place?.precision === 'region';
  return q.frame.kind === 'event' && wide ? 'possible' : !inferred && (a.place || a.adopted.place) ? 'yes' : 'possible';
}

export const sameOrigin = (a: Statement, b: Statement): boolean => a.chain[0]?.key === b.chain[0]?.key;
export const isFloor = (s: Statement): boolean => s.figure.bound === 'at_least' || s.figure.bound === 'more_than';
export const isCeiling = (s: Statement): boolean => s.figure.bound === 'at_most' || s.figure.bound === 'less_than';
export const isZero = (s: Statement): boolean => s.readings.core.high === 0;
