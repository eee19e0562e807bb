// Development corpus (annotated reports, JSON lines) → readings, so that weighing can be measured apart from reading.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Actor } from '../src/core/model/actor.ts';
import type { Attribution, Link, Stance } from '../src/core/model/attribution.ts';
import type { Facts } from '../src/core/model/facts.ts';
import type { Figure, FigureKind } from '../src/core/model/figure.ts';
import type { Population } from '../src/core/model/population.ts';
import { type Bound, stepOf } from '../src/core/model/quantity.ts';
import type { Reading } from '../src/core/model/reading.ts';
import { hull, length, type Span, type Spans } from '../src/core/model/span.ts';

interface GoldAttribution {
  readonly id: string;
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
  readonly stance: string;
  readonly inside: string | null;
  readonly actor: string;
  readonly chain: readonly string[];
}
interface GoldFigure {
  readonly quote: string;
  readonly at: number;
  readonly value?: number;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly measure: string;
  readonly whose?: string;
  readonly window?: { start: string | null; end: string | null } | null;
  readonly as_of?: string | null;
  readonly place?: string | null;
  readonly origin: string;
  readonly modality?: string;
}
interface Folders {
  readonly corpus: string;
}

/** Annotated reports of `corpus/gold.jsonl`, with the parts of figures that only `corpus/gold/` has. */
export function goldReadings({ corpus }: Folders, facts: Facts): readonly Reading[] {
  const lines = readFileSync(`${corpus}/gold.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const g = JSON.parse(line) as { id: string; published: string | null; lang: string; text: string; attributions: GoldAttribution[] };
    const { figures } = JSON.parse(readFileSync(`${corpus}/gold/${g.id}.json`, 'utf8')) as { figures: GoldFigure[] };
    const outlet = (JSON.parse(readFileSync(`${corpus}/reports/${g.id}.json`, 'utf8')) as { outlet: string }).outlet;
    const actors = actorsOf(g.attributions, figures, facts);
    const attributions = g.attributions.map((a) => attribution(a, outlet, actors));
    return {
      schema: 'hearsay.reading@1',
      rules: 'gold',
      report: {
        id: `sha256:${createHash('sha256').update(g.text).digest('hex')}`,
        ref: g.id,
        file: null,
        url: null,
        title: null,
        outlet,
        published: g.published,
        language: g.lang,
        mediaType: 'text/plain',
        text: g.text,
        inferred: {},
        segments: [],
      },
      attributions,
      figures: figures.flatMap((f, i) => figure(f, i, attributions)),
      times: [],
      actors: [...actors.values()],
      places: [],
      exhibits: [],
      messages: [],
    };
  });
}

const UNNAMED = /unnamed|unspecified (counts|reports)|^\(|anonymous|authorities|^officials/i;

/** Gold names carry their state in brackets or as a prefix; only enough of that is read to know the party. */
const PARTIES: readonly (readonly [RegExp, string])[] = [
  [/^DPRK|North Korea/, 'KP'],
  [/^ROK|^Lee Seong/, 'KR'],
  [/^US |\(US |^US$/, 'US'],
  [/^Russia/, 'RU'],
  [/^Ukrain|Zelensky|^HUR|^SBU/, 'UA'],
  [/^Iraq/, 'IQ'],
  [/^UK /, 'GB'],
];

function actorsOf(attributions: readonly GoldAttribution[], figures: readonly GoldFigure[], facts: Facts): ReadonlyMap<string, Actor> {
  const out = new Map<string, Actor>();
  for (const name of [...attributions.flatMap((a) => a.chain), ...figures.map((f) => f.origin)]) {
    if (out.has(name)) continue;
    const party = PARTIES.find(([re]) => re.test(name))?.[1] ?? null;
    const plain = name.replace(/ \(.*\)$/, '');
    const state = /\(state/.test(name) || /^US government$/.test(name) ? facts.states.find((s) => s.id === party) : undefined;
    const person = facts.persons.find((p) => p.name === plain || p.names.includes(plain));
    const body = facts.bodies.find((b) => [b.name, ...b.names, ...b.acronyms].includes(plain.replace(/^ROK |^US /, '')));
    const id = state
      ? `state:${state.id}`
      : person
        ? `person:${person.id}`
        : body && body.state === party
          ? `body:${body.id}`
          : `name:${name.toLowerCase()}`;
    const kind: Actor['kind'] = state ? 'state' : person ? 'person' : body ? 'organisation' : 'group';
    out.set(name, {
      id,
      name: state?.speaksAs ?? name,
      kind,
      unnamed: UNNAMED.test(name),
      party,
      partOf: state || !party ? null : `state:${party}`,
      mentions: [],
    });
  }
  return out;
}

function attribution(a: GoldAttribution, outlet: string, actors: ReadonlyMap<string, Actor>): Attribution {
  const links = a.chain.map((name): Link => {
    const actor = actors.get(name);
    return name === outlet || !actor ? { name } : { name: actor.name, actor: actor.id, unnamed: actor.unnamed };
  });
  return {
    id: a.id,
    source: a.source,
    cue: a.cue,
    content: a.content,
    stance: a.stance as Stance,
    modality: 'fact',
    within: a.inside,
    actor: a.actor,
    actorId: actors.get(a.actor)?.id ?? null,
    score: 1,
    chain: links,
    exhibit: null,
    rule: 'gold',
    inferred: {},
  };
}

const MEASURES: Readonly<Record<string, string>> = {
  deployed_front_line: 'at_front',
  deployed_planned: 'deployed',
  loss: 'losses_unspecified',
};

/** Whose people the annotators' free words mean. */
const PEOPLES: readonly (readonly [RegExp, Pick<Population, 'of' | 'group'>])[] = [
  [/DPRK/, { of: 'KP', group: 'military' }],
  [/^US |Americans/, { of: 'US', group: 'military' }],
  [/^British/, { of: 'GB', group: 'military' }],
  [/^Japanese/, { of: 'JP', group: 'military' }],
  [/Rwandan/, { of: 'RW', group: 'military' }],
  [/insurgents/, { of: null, group: 'insurgents' }],
  [/polic|officers/i, { of: 'IQ', group: 'police' }],
  [/^Iraqi commandos/, { of: 'IQ', group: 'military' }],
  [/^Iraqi civilians/, { of: 'IQ', group: 'civilian' }],
  [/^Iraqis/, { of: 'IQ', group: null }],
];

function figure(f: GoldFigure, index: number, attributions: readonly Attribution[]): Figure[] {
  const span: Span = [f.at, f.at + f.quote.length];
  const measure = MEASURES[f.measure] ?? f.measure;
  const holders = attributions.filter((a) => a.content.some((s) => s[0] <= span[0] && span[1] <= s[1]));
  const smallest = holders.sort((a, b) => length(hull(a.content)) - length(hull(b.content)))[0] ?? null;
  const bound = f.bound as Bound;
  const n = f.value ?? null;
  const low =
    bound === 'range' || bound === 'vague' || n === null ? (f.low ?? null) : ['at_most', 'less_than', 'nearly'].includes(bound) ? null : n;
  const high =
    bound === 'range' || bound === 'vague' || n === null ? (f.high ?? null) : ['at_least', 'more_than'].includes(bound) ? null : n;
  const share = f.unit === 'percent';
  const kind: FigureKind = share ? 'share' : ['deployed', 'at_front', 'present'].includes(measure) ? 'stock' : 'flow';
  const people = PEOPLES.find(([re]) => re.test(f.whose ?? ''));
  const window = f.window ?? null;
  return [
    {
      id: `f${index + 1}`,
      span,
      text: f.quote,
      low,
      high,
      lowOpen: bound === 'more_than',
      highOpen: high === null || bound === 'nearly' || bound === 'less_than',
      bound,
      approximate: bound === 'approx',
      step: stepOf(n ?? f.low ?? 1),
      unit: f.unit,
      measure,
      word: f.measure.replaceAll('_', ' '),
      population: { text: f.whose ?? '', of: people?.[1].of ?? null, group: people?.[1].group ?? null },
      kind,
      window: window && { start: window.start, end: window.end, stated: true },
      place: f.place ?? null,
      placeId: null,
      asOf: f.as_of ?? null,
      attribution: smallest?.id ?? null,
      origin: f.origin,
      inferred: {},
    },
  ];
}
