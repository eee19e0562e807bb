import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Group } from './discourse.ts';
import type { Mentions } from './mentions.ts';
import { at, phraseOf, tagOf } from './phrase.ts';
import { groupOf } from './unnamed.ts';

/** Words of a group's name at most, before and after its noun. */
const BEFORE = 6;
const AFTER = 24;

/** Groups that a text brings in by more than their noun. "The researchers" themselves bring in nobody. */
export function groupsIn(p: Parse, mentions: Mentions, lexicon: SourceLexicon): readonly Group[] {
  const out: Group[] = [];
  for (let i = 0; i < p.tokens.length; i++) {
    const { norm, text } = at(p, i);
    if (
      !lexicon.alike.has(norm) ||
      !(lexicon.unnamed.has(norm) || lexicon.bodies.has(norm)) ||
      mentions.covers(i) ||
      !/^\p{Ll}/u.test(text)
    )
      continue;
    if (!/^NN/.test(tagOf(p, i))) continue;
    const [start, end] = p.sentences[p.sentenceOf[i] ?? -1] ?? [i, i + 1];
    let from = i;
    while (from > Math.max(start, i - BEFORE) && /^(?:DT|JJ|NN|CD)/.test(tagOf(p, from - 1))) from--;
    let to = i + 1;
    if (to < end && lexicon.complements.has(at(p, to).norm))
      while (to < Math.min(end, i + AFTER) && !/^(?:VB[DZP]|MD|[,:.]|``|'')$/.test(tagOf(p, to))) to++;
    if (to - from < 2 || lexicon.definite.has(at(p, from).norm)) continue;
    const phrase = phraseOf(p, [from, to], mentions, lexicon);
    out.push({ token: from, span: [at(p, from).start, at(p, to - 1).end], actor: groupOf(p, phrase, lexicon) });
    i = to - 1;
  }
  return out;
}

/** Persons under a role, bodies under their noun, that are the subject of a sentence: "The visiting commander spoke", "The agency met". */
export function rolesIn(p: Parse, mentions: Mentions, lexicon: SourceLexicon): readonly Group[] {
  const out: Group[] = [];
  for (const [start, end] of p.sentences) {
    if (!lexicon.articles.has(at(p, start).norm)) continue;
    let i = start + 1;
    while (i < Math.min(end, start + BEFORE) && /^(?:JJ|NN|VB[GN]|HYPH)/.test(tagOf(p, i)) && /^(?:JJ|NN|VBG|HYPH)/.test(tagOf(p, i + 1)))
      i++;
    const { norm } = at(p, Math.min(i, end - 1));
    const body = (lexicon.bodies.has(norm) && !lexicon.grounds.has(norm)) || lexicon.outlets.has(norm) || lexicon.companies.has(norm);
    if (!(lexicon.roles.has(norm) || body) || tagOf(p, i) !== 'NN' || mentions.covers(i)) continue;
    let to = i + 1;
    if (to < end && lexicon.complements.has(at(p, to).norm))
      while (to < Math.min(end, i + AFTER) && !/^(?:VB[DZP]|MD|[,:.]|``|'')$/.test(tagOf(p, to))) to++;
    if (!/^(?:VB[DNZP]|MD)$/.test(tagOf(p, to)) || lexicon.makers.has(p.tokens[to + 1]?.norm ?? '')) continue;
    const role: TokenRange = [start, to];
    const actor = groupOf(p, phraseOf(p, role, mentions, lexicon), lexicon);
    out.push({
      token: start,
      span: [at(p, start).start, at(p, to - 1).end],
      actor: { ...actor, ...(body ? { kind: 'organisation' } : {}), id: `role:${start}` },
      role,
    });
  }
  return out;
}
