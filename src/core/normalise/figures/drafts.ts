import { measureById } from '../../measure/index.ts';
import type { Message } from '../../model/message.ts';
import type { Population } from '../../model/population.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import { converts, type Exclusion, exclusionOf } from '../quantities/exclusions.ts';
import type { Quantified } from '../quantities/quantified.ts';
import { tableRows } from '../quantities/tables.ts';
import { unitOfNoun } from '../quantities/units.ts';
import { lookup, phraseBefore } from '../quantities/words.ts';
import { readQuantities } from '../quantities.ts';
import type { Clause, Count } from './clause.ts';
import type { FigureContext } from './context.ts';
import { countOf } from './count.ts';
import { COUNTED_AGAIN, type Draft } from './draft.ts';
import { charsOf, type Layers } from './layers.ts';
import { isPeople, measureBooks, nounWords } from './lexis.ts';
import { passedOver } from './passed.ts';
import { crowdsOf, type GroupHabits, habitsOf, type PopulationContext, populationOf } from './population.ts';

/** Reads every quantity of the text; those that count nothing, or nothing that can be said, are passed over with a message. */
export function draftsOf(parse: Parse, context: FigureContext, layers: Layers): { drafts: readonly Draft[]; messages: readonly Message[] } {
  const { language } = context;
  const x: PopulationContext = {
    parse,
    lexicon: language.measure,
    names: context.names,
    nameAt: layers.names,
    carried: language.quantity.carried,
    closed: language.quantity.closed,
    determiners: language.quantity.determiners,
    of: language.quantity.of,
  };
  const crowds = crowdsOf(x, layers.sources);
  const groups = habitsOf(crowds);
  const exclusions = {
    lexicon: language.quantity,
    timeAt: layers.times,
    timeSpans: context.times.map((t) => t.span),
    tables: tableRows(parse),
  };
  const drafts: Draft[] = [];
  const messages: Message[] = [];
  let crowd = 0;
  let before: Population | null = null;
  let beforeAt = -1;
  let previous: Quantified | null = null;
  let lastRule: Exclusion | null = null;
  for (const q of readQuantities(parse, language.quantity, nounWords(language))) {
    const sentence = parse.sentences[parse.sentenceOf[q.core[0]] ?? 0] ?? [0, parse.tokens.length];
    for (; crowd < crowds.length && (crowds[crowd]?.at ?? 0) < q.from; crowd++) {
      // The people of the figure just read are known better than by their name alone.
      if ((crowds[crowd]?.at ?? 0) < (drafts.at(-1)?.q.to ?? 0)) continue;
      before = crowds[crowd]?.population ?? before;
      beforeAt = -1;
    }
    const aged: boolean = lastRule === 'age' && previous !== null && q.from - previous.to <= 1;
    const rule: Exclusion | null = converts(parse, q, previous, language.quantity)
      ? ('the same quantity in other units' as const)
      : aged
        ? ('age' as const)
        : exclusionOf(parse, q, exclusions);
    previous = q;
    lastRule = rule;
    const draft: Draft | null = rule ? null : draftOf(q, sentence, drafts, before, beforeAt, groups, context, x, layers);
    const why = rule ?? (draft && passedOver(draft, drafts.at(-1), parse, language));
    if (why) {
      const m = ignored(parse, q, why);
      if (m) messages.push(m);
    } else if (draft) {
      if (
        draft.population &&
        draft.unit === 'persons' &&
        (draft.count !== null || (layers.sources[q.core[0]] ?? -1) < 0) &&
        !isPart(q, sentence, x)
      ) {
        before = draft.population;
        beforeAt = drafts.length;
      }
      drafts.push(draft);
    }
  }
  return { drafts, messages: [...messages, ...unread(parse, drafts, messages)] };
}

