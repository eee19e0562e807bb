import { Failure } from '../failure.ts';
import type { StoreDriver, StoreOptions } from './driver.ts';
import { sqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Every place a casefile can live in. A new one is its file, its line here and its line in the conformance suite. */
export const STORES: readonly StoreDriver[] = [sqlite];

/** @throws Failure with a `store/…` code */
export function openStore(address: string, options: StoreOptions): Promise<Store> {
  const driver = STORES.find((store) => store.accepts(address));
  if (!driver) throw new Failure('store/unknown-kind', `There is no store for ${address}.`, 'Name a file.');
  return driver.open(address, options);
}
