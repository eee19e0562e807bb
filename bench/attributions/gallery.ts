import type { Spans } from '../../src/core/model/span.ts';
import type { Tables } from '../../src/core/model/tables.ts';
import { intake } from '../../src/core/pipeline.ts';
import type { Example } from './examples/example.ts';
import { EXAMPLES } from './examples/index.ts';
import type { GoldAttribution, GoldDocument } from './gold.ts';
import { mistakesIn, polnearMistakes } from './mistakes/index.ts';
import { type Mistake, wordsOf } from './mistakes/scene.ts';
import type { Judge } from './names.ts';
import { reportOf } from './readings.ts';
import type { Article, PolnearDocument } from './scores.ts';
import { align } from './wikinews.ts';

/** A kind of mistake with how often it is made, and a sentence of our own in which the reader makes it. */
export interface Kind {
  readonly kind: string;
  /** In wikinews dev, in corpus dev, in PolNeAR dev; null where a set does not mark such a thing. */
  readonly counts: readonly [wikinews: number, corpus: number, polnear: number | null];
  /** Per hundred gold attributions of the sets that mark it. */
  readonly rate: number;
  readonly shown: Shown | null;
}

export interface Shown {
  readonly text: string;
  readonly marked: string;
  readonly read: string;
}

export interface Sets {
  readonly wikinews: readonly Article[];
  readonly corpus: readonly Article[];
  readonly polnear: readonly PolnearDocument[];
}

/** Kinds that only gold with levels, actors and chains can show. */
const DEEP = /^(?:nested|carried|actor|stance|chain):/;

/** Every kind of mistake, the most common first: by rate, since not every set marks every thing. */
export function gallery(sets: Sets, tables: Tables, same: Judge): readonly Kind[] {
  const tally = new Map<string, [number, number, number]>();
  const add = (mistakes: readonly Mistake[], set: 0 | 1 | 2): void => {
    for (const { kind } of mistakes) {
      const counts = tally.get(kind) ?? [0, 0, 0];
      counts[set]++;
      tally.set(kind, counts);
    }
  };
  for (const a of sets.wikinews) add(mistakesIn(a, tables, same), 0);
  for (const a of sets.corpus) add(mistakesIn(a, tables, same), 1);
  for (const d of sets.polnear) add(polnearMistakes(d, tables), 2);
  const size = (list: readonly { readonly document: GoldDocument }[]): number =>
    list.reduce((n, d) => n + d.document.attributions.length, 0);
  const deep = size(sets.wikinews) + size(sets.corpus);
  const all = deep + size(sets.polnear);
  const kinds = [...tally].map(([kind, [w, c, p]]): Kind => {
    const isDeep = DEEP.test(kind);
    const rate = (100 * (w + c + (isDeep ? 0 : p))) / Math.max(1, isDeep ? deep : all);
    return { kind, counts: [w, c, isDeep ? null : p], rate, shown: null };
  });
  return kinds.sort((a, b) => b.rate - a.rate || (a.kind < b.kind ? -1 : 1));
}

/** The kind with the first of our sentences in which the reader makes that mistake today. */
export function illustrated(kind: Kind, tables: Tables, same: Judge): Kind {
  for (const example of EXAMPLES) {
    if (example.kind !== kind.kind) continue;
    const shown = tried(example, tables, same);
    if (shown) return { ...kind, shown };
  }
  return kind;
}

/** What the reader makes of an example, where that is the mistake it stands for. */
export function tried(example: Example, tables: Tables, same: Judge): Shown | null {
  const document = marked(example);
  const reading = intake(reportOf(document), tables);
  const mistake = mistakesIn({ ...align(document, reading), reading }, tables, same).find((x) => x.kind === example.kind);
  if (!mistake) return null;
  const { kind, gold, pred } = mistake;
  const { text } = document;
  return {
    text,
    marked: gold ? parts(text, gold) + more(kind, gold, (gold.chain ?? []).join(' → '), gold.inside) : 'nothing',
    read: pred ? parts(text, pred) + more(kind, pred, pred.chain.map((l) => l.name).join(' → '), pred.within) : 'nothing',
  };
}

/** What else is to be seen where the kind of mistake is about it. */
function more(kind: string, a: { readonly stance?: string }, chain: string, over: string | null | undefined): string {
  if (kind.startsWith('chain')) return `; chain ${chain}`;
  if (kind.startsWith('stance')) return `; ${a.stance}`;
  return kind.startsWith('nested') ? (over ? '; within another' : '; by itself') : '';
}

/** An example as a gold document. @throws Error where a marking is not in the text. */
export function marked(example: Example): GoldDocument {
  // Whole words: "he" is not in "the".
  const find = (words: string | undefined): Spans => {
    if (words === undefined) return [];
    const edge = (side: '<!' | '!', char: string | undefined): string =>
      /[\p{L}\p{N}]/u.test(char ?? '') ? `(?${side}[\\p{L}\\p{N}])` : '';
    const at = example.text.search(
      new RegExp(`${edge('<!', words[0])}${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${edge('!', words.at(-1))}`, 'u'),
    );
    if (at < 0) throw new Error(`"${words}" is not in "${example.text}"`);
    return [[at, at + words.length]];
  };
  const attributions = example.marked.map(({ source, cue, content, inside, ...rest }, i): GoldAttribution => {
    const spans = (typeof content === 'string' ? [content] : content).flatMap((c) => find(c));
    return {
      id: `a${i}`,
      source: find(source),
      cue: find(cue),
      content: spans,
      inside: inside === undefined ? null : `a${inside}`,
      ...rest,
    };
  });
  return { id: 'example', text: example.text, published: '2025-01-13', outlet: 'The Outlet', attributions };
}

type Parts = Pick<GoldAttribution, 'source' | 'cue' | 'content' | 'actor'>;

const parts = (text: string, a: Parts): string =>
  `${wordsOf(text, a.source) || '–'} · ${wordsOf(text, a.cue) || '–'} · ${wordsOf(text, a.content)}${a.actor ? ` (${a.actor})` : ''}`.replace(
    /\s+/g,
    ' ',
  );
