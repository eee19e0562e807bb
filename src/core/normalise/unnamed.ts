import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { ActorKind } from '../model/actor.ts';
import type { MentionedActor } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import type { Parse } from '../model/token.ts';
import { at, type Phrase } from './phrase.ts';
import type { SourceScene } from './resolved.ts';
import { stranger } from './strangers.ts';

/** Words of a complement that still belong to a source's name. */
const COMPLEMENT = 24;

/** Nobody the tables or the text name: a proper noun of its own, or an unnamed source under the report's words. */
export function unnamedSource(s: SourceScene, phrase: Phrase): MentionedActor {
  const name = called(s.p, phrase, s.lexicon);
  if (!phrase.proper || !/^\p{Lu}/u.test(name)) return groupOf(s.p, phrase, s.lexicon);
  const known = s.discourse.named(at(s.p, phrase.headAt).text) ?? s.discourse.short(name);
  return known ? known.actor : stranger(name, 'organisation', partyOf(phrase));
}

const partyOf = (phrase: Phrase): string | null => phrase.names.find((n) => n.actor.party)?.actor.party ?? null;

/** Somebody or some people under the report's words for them. */
export function groupOf(p: Parse, phrase: Phrase, lexicon: SourceLexicon): MentionedActor {
  const name = called(p, phrase, lexicon);
  let first = phrase.core[0];
  while (first < phrase.headAt && article(p, first, lexicon)) first++;
  const words = p.text.slice(at(p, first).start, at(p, phrase.headAt).end);
  const unnamed = lexicon.unnamed.has(phrase.head) || lexicon.roles.has(phrase.head) || !/\p{Lu}/u.test(words);
  return {
    id: `name:${foldName(name).replace(/ /g, '-')}`,
    name,
    kind: kindOf(phrase.head, lexicon),
    unnamed,
    party: partyOf(phrase),
    partOf: null,
  };
}

function kindOf(head: string, lexicon: SourceLexicon): ActorKind {
  if (lexicon.exhibits.has(head) || (lexicon.works.has(head) && !lexicon.unnamed.has(head))) return 'exhibit';
  return lexicon.roles.has(head) ? 'person' : 'group';
}

const article = (p: Parse, i: number, lexicon: SourceLexicon): boolean =>
  lexicon.articles.has(at(p, i).norm) || lexicon.definite.has(at(p, i).norm);

/** Without its article; "a number of senators" are senators; "the mayor of Yartsevo" keeps what he is mayor of. */
function called(p: Parse, phrase: Phrase, lexicon: SourceLexicon): string {
  let [from] = phrase.range;
  let to = phrase.headAt + 1;
  if (lexicon.counters.has(phrase.head) && phrase.complement && lexicon.of.has(at(p, phrase.complement[0]).norm)) {
    from = phrase.complement[0] + 1;
    to = phrase.complement[1];
  } else if (phrase.complement && phrase.complement[1] - phrase.complement[0] <= COMPLEMENT && !phrase.proper) to = phrase.complement[1];
  while (from < to - 1 && article(p, from, lexicon)) from++;
  return p.text.slice(at(p, from).start, at(p, to - 1).end).replace(/\s+/g, ' ');
}
