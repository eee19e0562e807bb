import { measureById } from '../../measure/index.ts';
import type { Figure } from '../../model/figure.ts';
import type { Parse } from '../../model/token.ts';
import { withBase } from './base.ts';
import { chain } from './clause.ts';
import type { FigureContext } from './context.ts';
import { COUNTED_AGAIN, type Draft } from './draft.ts';
import { cueAt } from './lexis.ts';
import { withOrigins } from './origins.ts';
import { settleWindows } from './windows.ts';

/** What only the whole text can tell: ambiguous words spelled out elsewhere, places and days carried on, bases of shares. */
export function acrossText(figures: readonly Figure[], drafts: readonly Draft[], parse: Parse, context: FigureContext): readonly Figure[] {
  const spelled: Figure[] = [];
  for (const [k, f] of figures.entries()) spelled.push(likeBefore(spelledNext(f, drafts, k, parse, context), spelled.at(-1)));
  const placed = carryPlaces(spellOut(spelled));
  const dated = datedElsewhere(settleWindows(placed, drafts, parse, context));
  const told = withOrigins(dated, drafts, parse, context);
  return told.map((f, k) => withBase(f, drafts, k, told, parse, context));
}

/** "a thousand casualties" beside "a thousand … killed or wounded": the same number of the same people says which was meant. */
function spellOut(figures: readonly Figure[]): readonly Figure[] {
  const key = (f: Figure): string => [f.low, f.high, f.bound, f.population?.of ?? '?'].join('|');
  const meant = new Map<string, Set<string>>();
  for (const f of figures) {
    if (f.unit !== 'persons' || measureById(f.measure)?.mayMean) continue;
    meant.set(key(f), (meant.get(key(f)) ?? new Set()).add(f.measure));
  }
  return figures.map((f) => {
    const readings = measureById(f.measure)?.mayMean;
    if (!readings) return f;
    const [only, ...others] = [...(meant.get(key(f)) ?? [])].filter((m) => readings.includes(m));
    if (only === undefined || others.length > 0) return f;
    return { ...f, measure: only, inferred: { ...f.inferred, measure: 'the same figure is spelled out elsewhere in the text' } };
  });
}

/** "… lost 4,000 men. He was counting the dead and the wounded": the next sentence says what the ambiguous word means. */
function spelledNext(f: Figure, drafts: readonly Draft[], k: number, parse: Parse, context: FigureContext): Figure {
  const readings = measureById(f.measure)?.mayMean;
  const sentence = (parse.sentenceOf[drafts[k]?.q.from ?? -1] ?? -1) + 1;
  const range = parse.sentences[sentence];
  if (!readings || !range || parse.sentenceOf[drafts[k + 1]?.q.from ?? -1] === sentence) return f;
  const lexicon = context.language.measure;
  const clause = { parse, sentence: range, lexicon, quantity: context.language.quantity, placeAt: [] };
  for (let i = range[0]; i < Math.min(range[1], range[0] + 25); i++) {
    const cue = cueAt(parse.tokens, i, range[1], lexicon);
    const all = cue && chain(cue, clause);
    if (!all || all.to === cue.to || !readings.includes(all.measure)) continue;
    return { ...f, measure: all.measure, inferred: { ...f.inferred, measure: 'the next sentence says what is counted' } };
  }
  return f;
}

/** A count made again means what it meant before. */
function likeBefore(f: Figure, last: Figure | undefined): Figure {
  const same = last && f.inferred.measure === COUNTED_AGAIN && measureById(f.measure)?.mayMean?.includes(last.measure);
  return same ? { ...f, measure: last.measure } : f;
}

/** People without a place of their own are where the text last counted them. */
function carryPlaces(figures: readonly Figure[]): readonly Figure[] {
  const last = new Map<string, { place: string; placeId: string | null }>();
  return figures.map((f) => {
    const of = f.population?.of ?? null;
    if (of === null || (f.unit !== 'persons' && f.kind !== 'share')) return f;
    if (f.place !== null) last.set(of, { place: f.place, placeId: f.placeId });
    const known = last.get(of);
    if (f.place !== null || !known || !measureById(f.measure)) return f;
    return { ...f, ...known, inferred: { ...f.inferred, place: 'where the text last counted these people' } };
  });
}

/** A headline's figure has the day that the text gives the same figure. */
function datedElsewhere(figures: readonly Figure[]): readonly Figure[] {
  const key = (f: Figure): string => [f.measure, f.low, f.high, f.bound, f.unit, f.population?.of ?? '?'].join('|');
  const known = new Map<string, Figure>();
  for (const f of figures) if (f.window && measureById(f.measure) && !known.has(key(f))) known.set(key(f), f);
  return figures.map((f) => {
    const same = f.window || f.bound === 'vague' ? undefined : known.get(key(f));
    if (!same?.window) return f;
    return {
      ...f,
      window: { ...same.window, stated: false },
      inferred: { ...f.inferred, window: 'the same figure is dated elsewhere in the text' },
    };
  });
}
