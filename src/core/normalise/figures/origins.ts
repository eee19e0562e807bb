import { measureById } from '../../measure/index.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Figure } from '../../model/figure.ts';
import type { Parse } from '../../model/token.ts';
import type { FigureContext } from './context.ts';
import type { Draft } from './draft.ts';

/** Figures before a part among which the count that it is a part of is looked for. */
const REACH = 4;

/** Origins that the figure's own attribution does not give: of parts, of what a forecast takes for granted, of headlines. */
export function withOrigins(figures: readonly Figure[], drafts: readonly Draft[], parse: Parse, context: FigureContext): readonly Figure[] {
  const said = new Map(context.attributions.map((a) => [a.id, a]));
  const out: Figure[] = [];
  for (const [k, f] of figures.entries()) out.push(partOf(granted(f, drafts[k], said, parse, context), drafts, k, out, parse, context));
  return headlines(out, drafts, parse, context);
}

/** "Five officers were among the dead": who counted the dead in the sentence before counted the part too. */
function partOf(
  f: Figure,
  drafts: readonly Draft[],
  k: number,
  before: readonly Figure[],
  parse: Parse,
  { language, outlet }: FigureContext,
): Figure {
  const d = drafts[k];
  const first = parse.tokens[d?.count?.words[0] ?? -1]?.norm ?? '';
  if (!d || f.attribution !== null || !language.measure.amid.has(first)) return f;
  const sentence = parse.sentenceOf[d.q.from] ?? 0;
  for (let j = k - 1; j >= 0 && j >= k - REACH; j--) {
    const g = before[j];
    if (!g || sentence - (parse.sentenceOf[drafts[j]?.q.from ?? -1] ?? -9) > 1) return f;
    if (g.measure !== f.measure || g.unit !== f.unit || g.kind === 'share') continue;
    if (g.origin === outlet) return f;
    return { ...f, origin: g.origin, inferred: { ...f.inferred, origin: 'unattributed: part of the count before' } };
  }
  return f;
}

/**
 * "A third term is expected for the 12 judges": a forecast that nobody is named for is not where a definite number comes from; the outlet
 * states it in passing.
 */
function granted(
  f: Figure,
  d: Draft | undefined,
  said: ReadonlyMap<string, Attribution>,
  parse: Parse,
  { language, outlet }: FigureContext,
): Figure {
  const a = said.get(f.attribution ?? '');
  if (!d || !a || a.source.length > 0 || (a.modality !== 'forecast' && a.modality !== 'plan')) return f;
  if (d.count?.how === 'object' || !language.sources.definite.has(parse.tokens[d.q.from - 1]?.norm ?? '')) return f;
  return { ...f, origin: outlet, inferred: { ...f.inferred, origin: 'taken for granted in a forecast that nobody is named for' } };
}

/**
 * A headline repeats a figure of its text: it has that one's origin, where no words there attribute it, or only to the side that the text's
 * own source speaks for ("Kyiv puts losses above 3,000", then who in Kyiv).
 */
function headlines(figures: readonly Figure[], drafts: readonly Draft[], parse: Parse, context: FigureContext): readonly Figure[] {
  const key = (f: Figure): string => [f.measure, f.low, f.high, f.bound, f.unit].join('|');
  const parties = new Map(context.names.map((n) => [n.actor.name, n.actor.party]));
  const sides = new Set(context.names.filter((n) => n.actor.kind === 'state' || n.actor.id.startsWith('body:')).map((n) => n.actor.name));
  const chains = new Map(context.attributions.map((a) => [a.id, a.chain]));
  const attributed = new Map<string, Figure>();
  const heads = figures.map((_, k) => inHeadline(drafts[k], parse));
  figures.forEach((f, k) => {
    if (f.attribution !== null && !heads[k] && measureById(f.measure) && !attributed.has(key(f))) attributed.set(key(f), f);
  });
  return figures.map((f, k) => {
    const same = heads[k] ? attributed.get(key(f)) : undefined;
    if (!same || (same.population?.of && f.population?.of && same.population.of !== f.population.of)) return f;
    const party = sides.has(f.origin) ? (parties.get(f.origin) ?? null) : null;
    const bySide = party !== null && chains.get(same.attribution ?? '')?.some((l) => parties.get(l.name) === party);
    if (f.attribution !== null && !bySide) return f;
    return { ...f, origin: same.origin, inferred: { ...f.inferred, origin: 'headline: the same figure is attributed in the text' } };
  });
}

/** A first paragraph that ends without a full stop. */
function inHeadline(d: Draft | undefined, parse: Parse): boolean {
  const paragraph = parse.paragraphOf[d?.q.from ?? -1] ?? -1;
  const last = parse.tokens[(parse.paragraphs[paragraph]?.[1] ?? 0) - 1]?.text ?? '.';
  return paragraph === 0 && parse.paragraphs.length > 1 && !/[.!?”"]/.test(last);
}