/** "five civilians, among them two children": whoever is spoken of next, it is not the part. */
const isPart = (q: Quantified, sentence: TokenRange, x: PopulationContext): boolean =>
  phraseBefore(x.parse.tokens, q.from, sentence[0], measureBooks(x.lexicon).including) !== null;

function draftOf(
  q: Quantified,
  sentence: TokenRange,
  drafts: readonly Draft[],
  before: Population | null,
  beforeAt: number,
  groups: GroupHabits,
  context: FigureContext,
  x: PopulationContext,
  layers: Layers,
): Draft {
  const { language } = context;
  const clause: Clause = { parse: x.parse, sentence, lexicon: language.measure, quantity: language.quantity, placeAt: layers.places };
  const last = drafts.at(-1);
  const said = ofWhole(fitting(countOf(q, clause), q, x, context), q, last, x);
  const list = said ? null : carry(q, last, x);
  const carried = said ? null : (list ?? again(q, last, x));
  const count = said ?? carried;
  const unit = unitOf(q, count, last, x, context);
  const people = unit === 'persons' || (unit === 'percent' && (isPeopleNoun(q, x) || q.noun.of?.pronoun === true));
  const whose = people ? populationOf(q, said, before, groups, x) : { population: null };
  const marked = lookup(language.measure.byGroup, count?.measure ?? '');
  const measure = marked ? (lookup(marked.of, whose.population?.group ?? '') ?? marked.others ?? 'other') : (count?.measure ?? 'other');
  const inferred: Record<string, string> = {};
  if (carried) inferred.measure = list ? 'same list' : COUNTED_AGAIN;
  if (whose.inferred) inferred.population = whose.inferred;
  const of = q.noun.of?.pronoun && whose.inferred === 'people named before' && beforeAt >= 0 ? beforeAt : null;
  const wide = count?.how === 'inside' && count.words[0] < q.to && count.words[1] > q.to ? { ...q, to: count.words[1] } : q;
  return { q: wide, sentence, count, measure, unit, population: whose.population, inferred, of };
}

/** A measure of people does not count things: "lost 12 games". */
function fitting(count: Count | null, q: Quantified, x: PopulationContext, context: FigureContext): Count | null {
  if (!count || (!marks(count, context) && measureById(count.measure)?.unit !== 'persons') || q.share) return count;
  const noun = headOf(q, x);
  if (q.unit !== null && q.unit !== 'persons') return null;
  if (noun === null || q.noun.of || x.carried.has(noun) || isPeopleNoun(q, x) || count.how === 'inside') return count;
  return unitOfNoun(noun, context.language.quantity) === null && (count.how === 'subject' || count.how === 'object') && isCapital(q, x)
    ? count
    : null;
}

/** "half of the 12,000 soldiers were killed": the whole is not what the verb counts. "54 of 70 drones launched" says it beside the noun. */
function ofWhole(count: Count | null, q: Quantified, last: Draft | undefined, x: PopulationContext): Count | null {
  if (!last || q.from - last.q.core[1] > 3 || !x.of.has(x.parse.tokens[last.q.core[1]]?.norm ?? '')) return count;
  return count && (count.how === 'inside' || count.words[0] === q.to) ? count : null;
}

const marks = (count: Count, context: FigureContext): boolean => lookup(context.language.measure.byGroup, count.measure) !== undefined;

const isCapital = (q: Quantified, x: PopulationContext): boolean => /^\p{Lu}/u.test(x.parse.tokens[q.noun.head]?.text ?? '');

/** "36 in the north", "at least seven, including four children": a number in a list goes on with what the one before counted. */
function carry(q: Quantified, last: Draft | undefined, x: PopulationContext): Count | null {
  if (!last?.count || last.sentence[0] > q.core[0] || last.sentence[1] <= q.core[0] || q.unit !== null || q.none) return null;
  if (last.unit !== 'persons' || q.from - last.q.to > 14) return null;
  const bare = q.noun.head < 0;
  if (isPeopleNoun(q, x) && phraseBefore(x.parse.tokens, q.from, last.q.to, measureBooks(x.lexicon).including)) return last.count;
  const joint = x.parse.tokens[q.from - 1];
  // "12 men, one aged 19": one of them, not one more.
  if (!joint || !x.lexicon.joins.has(joint.norm) || (q.words && q.high === 1 && joint.kind === 'punct')) return null;
  return bare || (last.count.how === 'label' && isPeopleNoun(q, x)) ? last.count : null;
}

