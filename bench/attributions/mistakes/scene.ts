import { annotate } from '../../../src/core/extract/models.ts';
import { parse } from '../../../src/core/extract/parse.ts';
import { languageFor } from '../../../src/core/lang/index.ts';
import type { Attribution } from '../../../src/core/model/attribution.ts';
import type { Span, Spans } from '../../../src/core/model/span.ts';
import type { Tables } from '../../../src/core/model/tables.ts';
import type { Parse } from '../../../src/core/model/token.ts';
import { glueOf } from '../../../src/core/normalise/glue.ts';
import type { GoldAttribution } from '../gold.ts';
import type { DocumentScore } from '../scorer.ts';

/** All that is needed to say of which kind a mistake is: both sides of one document and its grammar. */
export interface Scene {
  readonly text: string;
  readonly gold: readonly GoldAttribution[];
  readonly pred: readonly Attribution[];
  readonly score: DocumentScore;
  readonly parse: Parse;
}

/** A mistake, of a kind that is computed and never judged by hand. */
export interface Mistake {
  readonly kind: string;
  readonly gold: GoldAttribution | null;
  readonly pred: Attribution | null;
}

export function sceneOf(
  text: string,
  gold: readonly GoldAttribution[],
  pred: readonly Attribution[],
  score: DocumentScore,
  tables: Tables,
): Scene {
  const p = annotate(parse(text, languageFor('en').tokens, glueOf(tables.facts)), tables.weights);
  return { text, gold, pred, score, parse: p };
}

/** Indexes of the parse's tokens that spans touch, in order. */
export function tokensOf(p: Parse, spans: Spans | undefined): readonly number[] {
  const out: number[] = [];
  for (const [from, to] of spans ?? []) {
    let lo = 0;
    let hi = p.tokens.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if ((p.tokens[mid]?.end ?? 0) <= from) lo = mid + 1;
      else hi = mid;
    }
    for (let i = lo; i < p.tokens.length && (p.tokens[i]?.start ?? 0) < to; i++) out.push(i);
  }
  return [...new Set(out)].sort((a, b) => a - b);
}

/** Words and numbers among tokens. */
export const wordsOnly = (p: Parse, tokens: readonly number[]): readonly number[] =>
  tokens.filter((i) => /^(?:word|number)$/.test(p.tokens[i]?.kind ?? ''));

export const tagOf = (p: Parse, i: number): string => p.tags?.[i] ?? '';
export const normOf = (p: Parse, i: number): string => p.tokens[i]?.norm ?? '';
export const wordsOf = (text: string, spans: Spans | undefined): string => (spans ?? []).map((s: Span) => text.slice(...s)).join(' … ');
