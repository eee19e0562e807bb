import { byDay, dayOf, marksOf } from '../../../core/format/picture/told.ts';
import type { PlacedFigure } from '../../../core/model/account.ts';
import { say } from '../../locale/index.ts';
import { questionPath } from '../../state/address.ts';
import type { QuestionPage } from '../../state/api.ts';
import { Sign } from '../signs.tsx';
import { FigureLink } from './figure-link.tsx';

/** The chart's twin: every figure, each with its exact words; then those that may belong, with what is missing. */
export function FigureTable({ page }: { readonly page: QuestionPage }) {
  const { question } = page;
  return (
    <section class="findings" id="table" aria-labelledby="table-title">
      <h2 id="table-title">{say.question.parts.table}</h2>
      <Rows page={page} figures={question.figures} label={say.question.parts.figures} />
      {question.mayBelong.length > 0 && (
        <>
          <h3>{say.question.mayBelong}</h3>
          <p class="faint small">{say.question.mayBelongHint}</p>
          <Rows page={page} figures={question.mayBelong} label={say.question.mayBelong} />
        </>
      )}
    </section>
  );
}

function Rows({
  page,
  figures,
  label,
}: {
  readonly page: QuestionPage;
  readonly figures: readonly PlacedFigure[];
  readonly label: string;
}) {
  const { columns } = say.question;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1)
    <section class="table-scroll card" tabIndex={0} aria-label={label}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{columns.asOf}</th>
            <th scope="col" class="number">
              {columns.figure}
            </th>
            <th scope="col">{columns.counts}</th>
            <th scope="col">{columns.origin}</th>
            <th scope="col">{columns.outlet}</th>
            <th scope="col">{columns.words}</th>
          </tr>
        </thead>
        <tbody>
          {[...figures].sort(byDay).map((f) => (
            <tr key={`${f.report}-${f.figure}`}>
              <td class="nowrap" data-label={columns.asOf}>
                {dayOf(f) === null ? say.desk.undated : say.day(dayOf(f) ?? '')}
              </td>
              <td class="number nowrap" data-label={columns.figure}>
                <b>{say.picture.quantity(f)}</b>
              </td>
              <td data-label={columns.counts}>{say.picture.measure(f.measure)}</td>
              <td data-label={columns.origin} dir="auto">
                {f.origin}
                {f.party && <span class="faint"> · {page.parties[f.party] ?? f.party}</span>}
              </td>
              <td data-label={columns.outlet} dir="auto">
                {f.outlet ?? say.desk.noOutlet}
              </td>
              <td data-label={columns.words}>
                <FigureLink figure={f} />
                {marksOf(f, page.findings).map(({ sign, finding }) => (
                  <a key={finding.id} class="mark-link" href={questionPath(page.question.id, finding.id)}>
                    <Sign kind={sign} label={say.question.types[finding.rule] ?? finding.rule} />
                  </a>
                ))}
                {f.missing.length > 0 && <span class="tag">{say.question.missing(f.missing.join(', '))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
