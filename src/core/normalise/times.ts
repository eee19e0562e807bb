import type { TimeLexicon } from '../lang/sections/time.ts';
import { type Day, isDay, parts } from '../model/calendar.ts';
import type { TimeMention } from '../model/time.ts';
import type { Parse } from '../model/token.ts';
import { attributive, besideReporting, type Context, type Named, type Resolved } from './times/context.ts';
import { findPhrases } from './times/find.ts';
import { num, type Phrase } from './times/phrase.ts';
import { resolve } from './times/resolve.ts';

/**
 * Every expression of a text that names a day, a month, a year or a stretch of time, in order and not overlapping, worked out against
 * the day of publication (METHOD §3). Without one the text is read as a narrative: the last year named stands in, and what hangs on
 * "now" stays unknown (`start` and `end` null).
 *
 * @example
 * readTimes(parse('on Saturday January 11', en.tokens), '2025-01-13', en.time)[0].start // "2025-01-11"
 */
export function readTimes(parse: Parse, published: Day | null, lexicon: TimeLexicon): readonly TimeMention[] {
  const out: TimeMention[] = [];
  let context: Context = {
    parse,
    lexicon,
    resolve,
    published: published !== null && isDay(published) ? published : null,
    last: null,
    lastDay: null,
    lastStretch: null,
    uttered: null,
    quarter: null,
    year: null,
  };
  for (const phrase of findPhrases(parse, lexicon)) {
    const resolved = resolve(phrase, context);
    if (phrase.slots.silent && !resolved.start && !resolved.end) continue;
    out.push(mention(phrase, resolved, parse));
    context = after(context, phrase, resolved);
  }
  return out;
}

function mention(p: Phrase, r: Resolved, parse: Parse): TimeMention {
  const span = [parse.tokens[p.from]?.start ?? 0, parse.tokens[p.to - 1]?.end ?? 0] as const;
  return {
    span,
    text: parse.text.slice(...span),
    start: r.start,
    end: r.end,
    window: r.window ?? { start: r.start, end: r.end },
    rule: label(p),
    ...(r.weekdayMismatch ? { weekdayMismatch: r.weekdayMismatch } : {}),
    inferred: r.inferred,
  };
}

/** A place in the calendar is labelled by its parts: `weekday-month-day`, `month-year`. */
function label(p: Phrase): string {
  if (p.rule !== 'date') return p.rule;
  const said = ['weekday', 'month', 'day', 'year'].filter(
    (s) => s in p.slots || (s === 'year' && ('bareyear' in p.slots || 'yearShift' in p.slots)),
  );
  return 'holiday' in p.slots ? 'holiday' : said.join('-');
}

/** What later words may refer to once this time has been read. */
function after(c: Context, phrase: Phrase, r: Resolved): Context {
  const year = yearIn(phrase);
  const next = year === null ? c : { ...c, year };
  if (!r.start || !r.end) return next;
  const named: Named = { phrase, start: r.start, end: r.end, grain: r.grain };
  if (r.grain === 'range') return { ...next, lastStretch: named };
  const quarter = phrase.rule === 'quarter' ? { quarter: named } : {};
  if (attributive(phrase, c)) return { ...next, ...quarter, last: c.last ?? named };
  // Days inside a quotation are the speaker's; the story does not move to them.
  const told = (c.parse.quotationOf[phrase.from] ?? -1) >= 0;
  const day = r.grain === 'day' && !told ? { lastDay: named, ...(besideReporting(phrase, c) ? { uttered: named } : {}) } : {};
  return { ...next, ...day, last: named, lastStretch: named, ...quarter };
}

/** A year written out in the phrase or in one within it. */
function yearIn(p: Phrase): number | null {
  const own = num(p, 'year') ?? num(p, 'bareyear');
  if (own !== undefined) return own;
  const text = p.slots.numericdate;
  if (typeof text === 'string') return parts(text.split(/[-/.]/).reduce((a, b) => (b.length === 4 ? b : a))).year;
  for (const q of p.inner) {
    const year = yearIn(q);
    if (year !== null) return year;
  }
  return null;
}
