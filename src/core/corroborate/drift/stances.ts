import type { ClaimRef, Finding } from '../../model/account.ts';
import { addDays } from '../../model/calendar.ts';
import { claimRef } from '../../model/refs.ts';
import { hull } from '../../model/span.ts';
import type { Claim } from '../../model/statement.ts';
import { type Evidence, type FindingRule, finding } from '../rule.ts';
import { headlineEnd, headlineStances } from './headline.ts';
import { oneVoice } from './utterances.ts';

/**
 * What a party did, told sharper than it was: a headline in which it denies over a body in which it only declines, or one report in which it
 * declined beside another in which it denied, of one day and one matter. STANCE_SHIFT of METHOD §8.
 */
export const stanceDrift: FindingRule = {
  id: 'stance-drift',
  name: 'what a party did is told sharper than it was',
  find: (e) => [...withinReports(e), ...betweenReports(e)],
};

const SHARP: ReadonlySet<string> = new Set(['denies', 'confirms']);
const SOFT: ReadonlySet<string> = new Set(['declines', 'questions']);
const partyOf = (c: Claim): string | null => c.chain[0]?.party ?? null;
const endOf = (c: Claim): number => hull([...c.attribution.source, ...c.attribution.cue, ...c.attribution.content, [0, 0]])[1];

function withinReports(e: Evidence): readonly Finding[] {
  const byReport = new Map<string, Claim[]>();
  for (const c of e.collation.claims) {
    const list = byReport.get(c.dispatch.ref);
    if (list) list.push(c);
    else byReport.set(c.dispatch.ref, [c]);
  }
  return [...byReport.values()].flatMap((claims) => headlines(claims, e));
}

/** The headline's stances, as read from it or as an attribution in it, against what the body has the same party do. */
function headlines(claims: readonly Claim[], e: Evidence): readonly Finding[] {
  const [first] = claims;
  if (!first) return [];
  const { report } = first.dispatch.reading;
  const end = headlineEnd(report.text);
  const read = claims
    .filter((c) => endOf(c) <= end && SHARP.has(c.attribution.stance))
    .map((c) => ({ party: partyOf(c), stance: c.attribution.stance, ref: claimRef(c) }));
  const seen = headlineStances(report, e.facts)
    .filter((h) => !read.some((r) => r.party === h.party && r.stance === h.stance))
    .map((h) => ({ party: h.party, stance: h.stance, ref: { report: first.dispatch.ref, attribution: '', text: h.text, span: h.span } }));
  return [...read, ...seen].flatMap((head) => {
    const body = claims.filter((c) => endOf(c) > end && head.party !== null && partyOf(c) === head.party);
    if (body.some((c) => c.attribution.stance === head.stance)) return [];
    const softer = body.find((c) => SOFT.has(c.attribution.stance));
    return softer ? [shifted(claimRef(softer), softer.attribution.stance, head.ref, head.stance, true)] : [];
  });
}

/** Content words that two paragraphs must share to be of one matter, and how long such a word is at least. */
const SHARED = 4;
const LONG = 5;

/** One party, one day, one matter: declined here, denied there. Claims meet by party and day, never all with all. */
function betweenReports(e: Evidence): readonly Finding[] {
  const days = new Map<string, Claim[]>();
  const day = (c: Claim): string | null => c.uttered ?? c.dispatch.reading.report.published;
  for (const c of e.collation.claims) {
    const [party, d] = [partyOf(c), day(c)];
    if (!party || !d || !(c.attribution.stance === 'denies' || c.attribution.stance === 'declines')) continue;
    const key = `${party} ${d}`;
    const list = days.get(key);
    if (list) list.push(c);
    else days.set(key, [c]);
  }
  const out: Finding[] = [];
  for (const [key, claims] of days) {
    const [party = '', d = ''] = key.split(' ');
    const near = [...claims, ...(days.get(`${party} ${addDays(d, 1)}`) ?? [])];
    const denied = near.filter((c) => c.attribution.stance === 'denies');
    for (const soft of near.filter((c) => c.attribution.stance === 'declines')) {
      const sharp = denied.find(
        (c) =>
          c.dispatch.ref !== soft.dispatch.ref &&
          (claims.includes(c) || claims.includes(soft)) &&
          oneVoice(soft.chain, c.chain) &&
          oneMatter(soft, c),
      );
      if (sharp) out.push(shifted(claimRef(soft), 'declines', claimRef(sharp), 'denies', false));
    }
  }
  return [...new Map(out.map((f) => [f.id, f])).values()];
}

function oneMatter(a: Claim, b: Claim): boolean {
  const [x, y] = [paragraph(a), paragraph(b)];
  let n = 0;
  for (const w of x) if (y.has(w) && ++n >= SHARED) return true;
  return false;
}

/** The longer words of the paragraph a claim stands in. */
function paragraph(c: Claim): ReadonlySet<string> {
  const { text } = c.dispatch.reading.report;
  const at = Math.max(0, endOf(c) - 1);
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const words = text.slice(start, end < 0 ? undefined : end).toLowerCase();
  return new Set((words.match(/\p{L}+/gu) ?? []).filter((w) => w.length >= LONG));
}

function shifted(soft: ClaimRef, was: string, sharp: ClaimRef, became: string, headline: boolean): Finding {
  const said = (stance: string): string => WORDS[stance] ?? stance;
  return finding({
    kind: 'drift',
    rule: 'STANCE_SHIFT',
    title: headline ? 'The headline says more than the body' : 'One report has it decline, another deny',
    claims: [soft, sharp],
    types: ['STANCE_SHIFT'],
    explanation: `${headline ? `The body of ${soft.report}` : soft.report} says “${soft.text}” (${said(was)}); ${headline ? 'its headline' : sharp.report} says “${sharp.text}” (${said(became)}).`,
    working: [`${was} → ${became}`],
    waysOut: headline
      ? ['the headline rests on a statement that the body does not quote']
      : ['the party spoke twice that day, and said more the second time'],
  });
}

const WORDS: Readonly<Record<string, string>> = {
  denies: 'a denial',
  confirms: 'a confirmation',
  declines: 'no answer',
  questions: 'a doubt',
};
