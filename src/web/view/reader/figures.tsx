import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Figure } from '../../../core/model/figure.ts';
import { say } from '../../locale/index.ts';
import { questionPath } from '../../state/address.ts';
import { Sign } from '../signs.tsx';
import { Empty } from '../states.tsx';
import { showInList } from './in-list.ts';
import type { SideProps } from './props.ts';

/** Every figure in order of its place; the chosen one in full. */
export function Figures(props: SideProps) {
  const { page, selection, choose } = props;
  if (page.reading.figures.length === 0) return <Empty title={say.reader.noFigures} hint={say.reader.noClaimsHint} />;
  return (
    <ol class="claims">
      {page.reading.figures.map((f) => {
        const open = selection?.kind === 'figure' && selection.id === f.id;
        return (
          <li key={f.id} class={open ? 'claim open' : 'claim'}>
            <button
              type="button"
              class="claim-head"
              aria-expanded={open}
              onClick={() => choose(open ? null : { kind: 'figure', id: f.id })}
            >
              <span class="claim-words">
                <span class="claim-actor figure-words" dir="auto">
                  {f.text}
                </span>
                <span class="claim-content" dir="auto">
                  {say.picture.measure(f.measure)} · {f.origin}
                </span>
              </span>
            </button>
            {open && <FigureCard {...props} figure={f} />}
          </li>
        );
      })}
    </ol>
  );
}

/** All parts of a figure; what the text does not say itself carries the rule that supplied it. */
function FigureCard({ page, claims, choose, figure: f }: SideProps & { readonly figure: Figure }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => showInList(top.current), [f]);
  const { figure } = say.reader;
  const at = claims.findIndex((c) => c.id === f.attribution);
  const questions = page.questions.filter((q) => q.figures.includes(f.id));
  const findings = page.findings.filter((x) =>
    x.figures.some((r) => r.figure === f.id && (r.report === page.row.ref || r.report === page.row.id)),
  );
  return (
    <div ref={top} class="claim-detail">
      <button type="button" class="button quiet small sheet-close" onClick={() => choose(null)}>
        {say.reader.close}
      </button>
      <dl class="facts">
        <Part name={figure.low} f={f} value={end(f.low, f.lowOpen, figure.above, f.unit)} />
        <Part name={figure.high} f={f} value={end(f.high, f.highOpen, figure.below, f.unit)} />
        <Part name={figure.bound} f={f} value={say.reader.bounds[f.bound] ?? f.bound} />
        <Part
          name={figure.measure}
          part="measure"
          f={f}
          value={say.picture.measure(f.measure)}
          note={f.word === '' ? null : figure.word(f.word)}
        />
        <Part name={figure.population} part="population" f={f} value={populationOf(f)} />
        <Part name={figure.window} part="window" f={f} value={windowOf(f)} />
        <Part name={figure.place} part="place" f={f} value={f.place} />
        <Part name={figure.asOf} part="asOf" f={f} value={f.asOf && say.day(f.asOf)} />
        <Part name={figure.kind} part="kind" f={f} value={f.per ? `${f.kind}, ${figure.perDay(f.per)}` : f.kind} />
        {f.base && <Part name={figure.base} part="base" f={f} value={f.base.text} />}
        <Part name={figure.origin} part="origin" f={f} value={f.origin} />
        <div>
          <dt>{figure.by}</dt>
          <dd>
            {at >= 0 ? (
              <button type="button" class="link" onClick={() => choose({ kind: 'claim', id: f.attribution ?? '' })}>
                {`${at + 1} · ${claims[at]?.actor || say.reader.nobody}`}
              </button>
            ) : (
              figure.own
            )}
          </dd>
        </div>
      </dl>
      {questions.length > 0 && (
        <>
          <h3>{figure.questions}</h3>
          <ul class="plain">
            {questions.map((q) => (
              <li key={q.id}>
                <a href={questionPath(q.id)}>{q.label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3>{say.reader.findings}</h3>
          <ul class="plain">
            {findings.map((x) => (
              <li key={x.id}>
                <a href={questionPath(x.questions[0] ?? '', x.id)}>
                  {x.kind === 'drift' || x.kind === 'tension' || x.kind === 'contradiction' ? (
                    <Sign kind={x.kind === 'drift' ? 'drift' : 'tension'} label={x.title} />
                  ) : (
                    x.title
                  )}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly name: string;
  /** Key in `inferred`. */
  readonly part?: string;
  readonly f: Figure;
  readonly value: string | null;
  readonly note?: ComponentChildren;
}
function Part({ name, part, f, value, note = null }: PartProps) {
  const rule = part === undefined ? undefined : f.inferred[part];
  return (
    <div class={rule ? 'inferred' : undefined}>
      <dt>{name}</dt>
      <dd dir="auto">
        {value ?? <span class="faint">{say.reader.unknown}</span>}
        {note && <span class="faint note">{note}</span>}
        {rule && value !== null && <span class="note rule">{say.reader.from(rule)}</span>}
      </dd>
    </div>
  );
}

function end(n: number | null, open: boolean, words: (n: string) => string, unit: string): string {
  if (n === null) return say.reader.figure.none;
  const shown = unit === 'percent' ? `${say.number(n)} %` : say.number(n);
  return open ? words(shown) : shown;
}

function populationOf({ population }: Figure): string | null {
  if (!population) return null;
  return [population.text, population.group, population.condition].filter((part) => part).join(', ');
}

function windowOf({ window }: Figure): string | null {
  if (!window) return null;
  const first = range(window.start, window.end, window.impreciseStart, window.impreciseEnd);
  const second = window.or ? range(window.or.start, window.or.end) : null;
  return second ? `${first} ${say.reader.figure.or} ${second}` : first;
}

function range(start: string | null, end: string | null, looseStart = false, looseEnd = false): string | null {
  const { figure } = say.reader;
  const show = (d: string, loose: boolean): string => (loose ? `${figure.around} ${say.day(d)}` : say.day(d));
  if (start && end) return start === end ? show(start, looseStart) : figure.between(show(start, looseStart), show(end, looseEnd));
  if (start) return figure.since(show(start, looseStart));
  return end ? figure.until(show(end, looseEnd)) : null;
}
