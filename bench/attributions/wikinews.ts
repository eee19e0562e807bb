import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { classOfCue } from './cue-classes.ts';
import type { GoldAttribution, GoldDocument } from './gold.ts';
import type { Judge } from './names.ts';
import { type Count, type DocumentScore, HALF, isRelation, overlap, scoreDocument, tokensIn, wordTokens } from './scorer.ts';

/** Everything that is counted on one annotated article, by the name of the figure. */
export interface ArticleCounts {
  readonly cue: Count;
  readonly source: Count;
  readonly content: Count;
  readonly relation: Count;
  /** Relations whose cue is of communication: recall on the gold's class, precision on the predictions'. */
  readonly communication: Count;
  /** Relations that lie within another attribution's content on both sides. */
  readonly nested: Count;
  /** Gold attributions within another one, found on any level: a recall. */
  readonly nestedFound: Count;
  readonly carried: Count;
  readonly actor: Count;
  readonly stance: Count;
  readonly chain: Count;
  readonly origin: Count;
  /** Gold that is not optional: its cue found; cue and content; with right source and actor besides. */
  readonly cueFound: Count;
  readonly found: Count;
  readonly foundRight: Count;
}

/** A gold article beside its reading, optional gold and what was predicted for it left out. */
export interface Aligned {
  readonly document: GoldDocument;
  readonly gold: readonly GoldAttribution[];
  readonly pred: readonly Attribution[];
  /** Scored by words of content in the cue, as relations are. */
  readonly score: DocumentScore;
  /** Scored by any word in the cue, as the shared scorer of readings pairs actors, stances and chains. */
  readonly loose: DocumentScore;
}

export function align(document: GoldDocument, reading: Reading): Aligned {
  const tokens = wordTokens(document.text);
  const contents = document.attributions.map((g) => tokensIn(g.content, tokens));
  const isOptional = (p: Attribution): boolean => {
    const content = tokensIn(p.content, tokens);
    const over = (optional: boolean): boolean =>
      document.attributions.some(
        (g, i) => (g.optional ?? false) === optional && overlap(contents[i] as ReadonlySet<number>, content) >= HALF,
      );
    return over(true) && !over(false);
  };
  const gold = document.attributions.filter((g) => !g.optional && (g.cue ?? []).length > 0);
  const pred = reading.attributions.filter((p) => p.cue.length > 0 && !isOptional(p));
  return {
    document,
    gold,
    pred,
    score: scoreDocument(document.text, gold, pred),
    loose: scoreDocument(document.text, gold, pred, 'any word'),
  };
}

const count = (tp: number, pred: number, gold = pred): Count => ({ tp, pred, gold });

export function countArticle(a: Aligned, reading: Reading, same: Judge): ArticleCounts {
  const { gold, pred, score } = a;
  const right = score.pairs.filter(isRelation);
  const g = (i: number): GoldAttribution => gold[i] as GoldAttribution;
  const p = (j: number): Attribution => pred[j] as Attribution;
  const { text } = a.document;
  const isSaid = (x: { readonly cue?: GoldAttribution['cue'] }): boolean => classOfCue(text, x.cue ?? []) === 'communication';
  const nestedGold = gold.filter((x) => x.inside);
  return {
    cue: score.cue,
    source: score.source,
    content: score.content,
    relation: score.relation,
    communication: classed(
      right.filter((q) => isSaid(g(q.gold))).length,
      right.filter((q) => isSaid(p(q.pred))).length,
      pred.filter(isSaid).length,
      gold.filter(isSaid).length,
    ),
    ...judged(a, same),
    nestedFound: count(right.filter((q) => g(q.gold).inside).length, nestedGold.length),
    ...looked(a, reading, same),
  };
}

/** Counts whose precision and recall have numerators of their own; the smaller one is taken for both, so that the figure flatters nobody. */
const classed = (recalled: number, precise: number, pred: number, gold: number): Count => count(Math.min(recalled, precise), pred, gold);

type Judged = Pick<ArticleCounts, 'nested' | 'actor' | 'stance' | 'chain' | 'origin'>;

function judged(a: Aligned, same: Judge): Judged {
  const pairs = a.loose.pairs.filter(isRelation).map((q) => ({ g: a.gold[q.gold] as GoldAttribution, p: a.pred[q.pred] as Attribution }));
  const named = pairs.filter(({ g }) => g.actor);
  const chained = pairs.filter(({ g }) => (g.chain ?? []).length > 1);
  const links = ({ g, p }: (typeof pairs)[number]) => ({
    want: (g.chain ?? []).slice(0, -1),
    got: p.chain.slice(0, -1).map((l) => l.name),
  });
  return {
    nested: count(
      pairs.filter(({ g, p }) => g.inside && p.within).length,
      a.pred.filter((p) => p.within).length,
      a.gold.filter((g) => g.inside).length,
    ),
    actor: count(named.filter(({ g, p }) => same(g.actor ?? '', p.actor)).length, named.length),
    stance: count(pairs.filter(({ g, p }) => g.stance === p.stance).length, pairs.length),
    chain: count(
      chained.filter((x) => {
        const { want, got } = links(x);
        return want.length === got.length && want.every((n, k) => same(n, got[k] ?? ''));
      }).length,
      chained.length,
    ),
    origin: count(
      chained.filter((x) => {
        const { want, got } = links(x);
        return got.length > 0 && same(want[0] ?? '', got[0] ?? '');
      }).length,
      chained.length,
    ),
  };
}

type Looked = Pick<ArticleCounts, 'carried' | 'cueFound' | 'found' | 'foundRight'>;

/** Gold without a cue is found where a prediction shares half of its content, and right where that one's actor is. */
function looked(a: Aligned, reading: Reading, same: Judge): Looked {
  const tokens = wordTokens(a.document.text);
  const silent = a.document.attributions.filter((g) => !g.optional && (g.cue ?? []).length === 0);
  const hits = silent.map((g) => {
    const content = tokensIn(g.content, tokens);
    return { g, hits: reading.attributions.filter((p) => overlap(tokensIn(p.content, tokens), content) >= HALF) };
  });
  const heard = hits.filter((h) => h.hits.length > 0).length;
  const carried = hits.filter((h) => h.hits.some((p) => same(h.g.actor ?? '', p.actor))).length;
  const pairs = a.score.pairs.map((q) => ({ ...q, g: a.gold[q.gold] as GoldAttribution, p: a.pred[q.pred] as Attribution }));
  const all = a.gold.length + silent.length;
  const withContent = pairs.filter((q) => q.content >= HALF);
  return {
    carried: count(carried, silent.length),
    cueFound: count(pairs.length + heard, all),
    found: count(withContent.length + heard, all),
    foundRight: count(withContent.filter((q) => q.source >= HALF && same(q.g.actor ?? '', q.p.actor)).length + carried, all),
  };
}
