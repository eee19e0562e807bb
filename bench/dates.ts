// Scores dates against annotated news: `sh scripts/node24 bench/dates.ts [--errors SET]`. Sets: train dev corpus timebank aquaint duckling recognizers.
// The folder of annotated texts comes from HEARSAY_SHARED, else ../shared beside the repository; what is missing there is said and skipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../src/core/extract/parse.ts';
import { en } from '../src/core/lang/en.ts';
import type { TimeMention } from '../src/core/model/time.ts';
import { readTimes } from '../src/core/normalise/times.ts';

const shared = process.env.HEARSAY_SHARED ?? join(import.meta.dirname, '..', '..', 'shared');
const at = process.argv.indexOf('--errors');
const shown = at > 0 ? process.argv[at + 1] : null;

interface Gold {
  readonly span: readonly [number, number];
  readonly text: string;
  /** Whether a reading is right. */
  readonly right: (t: TimeMention) => boolean;
  readonly want: string;
}
interface Case {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly dates: readonly Gold[];
}

const json = (path: string): Record<string, never>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));

type Row = Record<string, never> & { text: string; published: string };
interface Day {
  span: [number, number];
  text: string;
  start: string | null;
  end: string | null;
}

/** Wikinews and the corpus: first and last day must be equal; dates without a known start are left out. */
function news(path: string): Case[] {
  return (json(path) as unknown as (Row & { id: string; dates: Day[] })[]).map((r) => ({
    id: r.id,
    text: r.text,
    published: r.published,
    dates: r.dates
      .filter((d) => d.start !== null)
      .map((d) => ({ span: d.span, text: d.text, want: `${d.start}..${d.end}`, right: (t) => t.start === d.start && t.end === d.end })),
  }));
}

interface Timex {
  start: number;
  end: number;
  surface: string;
  type: string;
  value: string;
}

/** TimeBank: dates and times with a place in the calendar; the first day must have the gold value at the gold value's own grain. */
function timebank(path: string): Case[] {
  return (json(path) as unknown as { id: string; text: string; ref: string; timex: Timex[] }[]).map((r) => ({
    id: r.id,
    text: r.text,
    published: r.ref.slice(0, 10),
    dates: r.timex
      .filter(
        (t) =>
          (t.type === 'DATE' || t.type === 'TIME') &&
          /^\d{4}(?:-(?:\d\d|W\d\d?|Q\d|SP|SU|FA|WI)(?:-\d\d)?)?(?:T.*)?$|^\d{3}X?$|^\d\d(?:XX)?$/.test(t.value),
      )
      .map((t) => ({
        span: [t.start, t.end] as const,
        text: t.surface,
        want: t.value,
        right: (m) => m.start !== null && grains(m.start).includes(canonical(t.value)),
      })),
  }));
}

const canonical = (v: string): string =>
  v
    .replace(/T.*/, '')
    .replace(/^(\d{3})X$/, '$1')
    .replace(/^(\d\d)XX$/, '$1')
    .replace(/-W(\d)$/, '-W0$1');

