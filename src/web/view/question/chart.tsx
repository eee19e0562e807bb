import { useMemo } from 'preact/hooks';
import { figuresOverTime } from '../../../core/format/picture/figures.ts';
import { toSvg } from '../../../core/format/picture/picture.ts';
import { toCsv } from '../../../core/format/picture/table.ts';
import { say } from '../../locale/index.ts';
import { questionPath, readerPath } from '../../state/address.ts';
import type { QuestionPage } from '../../state/api.ts';
import { save } from '../../state/save.ts';
import { useWidth } from '../../state/width.ts';
import { Drawing } from '../drawing.tsx';

/** Picture C1 with its downloads. The table twin stands at the foot of the page. */
export function Chart({ page }: { readonly page: QuestionPage }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { question, findings, parties } = page;
  const draw = (wide: number, heading: boolean) =>
    figuresOverTime(question, findings, {
      width: wide,
      id: heading ? 'f' : 'c1',
      parties,
      heading,
      words: say.picture,
      ...(heading
        ? {}
        : { figureLink: (f) => readerPath(f.report, f.span), findingLink: (finding) => questionPath(question.id, finding.id) }),
    });
  const picture = useMemo(() => (width === null ? null : draw(width, false)), [page, width]);
  const name =
    question.label
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 80) || 'question';
  return (
    <section class="card chart-card" id="figures" aria-labelledby="chart">
      <div class="card-head">
        <h2 id="chart">{say.question.chart}</h2>
        <p class="downloads">
          <span class="faint small">{say.question.downloads}</span>
          <button type="button" class="button small" onClick={() => save(`${name}.svg`, 'image/svg+xml', toSvg(draw(960, true)))}>
            {say.question.svg}
          </button>
          <button
            type="button"
            class="button small"
            onClick={() => save(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(draw(960, true).table))}
          >
            {say.question.csv}
          </button>
        </p>
      </div>
      <div ref={ref} class="chart">
        {picture && <Drawing picture={picture} />}
      </div>
      <p class="faint small chart-note">{say.question.chartNote}</p>
    </section>
  );
}
