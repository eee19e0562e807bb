import { populationWithin } from '../../model/population.ts';
import type { Statement } from '../../model/statement.ts';
import type { Evidence } from '../rule.ts';
import type { Neighbourhood } from './neighbours.ts';

/**
 * The total that a share is of: the figure its reading names; else the nearest count, before it in the same report, of the same people and
 * of a measure that its own can never exceed. `stated` tells which.
 */
export function baseOf(s: Statement, n: Neighbourhood, e: Evidence): { readonly statement: Statement; readonly stated: boolean } | null {
  const report = n.report(s.dispatch.ref);
  const named = s.figure.base?.figure;
  const stated = named ? report.find((x) => x.figure.id === named) : undefined;
  if (stated) return { statement: stated, stated: true };
  let best: Statement | null = null;
  for (const x of report) {
    if (x.figure.unit === 'percent' || x.figure.kind === 'increment' || !e.lattice.atMost(s.measure.id, x.measure.id)) continue;
    if (x.measure.id === s.measure.id || populationWithin(s.population, x.population) === 'no') continue;
    if (!best || distance(x, s) < distance(best, s)) best = x;
  }
  return best && { statement: best, stated: false };
}

/** What stands before the share is nearer than what follows. */
const distance = (x: Statement, s: Statement): number => {
  const gap = s.figure.span[0] - x.figure.span[0];
  return gap >= 0 ? gap : -gap * 2;
};
