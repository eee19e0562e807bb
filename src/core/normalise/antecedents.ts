import type { Gender, SourceLexicon } from '../lang/sections/sources.ts';
import { inside } from '../model/candidate.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Discourse, Entity, Place } from './discourse.ts';
import { at, tagOf } from './phrase.ts';

/** Who may be meant by a pronoun or a description: asked of the places before a token, weighed by nearness and by the part they play there. */
export interface Search {
  readonly p: Parse;
  readonly discourse: Discourse;
  readonly lexicon: SourceLexicon;
  readonly subjects: Subjects;
}

/** Token of the first finite verb of each sentence: what stands before it and after no preposition is the subject. */
export type Subjects = readonly number[];

export const subjectsOf = (p: Parse): Subjects =>
  p.sentences.map(([from, to]) => {
    for (let i = from; i < to; i++) if (/^(?:VB[DZP]|MD)$/.test(tagOf(p, i))) return i;
    return to;
  });

/** Sentences back that an antecedent may lie. */
const SENTENCES = 8;
const PLACES = 60;
/** Further places that count for an entity. */
const AGAIN = 3;
/**
 * How much each circumstance weighs against one sentence of distance. Set by hand; halved or doubled one at a time, none changes more than
 * four of 1,241 actors of annotated news.
 */
const WEIGHTS = {
  speaker: 2,
  silentOutlet: -1.5,
  tokens: -0.01,
  subject: 1,
  owner: -0.5,
  quoted: -1,
  paragraph: -0.4,
  gender: 0.5,
  again: 0.15,
  holder: 1.2,
  modifier: -1,
};

/** The entity that fits best before a token; none where nothing fits. `own`: the content of the attribution itself, where its source is not. */
export function antecedent(
  s: Search,
  token: number,
  own: readonly TokenRange[],
  pass: (e: Entity) => boolean,
  wanted: { readonly gender?: Gender | null; readonly holder?: string | null } = {},
): Entity | null {
  const { p } = s;
  const here = p.sentenceOf[token] ?? 0;
  const scores = new Map<Entity, { score: number; places: number; last: number }>();
  for (const x of s.discourse.before(token, PLACES)) {
    const back = here - (p.sentenceOf[x.token] ?? 0);
    if (back > SENTENCES) break;
    const { entity } = x;
    if (inside(x.token, own) || !pass(entity)) continue;
    if (wanted.gender && entity.gender && wanted.gender !== entity.gender) continue;
    const score = weigh(s, x, token, back) + (wanted.gender && entity.gender ? WEIGHTS.gender : 0);
    const known = scores.get(entity);
    if (!known) scores.set(entity, { score: score + (entity.actor.id === wanted.holder ? WEIGHTS.holder : 0), places: 1, last: x.token });
    else {
      known.score = Math.max(known.score, score);
      if (known.last !== x.token) known.places++;
      known.last = x.token;
    }
  }
  let best: Entity | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [e, { score, places }] of scores) {
    const n = score + Math.min(AGAIN, places - 1) * WEIGHTS.again;
    if (n > most) [best, most] = [e, n];
  }
  return best;
}

function weigh(s: Search, x: Place, token: number, back: number): number {
  const { p } = s;
  let n = -back + Math.min(100, token - x.token) * WEIGHTS.tokens;
  const end = endOf(p, x);
  if (x.speaks) n += WEIGHTS.speaker;
  else if (s.discourse.withinSpeaker(x)) n += WEIGHTS.modifier;
  else if (subject(s, x, end)) n += WEIGHTS.subject;
  else if (x.entity.actor.kind === 'outlet') n += WEIGHTS.silentOutlet;
  if (s.lexicon.possessives.has(p.tokens[end]?.norm ?? '') && p.tokens[end]?.spaced === false) n += WEIGHTS.owner;
  const quotation = p.quotationOf[x.token] ?? -1;
  if (quotation >= 0 && quotation !== p.quotationOf[token]) n += WEIGHTS.quoted;
  if (p.paragraphOf[x.token] !== p.paragraphOf[token]) n += WEIGHTS.paragraph;
  return n;
}

/** Before the first finite verb of its sentence and after no preposition, or directly before a finite verb anywhere. */
function subject(s: Search, x: Place, end: number): boolean {
  const verb = s.subjects[s.p.sentenceOf[x.token] ?? 0] ?? 0;
  return (x.token < verb && !/^(?:IN|TO)$/.test(tagOf(s.p, x.token - 1))) || /^(?:VB[DZP]|MD)$/.test(tagOf(s.p, end));
}

function endOf(p: Parse, x: Place): number {
  let i = x.token;
  while (i < p.tokens.length && at(p, i).start < x.span[1]) i++;
  return i;
}
