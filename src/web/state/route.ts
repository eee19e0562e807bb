import { useEffect, useState } from 'preact/hooks';

/** Where one is. Every screen has an address that can be kept and sent. */
export type Route =
  | { readonly screen: 'desk' }
  | { readonly screen: 'reader'; readonly report: string; readonly marked: readonly (readonly [number, number])[] }
  | { readonly screen: 'question'; readonly question: string; readonly part: string | null }
  | { readonly screen: 'lost'; readonly path: string };

export function routeOf({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Route {
  const [, screen = '', name = '', ...rest] = pathname.split('/');
  if (pathname === '/') return { screen: 'desk' };
  if (name !== '' && rest.length === 0) {
    const decoded = decode(name);
    if (decoded !== null && screen === 'r') return { screen: 'reader', report: decoded, marked: markedIn(hash) };
    if (decoded !== null && screen === 'q') return { screen: 'question', question: decoded, part: hash === '' ? null : hash.slice(1) };
  }
  return { screen: 'lost', path: pathname };
}

export const readerPath = (report: string, span?: readonly [number, number] | null): string =>
  `/r/${encodeURIComponent(report)}${span ? `#b=${span[0]}-${span[1]}` : ''}`;
export const questionPath = (question: string, part?: string): string => `/q/${encodeURIComponent(question)}${part ? `#${part}` : ''}`;

/** `#b=120-188,200-210`: places in the report's text, in UTF-16 code units. Anything else marks nothing. */
function markedIn(hash: string): readonly (readonly [number, number])[] {
  const list = /^#b=([0-9,-]+)$/.exec(hash)?.[1] ?? '';
  return list.split(',').flatMap((part) => {
    const [start = Number.NaN, end = Number.NaN] = part.split('-').map(Number);
    return Number.isInteger(start) && Number.isInteger(end) && start < end ? [[start, end] as const] : [];
  });
}

function decode(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

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
