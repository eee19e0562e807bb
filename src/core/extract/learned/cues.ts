import type { CueLexicon } from '../../lang/sections/cues.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import { hash } from '../perceptron.ts';
import { tagAt, token } from '../phrases.ts';
import { mix } from './mix.ts';
import type { WordHashes } from './words.ts';

/** Whether a token may be the head of a cue at all: a verb, a cue noun or adverb, or the head of what a frame found. */
export const mayBeCue = (p: Parse, lexicon: CueLexicon, i: number): boolean => {
  const { norm } = token(p, i);
  if (/^VB/.test(tagAt(p, i))) return !lexicon.auxiliaries.has(norm);
  return lexicon.verbs.has(norm) || lexicon.nouns.has(norm) || lexicon.hearsay.has(norm) || norm === 'according' || norm === 'per';
};

/** The token by which a cue is known: its last verb, else its first word that is no auxiliary. */
export function headOf(p: Parse, cue: readonly TokenRange[], lexicon: CueLexicon): number {
  let head = -1;
  for (const [a, b] of cue) for (let i = a; i < b; i++) if (/^VB/.test(tagAt(p, i)) && !lexicon.auxiliaries.has(token(p, i).norm)) head = i;
  if (head >= 0) return head;
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
  const next = i + 1 < sentence[1] ? token(p, i + 1).norm : '';
  const to = (token(p, i).norm === 'according' && next === 'to') || (/^RP$/.test(tagAt(p, i + 1)) && i + 1 < sentence[1]) ? i + 2 : i + 1;
  return [from, to];
}

/** Feature hashes of a possible cue head; `rule` is what a frame made of it. */
export function cueFeatures(p: Parse, h: WordHashes, lexicon: CueLexicon, rule: Candidate | null, i: number): number[] {
  const sentence = p.sentences[p.sentenceOf[i] ?? -1] ?? [i, i + 1];
  const at = (x: Uint32Array, j: number): number => (j >= sentence[0] && j < sentence[1] ? (x[j] as number) : 7);
  const stem = h.stem[i] as number;
  const tag = h.tag[i] as number;
  const verb = lexicon.verbs.get(token(p, i).norm);
  const takes = verb ? hash(9, [...verb.takes].join('') + verb.stance) : lexicon.nouns.has(token(p, i).norm) ? 2 : 1;
  const quoted = (p.quotationOf[i] ?? -1) >= 0 ? 2 : 1;
  const nextQuote = quoteNear(p, sentence, i);
  const frame = rule ? hash(8, rule.frame) : 1;
  const [g0] = cueAround(p, i, lexicon);
  const before = at(h.tag, g0 - 1);
  const modal = g0 < i ? (h.word[g0] as number) : 3;
  return [
    mix(60, 1),
    mix(61, stem),
    mix(62, stem, tag),
    mix(63, h.word[i] as number),
    mix(64, tag, before),
    mix(65, stem, at(h.word, i + 1)),
    mix(66, stem, at(h.tag, i + 1)),
    mix(67, frame),
    mix(68, frame, stem),
    mix(69, frame, quoted),
    mix(70, frame, tag),
    mix(71, takes),
    mix(72, takes, frame),
    mix(73, takes, tag, before),
    mix(74, stem, before),
    mix(75, at(h.word, g0 - 1), tag),
    mix(76, at(h.word, i + 1), tag),
    mix(77, at(h.tag, i + 1), at(h.tag, i + 2), tag),
    mix(78, modal, tag),
    mix(79, modal, stem),
    mix(80, quoted, stem),
    mix(81, quoted, tag, before),
    mix(82, nextQuote, tag),
    mix(83, nextQuote, stem),
    mix(84, at(h.word, i - 1), stem),
    mix(85, Math.min(6, i - sentence[0]), tag),
    mix(86, Math.min(6, sentence[1] - i), tag),
    mix(87, at(h.word, i + 1), at(h.word, i + 2)),
    mix(88, takes, at(h.tag, i + 1)),
    mix(89, rule && rule.source.length === 0 ? 2 : 1, frame),
    mix(90, at(h.tag, g0 - 1), at(h.tag, g0 - 2), tag),
    mix(91, h.shape[i] as number, tag),
  ];
}

const quoteNear = (p: Parse, [from, to]: TokenRange, i: number): number => {
  let out = 1;
  if (i + 1 < to && (p.quotationOf[Math.min(to - 1, i + 2)] ?? -1) >= 0) out += 1;
  if (i - 1 > from && (p.quotationOf[Math.max(from, i - 3)] ?? -1) >= 0) out += 2;
  return out;
};
