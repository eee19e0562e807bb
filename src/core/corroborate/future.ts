import { addDays } from '../model/calendar.ts';
import { claimsOf, figureRef } from '../model/refs.ts';
import { type FindingRule, finding } from './rule.ts';
import { saying, sentence } from './words.ts';

const AHEAD: ReadonlySet<string> = new Set(['plan', 'forecast', 'conditional']);

/** T22: a report that counts what had not happened when it was published. */
export const future: FindingRule = {
  id: 'T22',
  name: 'future report',
  find: ({ collation, off }) => {
    const homes = new Map(collation.inquiries.flatMap((q) => q.members.map((s) => [s.key, q.id] as const)));
    return collation.statements.flatMap((s) => {
      const { published } = s.dispatch.reading.report;
      const start = s.figure.window?.stated ? s.window?.start : null;
      // A day's grace: the day of publication differs around the world.
      if (!published || !start || s.measure.kind !== 'flow' || start <= addDays(published, 1)) return [];
      const dated = { id: `T22:dated@${s.dispatch.ref}`, text: `the report is of ${published}, and was not changed since`, on: true };
      if (AHEAD.has(s.attribution?.modality ?? '') || off.has(dated.id)) return [];
      return [
        finding({
          kind: 'tension',
          rule: 'T22',
          title: sentence(`“${s.figure.text}” is of ${start}, and was published on ${published}`),
          questions: [homes.get(s.key)].flatMap((id) => id ?? []),
          figures: [figureRef(s)],
          claims: claimsOf([s]),
          explanation: sentence(`${saying(s)} is told as having happened on ${start} or later, in a report of ${published}.`),
          working: [`${start} ≤ ${published}?`],
          assumptions: [dated],
          waysOut: ['it is a plan or a forecast', 'the article was changed after its date', 'the year was inferred wrongly'],
        }),
      ];
    });
  },
};
