import type { MeasureLexicon } from '../../lang/sections/measure.ts';
import { measureById } from '../../measure/index.ts';
import { addDays } from '../../model/calendar.ts';
import type { Figure } from '../../model/figure.ts';
import type { Parse } from '../../model/token.ts';
import { days } from '../../model/window.ts';
import { lookup, phraseAt, phraseBefore } from '../quantities/words.ts';
import { ahead } from './clause.ts';
import type { FigureContext } from './context.ts';
import type { Draft } from './draft.ts';
import { measureBooks } from './lexis.ts';

/** Windows that no day in the sentence gives: "since arriving", "in a week", and the event told of in the sentence before. */
export function settleWindows(
  figures: readonly Figure[],
  drafts: readonly Draft[],
  parse: Parse,
  context: FigureContext,
): readonly Figure[] {
  const arrivals = firstDays(figures);
  const out: Figure[] = [];
  figures.forEach((f, k) => {
    const d = drafts[k];
    const before = drafts[k - 1];
    const last = out[k - 1];
    const settled = d ? (withinLength(f, d, parse, context) ?? sinceArrival(f, d, arrivals, parse, context) ?? f) : f;
    out.push(d && before && last && !settled.window ? sameEvent(settled, d, last, before, parse, context.language.measure) : settled);
  });
  return out;
}

type FirstDays = ReadonlyMap<string, string>;
const key = (measure: string, of: string | null | undefined): string => `${measure} ${of ?? '?'}`;

function firstDays(figures: readonly Figure[]): FirstDays {
  const out = new Map<string, string>();
  for (const f of figures) {
    const start = f.window?.start;
    const k = key(f.measure, f.population?.of);
    const known = out.get(k);
    if (start && (known === undefined || start < known)) out.set(k, start);
  }
  return out;
}

/** "since arriving": from the earliest day on which these people are counted as having come, to the day the figure stood. */
function sinceArrival(f: Figure, d: Draft, arrivals: FirstDays, parse: Parse, context: FigureContext): Figure | null {
  if (f.window) return null;
  const book = measureBooks(context.language.measure).sinceArrival;
  for (let k = d.q.to; k < Math.min(d.q.to + 20, d.sentence[1]); k++) {
    const came = phraseAt(parse.tokens, k, d.sentence[1], book)?.value;
    if (!came) continue;
    const [start] = came.flatMap((m) => arrivals.get(key(m, f.population?.of)) ?? []).sort();
    if (start === undefined) return null;
    const rule = 'from the first dated arrival of these people in the text to the day the figure stood';
    return { ...f, window: { start, end: f.asOf, stated: false }, inferred: { ...f.inferred, window: rule } };
  }
  return null;
}

/** "in the space of a week": as many days, up to the day it was said. */
function withinLength(f: Figure, d: Draft, parse: Parse, context: FigureContext): Figure | null {
  const { measure, quantity } = context.language;
  // "in the space of a week …, he said on Friday": a single day beside a length is the day it was said.
  const day = f.window && f.window.start === f.window.end ? f.window.end : null;
  const last = f.window ? day : f.asOf;
  if (last === null || measureById(f.measure)?.kind !== 'flow') return null;
  for (let k = Math.max(d.sentence[0] + 1, d.q.from - 8); k < Math.min(d.q.to + 16, d.sentence[1]); k++) {
    const length = lookup(measure.lengths, parse.tokens[k]?.norm ?? '');
    if (length === undefined) continue;
    const n = quantity.one.has(parse.tokens[k - 1]?.norm ?? '') ? 1 : (lookup(quantity.cardinals, parse.tokens[k - 1]?.norm ?? '') ?? 0);
    if (n < 1 || !phraseBefore(parse.tokens, k - 1, d.sentence[0], measureBooks(measure).lengthBefore)) continue;
    const start = addDays(last, 1 - n * length);
    const window = { start, end: last, impreciseStart: true, impreciseEnd: true, stated: false };
    return { ...f, window, inferred: { ...f.inferred, window: 'the length said, up to the day it was said' } };
  }
  return null;
}

/** The next sentence about what happened in an event tells of the same event. */
function sameEvent(f: Figure, d: Draft, last: Figure, before: Draft, parse: Parse, lexicon: MeasureLexicon): Figure {
  const here = parse.sentenceOf[d.q.from] ?? 0;
  const there = parse.sentenceOf[before.q.from] ?? 0;
  const [a, b] = [measureById(f.measure), measureById(last.measure)];
  if (
    here - there > 1 ||
    !last.window ||
    ahead(d.count, parse, lexicon) ||
    a?.kind !== 'flow' ||
    a.family !== b?.family ||
    f.kind === 'share'
  )
    return f;
  const length = days(last.window);
  if (length === null || length > 3 || last.window.impreciseStart || last.window.impreciseEnd) return f;
  const rule = 'the event told of before';
  const place = f.place === null && last.place !== null ? { place: last.place, placeId: last.placeId } : {};
  const inferred = { ...f.inferred, window: rule, ...(f.place === null && last.place !== null ? { place: rule } : {}) };
  return { ...f, ...place, window: { ...last.window, stated: false }, inferred };
}
