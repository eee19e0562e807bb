import type { Account, Question } from '../model/account.ts';

/** What was found about one question, counted. */
export function tally(account: Account, { id }: Question): { readonly tensions: number; readonly drifts: number } {
  const own = account.findings.filter((f) => f.questions.includes(id));
  return {
    tensions: own.filter((f) => f.kind === 'tension' || f.kind === 'contradiction').length,
    drifts: own.filter((f) => f.kind === 'drift').length,
  };
}
