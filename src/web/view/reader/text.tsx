import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Attribution } from '../../../core/model/attribution.ts';
import type { Reading } from '../../../core/model/reading.ts';
import type { Span } from '../../../core/model/span.ts';
import { say } from '../../locale/index.ts';
import { type Mark, marksOf, type Role, type Run, runsOf } from './runs.ts';
import type { Selection } from './selection.ts';

interface Props {
  readonly reading: Reading;
  /** In reading order: their numbers stand in the text. */
  readonly claims: readonly Attribution[];
  readonly selection: Selection;
  readonly marked: readonly Span[];
  readonly choose: (selection: Selection) => void;
}

const ROLES: readonly Role[] = ['source', 'cue', 'content', 'figure'];

/** The report's words. Text is only ever put in as text: what looks like markup in it stays words. */
export function Text({ reading, claims, selection, marked, choose }: Props) {
  const { report } = reading;
  const [hidden, hide] = useState<readonly Role[]>([]);
  const ref = useRef<HTMLDivElement>(null);
  const runs = useMemo(() => runsOf(report.text.length, marksOf(reading.attributions, reading.figures), marked), [reading, marked]);
  const numbers = useMemo(() => new Map(claims.map((claim, i) => [claim.id, i + 1])), [claims]);
  const toggle = (role: Role) => hide(hidden.includes(role) ? hidden.filter((r) => r !== role) : [...hidden, role]);
  useEffect(() => {
    const first = ref.current?.querySelector(selection ? '.chosen' : '.wanted');
    first?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }, [selection, marked]);
  const pick = (event: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return;
    const place = event.target instanceof Element ? event.target.closest('[data-run]') : null;
    const run = runs[Number(place?.getAttribute('data-run') ?? -1)];
    if (run) choose(chosenIn(run, hidden));
  };
  return (
    <section class="reader-text" aria-label={say.reader.text}>
      <fieldset class="legend-bar">
        <legend class="visually-hidden">{say.reader.show}</legend>
        {ROLES.map((role) => (
          <button key={role} type="button" class="legend-toggle" aria-pressed={!hidden.includes(role)} onClick={() => toggle(role)}>
            <span class={`m-${role}`}>{say.reader.kinds[role]}</span>
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text, and j k f, do the same by key */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div ref={ref} class={selection ? 'words choosing' : 'words'} lang={report.language} dir="auto" onClick={pick}>
        {runs.map((run, i) => (
          <span key={run.span[0]} data-run={i} class={classOf(run, selection)} data-label={labelOf(run, runs[i - 1], selection)}>
            {wrapped(run, runs[i - 1], report.text.slice(run.span[0], run.span[1]), hidden, numbers)}
          </span>
        ))}
      </div>
    </section>
  );
}

/** A figure first, else the innermost claim there. */
function chosenIn({ marks }: Run, hidden: readonly Role[]): Selection {
  const seen = marks.filter((m) => !hidden.includes(m.role));
  const figure = seen.find((m) => m.role === 'figure');
  if (figure) return { kind: 'figure', id: figure.id };
  const contents = seen.filter((m) => m.role === 'content').sort((a, b) => b.level - a.level);
  const inner = contents[0] ?? seen.find((m) => m.role !== 'content');
  const named = seen.find((m) => (m.role === 'source' || m.role === 'cue') && contents.every((c) => c.id !== m.id));
  return inner ? { kind: 'claim', id: (named ?? inner).id } : null;
}

const chosen = (mark: Mark, selection: Selection): boolean =>
  selection !== null && mark.id === selection.id && (mark.role === 'figure') === (selection.kind === 'figure');

/** The chosen claim's strongest role in a run: its cue and source stand out of its content where they lie within. */
const roleIn = ({ marks }: Run, selection: Selection): Role | null => marks.findLast((m) => chosen(m, selection))?.role ?? null;

function classOf(run: Run, selection: Selection): string | undefined {
  const role = roleIn(run, selection);
  const names = [run.wanted ? 'wanted' : '', role ? `chosen chosen-${role}` : ''].filter((name) => name !== '');
  return names.length > 0 ? names.join(' ') : undefined;
}

/** The role's name, once, where the chosen part begins. */
function labelOf(run: Run, before: Run | undefined, selection: Selection): string | undefined {
  const role = roleIn(run, selection);
  return role && (!before || roleIn(before, selection) !== role) ? say.reader.kinds[role] : undefined;
}

/** Nested elements, outermost mark first, each with its own line under the words. Where a content begins stands its claim's number. */
function wrapped(
  run: Run,
  before: Run | undefined,
  text: string,
  hidden: readonly Role[],
  numbers: ReadonlyMap<string, number>,
): ComponentChild {
  return run.marks
    .filter((m) => !hidden.includes(m.role))
    .reduceRight<ComponentChild>((inside, m) => {
      const begins = m.role === 'content' && m.span[0] === run.span[0] && !before?.marks.includes(m);
      return (
        <span
          class={m.role === 'content' ? `m-content l${Math.min(m.level, 4)}` : `m-${m.role}`}
          data-n={begins ? numbers.get(m.id) : undefined}
        >
          {inside}
        </span>
      );
    }, text);
}
