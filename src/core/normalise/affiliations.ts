import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { Facts } from '../model/facts.ts';
import type { MentionedActor } from '../model/mention.ts';
import type { Parse } from '../model/token.ts';
import type { Mentions } from './mentions.ts';
import { at, tagOf } from './phrase.ts';
import { bodyActor, stateActor } from './targets.ts';

const ACTORS = new WeakMap<Facts, ReadonlyMap<string, MentionedActor>>();

function actorsOf(facts: Facts): ReadonlyMap<string, MentionedActor> {
  let known = ACTORS.get(facts);
  if (!known) {
    known = new Map([...facts.states.map(stateActor), ...facts.bodies.map(bodyActor)].map((a) => [a.id, a]));
    ACTORS.set(facts, known);
  }
  return known;
}

/** Whom a person speaks for: as the tables have it, else the body named beside the person's name with a role between. */
export function affiliations(
  p: Parse,
  mentions: Mentions,
  facts: Facts,
  lexicon: SourceLexicon,
): (a: MentionedActor) => MentionedActor | null {
  const actors = actorsOf(facts);
  const found = new Map<string, MentionedActor>();
  mentions.list.forEach((n, k) => {
    if (n.actor.kind !== 'person' || found.has(n.actor.id)) return;
    const [from, to] = mentions.ranges[k] ?? [0, 0];
    const body = before(p, mentions, from, lexicon) ?? after(p, mentions, to, lexicon);
    if (body) found.set(n.actor.id, body);
  });
  return (a) => actors.get(a.partOf ?? '') ?? found.get(a.id) ?? null;
}

/** "Harbour Union spokesperson [Ada Lane]", "the head of the Harbour Union, [Ada Lane]". */
function before(p: Parse, mentions: Mentions, from: number, lexicon: SourceLexicon): MentionedActor | null {
  let role = false;
  if (from > 1 && at(p, from - 1).norm === ',') return apposed(p, mentions, from - 2, lexicon);
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const body = mentions.at(i);
    if (body) return role && body.actor.kind !== 'person' && body.actor.kind !== 'outlet' ? body.actor : null;
    if (lexicon.roles.has(at(p, i).norm)) role = true;
    else if (!/^(?:NN|JJ|POS)/.test(tagOf(p, i))) return null;
  }
  return null;
}

function apposed(p: Parse, mentions: Mentions, last: number, lexicon: SourceLexicon): MentionedActor | null {
  const body = mentions.at(last);
  if (!body || body.actor.kind === 'person' || body.actor.kind === 'outlet') return null;
  let i = last;
  while (i >= 0 && mentions.at(i) === body) i--;
  while (i > 0 && lexicon.articles.has(at(p, i).norm)) i--;
  return i > 0 && lexicon.complements.has(at(p, i).norm) && lexicon.roles.has(at(p, i - 1).norm) ? body.actor : null;
}

/** "[Ada Lane], a spokesperson for the Harbour Union"; "[Ada Lane] of the Harbour Union". */
function after(p: Parse, mentions: Mentions, to: number, lexicon: SourceLexicon): MentionedActor | null {
  let role = lexicon.complements.has(p.tokens[to]?.norm ?? '');
  for (let i = to; i < Math.min(p.tokens.length, to + 12); i = Math.max(i + 1, mentions.endAt(i))) {
    const { norm } = at(p, i);
    const body = mentions.at(i);
    if (body) return role && body.actor.kind !== 'person' && body.actor.kind !== 'outlet' ? body.actor : null;
    if (/^[.;:"“”]$/.test(norm) || /^(?:VB|MD)/.test(tagOf(p, i)) || (i > to && norm === ',')) return null;
    if (lexicon.roles.has(norm)) role = true;
  }
  return null;
}
