import { OpenAPIHono } from '@hono/zod-openapi';
import type { Tables } from '../../../core/model/tables.ts';
import type { Derivation } from '../../store/derivation.ts';
import type { Store } from '../../store/store.ts';
import { Refusal } from '../refusal.ts';
import { refusal } from '../schema/page.ts';

/** The part of a store that the desk needs. */
export type Shelf = Pick<Store, 'name' | 'takeAll' | 'reports' | 'bytes' | 'reading' | 'account' | 'search'>;

/** What every route may use. The clock is handed in: a test sets it. */
export interface Room {
  readonly store: Shelf;
  readonly tables: Tables;
  readonly derivation: Derivation;
  readonly version: string;
  /** Largest report taken in, in bytes. */
  readonly maxBytes: number;
  /** Author named in the ledger for what is done at the desk. */
  readonly author: string;
  readonly now: () => string;
}

/** A set of routes; input that does not fit its schema is refused in our own words. */
export const routes = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const first = result.error.issues[0];
      const where = first?.path.join('.') || result.target;
      throw new Refusal(
        400,
        'request/invalid',
        `${where}: ${first?.message ?? 'does not fit'}.`,
        'See /api/openapi.json for what this address takes.',
      );
    },
  });

const json = { 'application/json': { schema: refusal } };
/** The refusals that any route may answer with. */
export const refusals = {
  400: { description: 'The request does not fit its schema', content: json },
  403: { description: 'Asked for by another web site', content: json },
  404: { description: 'Nothing by that name', content: json },
  421: { description: 'Host is not this machine’s own name', content: json },
  503: { description: 'The casefile is busy', content: json },
} as const;
