import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { Candidate } from '../model/candidate.ts';
import type { MentionedActor } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import type { Span } from '../model/span.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Search } from './antecedents.ts';
import { authorOf, worksIn } from './authors.ts';
import { description, foretold, holderOf } from './descriptions.ts';
import { headName, personNamed } from './heads.ts';
import { conjuncts, jointActor } from './joint.ts';
import type { Mentions } from './mentions.ts';
import { at, type Phrase, phraseOf, tagOf } from './phrase.ts';
import { pronoun } from './pronouns.ts';
import type { Answer, Resolved, SourceScene } from './resolved.ts';
import { unnamedSource } from './unnamed.ts';

interface Nestable extends Candidate {
  readonly within?: number | null;
}

/** Resolves the sources of a text in text order, so that each may be what a later pronoun means; then "I" and "we" by who is quoted. */
export function resolveSources(
  search: Search,
  list: readonly Nestable[],
  mentions: Mentions,
  bodyOf: SourceScene['bodyOf'],
): readonly Resolved[] {
  const { p, discourse, lexicon } = search;
  const works = worksIn(p, mentions, lexicon);
  const out = new Array<Resolved>(list.length).fill({ actor: null, range: null });
  // "The WHO said": a name is no relative pronoun.
  const rangeOf = (c: Candidate): TokenRange | null =>
    c.antecedent && !mentions.covers(c.source[0]?.[0] ?? -1) ? c.antecedent : trimmed(p, c.source[0] ?? null, mentions);
  const own = (r: TokenRange): boolean => r[1] > r[0] && !mentions.covers(r[0]) && lexicon.selfPronouns.has(at(p, r[0]).norm);
  const order = list.map((_, i) => i).sort((a, b) => place(list[a] as Candidate) - place(list[b] as Candidate) || a - b);
  const quoterOf = (c: Nestable): MentionedActor | null => (c.within == null ? null : (out[c.within]?.actor ?? null));
  const settle = (i: number): void => {
    const c = list[i] as Nestable;
    const range = rangeOf(c);
    if (!range) return;
    const scene: SourceScene = {
      ...search,
      mentions,
      works,
      own: c.content,
      holder: quoterOf(c),
      bodyOf,
      resolve: (r) => resolve(scene, r),
    };
    const resolved = resolve(scene, range);
    const cites = citedBy(scene, c);
    const relative = c.antecedent === range && !resolved.inferred;
    out[i] = { ...resolved, range, ...(relative ? { inferred: 'relative pronoun' } : {}), ...(cites ? { cites } : {}) };
  };
  for (const i of order) {
    const c = list[i] as Candidate;
    const range = rangeOf(c);
    if (!range) out[i] = { actor: cueAsSource(p, c, lexicon), range: null };
    if (!range || own(range)) continue;
    settle(i);
    const { actor } = out[i] as Resolved;
    if (actor) discourse.speak(actor, actor.parts ? range[1] - 1 : range[0], spanOf(p, range), described(p, range, lexicon));
  }
  // Outer before inner: who is quoted is known before whoever says "I" in the quotation.
  for (const i of order) {
    const range = rangeOf(list[i] as Candidate);
    if (range && own(range)) settle(i);
  }
  return out.map((r, i) => carried(list, out, r, i));
}

