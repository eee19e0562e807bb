import type { WeighingConventions } from '../model/conventions.ts';
import { digest } from '../model/digest.ts';
import type { Facts } from '../model/facts.ts';
import type { Lattice } from '../model/lattice.ts';
import type { Measure } from '../model/measure.ts';
import type { Inquiry, Statement } from '../model/statement.ts';
import { type Bucket, byPlace, type Draft } from './drafts.ts';
import { frames } from './frames.ts';
import { label } from './labels.ts';
import { crossList, type Homeless, settle } from './settle.ts';

/** Figures → questions (METHOD §6): measure asked for × population × place × frame of time. Linear in the figures but for sorting. */
export function inquiries(statements: readonly Statement[], lattice: Lattice, facts: Facts, c: WeighingConventions): readonly Inquiry[] {
  const drafts: Draft[] = [];
  const homeless: Homeless[] = [];
  for (const bucket of buckets(statements, lattice)) {
    const { framed, timeless } = frames(bucket.statements, bucket.measure.kind, (bucket.population?.of ?? null) !== null, c);
    for (const { frame, members } of framed) {
      const { drafts: placed, placeless } = byPlace(bucket, frame, members, c);
      drafts.push(...placed);
      for (const statement of placeless) homeless.push({ statement, bucket, frame });
    }
    for (const statement of timeless) homeless.push({ statement, bucket, frame: null });
  }
  drafts.push(...settle(homeless, drafts, c));
  crossList(drafts, c);
  return drafts
    .filter((d) => d.members.some((s) => !s.denied))
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

function finish(d: Draft, facts: Facts): Inquiry {
  const { bucket, frame, place } = d;
  const id = `q-${digest(bucket.key, place?.id ?? '', frame.slug)}`;
  const parts = { measure: bucket.measure, sort: bucket.sort, population: bucket.population, place, frame };
  const order = <T>(list: readonly T[], key: (x: T) => string): readonly T[] => [...list].sort((x, y) => (key(x) < key(y) ? -1 : 1));
  const date = (s: Statement): string => `${s.asOf ?? '9999'} ${s.key}`;
  const members = order(
    d.members.filter((s) => !s.denied),
    date,
  );
  const denied = order(
    d.members.filter((s) => s.denied),
    date,
  );
  const taken = new Set(members.map((s) => s.key));
  const maybe = order(
    d.maybe.filter((m) => !taken.has(m.statement.key) && !m.statement.denied),
    (m) => date(m.statement),
  );
  return { ...parts, id, label: label(parts, facts), family: bucket.measure.family, members, denied, maybe };
}
