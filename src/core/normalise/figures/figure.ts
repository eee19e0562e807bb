import { measureById } from '../../measure/index.ts';
import type { Figure, FigureKind } from '../../model/figure.ts';
import type { Parse } from '../../model/token.ts';
import type { FigureContext } from './context.ts';
import { COUNTED_AGAIN, type Draft } from './draft.ts';
import { charsOf, type Layers } from './layers.ts';
import { whenOf } from './when.ts';
import { whereOf } from './where.ts';

/** A draft with its time, place and attribution. */
export function figureOf(d: Draft, id: string, last: Draft | undefined, parse: Parse, context: FigureContext, layers: Layers): Figure {
  const { q } = d;
  const span = charsOf(parse, q.from, q.to);
  const attribution = context.attributions[layers.attributions[q.core[0]] ?? -1] ?? null;
  const at = [q.from, q.to] as const;
  const before = last && last.sentence[0] === d.sentence[0] ? last.q.from : -1;
  const when = whenOf(at, d.sentence, attribution, {
    parse,
    times: context.times,
    timeAt: layers.times,
    published: context.published,
    before,
    joins: context.language.measure.joins,
  });
  const home = d.population?.of ?? null;
  const place = whereOf(at, d.sentence, attribution, home, { parse, places: context.places, placeAt: layers.places, nameAt: layers.names });
  const first = attribution?.chain[0];
  const inferred: Record<string, string> = { ...d.inferred };
  // "on Sunday at 3,800": a day beside a count made again is the day it was given.
  const again = d.inferred.measure === COUNTED_AGAIN && when.window?.stated ? when.window.end : null;
  if (when.inferred.window) inferred.window = when.inferred.window;
  if (when.inferred.asOf && again === null) inferred.asOf = when.inferred.asOf;
  if (!attribution) inferred.origin = 'unattributed';
  const words = d.count && charsOf(parse, d.count.words[0], d.count.words[1]);
  return {
    id,
    span,
    text: parse.text.slice(...span),
    low: q.low,
    high: q.high,
    lowOpen: q.bound === 'more_than' || q.low === null,
    highOpen: q.bound === 'less_than' || q.bound === 'nearly' || q.high === null,
    bound: q.bound,
    approximate: q.approximate,
    step: q.step,
    unit: d.unit,
    ...(q.fraction && d.unit === 'percent' ? { fraction: true } : {}),
    ...(q.vague === null ? {} : { vague: q.vague }),
    measure: d.measure,
    word: words ? parse.text.slice(...words) : nounText(d, parse),
    population: d.population,
    kind: kindOf(d),
    ...(q.per === null ? {} : { per: q.per }),
    window: again === null ? when.window : null,
    place: place?.name ?? null,
    placeId: place?.id ?? null,
    asOf: again ?? when.asOf,
    attribution: attribution?.id ?? null,
    origin: first?.name ?? (attribution && attribution.actor !== '' ? attribution.actor : context.outlet),
    inferred,
  };
}

function kindOf(d: Draft): FigureKind {
  if (d.q.share) return 'share';
  if (d.q.per !== null) return 'rate';
  if (d.q.increment) return 'increment';
  return measureById(d.measure)?.kind ?? 'stock';
}

function nounText(d: Draft, parse: Parse): string {
  const { noun } = d.q;
  if (noun.head < 0) return '';
  const from = noun.of && !noun.of.pronoun ? noun.of.from : noun.joined >= 0 ? noun.joined : noun.from;
  return noun.to > from ? parse.text.slice(...charsOf(parse, from, noun.to)) : '';
}
