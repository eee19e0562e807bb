import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../src/core/model/reading.ts';
import type { Tables } from '../../src/core/model/tables.ts';
import { type Agreement, withPolnear, withReadings } from './agreement.ts';
import { bootstrap } from './bootstrap.ts';
import { type GoldDocument, loadGold, SHARED } from './gold.ts';
import { type Alias, judge } from './names.ts';
import { polnearRows, scorePolnear } from './polnear.ts';
import { readAll } from './readings.ts';
import type { Count, DocumentScore } from './scorer.ts';
import { type Row, row, share } from './table.ts';
import { type Aligned, type ArticleCounts, align, countArticle } from './wikinews.ts';

/** What one set of articles came to: lines of the table, what the other scorers say, and the readings for further questions. */
export interface Scores<Document> {
  readonly rows: readonly Row[];
  readonly agreements: readonly Agreement[];
  readonly documents: readonly Document[];
}

export interface PolnearDocument {
  readonly document: GoldDocument;
  readonly reading: Reading;
  readonly score: DocumentScore;
}

export interface Article extends Aligned {
  readonly reading: Reading;
  readonly counts: ArticleCounts;
}

/** PolNeAR's development part, outermost attributions. */
export async function polnear(tables: Tables, set: string, bar: number): Promise<Scores<PolnearDocument> | null> {
  const docs = loadGold('polnear/dev.jsonl');
  if (!docs) return null;
  const readings = readAll(docs, tables);
  const scores = scorePolnear(docs, readings);
  return {
    rows: polnearRows(scores, set, bar),
    agreements: await withPolnear(docs, readings, scores),
    documents: docs.map((document, i) => ({ document, reading: readings[i] as Reading, score: scores[i] as DocumentScore })),
  };
}

/** Wikinews development part, all levels. */
export function wikinews(tables: Tables): Scores<Article> | null {
  const docs = loadGold('wikinews/dev.jsonl');
  if (!docs) return null;
  const { articles, agreements } = scored('wikinews', docs, tables);
  const of = (pick: (c: ArticleCounts) => Count): readonly Count[] => articles.map((a) => pick(a.counts));
  const set = 'wikinews dev';
  return {
    rows: [
      row(
        set,
        'relation F1, all levels',
        of((c) => c.relation),
        0.62,
      ),
      row(
        set,
        'relation F1, communication cues',
        of((c) => c.communication),
        0.75,
      ),
      row(
        set,
        'relation F1, nested levels',
        of((c) => c.nested),
        0.5,
      ),
      share(
        set,
        'nested levels: found on any level',
        of((c) => c.nestedFound),
      ),
      row(
        set,
        'cue F1',
        of((c) => c.cue),
      ),
      row(
        set,
        'source F1',
        of((c) => c.source),
      ),
      row(
        set,
        'content F1',
        of((c) => c.content),
      ),
      share(
        set,
        'canonical actor right of matched',
        of((c) => c.actor),
        0.8,
      ),
      share(
        set,
        'stance right of matched',
        of((c) => c.stance),
        0.92,
      ),
      share(
        set,
        'carried quotations found',
        of((c) => c.carried),
      ),
    ],
    agreements,
    documents: articles,
  };
}

/** The corpus of conflict reports: chains; and its first article by itself. */
export function corpus(tables: Tables): Scores<Article> | null {
  const docs = loadGold('corpus/gold.jsonl')?.filter((d) => (d.lang ?? 'en') === 'en');
  if (!docs) return null;
  const { articles, agreements } = scored('corpus', docs, tables);
  const of = (pick: (c: ArticleCounts) => Count): readonly Count[] => articles.map((a) => pick(a.counts));
  const set = `corpus dev (${docs.length} English reports)`;
  const first = articles.find((a) => a.document.id.endsWith('-00-seed'));
  return {
    rows: [
      row(
        set,
        'relation F1, all levels',
        of((c) => c.relation),
      ),
      share(
        set,
        'chain exactly right of matched',
        of((c) => c.chain),
        0.65,
      ),
      share(
        set,
        'origin right of matched',
        of((c) => c.origin),
        0.8,
      ),
      ...(first ? firstArticle(first.counts) : []),
    ],
    agreements,
    documents: articles,
  };
}

/** One article has no spread over documents: its attributions are drawn instead. */
function firstArticle(c: ArticleCounts): readonly Row[] {
  const one = (name: string, { tp, gold }: Count, bar: number | null): Row => {
    const each = Array.from({ length: gold }, (_, i): Count => ({ tp: i < tp ? 1 : 0, pred: 1, gold: 1 }));
    return { ...share('the first article', name, each, bar), interval: bootstrap(each) };
  };
  return [
    one('found: cue and content', c.found, 0.85),
    one('found, with right source and actor', c.foundRight, 0.75),
    one('found: cue alone', c.cueFound, null),
  ];
}

function scored(
  set: string,
  docs: readonly GoldDocument[],
  tables: Tables,
): { articles: readonly Article[]; agreements: readonly Agreement[] } {
  const file = join(SHARED, 'corpus/actors.json');
  const same = judge(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Alias[]) : []);
  const articles = readAll(docs, tables).map((reading, i): Article => {
    const aligned = align(docs[i] as GoldDocument, reading);
    return { ...aligned, reading, counts: countArticle(aligned, reading, same) };
  });
  const agreements = withReadings(
    set,
    docs,
    articles.map((a) => a.reading),
    articles.map((a) => a.counts),
  );
  return { articles, agreements };
}
