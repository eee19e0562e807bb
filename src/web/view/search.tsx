import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../locale/index.ts';
import { questionPath, readerPath } from '../state/address.ts';
import { type Hits, search } from '../state/api.ts';
import { go } from '../state/route.ts';
import { Dialog } from './dialog.tsx';

/** Words in reports are what is mostly sought. */
const MOST_QUESTIONS = 4;

interface Choice {
  readonly path: string;
  readonly title: string;
  readonly snippet: string | null;
}

/** Search as one types; the chosen hit opens on its exact words. A list box steered from the field (ARIA combobox pattern). */
export function SearchDialog({ close }: { readonly close: () => void }) {
  const [asked, ask] = useState('');
  const [hits, found] = useState<Hits | null>(null);
  const [at, choose] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // Enter came before the answer to what was typed: open its first hit when it is there, not one of an older answer.
  const due = useRef(false);
  const open = (path: string) => {
    close();
    go(path);
  };
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const q = asked.trim();
    if (q === '') return found(null);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      search(q, stop.signal).then(
        (answer) => {
          if (answer.ok) found(answer.value);
          choose(0);
          const first = answer.ok && due.current ? choicesOf(answer.value)[0] : undefined;
          due.current = false;
          if (first) open(first.path);
        },
        () => undefined,
      );
    }, 120);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  useEffect(() => document.getElementById(`hit-${at}`)?.scrollIntoView({ block: 'nearest' }), [at]);
  const choices = hits ? choicesOf(hits) : [];
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') choose(Math.min(at + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') choose(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && hits?.query !== asked.trim()) due.current = asked.trim() !== '';
    else if (event.key === 'Enter' && choices[at]) open(choices[at].path);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={say.search.title} close={close}>
      <input
        ref={field}
        // The dialog gives it the focus as it opens: what is typed after "/" belongs here.
        autofocus
        class="field search-field"
        type="text"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls="hits"
        aria-activedescendant={choices[at] ? `hit-${at}` : undefined}
        aria-label={say.search.field}
        placeholder={say.search.field}
        autocomplete="off"
        maxLength={200}
        value={asked}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={steer}
      />
      <p class="faint small" role="status">
        {hits === null ? say.search.hint : choices.length === 0 ? say.search.none(hits.query) : say.search.results(choices.length)}
      </p>
      <div id="hits" role="listbox" class="hits" aria-label={say.search.title}>
        {choices.map(({ path, title, snippet }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={`${path}-${i}`}
            id={`hit-${i}`}
            role="option"
            tabIndex={-1}
            class="hit"
            aria-selected={i === at}
            onMouseMove={() => choose(i)}
            onClick={() => open(path)}
          >
            <strong dir="auto">{title}</strong>
            {snippet !== null && <Snippet text={snippet} asked={hits?.query ?? ''} />}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

const choicesOf = ({ hits, questions }: Hits): readonly Choice[] => [
  ...questions.slice(0, MOST_QUESTIONS).map(({ id, label }) => ({ path: questionPath(id), title: label, snippet: null })),
  ...hits.map(({ report, title, snippet, span }) => ({ path: readerPath(report, span), title: title ?? say.desk.untitled, snippet })),
];

/** Words around a hit, the asked ones marked. */
function Snippet({ text, asked }: { readonly text: string; readonly asked: string }) {
  const first = asked.split(/\s+/)[0]?.replace(/["*]/g, '').toLowerCase() ?? '';
  const start = first === '' ? -1 : text.toLowerCase().indexOf(first);
  const end = start + first.length;
  return (
    <span class="snippet" dir="auto">
      {start < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, start)}
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end)}
        </>
      )}
    </span>
  );
}
