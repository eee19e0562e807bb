import { useMemo } from 'preact/hooks';
import { strip } from '../../../core/format/picture/strip.ts';
import type { Finding } from '../../../core/model/account.ts';
import { say } from '../../locale/index.ts';
import type { QuestionPage } from '../../state/api.ts';
import { useWidth } from '../../state/width.ts';
import { Drawing } from '../drawing.tsx';
import { Sign } from '../signs.tsx';
import { FigureLink } from './figure-link.tsx';

/** What cannot all hold: the sum, what it assumes, and how it may still be right. A finding is never a verdict. */
export function Tensions({ page, findings }: { readonly page: QuestionPage; readonly findings: readonly Finding[] }) {
  return (
    <section class="findings" id="tensions" aria-labelledby="tensions-title">
      <h2 id="tensions-title">{say.question.parts.tensions}</h2>
      {findings.length === 0 && <p class="faint">{say.question.noTensions}</p>}
      {findings.map((finding) => (
        <Tension key={finding.id} page={page} finding={finding} />
      ))}
    </section>
  );
}

function Tension({ page, finding }: { readonly page: QuestionPage; readonly finding: Finding }) {
  return (
    <article class="card finding" id={finding.id} aria-labelledby={`t-${finding.id}`}>
      <p class="finding-kind">
        <Sign kind="tension" label={say.question.kinds[finding.kind] ?? finding.kind} />
        <span class="tag">{finding.rule}</span>
        <span class="tag">{say.question.severity[finding.severity]}</span>
      </p>
      <h3 id={`t-${finding.id}`}>{finding.title}</h3>
      <p class="explanation">{finding.explanation}</p>
      <div class="finding-columns">
        <div>
          {finding.working.length > 0 && (
            <>
              <h4>{say.question.working}</h4>
              <ol class="working">
                {finding.working.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </>
          )}
          <Intervals page={page} finding={finding} />
          <h4>{say.question.figures}</h4>
          <ul class="plain involved">
            {finding.figures.map((f) => (
              <li key={`${f.report}-${f.figure}`}>
                <FigureLink figure={f} /> <span class="faint small">{f.origin}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          {finding.assumptions.length > 0 && (
            <>
              <h4>{say.question.assumes}</h4>
              <ul class="assumptions">
                {finding.assumptions.map((a) => (
                  <li key={a.id}>
                    {a.text}
                    {!a.on && <span class="tag">{say.question.off}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {finding.waysOut.length > 0 && (
            <>
              <h4>{say.question.waysOut}</h4>
              <ul class="ways-out">
                {finding.waysOut.map((way) => (
                  <li key={way}>{way}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </article>
  );
}

/** The figures of this question that the finding is about, on one axis. */
function Intervals({ page, finding }: { readonly page: QuestionPage; readonly finding: Finding }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { question, parties } = page;
  const picture = useMemo(() => {
    const figures = question.figures.filter((f) => finding.figures.some((x) => x.report === f.report && x.figure === f.figure));
    if (width === null || figures.length < 2) return null;
    return strip(
      { label: finding.title, figures, origins: question.origins },
      { width, id: `i-${finding.id}`, parties, words: say.picture },
    );
  }, [page, finding, width]);
  return (
    <div ref={ref} class="intervals">
      {picture && <Drawing picture={picture} />}
    </div>
  );
}
