import { foldName } from '../model/name.ts';
import { antecedent } from './antecedents.ts';
import type { Entity } from './discourse.ts';
import { at } from './phrase.ts';
import type { Answer, SourceScene } from './resolved.ts';

/** Whom a pronoun means: he, she a person of that gender; they, it a group or a body; "I" who is quoted, "we" the body that speaker is of. */
export function pronoun(s: SourceScene, token: number): Answer | null {
  const { lexicon, p } = s;
  // "US" is no "us".
  if (s.mentions.covers(token)) return null;
  const w = at(p, token).norm;
  const say = (actor: Entity['actor'] | null): Answer => ({ actor, inferred: 'pronoun' });
  // Only a role so far: "The agency met. It said …".
  const known = (e: Entity | null): Answer => say(e?.role ? s.resolve(e.role).actor : (e?.actor ?? null));
  if (lexicon.selfPronouns.has(w)) return say(speaker(s, token, lexicon.sharedPronouns.has(w)));
  const holder = s.holder?.id ?? null;
  if (lexicon.personPronouns.has(w)) {
    const gender = lexicon.gender.get(w) ?? null;
    return known(antecedent(s, token, s.own, (e) => single(s, e), { gender, holder }));
  }
  if (lexicon.groupPronouns.has(w)) {
    const group = antecedent(s, token, s.own, (e) => several(s, e), { holder });
    return known(group);
  }
  if (lexicon.thingPronouns.has(w)) {
    const thing = antecedent(s, token, s.own, (e) => !single(s, e) && (e.actor.kind !== 'group' || !several(s, e)), { holder });
    return known(thing);
  }
  return null;
}

/** A body, or a group of people: several who are joined, or a noun for people. */
function several(s: SourceScene, e: Entity): boolean {
  const { actor } = e;
  // A state as such is "it"; its government or its people who have spoken are "they".
  if (actor.kind === 'state') return s.discourse.hasSpoken(actor.id);
  if (actor.kind === 'organisation' || actor.kind === 'outlet' || actor.id.startsWith('joint:')) return true;
  if (actor.kind !== 'group') return false;
  const words = foldName(actor.name).split(' ');
  if (s.lexicon.andOthers.has(words.slice(-2).join(' '))) return true;
  return (
    words.some((w) => s.lexicon.unnamed.has(w) || s.lexicon.bodies.has(w) || s.lexicon.alike.has(w)) ||
    words.at(-1)?.endsWith('s') === true ||
    words[0]?.endsWith('s') === true
  );
}

/** One person: named, or unnamed under a noun for one. */
function single(s: SourceScene, e: Entity): boolean {
  if (e.actor.kind === 'person') return true;
  const last = foldName(e.actor.name).split(' ').at(-1) ?? '';
  return e.actor.unnamed && s.lexicon.roles.has(last);
}

function speaker(s: SourceScene, token: number, shared: boolean): Entity['actor'] | null {
  const who = s.holder ?? s.discourse.before(token).find((x) => x.speaks)?.entity.actor ?? null;
  return (shared && who ? s.bodyOf(who) : null) ?? who;
}
