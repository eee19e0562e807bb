import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { Candidate } from '../model/candidate.ts';
import type { MentionedActor, NameMention } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import type { Span } from '../model/span.ts';
import type { Parse, Token, TokenRange } from '../model/token.ts';
import { type Discourse, type Entity, stranger } from './discourse.ts';
import { type Phrase, phraseOf } from './phrase.ts';

/** Whom a source's words mean, and the rule that said so where the words alone do not. */
export interface Resolved {
  readonly actor: MentionedActor | null;
  readonly inferred?: string;
  /** The phrase that was read (the antecedent, for pronouns and elided subjects). */
  readonly range: TokenRange | null;
}

const at = (p: Parse, i: number): Token => p.tokens[i] as Token;

/** Resolves the sources of a text in text order; each may be what a later pronoun means. */
export function resolveSources(
  p: Parse,
  list: readonly Candidate[],
  names: readonly NameMention[],
  covered: ReadonlySet<number>,
  discourse: Discourse,
  lexicon: SourceLexicon,
): readonly Resolved[] {
  const out = new Array<Resolved>(list.length).fill({ actor: null, range: null });
  const order = list.map((_, i) => i).sort((a, b) => place(list[a] as Candidate) - place(list[b] as Candidate) || a - b);
  const spoken: { at: number; actor: MentionedActor }[] = [];
  for (const i of order) {
    const c = list[i] as Candidate;
    const range = c.antecedent ?? c.source[0] ?? null;
    if (!range) continue;
    const phrase = phraseOf(p, range, namesIn(p, range, names), covered, lexicon);
    const resolved = resolve(p, phrase, discourse, spoken, lexicon);
    out[i] = { ...resolved, range, ...(c.antecedent && !resolved.inferred ? { inferred: 'relative pronoun' } : {}) };
    if (!resolved.actor) continue;
    const span: Span = [at(p, range[0]).start, at(p, range[1] - 1).end];
    discourse.add(resolved.actor, span, described(p, phrase, lexicon));
    spoken.push({ at: range[0], actor: resolved.actor });
  }
  return out.map((r, i) => carried(list, out, r, i));
}

const place = (c: Candidate): number => c.source[0]?.[0] ?? c.cue[0]?.[0] ?? c.content[0]?.[0] ?? 0;

/** A quotation carried on has the actor it carries from. */
function carried(list: readonly Candidate[], all: readonly Resolved[], r: Resolved, i: number): Resolved {
  const from = (list[i] as Candidate).carries;
  return from === undefined ? r : { actor: all[from]?.actor ?? null, inferred: 'quotation carried on', range: null };
}

function namesIn(p: Parse, range: TokenRange, names: readonly NameMention[]): readonly NameMention[] {
  const [start, end] = [at(p, range[0]).start, at(p, range[1] - 1).end];
  return names.filter((n) => n.span[0] >= start && n.span[1] <= end);
}

function described(p: Parse, phrase: Phrase, lexicon: SourceLexicon): string[] {
  const out: string[] = [];
  for (let i = phrase.range[0]; i < phrase.range[1]; i++) {
    const { norm } = at(p, i);
    if (lexicon.roles.has(norm) || lexicon.bodies.has(norm) || lexicon.outlets.has(norm)) out.push(norm);
  }
  return out;
}

type Answer = { actor: MentionedActor | null; inferred?: string };

function resolve(
  p: Parse,
  phrase: Phrase,
  d: Discourse,
  spoken: readonly { at: number; actor: MentionedActor }[],
  lexicon: SourceLexicon,
): Answer {
  const before = at(p, phrase.range[0]).start;
  if (phrase.range[1] - phrase.range[0] === 1) {
    const pronoun = pronounAnswer(phrase, d, spoken, before, lexicon);
    if (pronoun) return pronoun;
  }
  const person = phrase.names.find((n) => n.actor.kind === 'person');
  if (person) return { actor: person.actor };
  if (phrase.person) {
    const span: Span = [at(p, phrase.person[0]).start, at(p, phrase.person[1] - 1).end];
    return { actor: personOf(p.text.slice(...span).replace(/\s+/g, ' '), phrase, d) };
  }
  const author = authorOf(p, phrase, spoken, lexicon);
  if (author) return author;
  const partitive = oneOf(p, phrase, lexicon);
  if (partitive) return { actor: partitive, inferred: 'antecedent of "them"' };
  if (phrase.definite) {
    const known = description(p, phrase, d, before, lexicon);
    if (known) return { actor: known.actor, inferred: 'description' };
  }
  const named = headName(p, phrase, lexicon);
  if (named) return { actor: named };
  return { actor: unknown(p, phrase, d, lexicon) };
}

