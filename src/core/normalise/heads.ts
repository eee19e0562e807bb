import type { MentionedActor, NameMention } from '../model/mention.ts';
import type { TokenRange } from '../model/token.ts';
import { at, type Phrase } from './phrase.ts';
import type { SourceScene } from './resolved.ts';

/**
 * The person a phrase names, wherever the name stands:
 *
 *     Emergencies Minister [Ada Lane]      the mayor of Port Harlan, [Ada Lane]      President of Norland [Ada Lane]
 *
 * Not who only owns or is spoken for: "Lane's deputy", "a lawyer for Ada Lane", "the Lane campaign".
 */
export function personNamed(s: SourceScene, phrase: Phrase): MentionedActor | null {
  const persons = placed(s, phrase).filter((x) => x.name.actor.kind === 'person');
  const [, cut] = phrase.core;
  const core = persons.find((x) => x.range[0] >= phrase.core[0] && x.range[1] === cut);
  if (core) return core.name.actor;
  if (!phrase.proper || !phrase.names.some((n) => n.span[1] === at(s.p, cut - 1).end && n.actor.kind !== 'person')) {
    const apposed = phrase.apposition && persons.find((x) => opensWith(s, phrase.apposition as TokenRange, x.range));
    if (apposed) return apposed.name.actor;
  }
  const [from, to] = phrase.complement ?? [0, 0];
  const late = persons.find((x) => x.range[0] > from + 1 && x.range[1] === to && titleBefore(s, x.range[0]));
  return late?.name.actor ?? null;
}

interface Placed {
  readonly name: NameMention;
  readonly range: TokenRange;
}

function placed(s: SourceScene, phrase: Phrase): Placed[] {
  const out: Placed[] = [];
  for (let i = phrase.range[0]; i < phrase.range[1]; i++) {
    const name = s.mentions.at(i);
    if (!name) continue;
    const to = s.mentions.endAt(i);
    out.push({ name, range: [i, to] });
    i = to - 1;
  }
  return out;
}

/** Nothing but articles, titles, roles and names of bodies stands before the name in its part. */
function opensWith(s: SourceScene, part: TokenRange, name: TokenRange): boolean {
  if (name[0] < part[0] || name[1] > part[1]) return false;
  const follows = s.p.tokens[name[1]];
  if (name[1] < part[1] && follows && (s.lexicon.possessives.has(follows.norm) || /^\p{L}/u.test(follows.text)))
    return s.lexicon.cut.has(follows.norm);
  for (let i = part[0]; i < name[0]; i = Math.max(i + 1, s.mentions.endAt(i))) if (s.lexicon.cut.has(at(s.p, i).norm)) return false;
  return true;
}

/** A name of a body or state, or a title, stands directly before. */
const titleBefore = (s: SourceScene, i: number): boolean => {
  const { norm, text } = at(s.p, i - 1);
  const name = s.mentions.at(i - 1);
  return (
    (name !== null && name.actor.kind !== 'person') ||
    s.lexicon.roles.has(norm) ||
    s.lexicon.honorifics.has(norm.replace('.', '')) ||
    /^\p{Lu}/u.test(text)
  );
};

/**
 * A known name that is the head of the phrase ("South Korea's National Intelligence Service", "Moscow", "the US government"), or that a plain
 * noun is explained by ("one news site, Znak"; "the union (HWU)").
 */
export function headName(s: SourceScene, phrase: Phrase): MentionedActor | null {
  const { lexicon } = s;
  const [start, end] = [at(s.p, phrase.headAt).start, at(s.p, phrase.headAt).end];
  const on = phrase.names.filter((n) => n.span[0] <= start && n.span[1] >= end).at(-1);
  if (on && on.via !== 'demonym') return on.actor;
  const plain = !lexicon.roles.has(phrase.head) || lexicon.bodies.has(phrase.head);
  if (phrase.apposition && plain && !phrase.proper) {
    const [from] = phrase.apposition;
    const first = lexicon.articles.has(at(s.p, from).norm) ? from + 1 : from;
    const name = s.mentions.at(first);
    if (name && name.via !== 'demonym' && s.mentions.endAt(first) >= phrase.apposition[1]) return name.actor;
  }
  if (lexicon.unnamed.has(phrase.head) || lexicon.roles.has(phrase.head)) return null;
  // An acronym in brackets names the phrase before it.
  const bracket = phrase.names.find((n) => n.via === 'acronym' && s.p.text[n.span[0] - 1] === '(');
  return bracket?.actor ?? null;
}
