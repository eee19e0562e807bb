import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { ActorKind } from '../model/actor.ts';
import type { MentionedActor, NameMention } from '../model/mention.ts';
import { foldName, foldWord } from '../model/name.ts';
import type { Span } from '../model/span.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { at, tagOf } from './phrase.ts';

/** Somebody whom the text names and no table knows. */
export const stranger = (name: string, kind: ActorKind, party: string | null = null): MentionedActor => ({
  id: `name:${foldName(name).replace(/ /g, '-')}`,
  name,
  kind,
  unnamed: false,
  party,
  partOf: null,
});

/**
 * The names of a text with those that no table knows: bodies ("Harbour Workers Union"), persons ("Ada Lane"), and persons again by their
 * surnames alone. `taken`: tokens of dates and places, where no name of these begins.
 */
export function withStrangers(p: Parse, names: readonly NameMention[], taken: ReadonlySet<number>, lexicon: SourceLexicon): Mentions {
  const known = mentionsOf(p, names);
  const bodies = p.sentences.flatMap((s) => bodiesIn(p, s, known, taken, lexicon));
  const kept = names.filter((n) => !swallowed(n, bodies));
  const wider = mentionsOf(p, [...kept, ...bodies]);
  const persons = personsIn(p, wider, taken, lexicon);
  const all = mentionsOf(p, [...wider.list, ...persons]);
  return mentionsOf(p, [...all.list, ...surnamesIn(p, all, taken, lexicon)]);
}

const swallowed = (n: NameMention, bodies: readonly NameMention[]): boolean => {
  let lo = 0;
  let hi = bodies.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((bodies[mid] as NameMention).span[1] <= n.span[0]) lo = mid + 1;
    else hi = mid;
  }
  const b = bodies[lo];
  return b !== undefined && b.span[0] < n.span[1];
};

const capital = (p: Parse, i: number): boolean => /^\p{Lu}/u.test(at(p, i).text);
const NAME_TAG = /^(?:NNPS?|NNS?|JJ|FW|VB.?|CD)$/;
const words = (p: Parse, [from, to]: TokenRange): string => p.text.slice(at(p, from).start, at(p, to - 1).end).replace(/\s+/g, ' ');
const spanOf = (p: Parse, [from, to]: TokenRange): Span => [at(p, from).start, at(p, to - 1).end];

/** Runs of capitalised words that hold a noun for a body, with what follows it after "of" or "for": "Court of Session". */
function bodiesIn(p: Parse, [from, to]: TokenRange, known: Mentions, taken: ReadonlySet<number>, lexicon: SourceLexicon): NameMention[] {
  const out: NameMention[] = [];
  let i = from;
  while (i < to) {
    const end = capital(p, i) && NAME_TAG.test(tagOf(p, i)) && !taken.has(i) ? bodyEnd(p, i, to, taken, lexicon) : i;
    const inner = known.at(i);
    if (end - i >= 2 && !(inner && inner.via !== 'demonym' && known.endAt(i) >= end) && !cutsIn(known, i, end)) {
      const range: TokenRange = [i, end];
      const party = inner?.via === 'demonym' ? inner.actor.party : null;
      const kind = lexicon.outlets.has(at(p, end - 1).norm) && !lexicon.bodies.has(at(p, end - 1).norm) ? 'outlet' : 'organisation';
      out.push({ span: spanOf(p, range), actor: stranger(words(p, range), kind, party), via: 'name' });
    }
    i = Math.max(i + 1, end);
  }
  return out;
}

/** A known name that reaches beyond the run, or stands in front of it, is not part of it. */
const cutsIn = (known: Mentions, from: number, to: number): boolean => {
  const [first, last] = [known.at(from), known.at(to - 1)];
  return (last !== null && known.endAt(to - 1) > to) || (first !== null && from > 0 && known.at(from - 1) === first);
};

function bodyEnd(p: Parse, from: number, to: number, taken: ReadonlySet<number>, lexicon: SourceLexicon): number {
  let body = false;
  let capitals = 0;
  let end = from;
  let i = from;
  while (i < to && i - from < 16) {
    const { norm } = at(p, i);
    if (capital(p, i) && !taken.has(i) && !titleAt(p, i, lexicon)) {
      if ((lexicon.bodies.has(norm) && !lexicon.grounds.has(norm)) || lexicon.companies.has(norm)) body = true;
      capitals++;
      end = ++i;
    } else if (/^[-–&]$/.test(norm) && i > from && i + 1 < to && capital(p, i + 1)) i++;
    else if (body && lexicon.inBodies.has(norm)) i += !lexicon.conjunctions.has(norm) || i - from > 2 ? 1 : to;
    else break;
  }
  return body && capitals >= 2 ? end : from;
}

