import type { Lattice } from '../model/lattice.ts';
import type { Reading } from '../model/reading.ts';
import type { Collation, Dispatch } from '../model/statement.ts';
import type { Tables } from '../model/tables.ts';
import { inquiries } from './inquiries.ts';
import { placeFinder } from './places.ts';
import { stated } from './statements.ts';
import { voiceBook } from './voices.ts';

/**
 * Readings → what was said, sorted into questions. Pure; the order of `readings` does not matter. A report taken in twice (same bytes) is
 * weighed once; where two reports were sent with one id, the later ones are named by their digest.
 */
export function collate(readings: readonly Reading[], tables: Tables, lattice: Lattice): Collation {
  const voices = voiceBook(tables.facts);
  const context = { lattice, conventions: tables.conventions, voices, places: placeFinder(tables.facts) };
  const dispatches = dispatchesOf(readings, voices.ofOutlet);
  const each = dispatches.map((d) => stated(d, context));
  const statements = each.flatMap((x) => x.statements);
  return {
    dispatches,
    statements: statements.filter((s) => !s.denied),
    claims: each.flatMap((x) => x.claims),
    inquiries: inquiries(statements, lattice, tables.facts, tables.conventions.weighing),
  };
}

function dispatchesOf(readings: readonly Reading[], outlet: (r: Reading) => Dispatch['outlet']): readonly Dispatch[] {
  const byId = new Map<string, Reading>();
  for (const r of readings) if (!byId.has(r.report.id)) byId.set(r.report.id, r);
  const refs = new Set<string>();
  const sorted = [...byId.values()].sort(
    (a, b) => cmp(a.report.ref ?? a.report.id, b.report.ref ?? b.report.id) || cmp(a.report.id, b.report.id),
  );
  return sorted.map((reading) => {
    const wanted = reading.report.ref ?? reading.report.id;
    const ref = refs.has(wanted) ? reading.report.id : wanted;
    refs.add(ref);
    return { ref, reading, outlet: outlet(reading) };
  });
}

const cmp = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
