import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';
import type { ReportPage } from '../../state/api.ts';
import { Empty } from '../states.tsx';

/** What the reader noticed and did not decide: warnings first. */
export function Messages({ page }: { readonly page: ReportPage }) {
  const order = ['error', 'warning', 'info'] as const;
  const messages = order.flatMap((level) => page.reading.messages.filter((m) => m.level === level));
  if (messages.length === 0) return <Empty title={say.reader.noMessages} hint="" />;
  return (
    <ul class="messages">
      {messages.map((m, i) => (
        <li key={`${m.code}-${i}`} class={`message ${m.level}`}>
          <p dir="auto">
            <span class="tag">{say.reader.levels[m.level]}</span> {m.text}
          </p>
          {m.hint && <p class="faint small">{m.hint}</p>}
          <p class="faint small code">
            {m.code}
            {m.span && (
              <>
                {' · '}
                <a href={readerPath(page.row.ref, m.span)} dir="auto">
                  {page.reading.report.text.slice(m.span[0], Math.min(m.span[1], m.span[0] + 60))}
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
