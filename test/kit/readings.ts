import type { Actor } from '../../src/core/model/actor.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Exhibit } from '../../src/core/model/exhibit.ts';
import type { Facts } from '../../src/core/model/facts.ts';
import type { Figure } from '../../src/core/model/figure.ts';
import type { Population } from '../../src/core/model/population.ts';
import type { Quantity } from '../../src/core/model/quantity.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import type { TimeMention } from '../../src/core/model/time.ts';

/** One sentence of a made-up report: who says it, what, and the figures in it. Offsets are worked out from the words. */
export interface Line {
  /** Names from origin to the last relay; the outlet is added. None: the outlet's own words. A trailing "?" marks a name as unnamed. */
  readonly by?: readonly string[];
  readonly source?: string;
  readonly cue?: string;
  readonly content: string;
  readonly stance?: Attribution['stance'];
  readonly modality?: Attribution['modality'];
  readonly exhibit?: string;
  readonly figures?: readonly Count[];
  /** Stands on a line of its own, without a full stop. */
  readonly headline?: boolean;
}
/** A figure: the words that carry it (found in the content) and what they mean. */
export interface Count extends Partial<Omit<Figure, keyof Quantity>> {
  readonly words: string;
  readonly is: Quantity;
  readonly measure: string;
  readonly of?: string | null;
  readonly group?: string | null;
  /** "2024-12-25..2024-12-31", "..2024-12-23", "2024-10-01..". */
  readonly when?: string;
}
export interface Sheet {
  readonly ref: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly title?: string;
  readonly lines: readonly Line[];
  /** Further sources of the first line's very words. */
  readonly also?: readonly string[];
  readonly actors?: readonly Actor[];
  readonly exhibits?: readonly Exhibit[];
  readonly times?: readonly TimeMention[];
}

/** A reading as if somebody had read the lines without error. */
export function aReading(sheet: Sheet): Reading {
  let text = '';
  const attributions: Attribution[] = [];
  const figures: Figure[] = [];
  sheet.lines.forEach((line, i) => {
    const parts = { source: line.source ?? '', cue: line.cue ?? '', content: line.content };
    const at = { source: 0, cue: 0, content: 0 };
    for (const part of ['source', 'cue', 'content'] as const) {
      if (!parts[part]) continue;
      at[part] = text.length;
      text += `${parts[part]} `;
    }
    text = `${text.trimEnd()}${line.headline ? '\n' : '. '}`;
    const id = `a${i + 1}`;
    if (line.by) attributions.push(attribution(id, line, parts, at));
    for (const c of line.figures ?? []) figures.push(figure(`f${figures.length + 1}`, c, text, at.content, line.by ? id : null, line));
  });
  for (const name of sheet.also ?? []) {
    const [first] = attributions;
    if (first) attributions.push({ ...first, id: `a${attributions.length + 1}`, actor: name, chain: [{ name }] });
  }
  return {
    schema: 'hearsay.reading@1',
    rules: 'test',
    report: {
      id: `sha256:${sheet.ref}`,
      ref: sheet.ref,
      file: null,
      url: null,
      title: sheet.title ?? null,
      outlet: sheet.outlet === undefined ? 'The Daily Test' : sheet.outlet,
      published: sheet.published === undefined ? '2025-01-13' : sheet.published,
      language: 'en',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      text,
      inferred: {},
      segments: [],
    },
    attributions,
    figures,
    times: sheet.times ?? [],
    actors: sheet.actors ?? [],
    places: [],
    exhibits: sheet.exhibits ?? [],
    messages: [],
  };
}

type Parts = Readonly<Record<'source' | 'cue' | 'content', string>>;

function attribution(id: string, line: Line, parts: Parts, at: Readonly<Record<'source' | 'cue' | 'content', number>>): Attribution {
  const spans = (part: keyof Parts): Attribution['content'] => (parts[part] ? [[at[part], at[part] + parts[part].length]] : []);
  return {
    id,
    source: spans('source'),
    cue: spans('cue'),
    content: spans('content'),
    stance: line.stance ?? 'asserts',
    modality: line.modality ?? 'fact',
    within: null,
    actor: line.by?.[0]?.replace(/\?$/, '') ?? '',
    actorId: null,
    score: 1,
    chain: (line.by ?? []).map((name) => (name.endsWith('?') ? { name: name.slice(0, -1), unnamed: true } : { name })),
    exhibit: line.exhibit ?? null,
    rule: 'test',
    inferred: {},
  };
}

