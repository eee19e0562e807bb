import { wordDifference } from '../../../core/format/picture/word-difference.ts';
import type { ClaimRef, Finding } from '../../../core/model/account.ts';
import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';
import type { QuestionPage } from '../../state/api.ts';
import { Sign } from '../signs.tsx';

/** The same utterance, changed on its way: first wording, and what each relay made of it, word by word. */
export function Drifts({ page, findings }: { readonly page: QuestionPage; readonly findings: readonly Finding[] }) {
  return (
    <section class="findings" id="drift" aria-labelledby="drift-title">
      <h2 id="drift-title">{say.question.parts.drift}</h2>
      {findings.length === 0 && <p class="faint">{say.question.noDrift}</p>}
      {findings.map((finding) => (
        <article key={finding.id} class="card finding" id={finding.id} aria-labelledby={`d-${finding.id}`}>
          <p class="finding-kind">
            <Sign kind="drift" label={say.question.kinds.drift ?? ''} />
            {finding.types.map((type) => (
              <span key={type} class="tag" title={type}>
                {say.question.types[type] ?? type}
              </span>
            ))}
          </p>
          <h3 id={`d-${finding.id}`}>{finding.title}</h3>
          <p class="explanation">{finding.explanation}</p>
          <Hops page={page} finding={finding} />
        </article>
      ))}
    </section>
  );
}

type Said = Pick<ClaimRef, 'report' | 'text' | 'span'>;

function Hops({ page, finding }: { readonly page: QuestionPage; readonly finding: Finding }) {
  const said: readonly Said[] = finding.claims.length > 1 ? finding.claims : finding.figures;
  const [anchor, ...relays] = said;
  if (!anchor) return null;
  return (
    <ol class="hops">
      <li>
        <Where page={page} said={anchor} label={say.question.first} />
        <p class="hop-words" dir="auto">
          {anchor.text}
        </p>
      </li>
      {relays.map((relay) => (
        <li key={`${relay.report}-${relay.span[0]}`}>
          <Where page={page} said={relay} label={say.question.became} />
          <p class="hop-words" dir="auto">
            {wordDifference(anchor.text, relay.text).map(({ kind, text }, i) => (
              <span key={i}>{kind === 'same' ? `${text} ` : kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>} </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Where({ page, said, label }: { readonly page: QuestionPage; readonly said: Said; readonly label: string }) {
  const report = page.reports.find((r) => r.ref === said.report || r.id === said.report);
  const place = [report?.outlet ?? report?.title ?? said.report, report?.published ? say.day(report.published) : null]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <p class="hop-where small">
      <span class="hop-label">{label}</span>{' '}
      <a href={readerPath(said.report, said.span)} dir="auto">
        {place}
      </a>
    </p>
  );
}
