import { useLayoutEffect } from 'preact/hooks';

/** Key → what it does. Single keys; `Ctrl+k` with its modifier. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Listens while mounted. Keys pressed in a field, or with a modifier not named, are the field's or the browser's. */
export function useKeys(keys: Keys, on = true): void {
  // Before the paint: a key pressed on what is seen must never fall between.
  useLayoutEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      const act = keys[command ? `Ctrl+${event.key.toLowerCase()}` : event.key];
      if (!act || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (!command && (inField(event.target) || document.querySelector('dialog[open]'))) return;
      act(event);
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
