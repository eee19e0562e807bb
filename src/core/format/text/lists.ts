import type { Account } from '../../model/account.ts';
import type { ClaimRow, FigureRow } from '../../model/row.ts';
import { clean } from '../clean.ts';
import { columns } from '../columns.ts';
import type { Page } from '../format.ts';
import { tally } from '../tally.ts';
import { count, measureWords, quantityWords, quoted, windowWords } from './spoken.ts';

export const claimsText = (rows: readonly ClaimRow[], page: Page): string =>
  block(
    rows.map((r) => [clean(r.name), r.id, r.published ?? '', clean(r.source), r.stance === 'asserts' ? '' : r.stance, quoted(r.words)]),
    page,
  );

export const figuresText = (rows: readonly FigureRow[], page: Page): string =>
  block(
    rows.map((r) => {
      const window = windowWords({ start: r.windowStart, end: r.windowEnd });
      const where = [clean(r.population ?? ''), clean(r.place ?? '')].filter(Boolean).join(' → ');
      return [
        clean(r.name),
        r.id,
        quantityWords(r, r.words),
        measureWords(r.measure),
        where,
        r.windowStated ? window : window && `(${window})`,
        clean(r.origin),
      ];
    }),
    page,
  );

export const questionsText = (account: Account, page: Page): string =>
  block(
    account.questions.map((q) => {
      const { tensions, drifts } = tally(account, q);
      const { atMost } = q.independentOrigins;
      return [
        clean(q.label),
        count(q.figures.length, 'figure', 'figures'),
        `at most ${count(atMost, 'independent origin', 'independent origins')}`,
        tensions > 0 ? page.style.red(`▲ ${count(tensions, 'tension', 'tensions')}`) : '',
        drifts > 0 ? page.style.yellow(`◆ ${count(drifts, 'drift', 'drifts')}`) : '',
      ];
    }),
    page,
  );

const block = (rows: readonly (readonly string[])[], page: Page): string =>
  columns(rows, page.width)
    .map((line) => `${line}\n`)
    .join('');
