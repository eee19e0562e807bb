import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Tables } from '../core/model/tables.ts';
import type { Hints } from '../core/read/index.ts';
import type { Derivation, Interpreted } from './store/derivation.ts';
import { derivationOf } from './store/derivation.ts';
import type { StoreOptions } from './store/driver.ts';
import { openStore } from './store/index.ts';
import type { Receipt, Store } from './store/store.ts';

export interface CasefileOptions {
  readonly mode: StoreOptions['mode'];
  readonly tables: Tables;
  readonly author?: string;
  /** RFC 3339 UTC; a test sets it. */
  readonly now?: () => string;
  /** How long to wait for another writer, in milliseconds. */
  readonly wait?: number;
  readonly onWait?: (holder: string) => void;
}

/** A casefile with all it needs to read what it is given. */
export interface Casefile {
  readonly store: Store;
  readonly derivation: Derivation;
}

/** @throws Failure with a `store/…` code */
export async function openCasefile(address: string, options: CasefileOptions): Promise<Casefile> {
  const { tables, now = clock, author = whoami(), ...rest } = options;
  const derivation = derivationOf(tables);
  return { derivation, store: await openStore(address, { ...rest, derivation, now, author }) };
}

/** The part of a casefile that taking in needs. */
export type Keeper = Pick<Casefile, 'derivation'> & { readonly store: Pick<Store, 'takeAll'> };

/** What became of one report of a file. */
export interface TakenIn extends Interpreted {
  /** `refused`: nothing was kept, `messages` say why. */
  readonly status: Receipt['status'] | 'refused';
}

/** How a file came, before it is known what it holds. */
export interface Handing {
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  readonly via: string;
  readonly author: string;
  readonly at: string;
}

/** Reads files and keeps the reports in them, in one transaction: when this resolves, they are on disk. Results in the order given. */
export async function takeIn({ store, derivation }: Keeper, handings: readonly Handing[]): Promise<readonly TakenIn[]> {
  const all = handings.flatMap((handing) => derivation.interpret(handing.bytes, handing.hints).map((one) => ({ handing, one })));
  return keep(store, all);
}

/** The second half of {@link takeIn}, for whoever has read already. */
export async function keep(
  store: Keeper['store'],
  all: readonly { readonly handing: Handing; readonly one: Interpreted }[],
): Promise<readonly TakenIn[]> {
  const takings = all.flatMap(({ handing: { hints, via, at, author }, one: { bytes, reading } }) =>
    reading
      ? [{ report: reading.report, bytes, reading, arrival: { via, name: hints.file ?? null, at, author, given: { ...hints } } }]
      : [],
  );
  const receipts = (takings.length > 0 ? await store.takeAll(takings) : [])[Symbol.iterator]();
  return all.map(({ one }): TakenIn => ({ ...one, status: one.reading ? (receipts.next().value?.status ?? 'already') : 'refused' }));
}

/** The casefile a command means: `--case`, else HEARSAY_CASE, else `casefile.hearsay` in this folder. */
export function casefileAddress(given: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return given || env.HEARSAY_CASE || 'casefile.hearsay';
}

export const isThere = (address: string): boolean => existsSync(resolve(address));

export const clock = (): string => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Who signs entries where nobody is named: HEARSAY_AS, else the name at log-in. */
export function whoami(env: NodeJS.ProcessEnv = process.env): string {
  if (env.HEARSAY_AS) return env.HEARSAY_AS;
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