function pronounAnswer(
  phrase: Phrase,
  d: Discourse,
  spoken: readonly { at: number; actor: MentionedActor }[],
  before: number,
  lexicon: SourceLexicon,
): Answer | null {
  const w = phrase.first;
  const say = (e: { actor: MentionedActor } | null | undefined): Answer => ({ actor: e?.actor ?? null, inferred: 'pronoun' });
  const last = (pass: (a: MentionedActor) => boolean) => spoken.filter((s) => s.at < phrase.range[0] && pass(s.actor)).at(-1);
  const isPerson = (a: MentionedActor): boolean =>
    a.kind === 'person' || (a.unnamed && lexicon.roles.has(foldName(a.name).split(' ').at(-1) ?? ''));
  if (lexicon.personPronouns.has(w)) {
    const speaker = last(isPerson);
    const latest = d.latest(before, (e) => isPerson(e.actor));
    return say(nearer(speaker, latest, before));
  }
  if (lexicon.selfPronouns.has(w)) return say(last(() => true));
  if (lexicon.groupPronouns.has(w))
    return say(
      last((a) => !isPerson(a) || a.unnamed) ?? d.latest(before, (e) => e.actor.kind === 'group' || e.actor.kind === 'organisation'),
    );
  if (lexicon.thingPronouns.has(w))
    return say(last((a) => !isPerson(a)) ?? d.latest(before, (e) => /^(?:organisation|state|outlet)$/.test(e.actor.kind)));
  return null;
}

/** A speaker is the likelier antecedent unless another person was named since, in the subject's place. */
function nearer(speaker: { actor: MentionedActor } | undefined, latest: Entity | null, before: number): { actor: MentionedActor } | null {
  if (!speaker || !latest) return speaker ?? latest;
  if (speaker.actor.id === latest.actor.id) return speaker;
  const gap = before - Math.max(...latest.mentions.filter((m) => m[1] <= before).map((m) => m[1]));
  return gap < 160 ? latest : speaker;
}

function personOf(name: string, phrase: Phrase, d: Discourse): MentionedActor {
  const known = d.named(name);
  return known?.actor ?? stranger(name, 'person', phrase.names.find((n) => n.actor.party)?.actor.party ?? null);
}

/** "the newspaper", "the American daily", "the analyst", "the ministry": the latest entity so described. */
function description(p: Parse, phrase: Phrase, d: Discourse, before: number, lexicon: SourceLexicon): Entity | null {
  const { head } = phrase;
  const modifier = phrase.names.find((n) => n.via === 'demonym' || n.via === 'capital' || n.via === 'name');
  if (modifier && modifier.span[1] >= at(p, phrase.headAt).end) return null;
  if (lexicon.outlets.has(head)) {
    const kind = lexicon.outlets.get(head) ?? '';
    const outlet = d.latest(
      before,
      (e) => e.actor.kind === 'outlet' && suits(e, kind) && (!modifier || e.actor.party === modifier.actor.party || e.actor.party === null),
    );
    if (outlet) return outlet;
  }
  if (lexicon.unnamed.has(head) && !lexicon.roles.has(head) && !modifier)
    return d.latest(
      before,
      (e) => e.actor.kind !== 'person' && foldName(e.actor.name).split(' ').length > 1 && foldName(e.actor.name).endsWith(` ${head}`),
    );
  if (!lexicon.roles.has(head) && !lexicon.bodies.has(head)) return null;
  const fits = (e: Entity): boolean =>
    (e.described.has(head) || foldName(e.actor.name).split(' ').includes(head)) &&
    (!modifier || e.actor.party === null || e.actor.party === modifier.actor.party) &&
    (lexicon.roles.has(head) ? e.actor.kind === 'person' : e.actor.kind !== 'person' && e.actor.kind !== 'outlet');
  return d.latest(before, fits);
}

/** An outlet that the tables know is of one kind; one they do not know may be any. */
const KINDS = ['newspaper', 'broadcaster', 'agency', 'magazine', 'verifier', 'site', 'platform'];
const suits = (e: Entity, kind: string): boolean =>
  kind === '' || !KINDS.some((k) => e.described.has(`=${k}`)) || e.described.has(`=${kind}`);

