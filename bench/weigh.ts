// Weighs made-up casefiles of growing size, to see that the cost grows with the figures and not with their pairs.
//   sh scripts/node24 bench/weigh.ts [SIZE…]

import type { Attribution } from '../src/core/model/attribution.ts';
import { addDays } from '../src/core/model/calendar.ts';
import type { Figure } from '../src/core/model/figure.ts';
import { stepOf } from '../src/core/model/quantity.ts';
import type { Reading } from '../src/core/model/reading.ts';
import { account } from '../src/core/pipeline.ts';
import { loadTables } from '../src/edge/tables.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const { tables } = loadTables();

/** Mulberry32: the same numbers on every run. */
function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STATES = ['UA', 'RU', 'KP', 'IQ', 'US'];
const PLACES = tables.facts.places.filter((p) => p.state === 'UA' || p.state === 'RU' || p.state === 'IQ');
const OUTLETS = tables.facts.outlets.map((o) => o.name);
const MEASURES = ['killed', 'killed', 'wounded', 'killed_or_wounded', 'captured', 'deployed', 'detained', 'displaced'];
const SPEAKERS = ['Volodymyr Zelensky', 'US government', 'Russia', 'Ukrainian military', 'local officials', 'a hospital', 'rescuers'];

/** Report `i` of a casefile of `n`: some three years of events in some hundreds of places; every twentieth copies the one before. */
function reading(i: number, n: number): Reading {
  const r = chance(i % 20 === 19 ? i - 1 : i);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(r() * list.length)] as T;
  const published = addDays('2022-03-01', Math.floor((i / n) * 1000));
  const words = Array.from({ length: 250 }, () => `w${Math.floor(r() * 20000)}`);
  const attributions: Attribution[] = [];
  const figures: Figure[] = [];
  let text = '';
  for (let k = 0; k < 4; k++) {
    const by = pick(SPEAKERS);
    const value = Math.ceil(10 ** (r() * 4));
    const content = `${value} people ${words.slice(k * 60, k * 60 + 60).join(' ')}`;
    const at = text.length;
    text += `${content}. `;
    const running = r() < 0.3;
    const place = running && r() < 0.7 ? null : pick(PLACES);
    const day = addDays(published, -Math.floor(r() * 3));
    const measure = pick(MEASURES);
    attributions.push({
      id: `a${k}`,
      source: [],
      cue: [],
      content: [[at, at + content.length]],
      stance: 'asserts',
      modality: 'fact',
      within: null,
      actor: by,
      actorId: null,
      score: 1,
      chain: [{ name: by, unnamed: by.startsWith('l') || by.startsWith('a') }],
      exhibit: null,
      rule: 'made up',
      inferred: {},
    });
    figures.push({
      id: `f${k}`,
      span: [at, at + String(value).length],
      text: String(value),
      low: value,
      high: value,
      lowOpen: false,
      highOpen: false,
      bound: 'exact',
      approximate: false,
      step: stepOf(value),
      unit: 'persons',
      measure,
      word: measure,
      kind: measure === 'deployed' ? 'stock' : 'flow',
      population: { text: 'people', of: r() < 0.7 ? pick(STATES) : null, group: r() < 0.5 ? 'military' : r() < 0.5 ? 'civilian' : null },
      window: running ? { start: '2022-02-24', end: published, stated: true } : r() < 0.8 ? { start: day, end: day, stated: true } : null,
      place: place?.name ?? null,
      placeId: place ? `place:${place.id}` : null,
      asOf: published,
      attribution: `a${k}`,
      origin: by,
      inferred: { asOf: 'publication date' },
    });
  }
  return {
    schema: 'hearsay.reading@1',
    rules: 'made up',
    report: {
      id: `sha256:${i}`,
      ref: `r${String(i).padStart(6, '0')}`,
      file: null,
      url: null,
      title: null,
      outlet: pick(OUTLETS),
      published,
      language: 'en',
      mediaType: 'text/plain',
      text,
      inferred: {},
      segments: [],
    },
    attributions,
    figures,
    times: [],
    actors: [],
    places: [],
    exhibits: [],
    messages: [],
  };
}

for (const n of sizes.length ? sizes : [1000, 3000, 10000]) {
  const readings = Array.from({ length: n }, (_, i) => reading(i, n));
  const started = performance.now();
  const a = account(readings, tables);
  const kinds = new Map<string, number>();
  for (const f of a.findings) kinds.set(f.kind, (kinds.get(f.kind) ?? 0) + 1);
  const listed = a.questions.reduce((m, q) => m + q.figures.length + q.mayBelong.length, 0);
  console.log(
    `${n} reports: ${Math.round(performance.now() - started)} ms, ${a.questions.length} questions, ${listed} places in them, ${JSON.stringify(Object.fromEntries(kinds))}, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}
