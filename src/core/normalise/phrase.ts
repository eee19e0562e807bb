import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { NameMention } from '../model/mention.ts';
import type { TimeMention } from '../model/time.ts';
import type { Parse, Token, TokenRange } from '../model/token.ts';

/** What can be seen of a source phrase without its surroundings. */
export interface Phrase {
  readonly range: TokenRange;
  readonly text: string;
  readonly first: string;
  /** The head noun of its first part: what stands before a comma, a preposition or a relative clause. */
  readonly head: string;
  readonly headAt: number;
  readonly definite: boolean;
  /** Known names within it, left to right. */
  readonly names: readonly NameMention[];
  /** A person's name that `facts/` does not know: capitalised words that belong to no known name. */
  readonly person: TokenRange | null;
  /** The words of the head part end in a proper noun. */
  readonly proper: boolean;
}

const at = (p: Parse, i: number): Token => p.tokens[i] as Token;
const tagOf = (p: Parse, i: number): string => p.tags?.[i] ?? '';
const CUT = /^(?:of|in|at|from|for|by|on|with|who|which|that|to|near|,|\(|:|–|—|released|published|sketched|taken|obtained)$/;

export function phraseOf(
  p: Parse,
  range: TokenRange,
  names: readonly NameMention[],
  covered: ReadonlySet<number>,
  lexicon: SourceLexicon,
): Phrase {
  const [from, to] = range;
  const start = at(p, from).start;
  const end = at(p, to - 1).end;
  let cut = from + 1;
  while (cut < to && !CUT.test(at(p, cut).norm)) cut++;
  let headAt = cut - 1;
  while (headAt > from && !/^(?:NN|CD|PRP|FW|JJ)/.test(tagOf(p, headAt))) headAt--;
  const within = names.filter((n) => n.span[0] < end && n.span[1] > start);
  return {
    range,
    text: p.text.slice(start, end),
    first: at(p, from).norm,
    head: at(p, headAt).norm,
    headAt,
    definite: lexicon.definite.has(at(p, from).norm),
    names: within,
    person: personIn(p, range, covered, lexicon),
    proper: /^NNPS?$/.test(tagOf(p, headAt)),
  };
}

/** Token indexes that dates and known names cover. */
export function coveredBy(p: Parse, names: readonly NameMention[], times: readonly TimeMention[]): ReadonlySet<number> {
  const out = new Set<number>();
  let j = 0;
  for (const t of times) {
    while (j < p.tokens.length && at(p, j).end <= t.span[0]) j++;
    for (let k = j; k < p.tokens.length && at(p, k).start < t.span[1]; k++) out.add(k);
  }
  let i = 0;
  for (const n of names) {
    while (i < p.tokens.length && at(p, i).end <= n.span[0]) i++;
    for (let k = i; k < p.tokens.length && at(p, k).start < n.span[1]; k++) out.add(k);
  }
  return out;
}

/** Runs of two or more capitalised words outside known names, titles left out, that hold no word for a body or an outlet. */
export function personsIn(p: Parse, [from, to]: TokenRange, covered: ReadonlySet<number>, lexicon: SourceLexicon): TokenRange[] {
  const out: TokenRange[] = [];
  let i = from;
  while (i < to) {
    let j = i;
    while (j < to && isNameWord(p, j, covered, j > i)) j++;
    const run: TokenRange = [skipTitles(p, i, j, lexicon), j];
    if (
      capitals(p, run) >= 2 &&
      !lexicon.roles.has(at(p, run[1] - 1).norm) &&
      !words(p, run).some((w) => lexicon.bodies.has(w) || lexicon.outlets.has(w))
    )
      out.push(run);
    i = Math.max(i + 1, j);
  }
  return out;
}

const capitals = (p: Parse, [from, to]: TokenRange): number => p.tokens.slice(from, to).filter((t) => /^\p{Lu}\p{L}/u.test(t.text)).length;

/** The longest of {@link personsIn}, the first of equals. */
export const personIn = (p: Parse, range: TokenRange, covered: ReadonlySet<number>, lexicon: SourceLexicon): TokenRange | null =>
  personsIn(p, range, covered, lexicon).reduce<TokenRange | null>((best, r) => (!best || r[1] - r[0] > best[1] - best[0] ? r : best), null);

const words = (p: Parse, [from, to]: TokenRange): string[] => p.tokens.slice(from, to).map((t) => t.norm);

function isNameWord(p: Parse, i: number, covered: ReadonlySet<number>, inner: boolean): boolean {
  const t = at(p, i);
  // "Doo Jin-ho", "Kim Jong-un".
  if (inner && !t.spaced && at(p, i - 1).norm === '-' && /^\p{Ll}/u.test(t.text)) return true;
  if (
    inner &&
    ((t.norm === '-' && !t.spaced && p.tokens[i + 1]?.spaced === false) ||
      /^(?:al|bin|ibn|de|da|do|dos|van|von|der|del|la|le|el)$/.test(t.norm))
  )
    return true;
  if (!/^\p{Lu}/u.test(t.text) || !/^(?:NNPS?|NN|JJ|FW|VB.?)$/.test(tagOf(p, i)) || /^\p{Lu}{2,}$/u.test(t.text)) return false;
  return !covered.has(i);
}

/** "Emergencies Minister Yevgeny Zinichev" → from "Yevgeny"; "Lt. Col. Erik Kurilla" → from "Erik". */
function skipTitles(p: Parse, from: number, to: number, lexicon: SourceLexicon): number {
  let start = from;
  for (let i = from; i < to - 1; i++) {
    const { norm } = at(p, i);
    if (
      lexicon.roles.has(norm) ||
      (norm.endsWith('.') && norm.length > 2) ||
      /^(?:mr|mrs|ms|dr|sir|lord|lady|saint|rev|sen|rep|gov|gen|lt|col|maj|sgt|capt)$/.test(norm)
    )
      start = i + 1;
  }
  while (start < to && at(p, start).norm === '-') start++;
  return start;
}
