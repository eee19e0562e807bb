import type { TimeLexicon, TimeRule } from '../../lang/sections/time.ts';
import type { Parse, Token } from '../../model/token.ts';
import { type Element, type Form, type Grammar, grammarOf } from './grammar.ts';
import type { Phrase, PhraseGrain } from './phrase.ts';
import { stands } from './traps.ts';

/** Times within times, at most: "until late on the night of Monday to Tuesday". Bounds the work per token and the depth of resolving. */
const DEPTH = 4;
/** Readings kept per token, longest first. */
const KEPT = 4;

type Chart = readonly (readonly Phrase[])[];

/**
 * The times of a text, in order, not overlapping. One pass from the last token to the first: the readings at a token are built from
 * those further on, each form looks a fixed number of tokens ahead, so the work is linear in the text.
 */
export function findPhrases(parse: Parse, lexicon: TimeLexicon): readonly Phrase[] {
  const grammar = grammarOf(lexicon);
  const chart: (readonly Phrase[])[] = new Array(parse.tokens.length).fill(NONE);
  for (let i = parse.tokens.length - 1; i >= 0; i--) chart[i] = readingsAt(parse, i, grammar, lexicon, chart);
  const out: Phrase[] = [];
  for (let i = 0; i < chart.length; ) {
    const best = chart[i]?.[0];
    if (best) out.push(best);
    i = best ? best.to : i + 1;
  }
  return out;
}

const NONE: readonly Phrase[] = [];

function readingsAt(parse: Parse, i: number, grammar: Grammar, lexicon: TimeLexicon, chart: (readonly Phrase[])[]): readonly Phrase[] {
  const token = parse.tokens[i] as Token;
  const own = [...(grammar.byWord.get(token.norm) ?? NO_FORMS), ...(token.kind === 'number' ? grammar.byNumber : NO_FORMS)];
  let found = own.length ? collect(own, parse, i, lexicon, chart, []) : NONE;
  // Forms that begin with a time: twice, so that "<day> {part}" may itself begin "<day> {to} <day>".
  for (let round = 0; round < 2 && found.length > 0; round++) {
    chart[i] = found;
    found = collect(grammar.byTime, parse, i, lexicon, chart, found);
  }
  return found;
}

const NO_FORMS: readonly Form[] = [];

function collect(
  forms: readonly Form[],
  parse: Parse,
  i: number,
  lexicon: TimeLexicon,
  chart: Chart,
  known: readonly Phrase[],
): readonly Phrase[] {
  const out = [...known];
  for (const form of forms) {
    const match = matchForm(form, parse, i, lexicon, chart);
    if (!match || !stands(match, parse, lexicon)) continue;
    if (!out.some((p) => p.to === match.to && p.grain === match.grain)) out.push(match);
  }
  return out.length > 1 ? out.sort((a, b) => b.to - a.to).slice(0, KEPT) : out;
}

interface Trail {
  readonly slots: readonly (readonly [string, number | string])[];
  readonly inner: readonly Phrase[];
}

const EMPTY: Trail = { slots: [], inner: [] };

function matchForm(form: Form, parse: Parse, from: number, lexicon: TimeLexicon, chart: Chart): Phrase | null {
  const paragraph = parse.paragraphOf[from];
  const { elements, pattern } = form;
  const step = (k: number, i: number, trail: Trail): { to: number; trail: Trail } | null => {
    const e = elements[k];
    if (!e) return { to: i, trail };
    const here = parse.paragraphOf[i] === paragraph;
    for (const [length, next] of here || e.kind === 'guard' ? taken(e, parse, i, lexicon, chart, trail) : []) {
      const rest = step(k + 1, i + length, next);
      if (rest) return rest;
    }
    return e.optional ? step(k + 1, i, trail) : null;
  };
  const end = step(0, from, EMPTY);
  if (!end || end.to === from) return null;
  const { inner } = end.trail;
  const slots = { ...pattern.set, ...Object.fromEntries(end.trail.slots) };
  const depth = 1 + Math.max(0, ...inner.map((p) => p.depth));
  return { from, to: end.to, rule: pattern.rule, grain: grainOf(pattern.rule, slots, inner), slots, inner, depth };
}

/** The ways one element can be taken at a token: how many tokens, and the trail with what it filed. */
function taken(
  e: Element,
  parse: Parse,
  i: number,
  lexicon: TimeLexicon,
  chart: Chart,
  trail: Trail,
): readonly (readonly [number, Trail])[] {
  const token = parse.tokens[i];
  if (e.kind === 'words') return token && e.words.has(token.norm) ? [[1, trail]] : [];
  if (e.kind === 'guard') return isNext(e.words, parse, i, lexicon) === e.wanted ? [[0, trail]] : [];
  if (e.kind === 'class') {
    const hit = e.read(parse, i);
    return hit ? [[hit.length, { ...trail, slots: [...trail.slots, [e.slot, hit.value]] }]] : [];
  }
  const times = (chart[i] ?? NONE).filter((p) => p.depth < DEPTH && (e.grains ? e.grains.has(p.grain) : p.grain !== 'stretch'));
  return times.map((p) => [p.to - i, { ...trail, inner: [...trail.inner, p] }]);
}

function isNext(words: ReadonlySet<string> | null, parse: Parse, i: number, lexicon: TimeLexicon): boolean {
  const token = parse.tokens[i];
  const ends = !token || token.kind === 'punct' || parse.sentenceOf[i] !== parse.sentenceOf[i - 1];
  return words ? !!token && words.has(token.norm) : ends || lexicon.directions.closes.has(token.norm);
}

const GRAINS: Partial<Record<TimeRule, PhraseGrain>> = {
  'numeric-date': 'day',
  quarter: 'quarter',
  season: 'season',
  decade: 'decade',
  century: 'century',
  'shifted-weekday': 'day',
  'shifted-season': 'season',
  overnight: 'range',
  rolling: 'range',
  vague: 'range',
  'since-then': 'stretch',
  'relative-to-event': 'part',
  third: 'part',
  edge: 'part',
  'so-far': 'part',
  'part-of-day': 'day',
  narrowed: 'day',
  range: 'range',
  since: 'stretch',
  until: 'stretch',
  before: 'stretch',
  after: 'stretch',
};

const CALENDAR = new Set(['day', 'weekend', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'century']);

function grainOf(rule: TimeRule, slots: Phrase['slots'], inner: readonly Phrase[]): PhraseGrain {
  const fixed = GRAINS[rule];
  if (rule === 'third' && inner[0]?.grain === 'day') return 'day';
  if (fixed) return fixed;
  if (rule === 'date' || rule === 'shifted-month')
    return 'day' in slots || 'monthday' in slots || 'weekday' in slots || 'holiday' in slots ? 'day' : 'month' in slots ? 'month' : 'year';
  if ('weekday' in slots) return 'day';
  const unit = String(slots.unit ?? '');
  return CALENDAR.has(unit) ? (unit as PhraseGrain) : 'part';
}
