// How many annotated figures are right in every part: value and bound of all; measure and origin of persons, as the reading's scorer counts them.
import type { Reading } from '../src/core/model/reading.ts';
import type { Span } from '../src/core/model/span.ts';

interface GoldFigure {
  readonly span: Span;
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly measure: string;
  readonly origin?: string;
  readonly optional?: boolean;
}
export interface GoldFigures {
  readonly id: string;
  readonly text: string;
  readonly figures?: readonly GoldFigure[];
}
export interface Alias {
  readonly name: string;
  readonly aliases: readonly string[];
}
/** Words of a text and the share that two sets of them have in common, from the scorer of attributions. */
export interface Overlap {
  tokenize(text: string): readonly Span[];
  ov(a: ReadonlySet<number>, b: ReadonlySet<number>): number;
}

/** Share in [0, 1] of the gold figures that are right in every part (one not found is wrong), and why the others are not. */
export function allRight(
  gold: readonly GoldFigures[],
  readings: readonly Reading[],
  aliases: readonly Alias[],
  overlap: Overlap,
): { share: number | null; wrong: readonly string[] } {
  const wrong: string[] = [];
  let all = 0;
  gold.forEach((d, i) => {
    const wanted = (d.figures ?? []).filter((f) => !f.optional);
    const own = matched(d, readings[i]?.figures ?? [], overlap);
    all += wanted.length;
    for (const f of wanted) {
      const h = own.get(f);
      const parts = h ? faults(f, h, aliases) : ['missed'];
      if (parts.length) wrong.push(`${d.id} ${parts.join(', ')}: ${f.text}`);
    }
  });
  // Without origins in the gold there is nothing to be all right in.
  const has = gold.some((d) => d.figures?.some((f) => f.origin !== undefined));
  return { share: has && all ? (all - wrong.length) / all : null, wrong };
}

type Read = Reading['figures'][number];

/** One to one: words shared by half or more, or one span within the other. */
function matched(d: GoldFigures, figures: readonly Read[], { tokenize, ov }: Overlap): ReadonlyMap<GoldFigure, Read> {
  const words = tokenize(d.text);
  const held = ([from, to]: Span): Set<number> => new Set(words.flatMap(([a, b], k) => (a < to && b > from ? [k] : [])));
  const passed = (d.figures ?? []).filter((f) => f.optional);
  const free = new Set(figures.filter((h) => !passed.some((f) => h.span[0] < f.span[1] && h.span[1] > f.span[0])));
  const out = new Map<GoldFigure, Read>();
  for (const f of d.figures ?? []) {
    if (f.optional) continue;
    let best: Read | null = null;
    let most = 0;
    for (const h of free) {
      const within = (a: Span, b: Span): boolean => a[0] >= b[0] && a[1] <= b[1];
      const shared = Math.max(ov(held(f.span), held(h.span)), within(h.span, f.span) || within(f.span, h.span) ? 0.51 : 0);
      if (shared >= 0.5 && shared > most) [best, most] = [h, shared];
    }
    if (best) {
      free.delete(best);
      out.set(f, best);
    }
  }
  return out;
}

const SAME: Readonly<Record<string, readonly string[]>> = {
  deployed: ['deployed', 'sent'],
  deployed_front_line: ['at_front', 'deployed_front_line'],
  casualties: ['casualties', 'killed_or_wounded', 'losses'],
  losses_unspecified: ['losses', 'losses_unspecified', 'casualties'],
  injured: ['wounded', 'injured'],
};

function faults(f: GoldFigure, h: Read, aliases: readonly Alias[]): string[] {
  const same = (a: number | null, b: number | null): boolean =>
    a === null || b === null ? a === b : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  const loose = f.bound === 'vague' || f.bound === 'nearly';
  const out: string[] = [];
  if (f.bound !== h.bound) out.push(`bound ${h.bound} for ${f.bound}`);
  else if (!loose && !(same(f.low, h.low) && same(f.high, h.high))) out.push(`value ${h.low}..${h.high} for ${f.low}..${f.high}`);
  if (f.unit !== 'persons' || f.origin === undefined) return out;
  if (!(SAME[f.measure] ?? [f.measure]).includes(h.measure)) out.push(`measure ${h.measure} for ${f.measure}`);
  if (!known(f.origin, h.origin, aliases)) out.push(`origin ${h.origin} for ${f.origin}`);
  return out;
}

const TITLES = new Set(
  `the a an mr mrs ms dr sir president prime minister senator sen rep gen general us u.s. uk former secretary governor mayor spokesman spokeswoman
  spokesperson king queen prince pope professor judge justice chancellor`.split(/\s+/),
);

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const all = plain
    .replace(/[’']s\b/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u);
  const some = all.filter(Boolean);
  const kept = some.filter((w) => !TITLES.has(w));
  return kept.length ? kept : some;
}

/** All words of the shorter name are in the longer; under the gold's name, its aliases, or without what it has in brackets. */
function known(gold: string, own: string, aliases: readonly Alias[]): boolean {
  const b = wordsOf(own);
  return [gold, ...(aliases.find((a) => a.name === gold)?.aliases ?? []), gold.replace(/\(.*?\)/g, ' ')].some((name) => {
    const a = wordsOf(name);
    if (!a.length || !b.length) return a.length === b.length;
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    return short.every((w) => long.includes(w));
  });
}
