import type { Parse, Token } from '../../model/token.ts';

/**
 * Paragraphs that are rows of a table: cells parted by bars or tabs, or numbers that outweigh the words, without a full stop at the end.
 */
export function tableRows(parse: Parse): ReadonlySet<number> {
  const out = new Set<number>();
  parse.paragraphs.forEach(([from, to], p) => {
    let [numbers, words, cells] = [0, 0, 0];
    for (let k = from; k < to; k++) {
      const t = parse.tokens[k] as Token;
      if (t.kind === 'number') numbers++;
      else if (t.kind === 'word') words++;
      if (t.text === '|' || (k > from && parse.text.slice((parse.tokens[k - 1] as Token).end, t.start).includes('\t'))) cells++;
    }
    const many = (numbers >= 2 && numbers > words) || (numbers >= 3 && numbers * 2 >= words);
    if (cells >= 2 || (many && parse.tokens[to - 1]?.text !== '.')) out.add(p);
  });
  return out;
}