const titleAt = (p: Parse, i: number, lexicon: SourceLexicon): boolean => {
  const { norm } = at(p, i);
  return lexicon.roles.has(norm) || lexicon.titles.has(norm) || lexicon.honorifics.has(norm.replace('.', ''));
};

/** Runs of two or more capitalised words outside names, titles left out, that the text over all speaks of as somebody. */
function personsIn(p: Parse, known: Mentions, taken: ReadonlySet<number>, lexicon: SourceLexicon): NameMention[] {
  const runs = p.sentences.flatMap((s) => personRuns(p, s, known, taken, lexicon));
  const sums = new Map<string, number>();
  const named = runs.map((r) => ({ r, name: words(p, r.range) }));
  for (const { r, name } of named) sums.set(name, (sums.get(name) ?? 0) + evidence(p, r, lexicon));
  const accepted = named.filter(({ name }) => (sums.get(name) ?? 0) >= 0);
  const full = new Map(accepted.filter(({ name }) => name.includes(' ')).map(({ name }) => [foldName(name).split(' ').at(-1), name]));
  return accepted.map(({ r, name }) => {
    const whole = name.includes(' ') ? name : (full.get(foldName(name)) ?? name);
    return { span: spanOf(p, r.range), actor: stranger(whole, business(p, r.range[1], lexicon) ? 'organisation' : 'person'), via: 'name' };
  });
}

/** ", a retailer", ", another firm". */
function business(p: Parse, to: number, lexicon: SourceLexicon): boolean {
  if (p.tokens[to]?.norm !== ',' || tagOf(p, to + 1) !== 'DT') return false;
  for (let i = to + 2; i < Math.min(p.tokens.length, to + 6) && /^(?:JJ|NN|VBG|HYPH|POS)/.test(tagOf(p, i)); i++)
    if (lexicon.companies.has(at(p, i).norm)) return true;
  return false;
}

interface Run {
  readonly range: TokenRange;
  /** A title or a role stands before it. */
  readonly titled: boolean;
}

function personRuns(p: Parse, [from, to]: TokenRange, known: Mentions, taken: ReadonlySet<number>, lexicon: SourceLexicon): Run[] {
  const out: Run[] = [];
  let i = from;
  while (i < to) {
    let j = i;
    while (j < to && inName(p, j, j > i, known, taken, lexicon)) j++;
    while (j > i + 1 && (lexicon.particles.has(at(p, j - 1).norm) || at(p, j - 1).norm === '-')) j--;
    const start = skipTitles(p, i, j, lexicon);
    const count = p.tokens.slice(start, j).filter((t) => /^\p{Lu}\p{L}/u.test(t.text)).length;
    // "Mr Quill": one word is a name after a title of courtesy.
    const honoured = start > i && lexicon.honorifics.has(at(p, start - 1).norm.replace('.', ''));
    if (count >= (honoured ? 1 : 2) && j - start <= 7)
      out.push({ range: [start, j], titled: start > i || (i > 0 && lexicon.roles.has(at(p, i - 1).norm)) });
    i = Math.max(i + 1, j);
  }
  return out;
}

function inName(p: Parse, i: number, inner: boolean, known: Mentions, taken: ReadonlySet<number>, lexicon: SourceLexicon): boolean {
  const t = at(p, i);
  if (known.covers(i) || taken.has(i)) return false;
  // "Doo Jin-ho", "Kim Jong-un".
  if (inner && !t.spaced && at(p, i - 1).norm === '-' && /^\p{Ll}/u.test(t.text)) return true;
  if (inner && ((t.norm === '-' && !t.spaced && p.tokens[i + 1]?.spaced === false) || lexicon.particles.has(t.norm))) return true;
  return capital(p, i) && NAME_TAG.test(tagOf(p, i)) && !/^\p{Lu}{2,}$/u.test(t.text);
}

