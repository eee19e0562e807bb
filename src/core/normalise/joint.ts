import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { MentionedActor } from '../model/mention.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Mentions } from './mentions.ts';
import { at, tagOf } from './phrase.ts';

/**
 * The parts of a source of several ("China, Iran, and Russia"; "both the council and the army"); one part where it is one. What stands after
 * "from" or "of" belongs to the noun before: "scientists from Oslo and Bergen" are one source.
 */
export function conjuncts(p: Parse, range: TokenRange, mentions: Mentions, lexicon: SourceLexicon): readonly TokenRange[] {
  const from = lexicon.pairs.has(at(p, range[0]).norm) ? range[0] + 1 : range[0];
  const cuts: TokenRange[] = [];
  let start = from;
  let joined = false;
  let bound = false;
  for (let i = from; i < range[1]; i = Math.max(i + 1, mentions.endAt(i))) {
    const { norm } = at(p, i);
    if (!mentions.covers(i) && (lexicon.relatives.has(norm) || norm === '(')) break;
    const comma = norm === ',' && !lexicon.conjunctions.has(p.tokens[i + 1]?.norm ?? '');
    if (comma || lexicon.conjunctions.has(norm)) {
      const end = norm !== ',' && at(p, i - 1).norm === ',' ? i - 1 : i;
      if (end <= start || (bound && !opens(p, i + 1, range[1], mentions, lexicon))) continue;
      cuts.push([start, end]);
      start = i + 1;
      bound = false;
      if (!comma) joined = true;
    } else if (lexicon.complements.has(norm)) bound = true;
  }
  const last: TokenRange = [start, range[1]];
  const parts = [...cuts, last];
  if (modifiers(p, parts, mentions)) return [range];
  if (!joined || parts.length < 2 || !parts.every((r) => speaks(p, r, mentions, lexicon))) return [range];
  return [...listedBefore(p, range[0], mentions), ...parts];
}

/** Names of a list that stand before a source that begins within it: "Norland, | Sudmark and Vessen said". */
function listedBefore(p: Parse, from: number, mentions: Mentions): readonly TokenRange[] {
  const out: TokenRange[] = [];
  let i = from;
  for (;;) {
    const name = i >= 2 && at(p, i - 1).norm === ',' ? mentions.at(i - 2) : null;
    if (!name || name.via === 'demonym' || p.sentenceOf[i - 2] !== p.sentenceOf[from]) return opening(p, i) ? out : [];
    let start = i - 2;
    while (start > 0 && mentions.at(start - 1) === name) start--;
    out.unshift([start, i - 1]);
    i = start;
  }
}

const opening = (p: Parse, i: number): boolean => i === (p.sentences[p.sentenceOf[i] ?? -1]?.[0] ?? i);

/** "U.S. and Iraqi officials" are one group of two states, not a state and a group. */
const modifiers = (p: Parse, parts: readonly TokenRange[], mentions: Mentions): boolean => {
  const [from, to] = parts.at(-1) as TokenRange;
  const last = mentions.at(from);
  return (
    last !== null &&
    mentions.endAt(from) < to &&
    /^NNS?$/.test(tagOf(p, to - 1)) &&
    parts.slice(0, -1).every((r) => mentions.at(r[0])?.actor.kind === last.actor.kind && mentions.endAt(r[0]) >= r[1])
  );
};

/** After a complement only a person or a noun with its own article begins another source. */
const opens = (p: Parse, i: number, to: number, mentions: Mentions, lexicon: SourceLexicon): boolean =>
  i < to && (mentions.at(i)?.actor.kind === 'person' || (lexicon.articles.has(at(p, i).norm) && lexicon.bodies.has(at(p, to - 1).norm)));

/** A name, or a noun for people, bodies or outlets, ends the part before its first preposition. A bare role is no source: "businessman and …". */
function speaks(p: Parse, [from, to]: TokenRange, mentions: Mentions, lexicon: SourceLexicon): boolean {
  if (to <= from) return false;
  let end = from;
  while (end < to && (mentions.covers(end) || !lexicon.cut.has(at(p, end).norm) || at(p, end - 1).norm === '-') && at(p, end).norm !== ',')
    end = Math.max(end + 1, mentions.endAt(end));
  const head = Math.min(end, to) - 1;
  const name = mentions.at(head);
  if (name) return name.via !== 'demonym';
  const { norm } = at(p, head);
  if (!/^(?:NN|JJ|CD|PRP)/.test(tagOf(p, head))) return false;
  if (lexicon.articles.has(at(p, from).norm) && /^NN/.test(tagOf(p, head))) return true;
  const bare = to - from === 1 && /^NNP?$/.test(tagOf(p, head)) && lexicon.roles.has(norm);
  if (bare) return false;
  return (
    lexicon.roles.has(norm) ||
    lexicon.bodies.has(norm) ||
    lexicon.unnamed.has(norm) ||
    lexicon.outlets.has(norm) ||
    (plural(p, head) && lexicon.roles.has(norm.replace(/s$/, ''))) ||
    pronoun(norm, lexicon)
  );
}

const plural = (p: Parse, i: number): boolean => tagOf(p, i) === 'NNS';
const pronoun = (w: string, lexicon: SourceLexicon): boolean => lexicon.personPronouns.has(w) || lexicon.groupPronouns.has(w);

/** Several who speak together, under their names joined with " + ". A party they have where all have the same. */
export function jointActor(actors: readonly MentionedActor[]): MentionedActor {
  const parties = new Set(actors.map((a) => a.party));
  const [party = null] = parties.size === 1 ? parties : [];
  return {
    id: `joint:${actors.map((a) => a.id).join('+')}`,
    name: actors.map((a) => a.name).join(' + '),
    kind: 'group',
    unnamed: actors.every((a) => a.unnamed),
    party,
    partOf: null,
    parts: actors.map((a) => a.id),
  };
}
