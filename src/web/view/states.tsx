import type { ComponentChildren } from 'preact';
import { say } from '../locale/index.ts';
import type { Trouble } from '../state/api.ts';
import type { Loaded } from '../state/loaded.ts';

interface WhenProps<T> {
  readonly loaded: Loaded<T>;
  readonly retry: () => void;
  /** It is the whole screen: what went wrong is then its heading. */
  readonly screen?: boolean;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows what was loaded, or that it is loading, or why it could not be. */
export function When<T>({ loaded, retry, screen = false, children }: WhenProps<T>) {
  if (loaded.state === 'ready') return <>{children(loaded.value)}</>;
  if (loaded.state === 'failed') return <Failed trouble={loaded.trouble} retry={retry} screen={screen} />;
  return <Loading />;
}

export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{say.trouble.loading}</span>
      <div class="bone wide" />
      <div class="bone" />
      <div class="bone" />
      <div class="bone short" />
    </div>
  );
}

interface FailedProps {
  readonly trouble: Trouble;
  readonly retry?: () => void;
  readonly screen?: boolean;
}

export function Failed({ trouble, retry, screen = false }: FailedProps) {
  const Heading = screen ? 'h1' : 'h3';
  const offline = trouble.code === 'offline';
  return (
    <section class="notice" role="alert">
      <Heading>{offline ? say.trouble.offline : trouble.message}</Heading>
      <p>{offline ? say.trouble.offlineHint : trouble.hint}</p>
      <p class="row">
        {retry && (
          <button type="button" class="button" onClick={retry}>
            {say.trouble.retry}
          </button>
        )}
        <a class="button quiet" href="/">
          {say.trouble.home}
        </a>
        <span class="faint code">{trouble.code}</span>
      </p>
    </section>
  );
}

export function Empty({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  );
}
