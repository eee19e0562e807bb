/** Whether two names mean the same actor, as the shared scorer of readings judges it. */
const TITLES = new Set(
  `the a an mr mrs ms dr sir president prime minister senator sen rep gen general us u.s. uk former secretary governor mayor spokesman spokeswoman
  spokesperson king queen prince pope professor judge justice chancellor`.split(/\s+/),
);

function words(name: string): readonly string[] {
  const all = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(Boolean)
    .map((w) => w.toLowerCase());
  const bare = all.filter((w) => !TITLES.has(w));
  return bare.length > 0 ? bare : all;
}

/** Equal after folding case, accents, titles and "the"; or all words of the shorter name stand in the longer one. */
export function sameActor(a: string, b: string): boolean {
  const [A, B] = [words(a), words(b)];
  if (A.length === 0 || B.length === 0) return A.length === B.length;
  const [short, long] = A.length <= B.length ? [A, B] : [B, A];
  return short.every((w) => long.includes(w));
}

export interface Alias {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Judges a predicted name by the gold one, its other names, and its words outside brackets. */
export const judge =
  (aliases: readonly Alias[]) =>
  (gold: string, pred: string): boolean =>
    [gold, ...(aliases.find((a) => a.name === gold)?.aliases ?? [])].some((n) => sameActor(n, pred)) ||
    sameActor(gold.replace(/\(.*?\)/g, ' '), pred);

export type Judge = ReturnType<typeof judge>;