function figure(id: string, c: Count, text: string, from: number, holder: string | null, line: Line): Figure {
  const { words, is, measure, of = 'KP', group = 'military', when, ...rest } = c;
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in “${text.slice(from)}”`);
  const [a = '', b = ''] = (when ?? '').split('..');
  const population: Population | null = of === null && group === null ? null : { text: words, of, group };
  return {
    ...is,
    id,
    span: [start, start + words.length],
    text: words,
    measure,
    word: measure.replaceAll('_', ' '),
    population,
    kind: is.unit === 'percent' ? 'share' : 'flow',
    window: when ? { start: a || null, end: b || null, stated: true } : null,
    place: 'Kursk Oblast',
    placeId: null,
    asOf: null,
    attribution: holder,
    origin: line.by?.[0] ?? '(outlet)',
    inferred: {},
    ...rest,
  };
}

const row = { source: 'made up for tests' } as const;

/** A small world: two armies, their spokesmen, a newspaper and a verifier of one owner. */
export const FACTS: Facts = {
  version: 'test',
  states: [
    state('KP', 'North Korea', 'North Korean', 'Pyongyang'),
    state('UA', 'Ukraine', 'Ukrainian', 'Kyiv'),
    state('RU', 'Russia', 'Russian', 'Moscow'),
    state('US', 'US government', 'American', 'Washington'),
  ],
  bodies: [
    { id: 'ua-army', name: 'Ukrainian military', names: [], acronyms: [], kind: 'military', state: 'UA', partOf: 'state:UA' },
    { id: 'press-house', name: 'Press House', names: [], acronyms: [], kind: 'company', state: null, partOf: null },
  ],
  outlets: [
    { id: 'ledger', name: 'The Ledger', names: [], acronyms: [], kind: 'newspaper', state: null },
    { id: 'checker', name: 'Checker', names: [], acronyms: [], kind: 'verifier', state: null },
  ],
  owners: [
    { subject: 'outlet:ledger', owner: 'body:press-house', state: null, asOf: '2024-01', ...row },
    { subject: 'outlet:checker', owner: 'body:press-house', state: null, asOf: '2024-01', ...row },
  ],
  persons: [person('president', 'Olena Example', 'state:UA'), person('spokesman', 'John Speaker', 'state:US')],
  places: [
    { id: 'russia', name: 'Russia', names: [], precision: 'country', state: 'RU', within: null },
    { id: 'kursk-oblast', name: 'Kursk Oblast', names: ['Kursk region'], precision: 'region', state: 'RU', within: 'russia' },
    { id: 'sudzha', name: 'Sudzha', names: [], precision: 'town', state: 'RU', within: 'kursk-oblast' },
    { id: 'sudzha-station', name: 'Sudzha station', names: [], precision: 'point', state: 'RU', within: 'sudzha' },
    { id: 'vladivostok', name: 'Vladivostok', names: [], precision: 'town', state: 'RU', within: 'russia' },
    { id: 'ukraine', name: 'Ukraine', names: [], precision: 'country', state: 'UA', within: null },
  ],
  conflicts: [
    { id: 'ru-ua', name: 'Russia and Ukraine', parties: ['RU', 'UA', 'KP'], where: ['RU', 'UA'], from: '2022-02-24', to: null, ...row },
  ],
};

function state(id: string, speaksAs: string, demonym: string, capital: string): Facts['states'][number] {
  return { id, name: speaksAs, speaksAs, adjective: demonym, names: [], capitals: [capital], demonyms: [demonym], seats: [] };
}
function person(id: string, name: string, speaksFor: string): Facts['persons'][number] {
  return { id, name, names: [], surname: name.split(' ')[1] ?? name, role: 'spokesperson', speaksFor, from: null, to: null };
}
