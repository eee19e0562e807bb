import type { Account } from '../../../core/model/account.ts';
import type { Facts } from '../../../core/model/facts.ts';

/**
 * Names of the parties that an account speaks of, by code; a code without a row in `facts/` stands for itself. The same for every screen
 * and sorted: the desk gives colours in this order, so a party looks alike everywhere.
 */
export function partiesOf(account: Account, facts: Facts): Record<string, string> {
  const codes = account.questions.flatMap((q) => [
    ...[...q.figures, ...q.mayBelong].map((f) => f.party),
    ...q.origins.map((o) => o.party),
    ...q.positions.map((p) => p.party).filter((party) => /^[A-Z]{2}$/.test(party)),
  ]);
  const names = new Map(facts.states.map((state) => [state.id, state.name]));
  const wanted = [...new Set(codes)].filter((code) => code !== null).sort();
  return Object.fromEntries(wanted.map((code) => [code, names.get(code) ?? code]));
}
