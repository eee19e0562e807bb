import type { CueLexicon } from '../../lang/sections/cues.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import { counted } from '../groups.ts';
import { tagAt, token } from '../phrases.ts';

/** Whether a token may be the head of a cue at all: a verb, a noun, adjective or adverb, or a word of the lexicon. */
export function mayBeCue(p: Parse, lexicon: CueLexicon, i: number): boolean {
  const tag = tagAt(p, i);
  const { norm, kind } = token(p, i);
  if (/^VB/.test(tag)) return !lexicon.auxiliaries.has(norm) && !counted(p, i, p.tokens.length);
  if (kind !== 'word') return false;
  return (
    /^(?:NNS?|JJ|RB)$/.test(tag) || lexicon.verbs.has(norm) || lexicon.nouns.has(norm) || lexicon.hearsay.has(norm) || opens(p, lexicon, i)
  );
}

/** The first word of "according to". */
const opens = (p: Parse, lexicon: CueLexicon, i: number): boolean => {
  const { norm } = token(p, i);
  return lexicon.prepositions.some(
    (words) => words[0] === norm && words.length === 2 && i + 1 < p.tokens.length && token(p, i + 1).norm === words[1],
  );
};

/** The token by which a cue is known: its last verb, else its first word that is no auxiliary. */
export function headOf(p: Parse, cue: readonly TokenRange[], lexicon: CueLexicon): number {
  let head = -1;
  for (const [a, b] of cue) for (let i = a; i < b; i++) if (/^VB/.test(tagAt(p, i)) && !lexicon.auxiliaries.has(token(p, i).norm)) head = i;
  if (head >= 0) return head;
  for (const [a, b] of cue)
    for (let i = a; i < b; i++)
      if (token(p, i).kind === 'word' && !lexicon.auxiliaries.has(token(p, i).norm) && !/^(?:IN|TO|DT|PRP\$?)$/.test(tagAt(p, i))) return i;
  for (const [a, b] of cue)
    for (let i = a; i < b; i++) if (token(p, i).kind === 'word' && !lexicon.auxiliaries.has(token(p, i).norm)) return i;
  return cue[0]?.[0] ?? -1;
}

/** A cue head with the auxiliaries, negation and adverbs before it and its particle after: "has repeatedly denied", "according to". */
export function cueAround(p: Parse, i: number, lexicon: CueLexicon): TokenRange {
  const sentence = p.sentences[p.sentenceOf[i] ?? -1] ?? [i, i + 1];
  let from = i;
  let aux = i;
  if (/^VB/.test(tagAt(p, i)))
    for (let k = i - 1; k >= sentence[0] && i - k < 7; k--) {
      const { norm } = token(p, k);
      if (lexicon.auxiliaries.has(norm) && norm !== 'to') aux = k;
      else if (!(lexicon.negations.has(norm) || /^RB/.test(tagAt(p, k)))) break;
      from = k;
    }
  from = aux < i ? aux : i;
  const to = opens(p, lexicon, i) || (/^RP$/.test(tagAt(p, i + 1)) && i + 1 < sentence[1]) ? i + 2 : i + 1;
  return [from, to];
}
