import { STANDARD } from '../core/model/conventions.ts';
import type { Message } from '../core/model/message.ts';
import type { Tables } from '../core/model/tables.ts';
import { loadFacts } from './facts.ts';
import { Failure } from './failure.ts';
import { loadWeights } from './weights.ts';

let loaded: { readonly tables: Tables; readonly messages: readonly Message[] } | null = null;

/**
 * All that readings depend on besides reports: facts, conventions, trained weights. Read once per process.
 * @throws Failure `tables/broken` where a table cannot be read at all; single bad rows are left out and told in `messages`.
 */
export function loadTables(): { readonly tables: Tables; readonly messages: readonly Message[] } {
  if (loaded) return loaded;
  const { value, messages } = loadFacts();
  if (!value) {
    const worst = messages.find((m) => m.level === 'error');
    throw new Failure('tables/broken', worst?.text ?? 'The facts cannot be read.', worst?.hint ?? 'Install hearsay again.');
  }
  loaded = { tables: { facts: value, conventions: STANDARD, weights: loadWeights() }, messages };
  return loaded;
}
