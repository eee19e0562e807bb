import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { MentionedActor } from '../model/mention.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { antecedent } from './antecedents.ts';
import type { Mentions } from './mentions.ts';
import { at, type Phrase, tagOf } from './phrase.ts';
import type { Answer, SourceScene, Work } from './resolved.ts';

/** Tokens back that "the report" may go on with a report. */
const BACK = 600;

/** "Trump's statement", "the WHO report", "a study by Harlan University", "figures published by the army": in text order. */
export function worksIn(p: Parse, mentions: Mentions, lexicon: SourceLexicon): readonly Work[] {
  const out: Work[] = [];
  p.tokens.forEach((t, i) => {
    if (!written(t.norm, lexicon) || mentions.covers(i) || !/^NN/.test(tagOf(p, i))) return;
    const author = ownerBefore(p, i, mentions, lexicon) ?? makerAfter(p, i, mentions, lexicon) ?? issuerBefore(p, i, mentions, lexicon);
    if (author) out.push({ token: i, noun: t.norm, author });
  });
  return out;
}

const written = (norm: string, lexicon: SourceLexicon): boolean =>
  lexicon.works.has(norm) || lexicon.studies.has(norm) || lexicon.exhibits.get(norm) === 'document';

/** The name before the noun, with its "'s" or as a modifier. */
function ownerBefore(p: Parse, noun: number, mentions: Mentions, lexicon: SourceLexicon): MentionedActor | null {
  for (let i = noun - 1; i >= Math.max(0, noun - 4) && p.sentenceOf[i] === p.sentenceOf[noun]; i--) {
    const name = mentions.at(i);
    if (name) return name.via === 'demonym' ? null : name.actor;
    if (!/^(?:JJ|NN|CD)/.test(tagOf(p, i)) && !lexicon.possessives.has(at(p, i).norm)) return null;
  }
  return null;
}

/** "The union published a long report": who gave it out. */
function issuerBefore(p: Parse, noun: number, mentions: Mentions, lexicon: SourceLexicon): MentionedActor | null {
  let i = noun - 1;
  while (i > Math.max(0, noun - 5) && /^(?:DT|JJ|NN|CD)/.test(tagOf(p, i))) i--;
  if (lexicon.custody.get(at(p, Math.max(0, i)).norm) !== 'released') return null;
  while (i > 0 && /^(?:VB|RB|MD)/.test(tagOf(p, i))) i--;
  const name = p.sentenceOf[i] === p.sentenceOf[noun] ? mentions.at(i) : null;
  return name && name.via !== 'demonym' ? name.actor : null;
}

function makerAfter(p: Parse, noun: number, mentions: Mentions, lexicon: SourceLexicon): MentionedActor | null {
  const end = p.sentences[p.sentenceOf[noun] ?? -1]?.[1] ?? noun;
  const from = makerAt(p, noun, end, lexicon);
  if (from === null) return null;
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const name = mentions.at(i);
    if (name) return name.via === 'demonym' ? null : name.actor;
    if (!/^(?:DT|JJ|NN|IN)/.test(tagOf(p, i))) return null;
  }
  return null;
}

/** Where the maker's words begin: after "by", "from" or "of" that follows the noun, a participle between at most. */
function makerAt(p: Parse, noun: number, end: number, lexicon: SourceLexicon): number | null {
  let i = noun + 1;
  if (i + 1 < end && /^VB[ND]$/.test(tagOf(p, i)))
    for (let k = i + 1; k < Math.min(end, i + 5); k++) if (lexicon.makers.has(at(p, k).norm)) i = k;
  return i + 1 < end && lexicon.origins.has(at(p, i).norm) ? i + 1 : null;
}

/** Whose words something written is: as its own phrase says, else as the text said when it first named it, else the body or person who spoke last. */
export function authorOf(s: SourceScene, phrase: Phrase): Answer | null {
  const { p, lexicon } = s;
  if (!written(phrase.head, lexicon)) return null;
  const by = made(s, phrase) ?? phrase.names.find((n) => n.via !== 'demonym' && n.span[1] <= at(p, phrase.headAt).start)?.actor;
  if (by) return { actor: by, inferred: 'author of the document' };
  if (!phrase.definite || phrase.names.length > 0 || tagOf(p, phrase.headAt) === 'NNS') return null;
  const known = toldBefore(s, phrase);
  if (known) return { actor: known, inferred: 'author of the document' };
  if (lexicon.studies.has(phrase.head)) return null;
  const last = antecedent(s, phrase.range[0], s.own, (e) => !e.actor.unnamed && e.actor.kind !== 'exhibit');
  return last ? { actor: last.actor, inferred: 'author of the document' } : null;
}

function toldBefore(s: SourceScene, phrase: Phrase): MentionedActor | null {
  const { works, lexicon } = s;
  let lo = 0;
  let hi = works.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((works[mid] as Work).token < phrase.range[0]) lo = mid + 1;
    else hi = mid;
  }
  const study = lexicon.studies.has(phrase.head);
  for (let i = lo - 1; i >= Math.max(0, lo - 20); i--) {
    const w = works[i] as Work;
    if (phrase.headAt - w.token > BACK) break;
    if (w.noun === phrase.head || (study && lexicon.studies.has(w.noun))) return w.author;
  }
  return null;
}

/** After the noun: "by the army", "from Omsk hospital", "of the decision" (whose author is meant), "reported by the press agency". */
function made(s: SourceScene, phrase: Phrase): MentionedActor | null {
  const { p, lexicon } = s;
  const [, sentenceEnd] = p.sentences[p.sentenceOf[phrase.headAt] ?? -1] ?? phrase.range;
  // The source may end at its noun: "according to estimates | by the army".
  const to = phrase.range[1] === phrase.headAt + 1 ? Math.min(sentenceEnd, phrase.headAt + 24) : phrase.range[1];
  const from = makerAt(p, phrase.headAt, to, lexicon);
  if (from === null) return null;
  let end = from;
  while (end < to && !/^[,(:;]$/.test(at(p, end).norm) && !lexicon.relatives.has(at(p, end).norm))
    end = Math.max(end + 1, s.mentions.endAt(end));
  const range: TokenRange = [from, Math.min(end, to)];
  if (range[1] <= range[0]) return null;
  const sure = lexicon.makers.has(at(p, from - 1).norm) || s.mentions.within(range).some((n) => n.via !== 'demonym');
  const { norm } = at(p, range[1] - 1);
  const again = lexicon.works.has(norm) || (lexicon.bodies.has(norm) && lexicon.definite.has(at(p, range[0]).norm));
  return sure || again ? (s.resolve(range).actor ?? null) : null;
}
