import type { TokenRange } from '../../model/token.ts';
import { hash } from '../perceptron.ts';
import { token } from '../phrases.ts';
import { cueAround } from './heads.ts';
import { mix } from './mix.ts';
import { takesOf, type View } from './view.ts';

/** Most features that `fillCue` gives. */
export const MOST = 96;

/** Feature hashes of a possible cue head. */
export function cueFeatures(v: View, i: number): number[] {
  const out = new Uint32Array(MOST);
  return [...out.subarray(0, fillCue(v, i, out))];
}

/** … written to `out`; returns how many. */
export function fillCue(v: View, i: number, out: Uint32Array): number {
  const { p, lexicon } = v;
  const sentence = p.sentences[p.sentenceOf[i] ?? -1] ?? [i, i + 1];
  const rule = v.rules.get(i) ?? null;
  const at = (x: Uint32Array, j: number): number => (j >= sentence[0] && j < sentence[1] ? (x[j] as number) : 7);
  const stem = v.stem[i] as number;
  const tag = v.tag[i] as number;
  const { norm } = token(p, i);
  const verb = lexicon.verbs.get(norm);
  const noun = lexicon.nouns.get(norm);
  const takes = verb ? takesOf(verb) : noun ? hash(9, noun.modality) : 1;
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
  let n = 0;
  out[n++] = mix(60, 1);
  out[n++] = mix(61, stem);
  out[n++] = mix(62, stem, tag);
  out[n++] = mix(63, v.word[i] as number);
  out[n++] = mix(64, tag, before);
  out[n++] = mix(65, stem, at(v.word, i + 1));
  out[n++] = mix(66, stem, at(v.tag, i + 1));
  out[n++] = mix(67, frame, sourced);
  out[n++] = mix(68, frame, stem);
  out[n++] = mix(69, frame, quoted);
  out[n++] = mix(70, frame, tag);
  out[n++] = mix(71, takes, tag);
  out[n++] = mix(72, takes, frame);
  out[n++] = mix(73, takes, tag, before);
  out[n++] = mix(74, stem, before);
  out[n++] = mix(75, at(v.word, g0 - 1), tag);
  out[n++] = mix(76, at(v.word, g1), tag);
  out[n++] = mix(77, at(v.tag, g1), at(v.tag, g1 + 1), tag);
  out[n++] = mix(78, modal, tag);
  out[n++] = mix(79, modal, stem);
  out[n++] = mix(80, quoted, stem);
  out[n++] = mix(81, quoted, tag, before);
  out[n++] = mix(82, nextQuote, tag);
  out[n++] = mix(83, nextQuote, stem);
  out[n++] = mix(84, at(v.word, i - 1), stem);
  out[n++] = mix(85, Math.min(6, i - sentence[0]), tag);
  out[n++] = mix(86, Math.min(6, sentence[1] - i), tag);
  out[n++] = mix(87, at(v.word, i + 1), at(v.word, i + 2));
  out[n++] = mix(88, takes, at(v.tag, g1));
  out[n++] = mix(89, subject, frame);
  out[n++] = mix(90, before, at(v.tag, g0 - 2), tag);
  out[n++] = mix(91, v.shape[i] as number, tag);
  out[n++] = mix(92, tie, governor);
  out[n++] = mix(93, tie, stem);
  out[n++] = mix(94, tie, takes);
  out[n++] = mix(95, takes, at(v.word, g1));
  out[n++] = mix(96, at(v.word, g1), at(v.tag, g1 + 1), tag);
  out[n++] = mix(97, at(v.word, g0 - 1), at(v.tag, g1), takes);
  out[n++] = mix(98, quoted, frame, takes);
  out[n++] = mix(190, kind, tag);
  out[n++] = mix(191, kind, frame);
  out[n++] = mix(192, kind, tag, before);
  out[n++] = mix(193, kind, at(v.word, g1));
  out[n++] = mix(194, kind, tag, at(v.tag, g1));
  out[n++] = mix(195, kind, quoted, tag);
  out[n++] = mix(196, kind, nextQuote);
  out[n++] = mix(197, kind, sourced, tag);
  out[n++] = mix(198, kind, modal);
  if (p.heads) {
    out[n++] = mix(150, below & 0x1f, tag);
    out[n++] = mix(151, below & 0x1ff, takes);
    out[n++] = mix(152, below & 0x9f, stem);
    out[n++] = mix(153, who, tag);
    out[n++] = mix(154, who, takes);
    out[n++] = mix(155, whoTag, what);
    out[n++] = mix(156, what, stem);
    out[n++] = mix(157, what, takes);
    out[n++] = mix(158, object < 0 ? 1 : (v.word[object] as number), stem);
    out[n++] = mix(159, object < 0 ? 1 : (v.tag[object] as number), what, tag);
    out[n++] = mix(160, below, tag);
    out[n++] = mix(161, tie, below & 0x1ff, quoted);
    out[n++] = mix(162, whoTag, stem);
    out[n++] = mix(163, kind, what);
    out[n++] = mix(164, kind, below & 0x9f, tag);
    out[n++] = mix(165, kind, tie);
    out[n++] = mix(166, kind, whoTag);
  }
  return n;
}

const quoteNear = ({ p }: View, [from, to]: TokenRange, i: number): number => {
  let out = 1;
  if (i + 1 < to && (p.quotationOf[Math.min(to - 1, i + 2)] ?? -1) >= 0) out += 1;
  if (i - 1 > from && (p.quotationOf[Math.max(from, i - 3)] ?? -1) >= 0) out += 2;
  return out;
};
