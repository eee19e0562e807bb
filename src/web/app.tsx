import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { say } from './locale/index.ts';
import type { Route } from './state/address.ts';
import { useKeys } from './state/keys.ts';
import { forget } from './state/loaded.ts';
import { go, useRoute } from './state/route.ts';
import { Desk } from './view/desk/desk.tsx';
import { KeysDialog } from './view/keys.tsx';
import { lazy } from './view/lazy.tsx';
import { Rail } from './view/rail.tsx';
import { SearchDialog } from './view/search.tsx';
import { Empty } from './view/states.tsx';

const Reader = lazy(() => import('./view/reader/reader.tsx').then((m) => m.Reader));
const QuestionScreen = lazy(() => import('./view/question/question.tsx').then((m) => m.QuestionScreen));

/** The desk: rail, screen, and the two windows that open over it. */
export function App() {
  const { route, height } = useRoute();
  const [over, show] = useState<'search' | 'keys' | null>(null);
  const [menu, setMenu] = useState(false);
  const [version, setVersion] = useState(0);
  const key = route.screen === 'reader' ? `r/${route.report}` : route.screen === 'question' ? `q/${route.question}` : route.screen;
  useKeys({
    '/': (event) => {
      event.preventDefault();
      show('search');
    },
    'Ctrl+k': (event) => {
      event.preventDefault();
      show('search');
    },
    '?': () => show('keys'),
    d: () => go('/'),
  });
  useEffect(() => {
    history.scrollRestoration = 'manual';
    document.documentElement.lang = say.tag;
    document.documentElement.dir = say.direction;
    return keepPage();
  }, []);
  useLayoutEffect(() => {
    setMenu(false);
    scrollTo(0, height ?? 0);
  }, [key]);
  const taken = () => {
    forget();
    setVersion(version + 1);
  };
  return (
    <div class="frame">
      <a class="skip" href="#page">
        {say.skip}
      </a>
      <Rail
        route={route}
        version={version}
        search={() => show('search')}
        keys={() => show('keys')}
        open={menu}
        toggle={() => setMenu(!menu)}
      />
      <main id="page" tabIndex={-1} key={key}>
        <Screen route={route} version={version} taken={taken} />
      </main>
      {over === 'search' && <SearchDialog close={() => show(null)} />}
      {over === 'keys' && <KeysDialog close={() => show(null)} />}
    </div>
  );
}

function Screen({ route, version, taken }: { readonly route: Route; readonly version: number; readonly taken: () => void }) {
  if (route.screen === 'desk') return <Desk version={version} taken={taken} />;
  if (route.screen === 'reader') return <Reader report={route.report} marked={route.marked} />;
  if (route.screen === 'question') return <QuestionScreen id={route.question} part={route.part} />;
  return (
    <div class="page">
      <h1>{say.trouble.lost}</h1>
      <Empty title={route.path} hint={say.trouble.lostHint}>
        <a class="button" href="/">
          {say.trouble.home}
        </a>
      </Empty>
    </div>
  );
}

/** A file dropped beside its place would make the browser leave the desk and show the file. */
function keepPage(): () => void {
  const prevent = (event: DragEvent) => event.preventDefault();
  addEventListener('dragover', prevent);
  addEventListener('drop', prevent);
  return () => {
    removeEventListener('dragover', prevent);
    removeEventListener('drop', prevent);
  };
}
