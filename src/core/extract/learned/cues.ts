import type { TokenRange } from '../../model/token.ts';
import { hash } from '../perceptron.ts';
import { token } from '../phrases.ts';
import { cueAround } from './heads.ts';
import { mix } from './mix.ts';
import type { View } from './view.ts';

/** Feature hashes of a possible cue head. */
export function cueFeatures(v: View, i: number): number[] {
  const { p, lexicon } = v;
  const sentence = p.sentences[p.sentenceOf[i] ?? -1] ?? [i, i + 1];
  const rule = v.rules.get(i) ?? null;
  const at = (x: Uint32Array, j: number): number => (j >= sentence[0] && j < sentence[1] ? (x[j] as number) : 7);
  const stem = v.stem[i] as number;
  const tag = v.tag[i] as number;
  const { norm } = token(p, i);
  const verb = lexicon.verbs.get(norm);
  const noun = lexicon.nouns.get(norm);
  const takes = verb ? hash(9, [...verb.takes].join('') + verb.stance) : noun ? hash(9, noun.modality) : 1;
  const kind = v.kind[i] as number;
  const quoted = (p.quotationOf[i] ?? -1) >= 0 ? 2 : 1;
  const nextQuote = quoteNear(v, sentence, i);
  const frame = rule ? hash(8, rule.frame) : 1;
  const sourced = rule ? (rule.source.length === 0 ? 2 : 3) : 1;
  const [g0, g1] = cueAround(p, i, lexicon);
  const before = at(v.tag, g0 - 1);
  const modal = g0 < i ? (v.word[g0] as number) : 3;
  const subject = rule?.source[0] ? (v.tag[rule.source[0][1] - 1] as number) : 1;
  const head = p.heads?.[i] ?? -1;
  const governor = head >= 0 ? (v.stem[head] as number) : 5;
  const tie = v.relation[i] as number;
  const below = v.below[i] as number;
  const [actor, clause, object] = [v.subject[i] as number, v.clause[i] as number, v.object[i] as number];
  const who = actor < 0 ? 1 : (v.word[actor] as number);
  const whoTag = actor < 0 ? 1 : (v.tag[actor] as number);
  const what = clause < 0 ? 1 : mix(24, v.tag[clause] as number, v.relation[clause] as number, (v.below[clause] as number) & 0x41);
  return [
    mix(60, 1),
    mix(61, stem),
    mix(62, stem, tag),
    mix(63, v.word[i] as number),
    mix(64, tag, before),
    mix(65, stem, at(v.word, i + 1)),
    mix(66, stem, at(v.tag, i + 1)),
    mix(67, frame, sourced),
    mix(68, frame, stem),
    mix(69, frame, quoted),
    mix(70, frame, tag),
    mix(71, takes, tag),
    mix(72, takes, frame),
    mix(73, takes, tag, before),
    mix(74, stem, before),
    mix(75, at(v.word, g0 - 1), tag),
    mix(76, at(v.word, g1), tag),
    mix(77, at(v.tag, g1), at(v.tag, g1 + 1), tag),
    mix(78, modal, tag),
    mix(79, modal, stem),
    mix(80, quoted, stem),
    mix(81, quoted, tag, before),
    mix(82, nextQuote, tag),
    mix(83, nextQuote, stem),
    mix(84, at(v.word, i - 1), stem),
    mix(85, Math.min(6, i - sentence[0]), tag),
    mix(86, Math.min(6, sentence[1] - i), tag),
    mix(87, at(v.word, i + 1), at(v.word, i + 2)),
    mix(88, takes, at(v.tag, g1)),
    mix(89, subject, frame),
    mix(90, before, at(v.tag, g0 - 2), tag),
    mix(91, v.shape[i] as number, tag),
    mix(92, tie, governor),
    mix(93, tie, stem),
    mix(94, tie, takes),
    mix(95, takes, at(v.word, g1)),
    mix(96, at(v.word, g1), at(v.tag, g1 + 1), tag),
    mix(97, at(v.word, g0 - 1), at(v.tag, g1), takes),
    mix(98, quoted, frame, takes),
    mix(190, kind, tag),
    mix(191, kind, frame),
    mix(192, kind, tag, before),
    mix(193, kind, at(v.word, g1)),
    mix(194, kind, tag, at(v.tag, g1)),
    mix(195, kind, quoted, tag),
    mix(196, kind, nextQuote),
    mix(197, kind, sourced, tag),
    mix(198, kind, modal),
    ...(p.heads
      ? [
          mix(150, below & 0x1f, tag),
          mix(151, below & 0x1ff, takes),
          mix(152, below & 0x9f, stem),
          mix(153, who, tag),
          mix(154, who, takes),
          mix(155, whoTag, what),
          mix(156, what, stem),
          mix(157, what, takes),
          mix(158, object < 0 ? 1 : (v.word[object] as number), stem),
          mix(159, object < 0 ? 1 : (v.tag[object] as number), what, tag),
          mix(160, below, tag),
          mix(161, tie, below & 0x1ff, quoted),
          mix(162, whoTag, stem),
          mix(163, kind, what),
          mix(164, kind, below & 0x9f, tag),
          mix(165, kind, tie),
          mix(166, kind, whoTag),
        ]
      : []),
  ];
}

const quoteNear = ({ p }: View, [from, to]: TokenRange, i: number): number => {
  let out = 1;
  if (i + 1 < to && (p.quotationOf[Math.min(to - 1, i + 2)] ?? -1) >= 0) out += 1;
  if (i - 1 > from && (p.quotationOf[Math.max(from, i - 3)] ?? -1) >= 0) out += 2;
  return out;
};
