import { partyStyle } from '../../../core/format/picture/palette.ts';
import type { Origin } from '../../../core/model/account.ts';
import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';
import type { QuestionPage } from '../../state/api.ts';
import { FigureLink } from './figure-link.tsx';

/** Where the figures come from, and how many of them can be independent: an upper bound, with every reason. */
export function Origins({ page }: { readonly page: QuestionPage }) {
  const { question, parties } = page;
  const { atMost, named, parties: warring, reasons } = question.independentOrigins;
  const reports = new Set(question.figures.map((f) => f.report)).size;
  return (
    <section class="card" id="origins" aria-labelledby="origins-title">
      <h2 id="origins-title">{say.question.parts.origins}</h2>
      <p class="count-line">
        <span class="count-word">{say.question.independence.atMost}</span> <b class="big">{say.number(atMost)}</b>{' '}
        <span class="count-word">{say.question.independence.origins(atMost)}</span>
      </p>
      <p class="faint small">{say.question.independence.of(reports, named, warring)}</p>
      <h3>{say.question.independence.why}</h3>
      <ul class="reasons">
        {reasons.length === 0 && <li>{say.question.independence.noReasons}</li>}
        {reasons.map((reason) => (
          <li key={reason} dir="auto">
            {reason}
          </li>
        ))}
      </ul>
      <ul class="origins">
        {question.origins.map((origin) => (
          <OriginRow key={`${origin.actor}-${origin.name}`} origin={origin} parties={parties} />
        ))}
      </ul>
    </section>
  );
}

function OriginRow({ origin, parties }: { readonly origin: Origin; readonly parties: QuestionPage['parties'] }) {
  const { paint } = partyStyle(origin.party, Object.keys(parties).sort());
  const party = origin.party === null ? null : (parties[origin.party] ?? origin.party);
  return (
    <li class="origin">
      <span class={`swatch swatch-${paint.name}${origin.unnamed ? ' hatched' : ''}`} aria-hidden="true" />
      <div>
        <p class="origin-name" dir="auto">
          <b>{origin.name}</b>
          {party && <span class="tag">{party}</span>}
          {origin.unnamed && <span class="tag">{say.question.unnamed}</span>}
        </p>
        {origin.figures.length > 0 && (
          <p class="small origin-figures">
            {origin.figures.map((f) => (
              <span key={`${f.report}-${f.figure}`}>
                <FigureLink figure={f} />
              </span>
            ))}
          </p>
        )}
        {origin.dependsOn.map((edge) => (
          <p key={`${edge.name}-${edge.because}`} class="small depends">
            {say.question.dependsOn} <b dir="auto">{edge.name}</b>: {say.question.because[edge.because] ?? edge.because}.{' '}
            <span class="faint" dir="auto">
              {edge.evidence}
            </span>{' '}
            {edge.claims.slice(0, 3).map((claim) => (
              <a key={`${claim.report}-${claim.attribution}`} href={readerPath(claim.report, claim.span)} class="claim-link" dir="auto">
                “{claim.text}”
              </a>
            ))}
          </p>
        ))}
      </div>
    </li>
  );
}
