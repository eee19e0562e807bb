import type { Finding } from '../../model/account.ts';
import { claimRef } from '../../model/refs.ts';
import { hull } from '../../model/span.ts';
import type { Claim } from '../../model/statement.ts';
import { type FindingRule, finding } from '../rule.ts';

/** A headline over this many code units is no headline. */
const HEADLINE = 160;

/** A headline in which a party denies, over a body in which it only declines (or the other way round): STANCE_SHIFT within one report. */
export const stanceDrift: FindingRule = {
  id: 'stance-drift',
  name: 'a headline says more than its body',
  find: ({ collation }) => {
    const byReport = new Map<string, Claim[]>();
    for (const c of collation.claims) byReport.set(c.dispatch.ref, [...(byReport.get(c.dispatch.ref) ?? []), c]);
    return [...byReport.values()].flatMap(shifts);
  },
};

function shifts(claims: readonly Claim[]): readonly Finding[] {
  const [first] = claims;
  if (!first) return [];
  const end = headlineEnd(first.dispatch.reading.report.text);
  const at = (c: Claim): number => hull([...c.attribution.source, ...c.attribution.cue, ...c.attribution.content, [0, 0]])[1];
  const party = (c: Claim): string | null => c.chain[0]?.party ?? (c.chain[0]?.unnamed ? null : (c.chain[0]?.key ?? null));
  return claims.flatMap((head) => {
    const side = party(head);
    if (at(head) > end || side === null || !SHARP.has(head.attribution.stance)) return [];
    const body = claims.filter((c) => at(c) > end && party(c) === side);
    if (body.length === 0 || body.some((c) => c.attribution.stance === head.attribution.stance)) return [];
    const softer = body.find((c) => c.attribution.stance !== head.attribution.stance && SOFT.has(c.attribution.stance));
    return softer ? [shift(head, softer)] : [];
  });
}

const SHARP: ReadonlySet<string> = new Set(['denies', 'confirms']);
const SOFT: ReadonlySet<string> = new Set(['declines', 'questions', 'denies', 'confirms']);

/** End of the first line if it reads like a headline: short, another line below, no full stop. */
function headlineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end > 0 && end <= HEADLINE && !/[.…]["”’]?\s*$/.test(text.slice(0, end)) ? end : -1;
}

function shift(head: Claim, body: Claim): Finding {
  const [h, b] = [claimRef(head), claimRef(body)];
  return finding({
    kind: 'drift',
    rule: 'STANCE_SHIFT',
    title: 'The headline says more than the body',
    claims: [b, h],
    types: ['STANCE_SHIFT'],
    explanation: `The body of ${h.report} says “${b.text}” (${WORDS[body.attribution.stance] ?? body.attribution.stance}); its headline says “${h.text}” (${WORDS[head.attribution.stance] ?? head.attribution.stance}).`,
    working: [`${body.attribution.stance} → ${head.attribution.stance}`],
    waysOut: ['the headline rests on a statement that the body does not quote'],
  });
}

const WORDS: Readonly<Record<string, string>> = {
  denies: 'a denial',
  confirms: 'a confirmation',
  declines: 'no answer',
  questions: 'a doubt',
};
