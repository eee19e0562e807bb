import type { Attribution } from '../../model/attribution.ts';
import type { Day } from '../../model/calendar.ts';
import { contains } from '../../model/span.ts';
import type { TimeMention } from '../../model/time.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import type { Window } from '../../model/window.ts';

export interface WhenContext {
  readonly parse: Parse;
  readonly times: readonly TimeMention[];
  /** Index of the time at each token. */
  readonly timeAt: readonly number[];
  readonly published: Day | null;
  /** Token of the figure before it in the same sentence: a time between the two belongs to that one, if another follows. −1: none. */
  readonly before: number;
  readonly joins: ReadonlySet<string>;
}

export interface When {
  readonly window: (Window & { readonly stated: boolean }) | null;
  readonly asOf: string | null;
  readonly inferred: { readonly window?: string; readonly asOf?: string };
}

/** Tokens either side of a figure in which its time is looked for. */
const REACH = 80;

/**
 * When what was counted happened, and when the count stood. A time inside the content of the attribution dates the event; one beside the
 * cue dates the utterance.
 */
export function whenOf(at: TokenRange, sentence: TokenRange, attribution: Attribution | null, x: WhenContext): When {
  const inside: { time: TimeMention; away: number }[] = [];
  const beside: { time: TimeMention; away: number }[] = [];
  let last = -1;
  for (let k = Math.max(sentence[0], at[0] - REACH); k < Math.min(sentence[1], at[1] + REACH); k++) {
    const index = x.timeAt[k] ?? -1;
    const time = x.times[index];
    if (index < 0 || index === last || !time) continue;
    last = index;
    if (time.start === null && time.end === null) continue;
    // "… at 3,000, and on Sunday at 3,800": a time after a join goes with what follows it.
    const opens = [k - 1, k - 2].some((j) => x.parse.tokens[j]?.kind === 'word' && x.joins.has(x.parse.tokens[j]?.norm ?? ''));
    const away = k >= at[0] ? k - at[1] + (opens ? REACH / 2 : 0) : at[0] - k + (x.before >= 0 && x.before < k && !opens ? REACH : 0);
    const said = !attribution || attribution.content.some((s) => contains(s, time.span));
    (said ? inside : beside).push({ time, away });
  }
  const nearest = (list: readonly { time: TimeMention; away: number }[]) =>
    list.reduce<(typeof list)[number] | null>((a, b) => (a && a.away <= b.away ? a : b), null)?.time ?? null;
  const event = nearest(inside);
  const utterance = nearest(beside);
  const day = utterance?.end ?? null;
  const asOf = day ?? x.published;
  const cut = event?.window.end && day && event.window.start && event.window.start <= day && day < event.window.end ? day : null;
  return {
    window: event ? { ...event.window, ...(cut ? { end: cut } : {}), stated: true } : null,
    asOf,
    inferred: {
      ...(cut ? { window: 'ends on the day it was said' } : {}),
      ...(day !== null || x.published === null ? {} : { asOf: 'publication date' }),
    },
  };
}
