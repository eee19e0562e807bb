import type { ClaimRef } from '../model/account.ts';
import { claimRef } from '../model/refs.ts';
import { contains } from '../model/span.ts';
import { type FindingRule, finding } from './rule.ts';

/** T21: a weekday written beside a date it does not fall on, in the year it was read as. */
export const weekday: FindingRule = {
  id: 'T21',
  name: 'weekday and date disagree',
  find: ({ collation }) =>
    collation.dispatches.flatMap((dispatch) =>
      dispatch.reading.times.flatMap((t) => {
        if (!t.weekdayMismatch) return [];
        const { stated, actual } = t.weekdayMismatch;
        const holder = dispatch.reading.attributions.find((a) => a.content.some((s) => contains(s, t.span)));
        const words: ClaimRef = { report: dispatch.ref, attribution: holder?.id ?? '', text: t.text, span: t.span };
        return [
          finding({
            kind: 'weekday',
            rule: 'T21',
            title: `“${t.text}” was not a ${stated}`,
            claims: holder ? [words, claimRef({ dispatch, attribution: holder })] : [words],
            explanation: `${dispatch.ref} writes “${t.text}”; ${t.start ?? 'that date'} was a ${actual}.`,
            assumptions: t.inferred.year
              ? [{ id: `T21:year@${dispatch.ref}`, text: `the year is inferred: ${t.inferred.year}`, on: true }]
              : [],
            waysOut: ['another year is meant', 'the event fell in the night between two days', 'the date or the weekday is wrong'],
          }),
        ];
      }),
    ),
};
