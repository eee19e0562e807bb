import type { Derivation } from './derivation.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** `read` and `write` need the casefile to be there; `create` makes it where it is not. */
  readonly mode: 'read' | 'write' | 'create';
  readonly derivation: Derivation;
  /** RFC 3339 UTC, for entries that the store writes of itself. */
  readonly now: () => string;
  readonly author: string;
  /** How long to wait for another writer, in milliseconds; 5,000 by default. */
  readonly wait?: number;
  readonly onWait?: (holder: string) => void;
}

export interface StoreDriver {
  readonly id: string;
  readonly accepts: (address: string) => boolean;
  readonly open: (address: string, options: StoreOptions) => Promise<Store>;
}
