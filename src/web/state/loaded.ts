import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from './api.ts';

/** What a screen has of what it asked for. `stale`: shown from before while it is asked for again. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T; readonly stale: boolean }
  | { readonly state: 'failed'; readonly trouble: Trouble };

const kept = new Map<string, unknown>();

/** Forgets what was kept: something was taken in, and every page may say something else now. */
export const forget = (): void => kept.clear();

/** Asks for `key`; shows at once what was last known under it. */
export function useLoaded<T>(key: string, ask: () => Promise<Answer<T>>): readonly [Loaded<T>, () => void] {
  const [loaded, set] = useState<Loaded<T> & { key?: string }>(() => known<T>(key));
  const load = useCallback(() => {
    let wanted = true;
    set({ ...known<T>(key), key });
    void ask().then((answer) => {
      if (!wanted) return;
      if (answer.ok) kept.set(key, answer.value);
      set(answer.ok ? { state: 'ready', value: answer.value, stale: false, key } : { state: 'failed', trouble: answer.trouble, key });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  useEffect(load, [load]);
  return [loaded.key === undefined || loaded.key === key ? loaded : known<T>(key), load];
}

const known = <T>(key: string): Loaded<T> =>
  kept.has(key) ? { state: 'ready', value: kept.get(key) as T, stale: true } : { state: 'loading' };
