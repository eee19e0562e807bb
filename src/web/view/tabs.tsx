import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly body: () => ComponentChildren;
}

/** Tabs as the ARIA pattern has them: arrows move, the chosen one alone is in the tab order. */
export function Tabs({ tabs, at, choose, label }: { tabs: readonly Tab[]; at: string; choose: (id: string) => void; label: string }) {
  const ref = useRef<HTMLDivElement>(null);
  const open = tabs.find((tab) => tab.id === at) ?? tabs[0];
  const steer = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || !open) return;
    const next = tabs[(tabs.indexOf(open) + by + tabs.length) % tabs.length];
    if (!next) return;
    choose(next.id);
    ref.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div ref={ref} class="tabs" role="tablist" aria-label={label} onKeyDown={steer}>
        {tabs.map(({ id, label: name, count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open?.id}
            aria-controls={`panel-${id}`}
            tabIndex={id === open?.id ? 0 : -1}
            onClick={() => choose(id)}
          >
            {name} {count !== undefined && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      {open && (
        <div id={`panel-${open.id}`} class="panel" role="tabpanel" aria-labelledby={`tab-${open.id}`}>
          {open.body()}
        </div>
      )}
    </>
  );
}
