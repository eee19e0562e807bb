import { parts } from '../model/calendar.ts';
import { type Facts, partyName } from '../model/facts.ts';
import { bare, type Measure } from '../model/measure.ts';
import type { Place } from '../model/place.ts';
import type { Population } from '../model/population.ts';
import type { Frame, Inquiry } from '../model/statement.ts';

/** Nouns for kinds of people, as a question's heading has them. A kind without a row is written as it is. */
const NOUNS: Readonly<Record<string, string>> = {
  military: 'soldiers',
  civilian: 'civilians',
  police: 'police officers',
  prisoner: 'prisoners',
  all: 'people',
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A heading a person would write: "North Korean soldiers killed or wounded, Kursk Oblast, since October 2024". */
export function label(
  q: { measure: Measure; sort: Inquiry['sort']; population: Population | null; place: Place | null; frame: Frame },
  facts: Facts,
): string {
  const who = people(q.population, q.measure, facts);
  const said = SORTS[q.sort].replace('{who}', who).replace('{what}', bare(q.measure));
  return [said.charAt(0).toUpperCase() + said.slice(1), q.place?.name ?? 'place not said', when(q.frame)].filter(Boolean).join(', ');
}

const SORTS: Readonly<Record<Inquiry['sort'], string>> = {
  count: '{who} {what}',
  share: 'Share of {who} {what}',
  rate: '{who} {what} per unit of time',
  increment: 'Further {who} {what}',
  plan: '{who} {what}, planned or foreseen',
};

function people(p: Population | null, m: Measure, facts: Facts): string {
  const state = facts.states.find((s) => s.id === p?.of);
  const whose = state ? (state.demonyms[0] ?? state.name) : p?.of ? partyName(facts, p.of) : '';
  const what = p?.group ? (NOUNS[p.group] ?? p.group) : m.unit === 'items' ? 'items' : 'people';
  return `${whose} ${what}`.trim();
}

function when(f: Frame): string {
  if (f.kind === 'event') return f.start && f.end && f.start !== f.end ? range(f.start, f.end) : f.start ? `on ${day(f.start)}` : '';
  if (f.kind === 'running') return f.start ? `since ${month(f.start)}` : f.end ? 'to date' : 'time not said';
  if (f.kind === 'unknown' || !f.start || !f.end) return 'time not said';
  return month(f.start) === month(f.end) ? month(f.start) : `${month(f.start)} to ${month(f.end)}`;
}

const month = (d: string): string => `${MONTHS[parts(d).month - 1]} ${parts(d).year}`;
const day = (d: string): string => `${parts(d).day} ${month(d)}`;
function range(a: string, b: string): string {
  const [x, y] = [parts(a), parts(b)];
  if (x.year !== y.year) return `${day(a)} to ${day(b)}`;
  if (x.month !== y.month) return `${x.day} ${MONTHS[x.month - 1]} to ${day(b)}`;
  return `${x.day}–${day(b)}`;
}
