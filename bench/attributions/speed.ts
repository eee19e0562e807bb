// From text to attributions with chains, timed in a process of its own that does nothing else:
//   sh scripts/node24 bench/attributions/speed.ts [--models FOLDER]     prints one JSON object
import { brotliCompressSync, constants } from 'node:zlib';
import { findAttributions } from '../../src/core/extract/attributions.ts';
import { annotate, readerOf } from '../../src/core/extract/models.ts';
import { parse } from '../../src/core/extract/parse.ts';
import { languageFor } from '../../src/core/lang/index.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Report } from '../../src/core/model/report.ts';
import type { Tables } from '../../src/core/model/tables.ts';
import { nameSources } from '../../src/core/normalise/attributions.ts';
import { glueOf } from '../../src/core/normalise/glue.ts';
import { findNames, findPlaces, nameBook } from '../../src/core/normalise/names.ts';
import { readTimes } from '../../src/core/normalise/times.ts';
import { intake } from '../../src/core/pipeline.ts';
import { seconds } from './clock.ts';
import { loadGold } from './gold.ts';
import { reportOf, tablesWith } from './readings.ts';

export interface Speed {
  readonly sets: readonly {
    readonly set: string;
    readonly articles: number;
    /** Seconds for all articles, median of the rounds: attributions with chains, whole readings, words by `Intl.Segmenter`. */
    readonly attributions: number;
    readonly readings: number;
    readonly words: number;
  }[];
  /** Seconds from nothing to the first sentence read: tables, weights, look-ups built. */
  readonly load: number;
  /** Most memory ever held, in bytes. */
  readonly peak: number;
  /** All weights compressed as a download is, in bytes. */
  readonly download: number;
}

const ROUNDS = 3;

/** The steps of `intake` that attributions with chains need, and no others. Checked against it before anything is timed. */
function attribute(report: Report, tables: Tables, outlet: { name: string; actor?: string }): readonly Attribution[] {
  const language = languageFor(report.language);
  const book = nameBook(tables.facts, language.names);
  const p = annotate(parse(report.text, language.tokens, glueOf(tables.facts)), tables.weights);
  const names = findNames(p, book);
  const places = findPlaces(p, book);
  const times = readTimes(p, report.published, language.time);
  const found = findAttributions(p, language.cues, language.sources, readerOf(tables.weights));
  return nameSources(p, found, { language, facts: tables.facts, names, places, times, outlet, published: report.published }).attributions;
}

function median(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function measure(models: string | null): Speed {
  let tables: Tables | undefined;
  const load = seconds(() => {
    tables = tablesWith(models);
    intake(reportOf({ id: 'first', text: 'Officials said that it rained.', attributions: [] }), tables);
  });
  const ready = tables as Tables;
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const sets = [
    ['wikinews dev', loadGold('wikinews/dev.jsonl')] as const,
    ['PolNeAR dev', loadGold('polnear/dev.jsonl')?.slice(0, 42) ?? null] as const,
  ].flatMap(([set, docs]) => {
    if (!docs) return [];
    const reports = docs.map((d) => {
      const report = reportOf(d);
      const { attributions } = intake(report, ready);
      const last = attributions[0]?.chain.at(-1);
      const outlet = { name: last?.name ?? '(outlet)', ...(last?.actor === undefined ? {} : { actor: last.actor }) };
      if (JSON.stringify(attribute(report, ready, outlet)) !== JSON.stringify(attributions))
        throw new Error(`${d.id}: the steps that are timed are not those of the pipeline; bring attribute() in line with intake()`);
      return { report, outlet };
    });
    const timed = { attributions: [] as number[], readings: [] as number[], words: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      timed.attributions.push(seconds(() => reports.forEach(({ report, outlet }) => void attribute(report, ready, outlet))));
      timed.readings.push(seconds(() => reports.forEach(({ report }) => void intake(report, ready))));
      timed.words.push(
        seconds(() => {
          for (const { report } of reports) for (const _ of segmenter.segment(report.text));
        }),
      );
    }
    return [
      {
        set,
        articles: reports.length,
        attributions: median(timed.attributions),
        readings: median(timed.readings),
        words: median(timed.words),
      },
    ];
  });
  const peak = process.resourceUsage().maxRSS * 1024;
  const { weights } = ready;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const download = Object.values(weights ?? {}).reduce(
    (n, x) => n + (x instanceof Uint8Array ? brotliCompressSync(x, options).length : 0),
    0,
  );
  return { sets, load, peak, download };
}

if (import.meta.main) {
  const at = process.argv.indexOf('--models');
  console.log(JSON.stringify(measure(at < 0 ? null : (process.argv[at + 1] ?? null))));
}