/** A known name that is the head of the phrase: "South Korea's National Intelligence Service", "Moscow", "the US government". */
function headName(p: Parse, phrase: Phrase, lexicon: SourceLexicon): MentionedActor | null {
  const headEnd = at(p, phrase.headAt).end;
  const on = phrase.names.filter((n) => n.span[1] >= headEnd && n.span[0] <= at(p, phrase.headAt).start).at(-1);
  if (on && on.via !== 'demonym') return on.actor;
  if (lexicon.unnamed.has(phrase.head) || lexicon.roles.has(phrase.head)) return null;
  // An acronym in brackets names the phrase before it.
  const bracket = phrase.names.find((n) => n.via === 'acronym' && p.text[n.span[0] - 1] === '(');
  return bracket?.actor ?? null;
}

/** "Trump's statement" → Trump; "the letter" → who was speaking: a document of words is its author's. */
function authorOf(
  p: Parse,
  phrase: Phrase,
  spoken: readonly { at: number; actor: MentionedActor }[],
  lexicon: SourceLexicon,
): Answer | null {
  if (lexicon.exhibits.get(phrase.head) !== 'document') return null;
  const by = lexicon.origins.has(p.tokens[phrase.headAt + 1]?.norm ?? '')
    ? phrase.names.find((n) => n.span[0] > at(p, phrase.headAt).end)
    : undefined;
  const owner = phrase.names.find((n) => n.via !== 'demonym' && n.span[1] <= at(p, phrase.headAt).start) ?? by;
  if (owner) return { actor: owner.actor, inferred: 'author of the document' };
  if (!phrase.definite || phrase.names.length > 0) return null;
  const last = spoken.filter((s) => s.at < phrase.range[0]).at(-1);
  return last ? { actor: last.actor, inferred: 'author of the document' } : null;
}

/** "One of them" → one of the latest people counted or named as several. Never a name of its own. */
function oneOf(p: Parse, phrase: Phrase, lexicon: SourceLexicon): MentionedActor | null {
  const [from, to] = phrase.range;
  if (to - from < 3 || at(p, from + 1).norm !== 'of' || p.tags?.[from] !== 'CD') return null;
  const of = at(p, from + 2).norm;
  let several = lexicon.groupPronouns.has(of) ? '' : p.text.slice(at(p, from + 2).start, at(p, to - 1).end);
  for (let i = from - 1; i > Math.max(0, from - 80) && !several; i--) {
    if (p.tags?.[i] !== 'NNS') continue;
    let start = i;
    while (start > 0 && p.tags?.[start] !== 'CD' && /^(?:JJ|NNP?|CD|VBN)$/.test(p.tags?.[start - 1] ?? '')) start--;
    if (p.tags?.[start] === 'CD') several = p.text.slice(at(p, start).start, at(p, i).end);
  }
  const name = `${at(p, from).norm} of ${several || at(p, from + 2).text}`.replace(/\s+/g, ' ');
  const party = phrase.names.find((n) => n.actor.party)?.actor.party ?? null;
  return { id: `name:${foldName(name).replace(/ /g, '-')}`, name, kind: 'person', unnamed: true, party, partOf: null };
}

/** Nobody the tables or the text name: a proper noun of its own, or an unnamed source under the report's words. */
function unknown(p: Parse, phrase: Phrase, d: Discourse, lexicon: SourceLexicon): MentionedActor {
  const party = phrase.names.find((n) => n.actor.party)?.actor.party ?? null;
  const name = trimmed(p, phrase, lexicon);
  if (phrase.proper && /^\p{Lu}/u.test(name)) {
    const last = at(p, phrase.headAt).text;
    const person = d.named(last);
    if (person) return person.actor;
    return stranger(name, 'organisation', party);
  }
  const unnamed = lexicon.unnamed.has(phrase.head) || lexicon.roles.has(phrase.head) || !/\p{Lu}/u.test(name);
  return {
    id: `name:${foldName(name).replace(/ /g, '-')}`,
    name,
    kind: lexicon.exhibits.has(phrase.head) ? 'exhibit' : lexicon.roles.has(phrase.head) ? 'person' : 'group',
    unnamed,
    party,
    partOf: null,
  };
}

/** The head part of the phrase without its article: "the officials" → "officials". */
function trimmed(p: Parse, phrase: Phrase, lexicon: SourceLexicon): string {
  let [from] = phrase.range;
  const to = Math.max(phrase.headAt + 1, Math.min(phrase.range[1], phrase.headAt + 1));
  while (from < to - 1 && lexicon.articles.has(at(p, from).norm)) from++;
  return p.text.slice(at(p, from).start, at(p, to - 1).end).replace(/\s+/g, ' ');
}