/** "The Harbour Postgrim": without a word that has run into the name before it. */
function trimmed(p: Parse, range: TokenRange | null, mentions: Mentions): TokenRange | null {
  if (!range || range[1] - range[0] < 2) return range;
  const last = range[1] - 1;
  const runIn = !at(p, last).spaced && /^\p{L}/u.test(at(p, last).text) && mentions.endAt(last - 1) === last && !mentions.covers(last);
  return runIn && tagOf(p, last) !== 'POS' && !/^['’]/.test(at(p, last).text) ? [range[0], last] : range;
}

/** Whom "citing …" names: somebody named, or a body under its state; not officials, nor reasons. */
function citedBy(s: SourceScene, c: Candidate): MentionedActor | null {
  const [cue, content] = [c.cue[0], c.content[0]];
  if (!cue || !content) return null;
  const { norm } = at(s.p, cue[1] - 1);
  const range = s.lexicon.citing.has(norm) ? content : s.lexicon.crediting.has(norm) ? creditedTo(s, content) : null;
  const actor = range ? resolve(s, range).actor : null;
  if (!range || !actor || actor.unnamed || actor.kind === 'exhibit') return null;
  const head = phraseOf(s.p, range, s.mentions, s.lexicon).head;
  return actor.kind !== 'group' || s.lexicon.bodies.has(head) ? actor : null;
}

/** "the estimate to | Ukrainian intelligence". */
function creditedTo(s: SourceScene, [from, to]: TokenRange): TokenRange | null {
  let i = from;
  while (i < to && !(s.lexicon.works.has(at(s.p, i).norm) && s.lexicon.recipients.has(s.p.tokens[i + 1]?.norm ?? ''))) i++;
  return i + 2 < to ? [i + 2, to] : null;
}

/** "Reports that …": without a source, a noun that names nobody is the source itself. */
function cueAsSource(p: Parse, c: Candidate, lexicon: SourceLexicon): MentionedActor | null {
  const cue = c.cue[0];
  if (!cue || c.cue.length > 1) return null;
  const { norm } = at(p, cue[1] - 1);
  if (!lexicon.unnamed.has(norm) || !lexicon.works.has(norm) || !/^NN/.test(tagOf(p, cue[1] - 1))) return null;
  return { id: `name:${norm}`, name: norm, kind: 'group', unnamed: true, party: null, partOf: null };
}

const place = (c: Candidate): number => c.source[0]?.[0] ?? c.cue[0]?.[0] ?? c.content[0]?.[0] ?? 0;
const spanOf = (p: Parse, [from, to]: TokenRange): Span => [at(p, from).start, at(p, to - 1).end];

/** A quotation carried on has the actor it carries from. */
function carried(list: readonly Candidate[], all: readonly Resolved[], r: Resolved, i: number): Resolved {
  const from = (list[i] as Candidate).carries;
  return from === undefined ? r : { actor: all[from]?.actor ?? null, inferred: 'quotation carried on', range: null };
}

/** Role, body and outlet nouns of a source: what a later "the analyst", "the agency" may take up. */
function described(p: Parse, [from, to]: TokenRange, lexicon: SourceLexicon): string[] {
  const out: string[] = [];
  for (let i = from; i < to; i++) {
    const { norm } = at(p, i);
    if (lexicon.relatives.has(norm)) break;
    if (lexicon.roles.has(norm) || lexicon.bodies.has(norm) || lexicon.outlets.has(norm) || lexicon.companies.has(norm)) out.push(norm);
  }
  return out;
}

/** The steps from the surest to the least sure; the first that answers stands. */
export function resolve(s: SourceScene, range: TokenRange): Answer {
  const { p, lexicon } = s;
  if (range[1] - range[0] === 1) {
    const answer = pronoun(s, range[0]);
    if (answer) return answer;
  }
  const parts = conjuncts(p, range, s.mentions, lexicon);
  if (parts.length > 1) return several(s, parts);
  const phrase = phraseOf(p, range, s.mentions, lexicon);
  // "I, who have seen it".
  if (phrase.core[1] - phrase.core[0] === 1 && !phrase.possessor && tagOf(p, phrase.core[0]) === 'PRP') {
    const answer = pronoun(s, phrase.core[0]);
    if (answer) return answer;
  }
  const person = personNamed(s, phrase);
  if (person) return { actor: person };
  const owned = possessed(s, phrase);
  if (owned) return owned;
  const author = authorOf(s, phrase);
  if (author) return author;
  const named = headName(s, phrase);
  if (named) return { actor: named };
  const partitive = oneOf(s, phrase);
  if (partitive) return { actor: partitive, inferred: 'antecedent of "them"' };
  const known = phrase.definite ? description(s, phrase) : null;
  if (known) return { actor: known.actor, inferred: 'description' };
  const named_ = foretold(s, phrase);
  if (named_) return { actor: named_, inferred: 'named later' };
  return { actor: unnamedSource(s, phrase) };
}

function several(s: SourceScene, parts: readonly TokenRange[]): Answer {
  const found = parts.map((r) => ({ r, actor: resolve(s, r).actor }));
  const actors = found.flatMap((x) => x.actor ?? []);
  const distinct = [...new Map(actors.map((a) => [a.id, a])).values()];
  if (distinct.length > 1) for (const { r, actor } of found) if (actor) s.discourse.speak(actor, r[0], spanOf(s.p, r));
  return { actor: distinct.length > 1 ? jointActor(distinct) : (distinct[0] ?? null) };
}

/** "his family", "their statement", "the board's press office": what somebody has, under the owner's name; a document is its owner's. */
function possessed(s: SourceScene, phrase: Phrase): Answer | null {
  const { p, lexicon } = s;
  const [from] = phrase.range;
  const own = tagOf(p, from) === 'PRP$' && phrase.range[1] - from > 1;
  if (!own && !phrase.possessor) return null;
  if (phrase.proper && phrase.names.some((n) => n.span[1] >= at(p, phrase.headAt).end && n.actor.kind !== 'person')) return null;
  const answer = own ? pronoun(s, from) : resolve(s, phrase.possessor as TokenRange);
  const owner = answer?.actor;
  if (!owner) return null;
  if (lexicon.works.has(phrase.head) || lexicon.exhibits.get(phrase.head) === 'document')
    return { actor: owner, inferred: 'author of the document' };
  const holder = holderOf(s, phrase, owner);
  if (holder) return { actor: holder.actor, inferred: 'description' };
  const start = own ? from + 1 : phrase.core[0];
  const rest = p.text.slice(at(p, start).start, at(p, phrase.headAt).end).replace(/\s+/g, ' ');
  const name = `${owner.name}'s ${rest}`;
  const kind = lexicon.exhibits.has(phrase.head) ? 'exhibit' : lexicon.roles.has(phrase.head) ? 'person' : 'group';
  return {
    actor: { id: idOf(name), name, kind, unnamed: !lexicon.bodies.has(phrase.head), party: owner.party, partOf: owner.id },
    ...(answer.inferred ? { inferred: answer.inferred } : {}),
  };
}

const idOf = (name: string): string => `name:${foldName(name).replace(/ /g, '-')}`;

/** "One of them" → one of the latest people counted or named as several. Never a name of its own. */
function oneOf(s: SourceScene, phrase: Phrase): MentionedActor | null {
  const { p, lexicon } = s;
  const [from, to] = phrase.range;
  if (to - from < 3 || !lexicon.of.has(at(p, from + 1).norm) || tagOf(p, from) !== 'CD') return null;
  const end = phrase.complement?.[1] ?? to;
  const of = at(p, from + 2).norm;
  let many = lexicon.groupPronouns.has(of) && end - from === 3 ? '' : p.text.slice(at(p, from + 2).start, at(p, end - 1).end);
  for (let i = from - 1; i > Math.max(0, from - 80) && !many; i--) {
    if (tagOf(p, i) !== 'NNS') continue;
    let start = i;
    while (start > 0 && tagOf(p, start) !== 'CD' && /^(?:JJ|NNP?|CD|VBN)$/.test(tagOf(p, start - 1))) start--;
    if (tagOf(p, start) === 'CD') many = p.text.slice(at(p, start).start, at(p, i).end);
  }
  const name = `${at(p, from).norm} of ${many || at(p, from + 2).text}`.replace(/\s+/g, ' ');
  const party = phrase.names.find((n) => n.actor.party)?.actor.party ?? null;
  return { id: idOf(name), name, kind: 'person', unnamed: true, party, partOf: null };
}
