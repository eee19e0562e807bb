import { useEffect, useState } from 'preact/hooks';
import { say } from '../../locale/index.ts';
import * as api from '../../state/api.ts';
import { useLoaded } from '../../state/loaded.ts';
import { When } from '../states.tsx';
import { Questions } from './questions.tsx';
import { Reports } from './reports.tsx';
import { Take } from './take.tsx';

interface Props {
  readonly version: number;
  readonly taken: () => void;
}

/** What there is, what moved, and the place to add more. */
export function Desk({ version, taken }: Props) {
  const [reports, loadReports] = useLoaded(`reports/${version}`, api.reports);
  const [questions, loadQuestions] = useLoaded(`questions/${version}`, api.questions);
  const [files, drop] = useState<readonly File[]>([]);
  const dragging = useDrop(drop);
  useEffect(() => {
    document.title = `${say.desk.title} · ${say.name}`;
  }, []);
  const page = reports.state === 'ready' ? reports.value : null;
  return (
    <div class={dragging ? 'page desk dropping' : 'page desk'} data-drop={say.take.dropNow}>
      <header class="page-head">
        <h1>{say.desk.title}</h1>
        <p class="lead">{page && page.total > 0 ? say.desk.summary(page.total, page.claims, page.figures) : say.motto}</p>
      </header>
      <div class="desk-columns">
        <div class="desk-take">
          <Take files={files} taken={taken} />
        </div>
        <section class="desk-questions" aria-labelledby="questions">
          <h2 id="questions">{say.desk.questions}</h2>
          <When loaded={questions} retry={loadQuestions}>
            {(value) => <Questions page={value} />}
          </When>
        </section>
        <section class="desk-reports" aria-labelledby="reports">
          <h2 id="reports">{say.desk.reports}</h2>
          <When loaded={reports} retry={loadReports}>
            {(value) => <Reports page={value} />}
          </When>
        </section>
      </div>
    </div>
  );
}

/** Files dropped anywhere on the screen; true while some hang over it. */
function useDrop(drop: (files: readonly File[]) => void): boolean {
  const [over, set] = useState(0);
  useEffect(() => {
    const holds = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => holds(event) && set((n) => n + 1);
    const leave = (event: DragEvent) => holds(event) && set((n) => Math.max(0, n - 1));
    const fall = (event: DragEvent) => {
      set(0);
      if (event.dataTransfer && event.dataTransfer.files.length > 0) drop([...event.dataTransfer.files]);
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('drop', fall);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', fall);
    };
  }, []);
  return over > 0;
}
