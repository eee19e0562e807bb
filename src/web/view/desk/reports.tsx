import { useState } from 'preact/hooks';
import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';
import { type ReportRow, type ReportsPage, reports } from '../../state/api.ts';
import { Empty } from '../states.tsx';

/** Reports, newest first; a hundred at a time. */
export function Reports({ page }: { readonly page: ReportsPage }) {
  const [further, add] = useState<{ readonly rows: readonly ReportRow[]; readonly next: number | null } | null>(null);
  if (page.total === 0) return <Empty title={say.desk.noReports} hint={say.desk.noReportsHint} />;
  const rows = [...page.reports, ...(further?.rows ?? [])];
  const next = further ? further.next : page.next;
  const more = async () => {
    const answer = await reports(next ?? 0);
    if (answer.ok) add({ rows: [...(further?.rows ?? []), ...answer.value.reports], next: answer.value.next });
  };
  const { columns } = say.desk;
  return (
    <>
      <table class="reports">
        <thead>
          <tr>
            <th scope="col">{columns.published}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col" class="number">
              {columns.claims}
            </th>
            <th scope="col" class="number">
              {columns.figures}
            </th>
            <th scope="col" class="number">
              {columns.warnings}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {next !== null && (
        <button type="button" class="button" onClick={more}>
          {say.desk.more}
        </button>
      )}
    </>
  );
}

function Row({ row }: { readonly row: ReportRow }) {
  const { columns } = say.desk;
  return (
    <tr>
      <td class="nowrap faint">{row.published ? say.day(row.published) : say.desk.undated}</td>
      <td class="report-cell">
        <a href={readerPath(row.ref)} dir="auto">
          {row.title ?? row.ref}
        </a>
        <span class="faint small" dir="auto">
          {row.outlet ?? say.desk.noOutlet}
        </span>
      </td>
      <td class="number" data-label={columns.claims}>
        {say.number(row.claims)}
      </td>
      <td class="number" data-label={columns.figures}>
        {say.number(row.figures)}
      </td>
      <td class="number" data-label={columns.warnings}>
        {row.warnings > 0 ? say.number(row.warnings) : <span class="faint">–</span>}
      </td>
    </tr>
  );
}