/** A day as TIMEX3 names it at every grain: day, month, year, decade, century, quarter, week, season. */
function grains(d: string): string[] {
  const [y = 0, m = 1] = d.split('-').map(Number);
  const date = new Date(`${d}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 864e5);
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 6048e5) + 1;
  const season = m === 12 || m < 3 ? 'WI' : m < 6 ? 'SP' : m < 9 ? 'SU' : 'FA';
  const wk = `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
  return [d, d.slice(0, 7), d.slice(0, 4), d.slice(0, 3), d.slice(0, 2), `${y}-Q${Math.ceil(m / 3)}`, wk, `${y}-${season}`];
}

/** Duckling: one expression, its first day. */
const duckling = (path: string): Case[] =>
  (json(path) as unknown as { id: string; text: string; ref: string; start: string; grain: string }[])
    .filter((r) => r.start && !['hour', 'minute', 'second'].includes(r.grain))
    .map((r) => ({
      id: r.id,
      text: r.text,
      published: r.ref.slice(0, 10),
      dates: [{ span: [0, r.text.length] as const, text: r.text, want: r.start, right: (t) => t.start === r.start.slice(0, 10) }],
    }));

interface Resolution {
  Timex?: string;
  FutureResolution?: Record<string, string>;
  PastResolution?: Record<string, string>;
}

/** Recognizers-Text: past or future resolution of the first day, whichever fits. */
const recognizers = (path: string): Case[] =>
  (
    json(path) as unknown as {
      id: string;
      model: string;
      text: string;
      ref: string;
      results: { text: string; start: number; end: number; resolution: Resolution }[];
    }[]
  )
    .filter((r) => r.model === 'DateParser')
    .map((r) => ({
      id: r.id,
      text: r.text,
      published: r.ref.slice(0, 10),
      dates: r.results
        .filter((x) => x.resolution?.PastResolution?.date)
        .map((x) => ({
          span: [x.start, x.end] as const,
          text: x.text,
          want: `${x.resolution.PastResolution?.date}|${x.resolution.FutureResolution?.date}`,
          right: (t) => t.start === x.resolution.PastResolution?.date || t.start === x.resolution.FutureResolution?.date,
        })),
    }));

const SETS: readonly (readonly [name: string, file: string, load: (path: string) => Case[]])[] = [
  ['train', 'wikinews/train.jsonl', news],
  ['dev', 'wikinews/dev.jsonl', news],
  ['corpus', 'corpus/gold.jsonl', news],
  ['timebank', 'norm/timebank.tb.en.jsonl', timebank],
  ['aquaint', 'norm/timebank.aq.en.jsonl', timebank],
  ['duckling', 'norm/duckling.time.en.jsonl', duckling],
  ['recognizers', 'norm/recognizers.datetime.en.jsonl', recognizers],
];

console.log('set          dates  dateFound  dateValue  read  beside gold');
for (const [name, file, load] of SETS) {
  const path = join(shared, file);
  if (!existsSync(path)) {
    console.log(`${name.padEnd(12)} skipped: ${path} is not there`);
    continue;
  }
  score(name, load(path));
}
if (existsSync(join(shared, 'corpus')))
  speed(
    readdirSync(join(shared, 'corpus', 'reports')).map((f) => JSON.parse(readFileSync(join(shared, 'corpus', 'reports', f), 'utf8')).text),
  );

function score(name: string, cases: readonly Case[]): void {
  let [gold, found, value, read, beside] = [0, 0, 0, 0, 0];
  for (const c of cases) {
    const times = readTimes(parse(c.text, en.tokens), c.published, en.time);
    read += times.length;
    const touches = (t: TimeMention, g: Gold): boolean => t.span[0] < g.span[1] && t.span[1] > g.span[0];
    for (const t of times.filter((t) => !c.dates.some((g) => touches(t, g)))) {
      beside++;
      if (shown === `${name}+`) console.log(`  + ${c.published} ${context(c.text, t.span)} -> ${t.start}..${t.end} ${t.rule}`);
    }
    for (const g of c.dates) {
      gold++;
      const hits = times.filter((t) => touches(t, g));
      if (hits.length) found++;
      if (hits.some(g.right)) value++;
      else if (shown === name)
        console.log(
          `  ${c.id} ${c.published} ${context(c.text, g.span)} gold ${g.want} -> ${hits.map((t) => `"${t.text}" ${t.start}..${t.end} ${t.rule}`).join('; ') || 'missed'}`,
        );
    }
  }
  const pc = (n: number): string => (gold ? ((100 * n) / gold).toFixed(1) : '-').padStart(9);
  console.log(`${name.padEnd(12)} ${String(gold).padStart(5)} ${pc(found)}  ${pc(value)} ${String(read).padStart(5)}  ${beside}`);
}

function context(text: string, [s, e]: readonly [number, number]): string {
  return `${text.slice(Math.max(0, s - 45), s)}[${text.slice(s, e)}]${text.slice(e, e + 30)}`.replace(/\s+/g, ' ');
}

function speed(texts: readonly string[]): void {
  const parses = texts.map((t) => parse(t, en.tokens));
  const begun = performance.now();
  const rounds = 20;
  for (let k = 0; k < rounds; k++) for (const p of parses) readTimes(p, '2025-01-13', en.time);
  const ms = (performance.now() - begun) / rounds / parses.length;
  console.log(
    `${ms.toFixed(2)} ms a report over ${parses.length} reports of ${Math.round(texts.reduce((n, t) => n + t.length, 0) / texts.length)} characters`,
  );
}
