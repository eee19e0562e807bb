/** One stretch of two wordings: in both, only in the first, only in the second. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Longest wordings that are compared word by word; beyond it only beginnings and ends are matched. */
const MOST = 400;

/** How `before` became `after`, word by word (longest common subsequence, Hunt & McIlroy 1976). Case and surrounding marks are no difference. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const [a, b] = [split(before), split(after)];
  if (a.length > MOST || b.length > MOST) return [stretch('gone', a), stretch('new', b)].filter((s) => s.text !== '');
  const [x, y] = [a.map(fold), b.map(fold)];
  const longest = table(x, y);
  const out: { kind: Stretch['kind']; words: string[] }[] = [];
  const push = (kind: Stretch['kind'], word: string): void => {
    const last = out.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else out.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && x[i] === y[j]) {
      push('same', b[j] ?? '');
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && (longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0))) push('gone', a[i++] ?? '');
    else push('new', b[j++] ?? '');
  }
  return out.map(({ kind, words }) => stretch(kind, words));
}

const split = (text: string): readonly string[] => text.split(/\s+/).filter((w) => w !== '');
const stretch = (kind: Stretch['kind'], words: readonly string[]): Stretch => ({ kind, text: words.join(' ') });
const fold = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;

/** Length of the longest common subsequence of the words from `i` and from `j` on. */
function table(x: readonly string[], y: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: x.length + 1 }, () => new Array<number>(y.length + 1).fill(0));
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      const row = rows[i] as number[];
      row[j] = x[i] === y[j] ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}
