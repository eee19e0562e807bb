import type { TokenLexicon } from '../lang/sections/tokens.ts';
import type { Parse, Quotation, Token, TokenRange } from '../model/token.ts';
import { quotations } from './quotations.ts';
import { paragraphs, sentences } from './sentences.ts';
import { normalise, tokenise } from './tokenise.ts';

/** Takes a text apart into tokens, sentences, paragraphs and quotations. Pure, linear in the text. */
export function parse(text: string, lexicon: TokenLexicon, glue: Glue | null = null): Parse {
  const tokens = glue ? mended(tokenise(text, lexicon), glue) : tokenise(text, lexicon);
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

/**
 * Finds names that a broken text has run into the next word ("Journalmacabre"): where in token `i` the name ends, or 0.
 */
export type Glue = (tokens: readonly Token[], i: number) => number;

function mended(tokens: readonly Token[], glue: Glue): Token[] {
  return tokens.flatMap((t, i): Token[] => {
    const cut = t.kind === 'word' ? glue(tokens, i) : 0;
    if (cut <= 0 || cut >= t.text.length) return [t];
    const [a, b] = [t.text.slice(0, cut), t.text.slice(cut)];
    return [
      { ...t, end: t.start + cut, text: a, norm: normalise(a) },
      { ...t, start: t.start + cut, text: b, norm: normalise(b), spaced: false },
    ];
  });
}

function spread(n: number, ranges: readonly TokenRange[]): number[] {
  const out = new Array<number>(n).fill(-1);
  ranges.forEach(([from, to], k) => {
    for (let i = from; i < to; i++) out[i] = k;
  });
  return out;
}
