import type { MentionedActor } from '../model/mention.ts';
import { foldName, foldWord } from '../model/name.ts';
import { antecedent } from './antecedents.ts';
import type { Entity } from './discourse.ts';
import { at, type Phrase, tagOf } from './phrase.ts';
import type { SourceScene } from './resolved.ts';

/** "the newspaper", "the American daily", "the analyst", "the court", "the researchers": who was so described, nearest and likeliest first. */
export function description(s: SourceScene, phrase: Phrase): Entity | null {
  const { lexicon } = s;
  const { head } = phrase;
  if (phrase.complement && s.mentions.within(phrase.complement).length > 0) return null;
  if (phrase.names.some((n) => n.actor.kind === 'person')) return null;
  const modifier = phrase.names.find((n) => n.via === 'demonym' || n.via === 'capital' || n.via === 'name');
  const party = (e: Entity): boolean => !modifier || e.actor.party === null || e.actor.party === modifier.actor.party;
  const proper = properWords(s, phrase);
  const called = (e: Entity): boolean => proper.every((w) => foldName(e.actor.name).split(' ').includes(w));
  const find = (pass: (e: Entity) => boolean): Entity | null =>
    antecedent(s, phrase.range[0], s.own, (e) => pass(e) && party(e) && called(e)) ??
    s.discourse.latest(phrase.range[0], (e) => pass(e) && party(e) && called(e));
  const kinds: ((e: Entity) => boolean)[] = [];
  const alike = lexicon.alike.get(head);
  if (lexicon.outlets.has(head)) kinds.push((e) => e.actor.kind === 'outlet' && suits(e, lexicon.outlets.get(head) ?? ''));
  if (lexicon.bodies.has(head))
    kinds.push((e) => e.actor.kind !== 'person' && e.actor.kind !== 'outlet' && !e.actor.unnamed && holds(e, head));
  if (lexicon.roles.has(head)) kinds.push((e) => e.actor.kind === 'person' && holds(e, head));
  // "the union's boss", "the NATO chief": whoever the text has named with that body.
  const of = lexicon.titles.has(head) ? modifier?.actor.id : undefined;
  if (of) kinds.push((e) => e.actor.kind === 'person' && s.bodyOf(e.actor)?.id === of);
  if (lexicon.companies.has(head))
    kinds.push((e) => e.actor.kind === 'organisation' && e.actor.party === null && !e.actor.unnamed && business(s, e));
  if (lexicon.together.has(head)) kinds.push((e) => e.actor.id.startsWith('joint:'));
  if (alike && tagOf(s.p, phrase.headAt) === 'NNS') kinds.push((e) => group(e) && words(e).some((w) => lexicon.alike.get(w) === alike));
  if (lexicon.unnamed.has(head) && !lexicon.roles.has(head)) kinds.push((e) => group(e) && words(e).length > 1 && words(e).includes(head));
  const found = kinds.length ? find((e) => kinds.some((k) => k(e))) : null;
  // "The study" after "a study in a journal": the same noun under its longer name.
  return (
    found ??
    (phrase.proper ? null : find((e) => e.actor.unnamed && e.actor.kind !== 'person' && words(e).length > 1 && words(e).includes(head)))
  );
}

const words = (e: Entity): readonly string[] => foldName(e.actor.name).split(' ');
const holds = (e: Entity, head: string): boolean => e.described.has(head) || words(e).includes(head);
/** Called a company, or called nothing that is none: not "Department of Forestry". */
const business = (s: SourceScene, e: Entity): boolean =>
  [...e.described].some((w) => s.lexicon.companies.has(w)) || !words(e).some((w) => s.lexicon.bodies.has(w));
const group = (e: Entity): boolean => e.actor.kind === 'group' && e.actor.unnamed;

/** Capitalised words of the core that no name covers: "the Supreme Court" is a court so called, not any court. */
function properWords(s: SourceScene, phrase: Phrase): readonly string[] {
  const out: string[] = [];
  for (let i = phrase.core[0]; i < phrase.core[1]; i++) {
    const { text, norm } = at(s.p, i);
    if (!/^\p{Lu}/u.test(text) || s.mentions.covers(i) || s.lexicon.definite.has(norm) || i === phrase.headAt) continue;
    out.push(foldWord(text));
  }
  return out;
}

/** An outlet that the tables know is of one kind; one they do not know may be any. */
const KINDS = ['newspaper', 'broadcaster', 'agency', 'magazine', 'verifier', 'site', 'platform'];
const suits = (e: Entity, kind: string): boolean =>
  kind === '' || !KINDS.some((k) => e.described.has(`=${k}`)) || e.described.has(`=${kind}`);

/** "Norland's president", "the union's leader": a person of that role whom the text has named, of that state or that body. */
export function holderOf(s: SourceScene, phrase: Phrase, owner: MentionedActor): Entity | null {
  const { head } = phrase;
  if (!s.lexicon.roles.has(head) || tagOf(s.p, phrase.headAt) === 'NNS') return null;
  const belongs = (e: Entity): boolean =>
    (owner.party !== null && owner.kind === 'state' && e.actor.party === owner.party) || s.bodyOf(e.actor)?.id === owner.id;
  const pass = (e: Entity): boolean => e.actor.kind === 'person' && !e.actor.unnamed && belongs(e) && holds(e, head);
  return antecedent(s, phrase.range[0], s.own, pass) ?? s.discourse.latest(phrase.range[0], pass);
}

/** Names ahead that may say who was meant. */
const AHEAD = 60;

/**
 * "U.S. judge orders …": a headline or a first sentence describes somebody whom the text names only later, by the same role and with the
 * same words about it. Null where the text has named that person before.
 */
export function foretold(s: SourceScene, phrase: Phrase): MentionedActor | null {
  const { p, lexicon } = s;
  const [from] = phrase.range;
  const bare = !lexicon.articles.has(at(p, from).norm);
  const first = (p.paragraphOf[from] ?? 0) === 0;
  if (!lexicon.roles.has(phrase.head) || tagOf(p, phrase.headAt) === 'NNS' || !(phrase.definite || (bare && first))) return null;
  if (phrase.possessor && phrase.names.some((n) => n.actor.kind === 'person')) return null;
  const about = aboutWords(s, phrase);
  const role = lexicon.alike.get(phrase.head);
  const named = s.discourse.after(phrase.range[1], AHEAD);
  for (const { entity, token, span } of named) {
    if (entity.actor.kind !== 'person' || entity.actor.unnamed || (entity.mentions[0]?.[0] ?? 0) < span[0]) continue;
    const fits = [...entity.described].some((w) => w === phrase.head || (role !== undefined && lexicon.alike.get(w) === role));
    if (fits && near(s, token, about)) return entity.actor;
  }
  return null;
}

/** What a description says besides its noun: "transport" secretary, commander of "U.S." "forces". */
function aboutWords(s: SourceScene, phrase: Phrase): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = phrase.core[0]; i < (phrase.complement?.[1] ?? phrase.core[1]); i++)
    if (i !== phrase.headAt && /^(?:NN|JJ)/.test(tagOf(s.p, i))) out.add(foldWord(at(s.p, i).text));
  return out;
}

/** One of the words stands in the sentence of the name, or none was to be looked for. */
function near(s: SourceScene, token: number, about: ReadonlySet<string>): boolean {
  if (about.size === 0) return true;
  const [from, to] = s.p.sentences[s.p.sentenceOf[token] ?? -1] ?? [token, token + 1];
  for (let i = Math.max(from, token - 14); i < Math.min(to, token + 14); i++) if (about.has(foldWord(at(s.p, i).text))) return true;
  return false;
}
