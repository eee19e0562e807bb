import { useEffect, useMemo, useRef } from 'preact/hooks';
import { chain } from '../../../core/format/picture/chain.ts';
import type { Attribution, Link } from '../../../core/model/attribution.ts';
import { words } from '../../../core/model/span.ts';
import { say } from '../../locale/index.ts';
import { useWidth } from '../../state/width.ts';
import { Drawing } from '../drawing.tsx';
import { Empty } from '../states.tsx';
import { showInList } from './in-list.ts';
import type { SideProps } from './props.ts';
import { depths } from './runs.ts';

/** Every claim in reading order, nested ones moved in; the chosen one open. */
export function Claims({ page, claims, selection, choose }: SideProps) {
  const level = useMemo(() => depths(claims), [claims]);
  if (claims.length === 0) return <Empty title={say.reader.noClaims} hint={say.reader.noClaimsHint} />;
  return (
    <ol class="claims">
      {claims.map((claim, i) => {
        const open = selection?.kind === 'claim' && selection.id === claim.id;
        return (
          <li key={claim.id} class={`claim in${Math.min(level.get(claim.id) ?? 1, 4)}${open ? ' open' : ''}`}>
            <button
              type="button"
              class="claim-head"
              aria-expanded={open}
              onClick={() => choose(open ? null : { kind: 'claim', id: claim.id })}
            >
              <span class="claim-number">{i + 1}</span>
              <span class="claim-words">
                <span class="claim-actor" dir="auto">
                  {claim.actor || say.reader.nobody}
                </span>
                {claim.stance !== 'asserts' && <span class="tag">{say.stance[claim.stance] ?? claim.stance}</span>}
                {claim.modality !== 'fact' && <span class="tag">{claim.modality}</span>}
                <span class="claim-content clamp-2" dir="auto">
                  {words(page.reading.report.text, claim.content)}
                </span>
              </span>
            </button>
            {open && <Detail page={page} claim={claim} claims={claims} choose={choose} />}
          </li>
        );
      })}
    </ol>
  );
}

function Detail({ page, claim, claims, choose }: Omit<SideProps, 'selection'> & { readonly claim: Attribution }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const top = useRef<HTMLDivElement>(null);
  const { reading, parties } = page;
  const { text } = reading.report;
  const partyOf = (link: Link): string | null =>
    reading.actors.find((actor) => (link.actor ? actor.id === link.actor : actor.name === link.name))?.party ?? null;
  const picture = useMemo(
    () => (width === null ? null : chain(claim.chain, { width, id: `c-${claim.id}`, text, parties: Object.keys(parties).sort(), partyOf })),
    [claim, width],
  );
  useEffect(() => showInList(top.current), [claim]);
  const figures = reading.figures.filter((f) => f.attribution === claim.id);
  const parent = claims.findIndex((c) => c.id === claim.within);
  const exhibit = reading.exhibits.find((x) => x.id === claim.exhibit);
  return (
    <div ref={top} class="claim-detail">
      <button type="button" class="button quiet small sheet-close" onClick={() => choose(null)}>
        {say.reader.close}
      </button>
      <h3>{say.reader.chain}</h3>
      <div ref={ref} class="chain">
        {picture && <Drawing picture={picture} />}
      </div>
      {figures.length > 0 && (
        <p class="chips">
          {figures.map((f) => (
            <button key={f.id} type="button" class="chip" onClick={() => choose({ kind: 'figure', id: f.id })}>
              <span dir="auto">{f.text}</span>
            </button>
          ))}
        </p>
      )}
      <dl class="facts">
        <Fact name={say.reader.kinds.source} value={words(text, claim.source) || say.reader.absent} />
        <Fact name={say.reader.kinds.cue} value={words(text, claim.cue) || say.reader.absent} />
        <Fact name={say.reader.stance} value={say.stance[claim.stance] ?? claim.stance} />
        <Fact name={say.reader.modality} value={claim.modality} />
        {exhibit && <Fact name={say.reader.exhibit} value={exhibit.name} />}
        {parent >= 0 && <Fact name={say.reader.kinds.content} value={say.reader.within(parent + 1)} />}
        <Fact name={say.reader.score} value={`${Math.round(claim.score * 100)} %`} />
        <Fact name={say.reader.rule} value={claim.rule} />
        {Object.entries(claim.inferred).map(([part, rule]) => (
          <Fact key={part} name={part} value={say.reader.from(rule)} />
        ))}
      </dl>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
