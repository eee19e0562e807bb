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

/**
 * Later entries cover earlier ones: widest first, so that the narrowest shows. Painted from the last to the first, each token once: from a
 * painted one, `free` leads on to the next that is not (union-find with path halving), so that spans in spans cost no more than their tokens.
 */
function paint(parse: Parse, list: readonly { readonly span: Span; readonly k: number }[]): number[] {
  const n = parse.tokens.length;
  const out = new Array<number>(n).fill(-1);
  const free = Int32Array.from({ length: n + 1 }, (_, i) => i);
  const next = (from: number): number => {
    let i = from;
    while (free[i] !== i) {
      free[i] = free[free[i] as number] as number;
      i = free[i] as number;
    }
    return i;
  };
  for (const { span, k } of list.toReversed())
    for (let i = next(tokenAt(parse, span[0])); i < n && (parse.tokens[i]?.start ?? Infinity) < span[1]; i = next(i)) {
      out[i] = k;
      free[i] = i + 1;
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
