import type { Finding } from '../model/account.ts';
import { claimsOf, figureRef } from '../model/refs.ts';
import type { Inquiry, Statement } from '../model/statement.ts';
import { oneVoice } from './drift/utterances.ts';
import { type Evidence, type FindingRule, finding } from './rule.ts';
import { by, counted, saying, sentence } from './words.ts';

/** T25: origins with nothing to do with each other that give the same odd number may have it from one list. */
export const tooAlike: FindingRule = {
  id: 'T25',
  name: 'independent origins agree too exactly',
  find: (e) => e.collation.inquiries.flatMap((q) => (q.sort === 'count' ? agreements(q, e) : [])),
};

function agreements(q: Inquiry, e: Evidence): readonly Finding[] {
  const byNumber = new Map<string, Statement[]>();
  for (const s of q.members) {
    const n = s.figure.low;
    const [origin] = s.chain;
    const odd = s.figure.bound === 'exact' && n !== null && n >= e.conventions.weighing.tellingNumber && s.figure.step === 1;
    if (!odd || !origin || origin.unnamed || origin.outlet) continue;
    const key = `${n} ${s.measure.id} ${s.window?.start} ${s.window?.end}`;
    const list = byNumber.get(key);
    if (list) list.push(s);
    else byNumber.set(key, [s]);
  }
  return [...byNumber.values()].flatMap((list) => {
    const [first] = list;
    const other = first && list.find((s) => !oneVoice(first.chain, s.chain) && s.chain[0]?.party !== first.chain[0]?.party);
    return first && other ? [told(q, first, other)] : [];
  });
}

const told = (q: Inquiry, a: Statement, b: Statement): Finding =>
  finding({
    kind: 'note',
    rule: 'T25',
    title: sentence(`${counted(a)}, say both ${by(a)} and ${by(b)}`),
    questions: [q.id],
    figures: [a, b].map(figureRef),
    claims: claimsOf([a, b]),
    explanation: sentence(
      `${saying(a)} and ${saying(b)} agree to the last digit. Two counts made apart rarely do: they may rest on one list.`,
    ),
    waysOut: ['the number is a matter of record that anybody can look up'],
  });
