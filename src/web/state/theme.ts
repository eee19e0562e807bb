import { useState } from 'preact/hooks';

/** `system` follows the machine, also its wish for more contrast. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'hearsay.theme';

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, set] = useState<Theme>(() => THEMES.find((t) => t === document.documentElement.dataset.theme) ?? 'system');
  const choose = (next: Theme) => {
    set(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage may be switched off: the choice holds until the page is closed.
    }
  };
  return [theme, choose];
}
