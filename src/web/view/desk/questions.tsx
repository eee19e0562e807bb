import { useMemo, useState } from 'preact/hooks';
import { strip } from '../../../core/format/picture/strip.ts';
import { say } from '../../locale/index.ts';
import { questionPath } from '../../state/address.ts';
import type { PartyNames, QuestionBrief, QuestionsPage } from '../../state/api.ts';
import { useWidth } from '../../state/width.ts';
import { Drawing } from '../drawing.tsx';
import { Sign } from '../signs.tsx';
import { Empty } from '../states.tsx';

const FIRST = 6;

/** Questions, those with most to say first, each with its intervals by origin. */
export function Questions({ page }: { readonly page: QuestionsPage }) {
  const [all, showAll] = useState(false);
  if (page.questions.length === 0) return <Empty title={say.desk.noQuestions} hint={say.desk.noQuestionsHint} />;
  const shown = all ? page.questions : page.questions.slice(0, FIRST);
  const rest = page.questions.length - shown.length;
  return (
    <>
      <p class="faint section-hint">{say.desk.questionsHint}</p>
      <ul class="cards">
        {shown.map((question) => (
          <li key={question.id}>
            <Card question={question} parties={page.parties} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button" onClick={() => showAll(true)}>
          {say.desk.others(rest)}
        </button>
      )}
    </>
  );
}

function Card({ question, parties }: { readonly question: QuestionBrief; readonly parties: PartyNames }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const picture = useMemo(() => {
    if (width === null) return null;
    const origins = question.unnamed.map((name) => ({ name, actor: null, party: null, unnamed: true, dependsOn: [], figures: [] }));
    return strip({ label: question.label, figures: question.figures, origins }, { width, id: `s-${question.id}`, parties });
  }, [question, parties, width]);
  return (
    <article class="card question-card">
      <h3>
        <a href={questionPath(question.id)}>{question.label}</a>
      </h3>
      <p class="card-meta">
        <span>{say.desk.inQuestion(question.figures.length, question.reports)}</span>
        <span>{say.desk.independent(question.independentOrigins.atMost)}</span>
        {question.tensions > 0 && <Sign kind="tension" label={say.desk.tensions(question.tensions)} />}
        {question.drifts > 0 && <Sign kind="drift" label={say.desk.drifts(question.drifts)} />}
      </p>
      <div ref={ref} class="strip">
        {picture && <Drawing picture={picture} />}
      </div>
    </article>
  );
}
