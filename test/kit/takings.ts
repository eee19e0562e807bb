import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Reading } from '../../src/core/model/reading.ts';
import { Failure } from '../../src/edge/failure.ts';
import type { Derivation } from '../../src/edge/store/derivation.ts';
import type { StoreOptions } from '../../src/edge/store/driver.ts';
import type { Store, Taking } from '../../src/edge/store/store.ts';

/** A reader small enough to see through: every "X said Y." is a claim, every number a figure. The suite tests stores, not reading. */
export const derivation: Derivation = {
  rules: 'test-1',
  interpret: (bytes, hints) => {
    const text = new TextDecoder().decode(bytes);
    const reading = read(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, text, hints.published ?? null, hints.outlet ?? null);
    return [{ bytes, reading, messages: [] }];
  },
  account: (readings) => ({
    schema: 'hearsay.account@1',
    rules: 'test-1',
    conventions: 'none',
    reports: readings.map(({ report: r }) => ({
      ref: r.ref ?? r.id,
      id: r.id,
      title: r.title,
      outlet: r.outlet,
      published: r.published,
      url: r.url,
    })),
    questions: [],
    positions: [],
    findings: [],
  }),
};

function read(id: string, text: string, published: string | null, outlet: string | null): Reading {
  const claims = [...text.matchAll(/(\p{Lu}\p{L}+) said ([^.]+)\./gu)];
  return {
    schema: 'hearsay.reading@1',
    rules: 'test-1',
    report: {
      id,
      ref: null,
      file: null,
      url: null,
      title: null,
      outlet,
      published,
      language: 'en',
      mediaType: 'text/plain',
      text,
      inferred: {},
      segments: [],
    },
    attributions: claims.map((m, k) => ({
      id: `a${k + 1}`,
      source: [[m.index, m.index + (m[1] ?? '').length]],
      cue: [[m.index + (m[1] ?? '').length + 1, m.index + (m[1] ?? '').length + 5]],
      content: [[m.index + (m[1] ?? '').length + 6, m.index + m[0].length - 1]],
      stance: 'asserts',
      modality: 'fact',
      within: null,
      actor: m[1] ?? '',
      actorId: null,
      score: 1,
      chain: [{ name: m[1] ?? '' }, { name: outlet ?? '(outlet)' }],
      exhibit: null,
      rule: 'test',
      inferred: {},
    })),
    figures: [...text.matchAll(/\d+/g)].map((m, k) => ({
      id: `f${k + 1}`,
      span: [m.index, m.index + m[0].length],
      text: m[0],
      low: Number(m[0]),
      high: Number(m[0]),
      lowOpen: false,
      highOpen: false,
      bound: 'exact',
      approximate: false,
      step: 1,
      unit: 'persons',
      measure: 'killed',
      word: 'died',
      population: null,
      kind: 'stock',
      window: null,
      place: null,
      placeId: null,
      asOf: null,
      attribution: null,
      origin: 'nobody',
      inferred: {},
    })),
    times: [],
    actors: [],
    places: [],
    exhibits: [],
    messages: [],
  };
}

export const options = (mode: StoreOptions['mode'], more: Partial<StoreOptions> = {}): StoreOptions => ({
  mode,
  derivation,
  now: () => '2025-01-13T09:00:00Z',
  author: 'ada',
  wait: 300,
  ...more,
});

export function taking(text: string | Uint8Array, given: Record<string, string> = {}): Taking {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const [one] = derivation.interpret(bytes, given);
  if (!one?.reading) throw new Error('the test reader reads everything');
  return {
    report: one.reading.report,
    bytes,
    reading: one.reading,
    arrival: { via: 'file', name: 'a.txt', at: '2025-01-13T08:00:00Z', author: 'ada', given },
  };
}

export const take = (store: Store, { report, bytes, reading, arrival }: Taking) => store.take(report, bytes, reading, arrival);
export const KIEV = taking('Petrenko said 4000 men fell. Nobody else spoke.', { published: '2025-01-12', outlet: 'The Post' });
export const SEOUL = taking('Kim said 300 died and 2700 were hurt.', { published: '2025-01-13' });
export const UNDATED = taking('Marín said “nichts”.\r\nÉcoute 😀.');
export const ALL = [KIEV, SEOUL, UNDATED];

/** Addresses for casefiles; all are gone after the file's last test. */
export function addresses(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay store '));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let next = 0;
  return () => join(folder, `case ${next++}.hearsay`);
}
export const failure = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
