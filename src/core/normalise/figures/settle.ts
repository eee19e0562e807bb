import { measureById } from '../../measure/index.ts';
import type { Figure } from '../../model/figure.ts';
import type { Parse } from '../../model/token.ts';
import type { FigureContext } from '../figures.ts';
import { phraseAt } from '../quantities/words.ts';
import type { Draft } from './draft.ts';
import { charsOf } from './layers.ts';
import { cueAt, measureBooks } from './lexis.ts';
import { isHome } from './where.ts';

/** What only the whole text can tell: bases of shares, starts of "since arriving", ambiguous words spelled out elsewhere, places carried on. */
export function acrossText(figures: readonly Figure[], drafts: readonly Draft[], parse: Parse, context: FigureContext): readonly Figure[] {
  const spelled = figures.map((f) => spellOut(f, figures));
  const placed = carryPlaces(spelled, drafts, context, parse);
  return placed.map((f, k) => {
    const d = drafts[k];
    return d ? sinceArrival(withBase(f, d, placed, parse, context), d, placed, parse, context) : f;
  });
}

/** "a thousand casualties" beside "a thousand … killed or wounded": the same number of the same people says which was meant. */
function spellOut(f: Figure, all: readonly Figure[]): Figure {
  const readings = measureById(f.measure)?.mayMean;
  if (!readings) return f;
  const same = all.filter(
    (g) =>
      readings.includes(g.measure) && g.low === f.low && g.high === f.high && g.bound === f.bound && g.population?.of === f.population?.of,
  );
  const [only] = new Set(same.map((g) => g.measure));
  if (same.length === 0 || only === undefined || same.some((g) => g.measure !== only)) return f;
  return { ...f, measure: only, inferred: { ...f.inferred, measure: 'the same figure is spelled out elsewhere in the text' } };
}

/** People without a place of their own are where the text last put them. */
function carryPlaces(figures: readonly Figure[], drafts: readonly Draft[], context: FigureContext, parse: Parse): readonly Figure[] {
  const last = new Map<string, { place: string; placeId: string | null }>();
  const spoken = context.places.filter((p) => p.locative);
  let next = 0;
  let latest: (typeof spoken)[number] | null = null;
  const out: Figure[] = [];
  figures.forEach((f, k) => {
    const of = f.population?.of ?? null;
    for (; next < spoken.length && (spoken[next]?.span[0] ?? 0) < f.span[0]; next++) {
      const p = spoken[next];
      if (p && p.place.precision !== 'country') latest = p;
    }
    const key = of ?? '?';
    if (f.place !== null) {
      if (f.unit === 'persons' || f.kind === 'share') last.set(key, { place: f.place, placeId: f.placeId });
      out.push(f);
      return;
    }
    const counted = measureById(f.measure) !== null && (f.unit === 'persons' || f.kind === 'share');
    const known = last.get(key) ?? (latest && !isHome(latest.place, of) ? { place: latest.place.name, placeId: latest.place.id } : null);
    out.push(counted && known && drafts[k] && parse ? { ...f, ...known, inferred: { ...f.inferred, place: 'named before' } } : f);
  });
  return out;
}

/** The whole that a share is of, and the figure in the text that counts it. */
function withBase(f: Figure, d: Draft, all: readonly Figure[], parse: Parse, context: FigureContext): Figure {
  const { noun } = d.q;
  if (f.kind !== 'share' && d.of === null) return f;
  if (!noun.of) return f;
  const { tokens } = parse;
  const verb = cueAt(tokens, noun.of.to, d.sentence[1], context.language.measure);
  let end = noun.of.to;
  if (verb && f.kind === 'share')
    for (end = verb.to; end < noun.of.to + 8 && end < d.sentence[1] && !stops(tokens[end]?.norm ?? '', context); end++);
  const text = parse.text.slice(...charsOf(parse, noun.of.from, end));
  if (d.of !== null) return { ...f, base: { text, figure: all[d.of]?.id ?? null } };
  const family = verb && measureById(verb.measure)?.family;
  const within = measureById(f.measure)?.within ?? [];
  const of = f.population?.of ?? null;
  const fits = (g: Figure): boolean => {
    const m = measureById(g.measure);
    if (!m || g.unit !== 'persons' || g.kind === 'share' || g.kind === 'increment') return false;
    if (of !== null && g.population?.of !== null && g.population?.of !== of) return false;
    if (m.mayMean) return false;
    return family ? m.family === family : within.includes(m.id);
  };
  const candidates = all.filter((g) => g.id !== f.id && fits(g));
  const base = candidates.filter((g) => g.span[0] < f.span[0]).at(-1) ?? candidates[0];
  const inferred = base ? { ...f.inferred, base: 'the figure in the text that counts them' } : f.inferred;
  return { ...f, base: { text, figure: base?.id ?? null }, inferred };
}

const stops = (norm: string, context: FigureContext): boolean => {
  const { measure } = context.language;
  return measure.be.has(norm) || measure.have.has(norm) || measure.modals.has(norm) || /^[,;.:]$/.test(norm);
};

/** "since arriving": from the earliest day on which these people are counted as having come, to the day the figure stood. */
function sinceArrival(f: Figure, d: Draft, all: readonly Figure[], parse: Parse, context: FigureContext): Figure {
  if (f.window) return f;
  const book = measureBooks(context.language.measure).sinceArrival;
  let came: readonly string[] | null = null;
  for (let k = d.q.to; k < Math.min(d.q.to + 20, d.sentence[1]) && !came; k++)
    came = phraseAt(parse.tokens, k, d.sentence[1], book)?.value ?? null;
  if (!came) return f;
  const starts = all.flatMap((g) =>
    came?.includes(g.measure) && g.population?.of === f.population?.of && g.window?.start ? [g.window.start] : [],
  );
  const start = starts.sort()[0];
  if (start === undefined) return f;
  return {
    ...f,
    window: { start, end: f.asOf, stated: false },
    inferred: { ...f.inferred, window: 'from the first dated arrival of these people in the text to the day the figure stood' },
  };
}