/** "Emergencies Minister Yevgeny Zinichev" → from "Yevgeny"; "Lt. Col. Erik Kurilla" → from "Erik". */
function skipTitles(p: Parse, from: number, to: number, lexicon: SourceLexicon): number {
  let start = from;
  for (let i = from; i < to - 1; i++) {
    const { norm } = at(p, i);
    if (lexicon.roles.has(norm) || (norm.endsWith('.') && norm.length > 2) || lexicon.honorifics.has(norm.replace('.', ''))) start = i + 1;
  }
  while (start < to && at(p, start).norm === '-') start++;
  return afterPlace(p, start, to, lexicon);
}

/** "envoy for Norland | Brian Hook": after a preposition a name begins at its given name. */
function afterPlace(p: Parse, from: number, to: number, lexicon: SourceLexicon): number {
  const given = (i: number): boolean => lexicon.givenNames.has(foldWord(at(p, i).text));
  if (from === 0 || !lexicon.complements.has(at(p, from - 1).norm) || given(from)) return from;
  for (let i = from + 1; i < to - 1; i++) if (given(i)) return i;
  return from;
}

/** Whether a run is somebody's name: more than nothing for, less than nothing against. */
function evidence(p: Parse, { range: [from, to], titled }: Run, lexicon: SourceLexicon): number {
  const [first, last] = [foldWord(at(p, from).text), at(p, to - 1).norm];
  const before = from > 0 ? at(p, from - 1).norm : '';
  const after = to < p.tokens.length ? at(p, to).norm : '';
  let n = titled ? 2 : 0;
  if (lexicon.givenNames.has(first)) n += 3;
  if (after === ',' && /^\d{2}$/.test(p.tokens[to + 1]?.text ?? '')) n += 2;
  if (lexicon.articles.has(before)) n -= 2;
  if (lexicon.unpersonal.has(first) || lexicon.unpersonal.has(last)) n -= 3;
  if (lexicon.roles.has(last)) n -= 6;
  // "Park Won-soon" is nobody's park.
  for (let i = from; i < to; i++) {
    const { norm } = at(p, i);
    if ((lexicon.bodies.has(norm) || lexicon.outlets.has(norm)) && !(i === from && lexicon.grounds.has(norm))) n -= 4;
  }
  if (lexicon.of.has(after) && /^\p{Lu}/u.test(p.tokens[to + 1]?.text ?? '')) n -= 2;
  if (lexicon.locatives.has(before)) n -= 1;
  return n;
}

/** A surname alone is the person's whom the text names in full: the latest before it, else the first after. */
function surnamesIn(p: Parse, known: Mentions, taken: ReadonlySet<number>, lexicon: SourceLexicon): NameMention[] {
  const bearers = new Map<string, NameMention[]>();
  for (const n of known.list)
    if (n.actor.kind === 'person' && n.actor.id.startsWith('name:')) {
      const last = foldName(n.actor.name).split(' ').at(-1) ?? '';
      const list = bearers.get(last);
      if (!list) bearers.set(last, [n]);
      else if (list.at(-1)?.actor.id !== n.actor.id) list.push(n);
    }
  const out: NameMention[] = [];
  for (let i = 0; i < p.tokens.length; i++) {
    if (!capital(p, i) || known.covers(i) || taken.has(i) || !/^NNPS?$/.test(tagOf(p, i))) continue;
    const list = bearers.get(foldWord(at(p, i).text));
    if (!list || beside(p, i, known, lexicon)) continue;
    const bearer = latestBefore(list, at(p, i).start) ?? (list[0] as NameMention);
    out.push({ span: [at(p, i).start, at(p, i).end], actor: bearer.actor, via: 'name' });
  }
  return out;
}

/** A capitalised word of no known name stands directly before or after: another name ("Mark Lane" is not Ada Lane). */
function beside(p: Parse, i: number, known: Mentions, lexicon: SourceLexicon): boolean {
  const other = (k: number): boolean => {
    const t = p.tokens[k];
    if (!t || p.sentenceOf[k] !== p.sentenceOf[i] || known.covers(k)) return false;
    return (
      /^\p{Lu}\p{L}/u.test(t.text) &&
      /^NNPS?$/.test(tagOf(p, k)) &&
      !lexicon.roles.has(t.norm) &&
      !lexicon.honorifics.has(t.norm.replace('.', ''))
    );
  };
  return other(i - 1) || other(i + 1);
}

function latestBefore(list: readonly NameMention[], unit: number): NameMention | undefined {
  let lo = 0;
  let hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((list[mid] as NameMention).span[0] < unit) lo = mid + 1;
    else hi = mid;
  }
  return list[lo - 1];
}
