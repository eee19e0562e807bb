import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failed, Loading } from './states.tsx';

/** A screen that is fetched when it is first needed. */
export function lazy<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | null = null;
  return function Lazy(props: P) {
    const [state, set] = useState<'waiting' | 'there' | 'failed'>(loaded ? 'there' : 'waiting');
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          set('there');
        },
        () => set('failed'),
      );
    }, []);
    if (state === 'failed') return <Failed trouble={{ code: 'offline', message: '', hint: '' }} retry={() => location.reload()} screen />;
    const Component = loaded;
    return Component ? <Component {...props} /> : <Loading />;
  };
}
