import type { MentionedActor } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import { at, type Phrase } from './phrase.ts';
import type { SourceScene } from './resolved.ts';
import { stranger } from './strangers.ts';

/** Words of a complement that still belong to a source's name. */
const COMPLEMENT = 24;

/** Nobody the tables or the text name: a proper noun of its own, or an unnamed source under the report's words. */
export function unnamedSource(s: SourceScene, phrase: Phrase): MentionedActor {
  const { lexicon } = s;
  const party = phrase.names.find((n) => n.actor.party)?.actor.party ?? null;
  const name = called(s, phrase);
  if (phrase.proper && /^\p{Lu}/u.test(name)) {
    const last = at(s.p, phrase.headAt).text;
    const known = s.discourse.named(last) ?? s.discourse.short(name);
    return known ? known.actor : stranger(name, 'organisation', party);
  }
  let first = phrase.core[0];
  while (first < phrase.headAt && (lexicon.articles.has(at(s.p, first).norm) || lexicon.definite.has(at(s.p, first).norm))) first++;
  const words = s.p.text.slice(at(s.p, first).start, at(s.p, phrase.headAt).end);
  const unnamed = lexicon.unnamed.has(phrase.head) || lexicon.roles.has(phrase.head) || !/\p{Lu}/u.test(words);
  return {
    id: `name:${foldName(name).replace(/ /g, '-')}`,
    name,
    kind:
      lexicon.exhibits.has(phrase.head) || (lexicon.works.has(phrase.head) && !lexicon.unnamed.has(phrase.head))
        ? 'exhibit'
        : lexicon.roles.has(phrase.head)
          ? 'person'
          : 'group',
    unnamed,
    party,
    partOf: null,
  };
}

/** Without its article; "a number of senators" are senators; "the mayor of Yartsevo" keeps what he is mayor of. */
function called(s: SourceScene, phrase: Phrase): string {
  const { p, lexicon } = s;
  let [from] = phrase.range;
  let to = phrase.headAt + 1;
  if (lexicon.counters.has(phrase.head) && phrase.complement && at(p, phrase.complement[0]).norm === 'of') {
    from = phrase.complement[0] + 1;
    to = phrase.complement[1];
  } else if (phrase.complement && phrase.complement[1] - phrase.complement[0] <= COMPLEMENT && !phrase.proper) to = phrase.complement[1];
  while (from < to - 1 && (lexicon.articles.has(at(p, from).norm) || lexicon.definite.has(at(p, from).norm))) from++;
  return p.text.slice(at(p, from).start, at(p, to - 1).end).replace(/\s+/g, ' ');
}
