import type { TokenLexicon } from '../lang/sections/tokens.ts';
import type { Parse, Quotation, TokenRange } from '../model/token.ts';
import { quotations } from './quotations.ts';
import { paragraphs, sentences } from './sentences.ts';
import { tokenise } from './tokenise.ts';

/** Takes a text apart into tokens, sentences, paragraphs and quotations. Pure, linear in the text. */
export function parse(text: string, lexicon: TokenLexicon): Parse {
  const tokens = tokenise(text, lexicon);
  const paras = paragraphs(text, tokens);
  const sents: TokenRange[] = [];
  const quotes: Quotation[] = [];
  for (const p of paras) {
    sents.push(...sentences(tokens, p, lexicon));
    quotes.push(...quotations(tokens, p, quotes));
  }
  return {
    text,
    tokens,
    sentences: sents,
    paragraphs: paras,
    quotations: quotes,
    sentenceOf: spread(tokens.length, sents),
    paragraphOf: spread(tokens.length, paras),
    quotationOf: spread(
      tokens.length,
      quotes.map((q) => q.tokens),
    ),
    tags: null,
    heads: null,
    relations: null,
  };
}

function spread(n: number, ranges: readonly TokenRange[]): number[] {
  const out = new Array<number>(n).fill(-1);
  ranges.forEach(([from, to], k) => {
    for (let i = from; i < to; i++) out[i] = k;
  });
  return out;
}
