import type { NameMention } from '../model/mention.ts';
import type { Parse, Token, TokenRange } from '../model/token.ts';

/** Names in a text, asked for by token. Built once; every question costs a constant or the names it returns. */
export interface Mentions {
  /** In text order, not overlapping. */
  readonly list: readonly NameMention[];
  /** Token range of each. */
  readonly ranges: readonly TokenRange[];
  /** A name covers the token. */
  covers(token: number): boolean;
  /** The token after the name that covers `token`; `token` itself where none does. */
  endAt(token: number): number;
  /** The name that covers a token. */
  at(token: number): NameMention | null;
  /** Names that lie wholly within a range, left to right. */
  within(range: TokenRange): readonly NameMention[];
}

export function mentionsOf(p: Parse, names: readonly NameMention[]): Mentions {
  const list: NameMention[] = [];
  const ranges: TokenRange[] = [];
  const byToken = new Array<number>(p.tokens.length).fill(-1);
  let i = 0;
  for (const n of [...names].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    while (i < p.tokens.length && (p.tokens[i] as Token).end <= n.span[0]) i++;
    let to = i;
    while (to < p.tokens.length && (p.tokens[to] as Token).start < n.span[1]) to++;
    if (to === i || (byToken[i] ?? -1) >= 0) continue;
    for (let k = i; k < to; k++) byToken[k] = list.length;
    list.push(n);
    ranges.push([i, to]);
  }
  return {
    list,
    ranges,
    covers: (t) => (byToken[t] ?? -1) >= 0,
    endAt: (t) => ranges[byToken[t] ?? -1]?.[1] ?? t,
    at: (t) => list[byToken[t] ?? -1] ?? null,
    within([from, to]) {
      const out: NameMention[] = [];
      for (let t = from; t < to; t = Math.max(t + 1, ranges[byToken[t] ?? -1]?.[1] ?? 0)) {
        const range = ranges[byToken[t] ?? -1];
        if (range && range[0] >= from && range[1] <= to) out.push(list[byToken[t] as number] as NameMention);
      }
      return out;
    },
  };
}
