import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './address.ts';

const listeners = new Set<() => void>();
const heights = new Map<number, number>();
let step: number = typeof history.state?.step === 'number' ? history.state.step : 0;

/** Goes to an address of the desk. */
export function go(path: string): void {
  heights.set(step, scrollY);
  step = Math.max(step, ...heights.keys()) + 1;
  history.pushState({ step }, '', path);
  tell();
}

/** Puts another address on the same screen: what is chosen changes, where one is does not. */
export function mark(path: string): void {
  history.replaceState({ step }, '', path);
}

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** The route, and how far down the screen stood when it was last left by Back or Forward (null: new). */
export function useRoute(): { readonly route: Route; readonly height: number | null } {
  const here = () => ({ route: routeOf(location), height: heights.get(step) ?? null });
  const [now, set] = useState(here);
  useEffect(() => {
    const listener = () => set(here());
    const back = (event: PopStateEvent) => {
      heights.set(step, scrollY);
      step = typeof event.state?.step === 'number' ? event.state.step : 0;
      listener();
    };
    listeners.add(listener);
    addEventListener('popstate', back);
    document.addEventListener('click', follow);
    return () => {
      listeners.delete(listener);
      removeEventListener('popstate', back);
      document.removeEventListener('click', follow);
    };
  }, []);
  return now;
}

/** Links to the desk's own screens, in pages and in pictures, without loading the page anew. */
function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link?.getAttribute('href') ?? '';
  if (!link || !href.startsWith('/') || href.startsWith('//') || href.startsWith('/api/') || link.hasAttribute('download')) return;
  event.preventDefault();
  go(href);
}
