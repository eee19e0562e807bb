import type { Attribution } from '../../model/attribution.ts';
import type { NameMention, PlaceMention } from '../../model/mention.ts';
import { hull, length, type Span } from '../../model/span.ts';
import type { TimeMention } from '../../model/time.ts';
import type { Parse } from '../../model/token.ts';

/**
 * What other readers found, laid over the tokens: for each token the index of the mention it lies in, −1 where there is none. Made once a
 * text, so that every question a figure asks costs a constant.
 */
export interface Layers {
  readonly times: readonly number[];
  readonly names: readonly number[];
  readonly places: readonly number[];
  /** Innermost attribution whose content holds the token. */
  readonly attributions: readonly number[];
  /** Attribution whose source the token is part of: who speaks is not counted. */
  readonly sources: readonly number[];
}

export function layersOf(
  parse: Parse,
  x: {
    readonly times: readonly TimeMention[];
    readonly names: readonly NameMention[];
    readonly places: readonly PlaceMention[];
    readonly attributions: readonly Attribution[];
  },
): Layers {
  const spans = (list: readonly { readonly span: Span }[]) =>
    list.map((m, k) => ({ span: m.span, k })).sort((a, b) => length(b.span) - length(a.span));
  const contents = x.attributions.flatMap((a, k) => {
    const size = a.content.reduce((n, s) => n + length(s), 0);
    return a.content.map((span) => ({ span, k, size }));
  });
  contents.sort((a, b) => b.size - a.size || a.k - b.k);
  return {
    times: paint(parse, spans(x.times)),
    names: paint(parse, spans(x.names)),
    places: paint(parse, spans(x.places)),
    attributions: paint(parse, contents),
    sources: paint(
      parse,
      x.attributions.flatMap((a, k) => a.source.map((span) => ({ span, k }))),
    ),
  };
}

/** Later entries cover earlier ones: widest first, so that the narrowest shows. */
function paint(parse: Parse, list: readonly { readonly span: Span; readonly k: number }[]): number[] {
  const out = new Array<number>(parse.tokens.length).fill(-1);
  for (const { span, k } of list) {
    for (let i = tokenAt(parse, span[0]); i < out.length && (parse.tokens[i]?.start ?? Infinity) < span[1]; i++) out[i] = k;
  }
  return out;
}

/** Index of the first token that ends after the offset. */
export function tokenAt(parse: Parse, offset: number): number {
  let low = 0;
  let high = parse.tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((parse.tokens[mid]?.end ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Characters `[start, end)` of a range of tokens. @throws RangeError on an empty range. */
export function charsOf(parse: Parse, from: number, to: number): Span {
  const [a, b] = [parse.tokens[from], parse.tokens[to - 1]];
  if (!a || !b || to <= from) throw new RangeError('charsOf: no tokens');
  return hull([[a.start, b.end]]);
}
