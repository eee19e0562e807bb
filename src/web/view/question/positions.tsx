import type { Position } from '../../../core/model/account.ts';
import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';
import type { QuestionPage } from '../../state/api.ts';

/** What each party does about the question. Having found nothing is never worded as a denial. */
export function Positions({ page }: { readonly page: QuestionPage }) {
  const { question, parties, reports } = page;
  const until = reports.reduce<string | null>(
    (latest, r) => (r.published && (latest === null || r.published > latest) ? r.published : latest),
    null,
  );
  const groups = new Map<string, Position[]>();
  for (const p of question.positions) groups.set(p.party, [...(groups.get(p.party) ?? []), p]);
  return (
    <section class="card" id="positions" aria-labelledby="positions-title">
      <h2 id="positions-title">{say.question.parts.positions}</h2>
      {groups.size === 0 && <p class="faint">{say.question.noPositions}</p>}
      <ul class="positions">
        {[...groups].map(([party, positions]) => (
          <li key={party}>
            <h3>{parties[party] ?? party}</h3>
            <ul class="plain">
              {positions.map((p, i) => (
                <li key={i} class={`position ${p.stance.replace(' ', '-')}`}>
                  <PositionRow position={p} reports={reports.length} until={until && say.day(until)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PositionRow({
  position: p,
  reports,
  until,
}: {
  readonly position: Position;
  readonly reports: number;
  readonly until: string | null;
}) {
  const { sign, word } = say.question.stances[p.stance];
  return (
    <>
      <span class="position-sign" aria-hidden="true">
        {sign}
      </span>
      <p>
        <b>{word}</b>
        {p.date && p.stance !== 'none found' && <span class="faint small"> {say.day(p.date)}</span>}
        {p.stance === 'none found' && (
          <span class="faint small position-words">{say.question.searched(reports, p.date ? say.day(p.date) : until)}</span>
        )}
        {p.text !== '' && p.report && (
          <a class="position-words" href={readerPath(p.report, p.span)} dir="auto">
            “{p.text}”
          </a>
        )}
      </p>
    </>
  );
}
