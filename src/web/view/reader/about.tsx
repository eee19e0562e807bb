import { say } from '../../locale/index.ts';
import type { ReportPage } from '../../state/api.ts';

/** What the report is, where it is from, and by which rules it was read. Addresses are shown, never linked: nothing leaves unasked. */
export function About({ page }: { readonly page: ReportPage }) {
  const { about } = say.reader;
  const { report, rules } = page.reading;
  const rows: readonly (readonly [string, string | null, string | undefined])[] = [
    [about.outlet, report.outlet, report.inferred.outlet],
    [about.published, report.published && say.day(report.published), report.inferred.published],
    [about.language, report.language, report.inferred.language],
    [about.address, report.url, undefined],
    [about.file, report.file, undefined],
    [about.type, report.mediaType, report.inferred.mediaType],
    [about.taken, page.row.takenAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC'), undefined],
    [about.length, about.spans(report.text.length), undefined],
    [about.bytes, about.size(page.row.bytes), undefined],
    [about.hash, report.id.replace('sha256:', ''), undefined],
    [about.rules, rules, undefined],
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(([name, value, rule]) => (
          <div key={name} class={rule ? 'inferred' : undefined}>
            <dt>{name}</dt>
            <dd dir="auto" class={name === about.hash ? 'code' : undefined}>
              {value ?? <span class="faint">{say.reader.unknown}</span>}
              {rule && <span class="note rule">{say.reader.from(rule)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="button small" href={`/api/reports/${encodeURIComponent(page.row.id)}/bytes`} download="">
          {about.download}
        </a>
      </p>
      <p class="faint small">{say.reader.markup}</p>
    </>
  );
}
