import type { MeasureLexicon } from '../../lang/sections/measure.ts';
import type { NameMention } from '../../model/mention.ts';
import type { Population } from '../../model/population.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import type { Quantified } from '../quantities/quantified.ts';
import { lookup } from '../quantities/words.ts';
import type { Count } from './clause.ts';
import { charsOf, tokenAt } from './layers.ts';
import { cueAt, isPeople } from './lexis.ts';

/** People the text has named so far, numbered or not: what "of them" may stand for. */
export interface Crowd {
  /** Token where it stands. */
  readonly at: number;
  readonly population: Population;
}

export interface PopulationContext {
  readonly parse: Parse;
  readonly lexicon: MeasureLexicon;
  readonly names: readonly NameMention[];
  /** Index of the name at each token. */
  readonly nameAt: readonly number[];
  readonly carried: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
}

export interface WhoseCount {
  readonly population: Population | null;
  readonly inferred?: string;
}

/** Whom the quantity counts. `before`: the last people named before it. */
export function populationOf(
  q: Quantified,
  count: Count | null,
  before: Population | null,
  groups: GroupHabits,
  x: PopulationContext,
): WhoseCount {
  const { noun } = q;
  const range: TokenRange = [noun.of && !noun.of.pronoun ? noun.of.from : q.core[1], noun.to];
  const head = x.parse.tokens[noun.of?.head ?? noun.head]?.norm ?? '';
  const empty = (noun.head < 0 && (!noun.of || noun.of.pronoun)) || standsIn(range, x);
  const own = whose(range, x);
  if (own.of === null && suffered(q, x)) {
    const doer = stateBefore(q.from, x);
    if (doer) return { population: habit({ text: textOf(range, x), of: doer, group: own.group }, groups), inferred: DOER };
  }
  if (own.of === null && (empty || noun.of?.pronoun || x.carried.has(head))) return antecedent(q, count, before, range, groups, x);
  const found = { text: textOf(range, x), ...own, ...conditionOf(count, x) };
  const definite = noun.of !== null && x.determiners.has(x.parse.tokens[noun.of.from]?.norm ?? '');
  if (found.of === null && definite && before?.of && (before.group === found.group || before.group === null)) {
    return { population: { ...found, of: before.of }, inferred: 'people named before' };
  }
  if (found.of === null && count?.own) {
    const doer = stateBefore(count.words[0], x);
    if (doer) return { population: habit({ ...found, of: doer }, groups), inferred: DOER };
  }
  const only = found.of === null && found.group !== null ? groups.states.get(found.group) : undefined;
  return only ? { population: { ...found, of: only }, inferred: 'the only such people the text names' } : withHabit(found, groups);
}

const DOER = 'the doer counts its own people';

const suffered = (q: Quantified, x: PopulationContext): boolean => x.lexicon.suffers.has(x.parse.tokens[q.from - 1]?.norm ?? '');

/** "1,000 hurt", "eleven deaths": the words name what befell people, not whom. */
function standsIn([from, to]: TokenRange, x: PopulationContext): boolean {
  if (to <= from) return false;
  for (let k = from; k < to; k++) {
    if (k === from && x.determiners.has(x.parse.tokens[k]?.norm ?? '')) continue;
    const cue = cueAt(x.parse.tokens, k, to, x.lexicon);
    if (!cue || (cue.kind === 'verb' && lookup(x.lexicon.states, x.parse.tokens[k]?.norm ?? '') === undefined)) return false;
    k = cue.to - 1;
  }
  return true;
}

/** State and kind of people that the words of a noun phrase name. */
function whose([from, to]: TokenRange, x: PopulationContext): { of: string | null; group: string | null } {
  let of: string | null = null;
  let group: string | null = null;
  for (let k = from; k < to; k++) {
    const actor = x.names[x.nameAt[k] ?? -1]?.actor;
    if (actor) of ??= actor.party;
    group = lookup(x.lexicon.people, x.parse.tokens[k]?.norm ?? '') ?? group;
  }
  return { of, group };
}

function textOf([from, to]: TokenRange, x: PopulationContext): string {
  let start = from;
  while (
    start < to - 1 &&
    (x.closed.has(x.parse.tokens[start]?.norm ?? '') ||
      x.carried.has(x.parse.tokens[start]?.norm ?? '') ||
      x.parse.tokens[start]?.kind !== 'word')
  )
    start++;
  if (start >= to) return '';
  const [a, b] = charsOf(x.parse, start, to);
  return x.parse.text.slice(a, b);
}

/** "1,000 of them", "another 300", "losses at 3,000": people named beside the count's name, else those named last. */
function antecedent(
  q: Quantified,
  count: Count | null,
  before: Population | null,
  range: TokenRange,
  groups: GroupHabits,
  x: PopulationContext,
): WhoseCount {
  if (count?.how === 'label') {
    const near = count.people ? named(count.people, x) : beside(count.words, x);
    if (near) return withHabit(near, groups);
  }
  if (count?.own) {
    const doer = stateBefore(count.words[0], x);
    if (doer) return { population: habit({ text: textOf(range, x), of: doer, group: null }, groups), inferred: DOER };
  }
  if (!before) return { population: null };
  const group = whose(range, x).group ?? before.group;
  const text = q.noun.of?.pronoun || q.noun.head < 0 || standsIn(range, x) ? before.text : textOf(range, x) || before.text;
  return { population: { ...before, text, group }, inferred: 'people named before' };
}

