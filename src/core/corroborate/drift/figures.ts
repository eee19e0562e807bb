import type { Finding } from '../../model/account.ts';
import { claimsOf, figureRef } from '../../model/refs.ts';
import type { Statement } from '../../model/statement.ts';
import { type Evidence, type FindingRule, finding } from '../rule.ts';
import { saying, sentence } from '../words.ts';
import { compare, DRIFT_TYPES, type DriftType, type Facet } from './compare.ts';
import { anchorOf, type Utterance, utterances } from './utterances.ts';

/** Figures that changed on their way from who said them: one finding per utterance and heaviest change, located where it first appears. */
export const figureDrift: FindingRule = {
  id: 'drift',
  name: 'a figure drifts between its origin and a relay',
  find: (e) => {
    const told = new Map<string, Statement[]>();
    for (const s of e.collation.statements) {
      const key = `${s.dispatch.ref} ${s.chain[0]?.key}`;
      told.set(key, [...(told.get(key) ?? []), s]);
    }
    const homes = new Map(e.collation.inquiries.flatMap((q) => q.members.map((s) => [s.key, q.id] as const)));
    return utterances(e).flatMap((u) => drifts(u, (s) => told.get(`${s.dispatch.ref} ${s.chain[0]?.key}`) ?? [], homes, e));
  },
};

function drifts(
  u: Utterance,
  told: (s: Statement) => readonly Statement[],
  homes: ReadonlyMap<string, string>,
  e: Evidence,
): readonly Finding[] {
  const anchor = anchorOf(u);
  const siblings = told(anchor).filter((s) => s.key !== anchor.key && s.measure.id !== anchor.measure.id);
  const byFirst = new Map<DriftType, { relay: Statement; types: readonly DriftType[] }[]>();
  for (const relay of u) {
    if (relay.key === anchor.key) continue;
    const { types } = compare(facet(anchor), facet(relay), e.lattice, siblings.map(facet));
    const [first] = types;
    if (!first) continue;
    const list = byFirst.get(first);
    if (list) list.push({ relay, types });
    else byFirst.set(first, [{ relay, types }]);
  }
  return [...byFirst].map(([first, relays]) => located(anchor, first, relays, homes));
}

function located(
  anchor: Statement,
  first: DriftType,
  relays: readonly { relay: Statement; types: readonly DriftType[] }[],
  homes: ReadonlyMap<string, string>,
): Finding {
  const sorted = [...relays].sort((a, b) => (when(a.relay) < when(b.relay) ? -1 : 1));
  const at = sorted[0] as (typeof sorted)[number];
  const seen = new Set(sorted.flatMap((r) => r.types));
  const members = [anchor, ...sorted.map((r) => r.relay)];
  const later = sorted.slice(1).map((r) => r.relay.dispatch.ref);
  return finding({
    kind: 'drift',
    rule: first,
    title: TITLES[first],
    questions: [...new Set(members.flatMap((s) => homes.get(s.key) ?? []))].sort(),
    figures: members.map(figureRef),
    claims: claimsOf(members),
    types: DRIFT_TYPES.filter((t) => seen.has(t)),
    explanation: sentence(
      `${saying(anchor)}, ${worded(anchor)}, in ${anchor.dispatch.ref}${dated(anchor)} becomes ${saying(at.relay)}, ${worded(at.relay)}, in ${at.relay.dispatch.ref}${dated(at.relay)}${later.length ? `; so also in ${[...new Set(later)].join(', ')}` : ''}.`,
    ),
    working: at.types.map((t) => `${t}: ${difference(t, anchor, at.relay)}`),
    waysOut: [
      'the origin spoke twice, and the second saying is the one relayed',
      'the relay had it from another source that it does not name',
    ],
  });
}

const when = (s: Statement): string => `${s.dispatch.reading.report.published ?? '9999'} ${s.key}`;
const worded = (s: Statement): string => `“${s.figure.word || s.measure.label}”`;
const dated = (s: Statement): string => (s.dispatch.reading.report.published ? ` (${s.dispatch.reading.report.published})` : '');

const window = (s: Statement): string => (s.window ? `${s.window.start ?? '…'} to ${s.window.end ?? '…'}` : 'no time');

/** One change in the two reports' own words. */
function difference(t: DriftType, a: Statement, b: Statement): string {
  if (t.startsWith('MEASURE')) return `${worded(a)} → ${worded(b)}`;
  if (t.startsWith('WINDOW')) return `${window(a)} → ${window(b)}`;
  if (t === 'POPULATION_SHIFT') return `${a.population?.text ?? '–'} → ${b.population?.text ?? '–'}`;
  if (t === 'PLACE_SHIFT') return `${a.place?.name ?? '–'} → ${b.place?.name ?? '–'}`;
  if (t === 'STATUS_UPGRADE' || t === 'HEDGE_DROP' || t === 'STANCE_SHIFT')
    return `${a.attribution?.modality}, ${a.attribution?.stance} → ${b.attribution?.modality}, ${b.attribution?.stance}`;
  if (t === 'ATTRIBUTION_DROP') return `${a.chain[0]?.name} → no source`;
  return `“${a.figure.text}” → “${b.figure.text}”`;
}

const TITLES: Readonly<Record<DriftType, string>> = {
  MEASURE_NARROW: 'A wider count becomes a narrower one',
  MEASURE_WIDEN: 'A narrower count becomes a wider one',
  VALUE: 'The number changes',
  STANCE_SHIFT: 'What a party did changes',
  POPULATION_SHIFT: 'The count becomes one of other people',
  PLACE_SHIFT: 'The place changes',
  STOCK_FLOW: 'A total becomes an addition',
  STATUS_UPGRADE: 'A guess becomes a fact',
  WINDOW_DROP: 'The time is lost',
  WINDOW_SHIFT: 'The time changes',
  BOUND_FLIP: 'The bound changes',
  BOUND_DROP: 'The bound is lost',
  HEDGE_DROP: 'The hedge is lost',
  ATTRIBUTION_DROP: 'The source is lost',
};

function facet(s: Statement): Facet {
  const stated = s.figure.window?.stated === true;
  // What a rule supplied cannot have drifted.
  const said = (part: string): boolean => s.figure.inferred[part] === undefined && s.adopted[part] === undefined;
  return {
    readings: s.readings,
    bound: s.figure.bound,
    measure: s.measure.id,
    kind: s.figure.kind,
    population: said('population') ? s.population : null,
    place: said('place') ? s.place : null,
    window: stated ? s.window : null,
    modality: s.attribution?.modality ?? 'fact',
    stance: s.attribution?.stance ?? 'asserts',
    attributed: s.chain.length > 1,
  };
}
