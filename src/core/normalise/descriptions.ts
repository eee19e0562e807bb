import type { MentionedActor } from '../model/mention.ts';
import { foldName, foldWord } from '../model/name.ts';
import type { TokenRange } from '../model/token.ts';
import { antecedent } from './antecedents.ts';
import type { Entity } from './discourse.ts';
import { at, type Phrase, tagOf } from './phrase.ts';
import type { Answer, SourceScene } from './resolved.ts';

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

/** "Trump's statement", "estimates by the army", "the WHO report" → the author; "the letter" → who was speaking. Words in writing are their author's. */
export function authorOf(s: SourceScene, phrase: Phrase, resolve: (range: TokenRange) => Answer): Answer | null {
  const { p, lexicon } = s;
  const written = lexicon.works.has(phrase.head) || lexicon.exhibits.get(phrase.head) === 'document';
  if (!written) return null;
  const by = made(s, phrase, resolve);
  if (by) return { actor: by, inferred: 'author of the document' };
  const owner = phrase.names.find((n) => n.via !== 'demonym' && n.span[1] <= at(p, phrase.headAt).start);
  if (owner) return { actor: owner.actor, inferred: 'author of the document' };
  if (!phrase.definite || phrase.names.length > 0 || tagOf(p, phrase.headAt) === 'NNS') return null;
  const last = antecedent(s, phrase.range[0], s.own, (e) => !e.actor.unnamed && e.actor.kind !== 'exhibit');
  return last ? { actor: last.actor, inferred: 'author of the document' } : null;
}

/** After the noun: "by the army", "from Omsk hospital", "of the decision" (whose author is meant), "reported by the press agency". */
function made(s: SourceScene, phrase: Phrase, resolve: (range: TokenRange) => Answer): MentionedActor | null {
  const { p, lexicon } = s;
  const [, end_] = p.sentences[p.sentenceOf[phrase.headAt] ?? -1] ?? phrase.range;
  // The source may end at its noun: "according to estimates | by the army".
  const to = phrase.range[1] === phrase.headAt + 1 ? Math.min(end_, phrase.headAt + 24) : phrase.range[1];
  let i = phrase.headAt + 1;
  if (i + 1 < to && /^VB[ND]$/.test(tagOf(p, i)))
    for (let k = i + 1; k < Math.min(to, i + 5); k++) if (lexicon.makers.has(at(p, k).norm)) i = k;
  if (i + 1 >= to || !lexicon.origins.has(at(p, i).norm)) return null;
  let end = i + 1;
  while (end < to && !/^[,(:;]$/.test(at(p, end).norm) && !lexicon.relatives.has(at(p, end).norm))
    end = Math.max(end + 1, s.mentions.endAt(end));
  const range: TokenRange = [i + 1, Math.min(end, to)];
  if (range[1] <= range[0]) return null;
  const sure = lexicon.makers.has(at(p, i).norm) || s.mentions.within(range).some((n) => n.via !== 'demonym');
  const { norm } = at(p, range[1] - 1);
  const again = lexicon.works.has(norm) || (lexicon.bodies.has(norm) && lexicon.definite.has(at(p, range[0]).norm));
  return sure || again ? (resolve(range).actor ?? null) : null;
}
