import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../locale/index.ts';
import { type Answer, keepFile, keepText, type Receipt, readText, type Told, type Trouble } from '../../state/api.ts';
import { Outcome } from './receipt.tsx';

interface Props {
  /** Dropped on the screen. */
  readonly files: readonly File[];
  readonly taken: () => void;
}
type Receipts = Answer<{ readonly receipts: readonly Receipt[] }>;

const LONGEST_LIVE = 200_000;

/** Paste or drop: a text is read as it stands there, and kept only when one says so; files are kept at once. */
export function Take({ files, taken }: Props) {
  const [text, write] = useState('');
  const [told, tell] = useState<Required<Told>>({ outlet: '', published: '', title: '' });
  const [receipts, setReceipts] = useState<readonly Receipt[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const live = useLive(text, told);
  const add = (answer: Receipts, name: string | null): boolean => {
    if (answer.ok) setReceipts((before) => [...answer.value.receipts.map((r) => ({ ...r, name: r.name ?? name })), ...before].slice(0, 50));
    else setTrouble(answer.trouble);
    return answer.ok && answer.value.receipts.some((r) => r.status === 'added');
  };
  const keep = async () => {
    setBusy(true);
    setTrouble(null);
    const answer = await keepText(text, told);
    setBusy(false);
    const added = add(answer, null);
    if (answer.ok) write('');
    if (added) taken();
  };
  const keepAll = async (dropped: readonly File[]) => {
    setBusy(true);
    setTrouble(null);
    let added = false;
    for (const file of dropped) added = add(await keepFile(file, told), file.name) || added;
    setBusy(false);
    if (added) taken();
  };
  useEffect(() => {
    if (files.length > 0) void keepAll(files);
  }, [files]);
  return (
    <section class="card take" aria-labelledby="take">
      <h2 id="take">{say.take.title}</h2>
      <textarea
        class="field take-text"
        aria-label={say.take.text}
        placeholder={say.take.placeholder}
        rows={text === '' ? 4 : 8}
        dir="auto"
        spellcheck={false}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') void keep();
        }}
      />
      <Choose add={keepAll} />
      {text.trim() !== '' && <Outcome receipt={live.receipt} trouble={live.trouble} waiting={live.waiting} />}
      {text.trim() !== '' && <Where told={told} tell={tell} />}
      {text.trim() !== '' && (
        <p class="row">
          <button type="button" class="button primary" disabled={busy} onClick={keep}>
            {busy ? say.take.keeping : say.take.keep}
          </button>
          <button type="button" class="button quiet" onClick={() => write('')}>
            {say.take.clear}
          </button>
        </p>
      )}
      {trouble && <Outcome receipt={null} trouble={trouble} waiting={false} />}
      {receipts.length > 0 && (
        <ul class="receipts" aria-live="polite">
          {receipts.map((receipt, i) => (
            <li key={receipts.length - i}>
              <Outcome receipt={receipt} trouble={null} waiting={false} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Choose({ add }: { readonly add: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p class="faint small take-drop">
      {say.take.drop},{' '}
      <button type="button" class="link" onClick={() => input.current?.click()}>
        {say.take.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say.take.files}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </p>
  );
}

function Where({ told, tell }: { readonly told: Required<Told>; readonly tell: (told: Required<Told>) => void }) {
  return (
    <fieldset class="where">
      <legend class="small">{say.take.where}</legend>
      <label>
        <span>{say.take.outlet}</span>
        <input
          class="field"
          value={told.outlet}
          maxLength={200}
          dir="auto"
          onInput={(e) => tell({ ...told, outlet: e.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say.take.published}</span>
        <input
          class="field"
          type="date"
          title={say.take.publishedHint}
          value={told.published}
          onInput={(e) => tell({ ...told, published: e.currentTarget.value })}
        />
      </label>
      <label class="wide">
        <span>{say.take.headline}</span>
        <input
          class="field"
          value={told.title}
          maxLength={500}
          dir="auto"
          onInput={(e) => tell({ ...told, title: e.currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}

interface Live {
  readonly receipt: Receipt | null;
  readonly trouble: Trouble | null;
  readonly waiting: boolean;
}

/** What would be read in the text as it stands, asked for again a moment after each change. */
function useLive(text: string, told: Required<Told>): Live {
  const [live, set] = useState<Live>({ receipt: null, trouble: null, waiting: false });
  useEffect(() => {
    if (text.trim() === '' || text.length > LONGEST_LIVE) return set({ receipt: null, trouble: null, waiting: false });
    set((before) => ({ ...before, waiting: true }));
    const stop = new AbortController();
    const timer = setTimeout(() => {
      readText(text, told, stop.signal).then(
        (answer) =>
          set(
            answer.ok
              ? { receipt: answer.value.receipts[0] ?? null, trouble: null, waiting: false }
              : { receipt: null, trouble: answer.trouble, waiting: false },
          ),
        () => undefined,
      );
    }, 180);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, told]);
  return live;
}
