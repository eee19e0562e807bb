import type { Language } from '../lang/language.ts';
import type { CueVerb } from '../lang/sections/cues.ts';
import type { NameMention } from '../model/mention.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Nested } from './links.ts';
import { at } from './phrase.ts';

/** Tokens between an accusation and what it is of, and between a count and its number. */
const REACH = 14;

interface Scene {
  readonly p: Parse;
  readonly language: Language;
  readonly nameEnding: ReadonlyMap<number, number>;
  readonly used: Uint8Array;
}

/**
 * Adds attributions of numbers that a named doer gives away where no frame was sure (METHOD §1, "counts that somebody puts at"): "Kyiv has put
 * the dead at 900", "the ministry plans to send 3,000", "Oslo and Bern accuse Rome of …". Only where nothing else was read in these words.
 */
export function withCounted(p: Parse, list: readonly Nested[], names: readonly NameMention[], language: Language): readonly Nested[] {
  const used = new Uint8Array(p.tokens.length);
  for (const c of list) for (const [from, to] of [...c.cue, ...c.content]) used.fill(1, from, to);
  const s: Scene = { p, language, nameEnding: endings(p, names), used };
  const found: Nested[] = [];
  for (const sentence of p.sentences)
    for (let k = sentence[0] + 1; k < sentence[1] - 2; k++) {
      const c = used[k] ? null : counted(s, k, sentence);
      if (c) found.push(c);
    }
  return found.length ? inOrder(list, found) : list;
}

/** Token after a name → token at which the name begins. */
function endings(p: Parse, names: readonly NameMention[]): ReadonlyMap<number, number> {
  const byEnd = new Map(names.filter((n) => n.actor.kind !== 'outlet').map((n) => [n.span[1], n.span[0]]));
  const starts = new Map(p.tokens.map((t, k) => [t.start, k]));
  const out = new Map<number, number>();
  p.tokens.forEach((t, k) => {
    const from = starts.get(byEnd.get(t.end) ?? -1);
    if (from !== undefined) out.set(k + 1, from);
  });
  return out;
}

function counted(s: Scene, k: number, sentence: TokenRange): Nested | null {
  const { p, language } = s;
  const verb = language.cues.verbs.get(at(p, k).norm);
  const tag = p.tags?.[k] ?? '';
  // "Harlan's estimate of the dead at 900": a noun.
  if (!verb || tag === 'VBG' || (!/^VB/.test(tag) && p.tags?.[k - 1] === 'POS')) return null;
  const from = contentFrom(s, k, verb, sentence);
  if (from === null) return null;
  const group = groupStart(s, k, sentence);
  const source = subject(s, group, sentence);
  const content: TokenRange = [k + 1, contentTo(s, from, sentence)];
  if (!source || !free(s, [k, content[1]]) || (!/^VB/.test(tag) && clauseGoesOn(s, from, content[1]))) return null;
  return {
    source: [source],
    cue: [[group, k + 1]],
    content: [content],
    stance: verb.stance,
    modality: verb.modality,
    frame: 'counted',
    score: 0.5,
    within: null,
  };
}

/** Where the words after the verb that must hold the number begin; null where the verb takes none. */
function contentFrom(s: Scene, k: number, verb: CueVerb, sentence: TokenRange): number | null {
  const { p, language } = s;
  const norm = (i: number): string => p.tokens[i]?.norm ?? '';
  if (verb.takes.has('i') && verb.modality === 'plan') return p.tags?.[k + 1] === 'TO' ? k + 1 : null;
  const end = Math.min(sentence[1], k + REACH);
  if (verb.takes.has('f')) {
    for (let i = k + 2; i < end; i++) if (language.quantity.of.has(norm(i)) && /^(?:VBG|VBN)$/.test(p.tags?.[i + 1] ?? '')) return i + 1;
    return null;
  }
  if (verb.modality !== 'estimate') return null;
  for (let i = k + 2; i < end && !/^[,;:]$/.test(norm(i)); i++) if (language.measure.puts.has(norm(i)) && number(s, i + 1, i + 5)) return i;
  return null;
}

const number = (s: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const t = s.p.tokens[i];
    if (t && (t.kind === 'number' || Object.hasOwn(s.language.quantity.cardinals, t.norm))) return true;
  }
  return false;
};

/** The first of the verb's auxiliaries and adverbs. */
function groupStart({ p, language }: Scene, k: number, sentence: TokenRange): number {
  let from = k;
  for (; from > sentence[0]; from--) {
    const before = p.tokens[from - 1]?.norm ?? '';
    if (!language.cues.auxiliaries.has(before) && !language.measure.adverbs.has(before)) break;
  }
  return from;
}

/** A name that ends where the verb group begins, with those joined to it, or a personal pronoun. */
function subject(s: Scene, end: number, sentence: TokenRange): TokenRange | null {
  const { p, language } = s;
  const norm = (i: number): string => p.tokens[i]?.norm ?? '';
  let from = s.nameEnding.get(end);
  if (from === undefined) {
    const pronoun = p.tags?.[end - 1] === 'PRP' && !language.sources.selfPronouns.has(norm(end - 1));
    return pronoun && end > sentence[0] ? [end - 1, end] : null;
  }
  for (let guard = 0; guard < 4; guard++) {
    if (language.sources.articles.has(norm(from - 1))) from--;
    let before: number = from;
    while (before > sentence[0] && language.measure.joins.has(norm(before - 1))) before--;
    const joined: number | undefined = before < from ? s.nameEnding.get(before) : undefined;
    if (joined === undefined || joined < sentence[0]) break;
    from = joined;
  }
  return from >= sentence[0] ? [from, end] : null;
}

/** To the end of the clause after its last number: a comma after it begins something else. */
function contentTo(s: Scene, from: number, sentence: TokenRange): number {
  let seen = false;
  for (let i = from; i < sentence[1]; i++) {
    const t = at(s.p, i);
    seen ||= number(s, i, i + 1);
    if (/^[.!?;:]$/.test(t.text) || (seen && (t.text === ',' || (/^[–—-]+$/.test(t.text) && t.spaced)))) return seen ? i : from;
  }
  return seen ? sentence[1] : from;
}

const free = (s: Scene, [from, to]: TokenRange): boolean => to > from + 2 && !s.used.subarray(from, to).includes(1);

/** "the ministry's plans to send 3,000 were leaked": what looked like a verb was a noun, for its clause has another. */
function clauseGoesOn(s: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (s.language.measure.relatives.has(at(s.p, i).norm)) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(s.p.tags?.[i] ?? '')) return true;
  }
  return false;
}

const first = (c: Nested): number => Math.min(...[...c.content, ...c.cue, ...c.source].map((r) => r[0]));

/** Puts the new ones among the others by where they begin; what points at another's index goes on doing so. */
function inOrder(list: readonly Nested[], found: readonly Nested[]): readonly Nested[] {
  const all = [...list, ...found].map((c, old) => ({ c, old, first: first(c) }));
  all.sort((a, b) => a.first - b.first || a.old - b.old);
  const place = new Map(all.map(({ old }, now) => [old, now]));
  return all.map(({ c }) => ({
    ...c,
    within: c.within === null ? null : (place.get(c.within) ?? null),
    ...(c.carries === undefined ? {} : { carries: place.get(c.carries) as number }),
  }));
}
