import { measureById } from '../../measure/index.ts';
import type { Figure } from '../../model/figure.ts';
import type { Parse } from '../../model/token.ts';
import type { FigureContext } from './context.ts';
import type { Draft } from './draft.ts';
import { charsOf } from './layers.ts';
import { cueAt } from './lexis.ts';

/** Figures either side among which the base of a share is looked for. */
const REACH = 60;

/** The whole that a share, or "1,000 of them", is a part of, and the figure in the text that counts it. */
export function withBase(
  f: Figure,
  drafts: readonly Draft[],
  k: number,
  all: readonly Figure[],
  parse: Parse,
  context: FigureContext,
): Figure {
  const d = drafts[k];
  if (!d || (f.kind !== 'share' && d.of === null)) return f;
  if (d.of !== null && d.q.noun.of) {
    const [a, b] = charsOf(parse, d.q.noun.of.from, d.q.noun.of.to);
    return {
      ...f,
      base: { text: parse.text.slice(a, b), figure: all[d.of]?.id ?? null },
      inferred: { ...f.inferred, base: 'people named before' },
    };
  }
  const counted = drafts[k + 1];
  const at = d.q.core[1];
  if (counted && context.language.quantity.of.has(parse.tokens[at]?.norm ?? '') && counted.q.from > at && counted.q.from <= at + 4) {
    const [a, b] = charsOf(parse, at + 1, counted.q.to);
    const whole = all[k + 1];
    const population = f.population ?? whole?.population ?? null;
    return { ...f, population, base: { text: parse.text.slice(a, b), figure: whole?.id ?? null } };
  }
  return d.q.noun.of ? namedBase(f, d, k, all, parse, context) : f;
}

/** "30 % of the troops sent": the figure whose measure is that of the base's own verb, else one that the share's measure lies within. */
function namedBase(f: Figure, d: Draft, k: number, all: readonly Figure[], parse: Parse, context: FigureContext): Figure {
  const { of } = d.q.noun;
  if (!of) return f;
  const { tokens } = parse;
  const verb = cueAt(tokens, of.to, d.sentence[1], context.language.measure);
  let end = of.to;
  if (verb) for (end = verb.to; end < of.to + 8 && end < d.sentence[1] && !stops(tokens[end]?.norm ?? '', context); end++);
  const [a, b] = charsOf(parse, of.from, end);
  const text = parse.text.slice(a, b);
  const family = verb ? measureById(verb.measure)?.family : undefined;
  const within = measureById(f.measure)?.within ?? [];
  const fits = (g: Figure | undefined): g is Figure => {
    const m = g && measureById(g.measure);
    if (!g || !m || m.mayMean || g.unit !== 'persons' || g.kind === 'share' || g.kind === 'increment') return false;
    const [own, its] = [f.population?.of ?? null, g.population?.of ?? null];
    if (own !== null && its !== null && own !== its) return false;
    return family ? m.family === family : within.includes(m.id);
  };
  let base: Figure | null = null;
  for (let j = k - 1; j >= 0 && j > k - REACH && !base; j--) if (fits(all[j])) base = all[j] ?? null;
  for (let j = k + 1; j < Math.min(all.length, k + REACH) && !base; j++) if (fits(all[j])) base = all[j] ?? null;
  const inferred = base ? { ...f.inferred, base: 'the figure in the text that counts them' } : f.inferred;
  const population = f.population ?? base?.population ?? null;
  return { ...f, population, base: { text, figure: base?.id ?? null }, inferred };
}

const stops = (norm: string, context: FigureContext): boolean => {
  const { measure } = context.language;
  return measure.be.has(norm) || measure.have.has(norm) || measure.modals.has(norm) || /^[,;.:]$/.test(norm);
};
