import type { Finding } from '../../../core/model/account.ts';
import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';

/** Findings of lesser weight: notes, copies, ownership, weekdays, what cannot be compared and why. */
export function Notes({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <section class="findings" aria-labelledby="notes-title">
      <h2 id="notes-title">{say.question.notes}</h2>
      <ul class="notes card">
        {findings.map((finding) => (
          <li key={finding.id} id={finding.id}>
            <p>
              <span class="tag">{finding.kind}</span> <b>{finding.title}</b>
            </p>
            <p class="small">{finding.explanation}</p>
            <p class="small involved">
              {[...finding.figures, ...finding.claims].slice(0, 6).map((x) => (
                <a key={`${x.report}-${x.span[0]}`} href={readerPath(x.report, x.span)} dir="auto" class="claim-link">
                  “{x.text}”
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
