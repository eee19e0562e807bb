import { say } from '../locale/index.ts';
import { questionPath, type Route } from '../state/address.ts';
import type { QuestionsPage } from '../state/api.ts';
import * as api from '../state/api.ts';
import { useLoaded } from '../state/loaded.ts';
import { THEMES, useTheme } from '../state/theme.ts';

interface Props {
  readonly route: Route;
  /** Changes when something was taken in: the list is asked for again. */
  readonly version: number;
  readonly search: () => void;
  readonly keys: () => void;
  readonly open: boolean;
  readonly toggle: () => void;
}

/** Left rail: where one is, where one can go. A bar with a menu where the window is narrow. */
export function Rail({ route, version, search, keys, open, toggle }: Props) {
  const [questions] = useLoaded(`questions/${version}`, api.questions);
  return (
    <header class={open ? 'rail open' : 'rail'}>
      <div class="rail-top">
        <a class="wordmark" href="/">
          <Mark />
          {say.name}
        </a>
        <button type="button" class="button quiet small rail-search" onClick={search} aria-label={say.rail.search}>
          <Lens />
        </button>
        <button type="button" class="button quiet small rail-menu" aria-expanded={open} aria-controls="rail-body" onClick={toggle}>
          {open ? say.rail.close : say.rail.menu}
        </button>
      </div>
      <div class="rail-body" id="rail-body">
        <button type="button" class="search-button" onClick={search}>
          <Lens /> {say.rail.search} <kbd>/</kbd>
        </button>
        <nav aria-label={say.rail.label}>
          <a href="/" class="rail-link" aria-current={route.screen === 'desk' ? 'page' : undefined}>
            {say.rail.desk}
          </a>
          <h2 class="rail-heading">{say.rail.questions}</h2>
          {questions.state === 'ready' && <Questions page={questions.value} route={route} />}
        </nav>
        <Foot keys={keys} />
      </div>
    </header>
  );
}

function Questions({ page, route }: { readonly page: QuestionsPage; readonly route: Route }) {
  if (page.questions.length === 0) return <p class="faint small rail-none">{say.rail.noQuestions}</p>;
  return (
    <ul class="rail-list">
      {page.questions.slice(0, 9).map(({ id, label, tensions, drifts }) => (
        <li key={id}>
          <a
            href={questionPath(id)}
            class="rail-link"
            aria-current={route.screen === 'question' && route.question === id ? 'page' : undefined}
          >
            <span class="clamp-3">{label}</span>
            {tensions + drifts > 0 && (
              <span class="rail-count" title={`${say.desk.tensions(tensions)}, ${say.desk.drifts(drifts)}`}>
                {tensions + drifts}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Foot({ keys }: { readonly keys: () => void }) {
  const [theme, choose] = useTheme();
  return (
    <div class="rail-foot">
      <label class="small">
        <span class="faint">{say.rail.theme}</span>
        <select
          class="field small"
          value={theme}
          onChange={(event) => choose(THEMES.find((t) => t === event.currentTarget.value) ?? 'system')}
        >
          {THEMES.map((t) => (
            <option key={t} value={t}>
              {say.rail.themes[t]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button quiet small" onClick={keys}>
        {say.rail.keys} <kbd>?</kbd>
      </button>
      <p class="faint small">{say.rail.local}</p>
    </div>
  );
}

/** Three lines, each shorter: many reports, fewer wordings, one origin. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" class="brand">
      <rect width="32" height="32" rx="7" />
      <path d="M8 10h16M11 16h10M14 22h4" />
    </svg>
  );
}
function Lens() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" class="lens">
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.5 10.5 3.6 3.6" />
    </svg>
  );
}