const named = (range: TokenRange, x: PopulationContext): Population => ({ text: textOf(range, x), ...whose(range, x) });

/** People named right before the name of a count: "North Korean losses", "U.S. troops killed". */
function beside(words: TokenRange, x: PopulationContext): Population | null {
  let from = words[0];
  while (from > 0 && from > words[0] - 6) {
    const t = x.parse.tokens[from - 1];
    const name = x.nameAt[from - 1] ?? -1;
    if (t?.kind !== 'word' || (x.closed.has(t.norm) && name < 0)) break;
    if (
      name < 0 &&
      !isPeople(t.norm, x.lexicon) &&
      x.parse.sentenceOf[from - 1] === x.parse.sentenceOf[words[0]] &&
      whose([from, words[0]], x).of !== null
    )
      break;
    from--;
  }
  const found = whose([from, words[0]], x);
  return found.of === null && found.group === null ? null : { text: textOf([from, words[0]], x), ...found };
}

function conditionOf(count: Count | null, x: PopulationContext): { condition?: string } {
  if (!count?.condition) return {};
  const [a, b] = charsOf(x.parse, ...count.condition);
  return { condition: x.parse.text.slice(a, b) };
}

/** The state that acts: the last name before the verb, eight words back at most. */
function stateBefore(at: number, x: PopulationContext): string | null {
  for (let k = at - 1; k >= 0 && k > at - 9; k--) {
    const actor = x.names[x.nameAt[k] ?? -1]?.actor;
    if (actor?.party) return actor.party;
  }
  return null;
}

/** What a text calls whose people, where it is always the same: state → kind of people, kind of people → state. */
export interface GroupHabits {
  readonly kinds: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, string>;
}

const withHabit = (p: Population, groups: GroupHabits): WhoseCount => {
  const q = habit(p, groups);
  return q === p ? { population: p } : { population: q, inferred: 'as the text calls them elsewhere' };
};

const habit = (p: Population, groups: GroupHabits): Population => {
  const group = p.group === null && p.of !== null ? groups.kinds.get(p.of) : undefined;
  return group === undefined ? p : { ...p, group };
};

/** People a text names by their state, in order: "North Korean soldiers", "the Iraqis". Whoever speaks is nobody counted. */
export function crowdsOf(x: PopulationContext, sources: readonly number[]): readonly Crowd[] {
  const out: Crowd[] = [];
  const { tokens } = x.parse;
  for (const name of x.names) {
    const of = name.actor.party;
    if (!of || name.via === 'acronym') continue;
    const first = tokenAt(x.parse, name.span[0]);
    let last = first;
    while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < name.span[1]) last++;
    const plural = name.via === 'demonym' && (tokens[last]?.norm ?? '').endsWith('s');
    let end = plural ? last + 1 : -1;
    for (let j = last + 1; end < 0 && j < Math.min(last + 5, tokens.length); j++) {
      const norm = tokens[j]?.norm ?? '';
      if (norm === "'s") continue;
      if (tokens[j]?.kind !== 'word' || x.closed.has(norm)) break;
      if (isPeople(norm, x.lexicon) && !Object.hasOwn(x.lexicon.people, `${norm}s`)) end = j + 1;
    }
    if (end < 0) continue;
    if ((sources[first] ?? -1) >= 0) continue;
    const [a, b] = charsOf(x.parse, first, end);
    out.push({ at: first, population: { text: x.parse.text.slice(a, b), of, group: whose([first, end], x).group } });
  }
  return out.sort((a, b) => a.at - b.at);
}

/** What holds for at least two of the names and against none of them; one is enough where the text names that state's people often. */
export function habitsOf(crowds: readonly Crowd[]): GroupHabits {
  const pairs = crowds.flatMap(({ population: p }) => (p.of && p.group ? [[p.of, p.group] as const] : []));
  const named = new Map<string, number>();
  for (const { population: p } of crowds) if (p.of) named.set(p.of, (named.get(p.of) ?? 0) + 1);
  const often = (state: string): boolean => (named.get(state) ?? 0) >= 3;
  return {
    kinds: always(pairs, () => false),
    states: always(
      pairs.map(([of, group]) => [group, of] as const),
      often,
    ),
  };
}

function always(pairs: readonly (readonly [string, string])[], enough: (value: string) => boolean): ReadonlyMap<string, string> {
  const seen = new Map<string, { value: string; times: number; others: boolean }>();
  for (const [key, value] of pairs) {
    const known = seen.get(key);
    seen.set(key, {
      value,
      times: (known?.times ?? 0) + 1,
      others: (known?.others ?? false) || (known !== undefined && known.value !== value),
    });
  }
  return new Map([...seen].filter(([, s]) => (s.times >= 2 || enough(s.value)) && !s.others).map(([key, s]) => [key, s.value]));
}
