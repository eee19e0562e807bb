import { daysBetween } from '../model/calendar.ts';
import { claimsOf, figureRef } from '../model/refs.ts';
import type { Statement } from '../model/statement.ts';
import { utterances } from './drift/utterances.ts';
import { type FindingRule, finding } from './rule.ts';
import { by, counted, saying, sentence } from './words.ts';

/** Starts this far apart are two, even where each is only about right. */
const APART = 31;

/** One origin's number, told of two different times: until it is known which, it can be set beside no other count (METHOD §7). */
export const twoWindows: FindingRule = {
  id: 'two-windows',
  name: 'one number, two times',
  find: (e) => {
    const homes = new Map(e.collation.inquiries.flatMap((q) => q.members.map((s) => [s.key, q.id] as const)));
    return utterances(e).flatMap((u) => {
      const started = u.filter((s) => s.window?.start && s.measure.kind === 'flow').sort((a, b) => (start(a) < start(b) ? -1 : 1));
      const [first, last] = [started[0], started.at(-1)];
      if (!first || !last || first.measure.id !== last.measure.id || daysBetween(start(first), start(last)) <= APART) return [];
      const members = [first, last];
      return [
        finding({
          kind: 'incomparable',
          rule: 'two-windows',
          title: sentence(`${counted(first)}, says ${by(first)}: since ${start(first)}, or since ${start(last)}?`),
          questions: [...new Set(members.flatMap((s) => homes.get(s.key) ?? []))].sort(),
          figures: members.map(figureRef),
          claims: claimsOf(members),
          explanation: `${saying(first)} is told from ${start(first)} on in ${first.dispatch.ref}, ${saying(last)} from ${start(last)} on in ${last.dispatch.ref}. If both hold, almost none fell between the two days; what is missing is which time was meant.`,
          working: members.map(
            (s) =>
              `${s.dispatch.ref}: ${s.window?.start} to ${s.window?.end ?? '…'}${s.figure.inferred.window ? ` (${s.figure.inferred.window})` : ''}`,
          ),
          waysOut: ['one report put in its own words since when', 'the origin gave two counts that happen to agree'],
        }),
      ];
    });
  },
};

const start = (s: Statement): string => s.window?.start ?? '';
