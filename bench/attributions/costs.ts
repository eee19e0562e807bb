import { child } from './children.ts';
import { isOver, LIMITS, type Pumped } from './hostile.ts';
import type { Memory } from './memory.ts';
import { PUMPS } from './pumps.ts';
import { tablesWith } from './readings.ts';
import { digestOf } from './sameness.ts';
import type { Speed } from './speed.ts';
import type { Row } from './table.ts';

const plainly =
  (digits: number, unit = '') =>
  (x: number): string =>
    `${x.toFixed(digits)}${unit}`;

/** Articles a second on one core, beside a plain pass over the same words; time to load; size of the download. */
export async function speedRows(models: readonly string[]): Promise<readonly Row[]> {
  const { sets, load, download } = JSON.parse(await child('./speed.ts', models)) as Speed;
  const rest = { interval: null, bar: null };
  return [
    ...sets.flatMap((s): Row[] => [
      {
        ...rest,
        set: s.set,
        name: 'articles/s, text to attributions with chains',
        value: s.articles / s.attributions,
        bar: 40,
        show: plainly(0),
        of: `${s.articles} articles`,
      },
      {
        ...rest,
        set: s.set,
        name: 'attributions, in passes of Intl.Segmenter over the words',
        value: s.attributions / s.words,
        show: plainly(0),
        of: `${(s.articles / s.words).toFixed(0)} articles/s`,
      },
      {
        ...rest,
        set: s.set,
        name: 'articles/s, text to whole reading',
        value: s.articles / s.readings,
        show: plainly(0),
        of: 'figures and times too',
      },
    ]),
    {
      ...rest,
      set: 'cost',
      name: 'load tables and models, first sentence read, s',
      value: load,
      bar: 0.5,
      most: true,
      show: plainly(2),
      of: '',
    },
    { ...rest, set: 'cost', name: 'models compressed, MB', value: download / 1e6, bar: 8, most: true, show: plainly(1), of: 'brotli' },
  ];
}

export async function memoryRow(models: readonly string[]): Promise<Row> {
  const { peak, live } = JSON.parse(await child('./memory.ts', models)) as Memory;
  return {
    set: 'cost',
    name: 'most memory ever held, MB',
    value: peak / 1e6,
    interval: null,
    bar: 300,
    most: true,
    show: plainly(0),
    of: `all development articles read; ${(live / 1e6).toFixed(0)} MB in use after collecting garbage`,
  };
}

/** Every pump, shared out to two processes. */
export async function pumped(models: readonly string[]): Promise<readonly Pumped[]> {
  const parts = await Promise.all(['1/2', '2/2'].map((part) => child('./hostile.ts', ['--part', part, ...models])));
  return parts.flatMap((part) =>
    part
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Pumped),
  );
}

export function hostileRows(all: readonly Pumped[]): readonly Row[] {
  const slowest = all.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  const crooked = all.filter((p) => p.seconds > 0.1).reduce((a, b) => (b.ratio > a.ratio ? b : a), { ...slowest, ratio: 1 });
  const rest = { set: 'hostile', interval: null, most: true };
  return [
    {
      ...rest,
      name: 'slowest, s per 100 KB',
      value: slowest.seconds,
      bar: LIMITS.seconds,
      show: plainly(2),
      of: `${slowest.family}: ${slowest.name}`,
    },
    {
      ...rest,
      name: 'worst ratio for twice the text',
      value: crooked.ratio,
      bar: LIMITS.ratio,
      show: plainly(2),
      of: `${crooked.family}: ${crooked.name}`,
    },
    {
      ...rest,
      name: 'pumps over a limit',
      value: all.filter(isOver).length,
      bar: 0,
      show: plainly(0),
      of: `${PUMPS.length} pumps, ${new Set(PUMPS.map((p) => p.family)).size} families`,
    },
  ];
}

/** Each pump that is over a limit, the slowest first. */
export const overs = (all: readonly Pumped[]): readonly string[] =>
  all
    .filter(isOver)
    .sort((a, b) => b.seconds - a.seconds)
    .map((p) => `  over: ${p.family}: ${p.name}: ${p.failure ?? `${p.seconds.toFixed(2)} s per 100 KB, ratio ${p.ratio.toFixed(2)}`}`);

/** Digests of all readings: this process in two orders, another process in a third. */
export async function digests(models: readonly string[]): Promise<readonly string[]> {
  const other = child('./sameness.ts', ['3', ...models]);
  const tables = tablesWith(models[1] ?? null);
  return [digestOf(tables, 1), digestOf(tables, 2), (await other).trim()];
}
