import { clean } from './clean.ts';
import type { Format } from './format.ts';
import { tally } from './tally.ts';

/** For `cut`, `sort` and `awk`: one record a line, cells apart by tabs, no header, no decoration. The first cell says what the record is. */
export const plain: Format = {
  id: 'plain',
  reading: ({ report, attributions, figures, times, messages }) => {
    const name = report.ref ?? report.file ?? report.id;
    const at = ([start, end]: readonly [number, number] = [0, 0]): string => `${start}-${end}`;
    const said = (spans: readonly (readonly [number, number])[]): string => spans.map(([s, e]) => report.text.slice(s, e)).join(' … ');
    return lines([
      ['report', name, report.published, report.outlet, report.language, report.title],
      ...attributions.map((a) => ['claim', name, a.id, at(a.content[0]), a.actor || said(a.source), a.stance, a.within, said(a.content)]),
      ...figures.map((f) => ['figure', name, f.id, at(f.span), f.low, f.high, f.bound, f.measure, f.origin, f.text]),
      ...times.map((t) => ['date', name, at(t.span), t.start, t.end, t.text]),
      ...messages.map((m) => ['message', name, at(m.span), m.level, m.code, m.text]),
    ]);
  },
  account: ({ questions, findings }) =>
    lines([
      ...questions.flatMap((q) =>
        q.figures.map((f) => [
          'figure',
          q.id,
          f.report,
          f.figure,
          f.low,
          f.high,
          f.bound,
          f.measure,
          f.window?.start,
          f.window?.end,
          f.origin,
          f.text,
        ]),
      ),
      ...questions.map((q) => ['question', q.id, q.figures.length, q.independentOrigins.atMost, q.independentOrigins.named, q.label]),
      ...questions.flatMap((q) => q.positions.map((p) => ['position', q.id, p.party, p.stance, p.date, p.report, p.text])),
      ...findings.map((f) => ['finding', f.kind, f.rule, f.severity, f.title]),
    ]),
  claims: (rows) => lines(rows.map((r) => [r.ref, r.id, `${r.start}-${r.end}`, r.published, r.source, r.stance, r.words])),
  figures: (rows) =>
    lines(rows.map((r) => [r.ref, r.id, `${r.start}-${r.end}`, r.published, r.low, r.high, r.bound, r.measure, r.origin, r.words])),
  questions: (account) =>
    lines(
      account.questions.map((q) => {
        const { tensions, drifts } = tally(account, q);
        return [q.id, q.figures.length, q.independentOrigins.atMost, tensions, drifts, q.label];
      }),
    ),
};

const lines = (rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => (typeof cell === 'string' ? clean(cell) : String(cell ?? ''))).join('\t')}\n`).join('');
