import { useEffect, useLayoutEffect } from 'preact/hooks';
import { sentenceOf } from '../../../core/format/picture/told.ts';
import { say } from '../../locale/index.ts';
import { questionPath } from '../../state/address.ts';
import * as api from '../../state/api.ts';
import { useLoaded } from '../../state/loaded.ts';
import { When } from '../states.tsx';
import { Chart } from './chart.tsx';
import { Drifts } from './drift.tsx';
import { Notes } from './notes.tsx';
import { Origins } from './origins.tsx';
import { Positions } from './positions.tsx';
import { FigureTable } from './table.tsx';
import { Tensions } from './tensions.tsx';

/** One question: figures side by side, who they come from, what the parties say, and what does not add up. */
export function QuestionScreen({ id, part }: { readonly id: string; readonly part: string | null }) {
  const [loaded, load] = useLoaded(`question/${id}`, () => api.question(id));
  return (
    <div class="page question">
      <When loaded={loaded} retry={load} screen>
        {(page) => <Open page={page} part={part} />}
      </When>
    </div>
  );
}

const PARTS = ['figures', 'origins', 'positions', 'tensions', 'drift', 'table'] as const;

function Open({ page, part }: { readonly page: api.QuestionPage; readonly part: string | null }) {
  const { question, findings } = page;
  useEffect(() => {
    document.title = `${question.label} · ${say.name}`;
  }, [question]);
  useLayoutEffect(() => {
    if (part !== null) document.getElementById(part)?.scrollIntoView({ block: 'start' });
  }, [part]);
  const tensions = findings.filter((f) => f.kind === 'tension' || f.kind === 'contradiction');
  const drifts = findings.filter((f) => f.kind === 'drift');
  const others = findings.filter((f) => !tensions.includes(f) && !drifts.includes(f));
  const tiles: readonly (readonly [number, (n: number) => string])[] = [
    [question.figures.length, say.question.tiles.figures],
    [new Set(question.figures.map((f) => f.report)).size, say.question.tiles.reports],
    [question.origins.length, say.question.tiles.origins],
    [question.independentOrigins.atMost, say.question.tiles.independent],
    [tensions.length, say.question.tiles.tensions],
    [drifts.length, say.question.tiles.drifts],
  ];
  return (
    <>
      <header class="page-head">
        <p class="kicker">{say.question.kicker}</p>
        <h1 class="serif">{question.label}</h1>
        <p class="lead">{sentenceOf(question.figures, findings, say.picture)}</p>
        <dl class="tiles">
          {tiles.map(([n, name]) => (
            <div key={name(0)}>
              <dt>{name(n)}</dt>
              <dd>{say.number(n)}</dd>
            </div>
          ))}
        </dl>
        <nav class="parts" aria-label={say.question.onThisPage}>
          {PARTS.map((name) => (
            <a key={name} href={questionPath(question.id, name)}>
              {say.question.parts[name]}
            </a>
          ))}
        </nav>
      </header>
      <Chart page={page} />
      <div class="question-columns">
        <Origins page={page} />
        <Positions page={page} />
      </div>
      <Tensions page={page} findings={tensions} />
      <Drifts page={page} findings={drifts} />
      {others.length > 0 && <Notes findings={others} />}
      <FigureTable page={page} />
    </>
  );
}