/** "had put them at 3,000, and on Sunday at 3,800": a bare number after "at" or "to" counts again what the sentence before counted. */
function again(q: Quantified, last: Draft | undefined, x: PopulationContext): Count | null {
  if (!last?.count || last.unit !== 'persons' || q.noun.head >= 0 || q.noun.of || q.unit !== null || q.words) return null;
  const near = (x.parse.sentenceOf[q.from] ?? 0) - (x.parse.sentenceOf[last.q.from] ?? 0) <= 2;
  return near && x.lexicon.reaches.has(x.parse.tokens[q.from - 1]?.norm ?? '') ? last.count : null;
}

function unitOf(q: Quantified, count: Count | null, last: Draft | undefined, x: PopulationContext, context: FigureContext): string {
  if (q.unit !== null) return q.unit;
  const noun = headOf(q, x);
  if (noun !== null && isPeopleNoun(q, x)) return 'persons';
  const named = noun === null ? null : unitOfNoun(noun, context.language.quantity);
  if (named) return named;
  const counted = count && (marks(count, context) ? 'persons' : measureById(count.measure)?.unit);
  if (counted === 'persons') return 'persons';
  if (noun === null || x.carried.has(noun) || q.noun.of?.pronoun) return last?.unit ?? 'items';
  return 'items';
}

const headOf = (q: Quantified, x: PopulationContext): string | null => {
  const at = q.noun.of?.head ?? q.noun.head;
  return at < 0 ? null : (x.parse.tokens[at]?.norm ?? null);
};

/** Whether the noun names people: by the table, its ending, or a name of a people ("North Koreans"). */
function isPeopleNoun(q: Quantified, x: PopulationContext): boolean {
  const at = q.noun.of?.head ?? q.noun.head;
  const noun = x.parse.tokens[at]?.norm;
  if (at < 0 || noun === undefined || q.noun.of?.pronoun) return false;
  if (lookup(x.lexicon.people, noun) !== undefined || isPeople(noun, x.lexicon)) return true;
  const name = x.names[x.nameAt[at] ?? -1];
  return name?.via === 'demonym' && noun.endsWith('s');
}

function ignored(parse: Parse, q: Quantified, rule: string): Message | null {
  const span = charsOf(parse, q.from, Math.max(q.core[1], q.from + 1));
  const text = parse.text.slice(...span);
  if (q.none || (q.weak && !/\d/.test(text))) return null;
  return { code: 'figures/ignored', level: 'info', text: `"${text}" is no figure: ${rule}.`, span };
}

/** Numbers in digits that no quantity holds: clock times, lists without spaces, versions. */
function unread(parse: Parse, drafts: readonly Draft[], messages: readonly Message[]): Message[] {
  const held = new Set<number>();
  for (const { q } of drafts) for (let k = q.from; k < q.to; k++) held.add(k);
  const noted = messages.flatMap((m) => (m.span ? [m.span] : []));
  let next = 0;
  return parse.tokens.flatMap((t, k): Message[] => {
    if (t.kind !== 'number' || held.has(k)) return [];
    while (next < noted.length && (noted[next]?.[1] ?? 0) <= t.start) next++;
    const span = noted[next];
    if (span && span[0] < t.end) return [];
    const rule = /:/.test(t.norm) ? 'clock time' : 'not one number';
    return [{ code: 'figures/ignored', level: 'info', text: `"${t.text}" is no figure: ${rule}.`, span: [t.start, t.end] }];
  });
}
