import type { SourceLexicon } from '../../lang/sections/sources.ts';
import { type Candidate, size, total } from '../../model/candidate.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import { hash, type Perceptron } from '../perceptron.ts';
import { tagAt, token } from '../phrases.ts';
import { mix } from './mix.ts';
import { type Proposal, proposalsOf } from './proposals.ts';
import { distance, sortOf } from './shapes.ts';
import type { Window } from './slots.ts';
import { takesOf, type View } from './view.ts';

/** The likeliest of a cue's readings. */
export interface Chosen extends Proposal {
  /** Log-odds, in thousandths, that any reading is right; and by how much the likeliest leads the next. */
  readonly odds: number;
  readonly lead: number;
}

/** Chooses among the readings of a cue; null where there is none. */
export function chosen(
  v: View,
  w: Window,
  rule: Candidate | null,
  words: SourceLexicon,
  odds: number,
  models: { readonly slots: Perceptron; readonly relations: Perceptron },
): Chosen | null {
  let best: Proposal | null = null;
  let most = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  let any = 0;
  const sum = new Int32Array(1);
  const buffer = new Uint32Array(MOST);
  for (const made of proposalsOf(v, w, rule, models.slots)) {
    sum[0] = 0;
    models.relations.sum(buffer, fillRelation(v, w, rule, words, odds, made, buffer), sum);
    any += Math.exp(Math.min(20, sum[0] / 1000));
    if (sum[0] > most) {
      second = most;
      most = sum[0];
      best = made;
    } else second = Math.max(second, sum[0]);
  }
  return best && { ...best, odds: Math.round(1000 * Math.log(any)), lead: Number.isFinite(second) ? most - second : 9000 };
}

/** Most features that `fillRelation` gives. */
const MOST = 96;

/** Feature hashes of a proposal: whether cue, source and content are all right. `odds`: log-odds of the cue in thousandths. */
export function relationFeatures(v: View, w: Window, rule: Candidate | null, words: SourceLexicon, odds: number, made: Proposal): number[] {
  const out = new Uint32Array(MOST);
  return [...out.subarray(0, fillRelation(v, w, rule, words, odds, made, out))];
}

/** … written to `out`; returns how many. */
function fillRelation(
  v: View,
  w: Window,
  rule: Candidate | null,
  words: SourceLexicon,
  odds: number,
  made: Proposal,
  out: Uint32Array,
): number {
  const { p } = v;
  const i = w.head;
  const stem = v.stem[i] as number;
  const frame = rule ? hash(8, rule.frame) : 1;
  const verb = v.lexicon.verbs.get(token(p, i).norm);
  const takes = verb ? takesOf(verb) : 1;
  const kind = v.kind[i] as number;
  const cueLevel = Math.max(-6, Math.min(6, Math.round(odds / 800))) + 8;
  const by = mix(12, made.sourceBy, made.contentBy);
  const whom = made.contentBy;
  const [from, to] = [made.content[0] as TokenRange, made.content.at(-1) as TokenRange];
  const side = from[0] >= w.cue[1] ? 1 : to[1] <= w.cue[0] ? 2 : 3;
  const length = Math.min(9, Math.round(2 * Math.log2(total(made.content) + 1)));
  const gap = Math.max(-9, Math.min(9, side === 1 ? from[0] - w.cue[1] : w.cue[0] - to[1])) + 10;
  const quoted = quotedShare(p, made.content);
  const cueQuoted = (p.quotationOf[i] ?? -1) >= 0 ? 2 : 1;
  const who = sourceKind(p, made.source[0], words);
  const far = made.source[0] ? Math.min(8, distance(made.source[0], w.cue)) : 9;
  const sourceSide = made.source[0] ? (made.source[0][0] >= w.cue[1] ? 1 : 2) : 0;
  const sourceLength = made.source[0] ? Math.min(8, size(made.source[0])) : 0;
  const within = Math.min(3, (v.strong[to[1]] as number) - (v.strong[from[0]] as number));
  const sentences = Math.min(3, (p.sentenceOf[to[1] - 1] ?? 0) - (p.sentenceOf[from[0]] ?? 0));
  const first = v.word[from[0]] as number;
  const ends = ending(p, to[1]);
  const margin = Math.max(0, Math.min(12, Math.round(Math.log2(Math.max(1, made.margin / 1000)) * 2)));
  const perToken = Math.max(0, Math.min(10, Math.round(made.margin / 200 / total(made.content))));
  const tag = v.tag[i] as number;
  const edge = v.tag[to[1] - 1] as number;
  const after = to[1] < p.tokens.length ? (v.word[to[1]] as number) : 7;
  const sort = sortOf(p, made.content);
  const between = wordsBetween(p, w, made);
  const shares = rule ? shareOf(rule.content, made.content) * 8 + shareOf(made.content, rule.content) : 99;
  const [own, next] = p.heads ? tiesOf(w, made.content, to[1]) : [0, 0];
  const subject = p.heads && made.source[0] ? subjectTie(v, w, made.source[0]) : 0;
  let n = 0;
  out[n++] = mix(110, 1);
  out[n++] = mix(111, cueLevel);
  out[n++] = mix(112, cueLevel, frame);
  out[n++] = mix(113, frame, by);
  out[n++] = mix(114, by, cueLevel);
  out[n++] = mix(115, stem);
  out[n++] = mix(116, stem, side);
  out[n++] = mix(117, takes, side);
  out[n++] = mix(118, side, gap);
  out[n++] = mix(119, length, side);
  out[n++] = mix(120, length, frame);
  out[n++] = mix(121, quoted, side, cueQuoted);
  out[n++] = mix(122, quoted, frame);
  out[n++] = mix(123, who, sourceSide);
  out[n++] = mix(124, who, far);
  out[n++] = mix(125, sourceSide, far);
  out[n++] = mix(126, sourceLength, who);
  out[n++] = mix(127, within, length);
  out[n++] = mix(128, within, by);
  out[n++] = mix(129, sentences, quoted, side);
  out[n++] = mix(130, v.tag[from[0]] as number, side, takes);
  out[n++] = mix(131, first, side);
  out[n++] = mix(132, ends, quoted);
  out[n++] = mix(133, ends, by);
  out[n++] = mix(134, margin, by);
  out[n++] = mix(135, perToken, by);
  out[n++] = mix(136, margin, length);
  out[n++] = mix(137, made.content.length, side, quoted);
  out[n++] = mix(138, tag, side, gap > 12 ? 1 : 0);
  out[n++] = mix(139, cueQuoted, who);
  out[n++] = mix(140, edge, ends);
  out[n++] = mix(141, after, by);
  out[n++] = mix(142, takes, by, length > 4 ? 1 : 0);
  out[n++] = mix(143, frame, by, ends);
  out[n++] = mix(144, quoted, by, sentences);
  out[n++] = mix(145, frame, by, within);
  out[n++] = mix(146, margin, cueLevel);
  out[n++] = mix(147, whom);
  out[n++] = mix(186, kind, tag);
  out[n++] = mix(187, kind, side, tag);
  out[n++] = mix(188, kind, who);
  out[n++] = mix(189, kind, whom, side);
  out[n++] = mix(148, made.sourceBy, who);
  out[n++] = mix(149, whom, ends, quoted);
  out[n++] = mix(178, whom, quoted, side);
  out[n++] = mix(179, whom, frame);
  out[n++] = mix(180, made.sourceBy, frame);
  out[n++] = mix(181, whom, takes);
  out[n++] = mix(182, made.sourceBy, sourceLength);
  out[n++] = mix(183, whom, length, side);
  out[n++] = mix(184, whom, after);
  out[n++] = mix(185, whom, within, sentences);
  out[n++] = mix(230, sort, side);
  out[n++] = mix(231, sort, takes);
  out[n++] = mix(232, sort, by);
  out[n++] = mix(233, sort, kind);
  out[n++] = mix(234, sort, gap, quoted);
  out[n++] = mix(235, shares, frame);
  out[n++] = mix(236, shares, whom);
  out[n++] = mix(237, shares, sort, ends);
  out[n++] = mix(238, w.voice, sourceSide, who);
  out[n++] = mix(239, w.voice, made.sourceBy, sourceSide);
  out[n++] = mix(240, w.voice, side, sort);
  out[n++] = mix(241, between, side);
  out[n++] = mix(242, between, by);
  out[n++] = mix(243, between, frame);
  out[n++] = mix(244, between, quoted, whom);
  if (p.heads) {
    out[n++] = mix(170, own, next);
    out[n++] = mix(171, own, side, takes);
    out[n++] = mix(172, next, ends);
    out[n++] = mix(173, subject, who);
    out[n++] = mix(174, subject, by);
    out[n++] = mix(175, own, by);
    out[n++] = mix(176, next, by, ends);
    out[n++] = mix(177, (v.below[i] as number) & 0x1ff, side);
  }
  return n;
}

/** The commonest tie to the cue within a content, and whether what follows still hangs on it (2) or on the cue otherwise (3). */
function tiesOf(w: Window, content: readonly TokenRange[], end: number): readonly [number, number] {
  const count = new Map<number, number>();
  for (const [a, b] of content)
    for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) {
      const t = w.tie[i - w.from] as number;
      count.set(t, (count.get(t) ?? 0) + 1);
    }
  let own = 0;
  let most = 0;
  for (const [t, n] of count)
    if (n > most) {
      most = n;
      own = t;
    }
  let at = end;
  while (at < w.to && at < end + 2 && w.tie[at - w.from] === 0) at++;
  const after = at < w.to ? (w.tie[at - w.from] as number) : 0;
  return [own, after === 0 ? 1 : after === own ? 2 : 3];
}

/** How the source hangs on the cue: 1 is its subject, 2 holds its subject, 3 tied otherwise, 4 not at all. */
function subjectTie(v: View, w: Window, [a, b]: TokenRange): number {
  const subject = v.subject[w.head] as number;
  if (subject >= a && subject < b) return subject === b - 1 ? 1 : 2;
  for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) if (w.tie[i - w.from] !== 0) return 3;
  return 4;
}

/** How much of the content lies in quotations: 0 none, 4 all of it. */
function quotedShare(p: Parse, content: readonly TokenRange[]): number {
  let n = 0;
  for (const [a, b] of content) for (let i = a; i < b; i++) if ((p.quotationOf[i] ?? -1) >= 0) n++;
  const all = total(content);
  return n === 0 ? 0 : n === all ? 4 : n * 4 > all * 3 ? 3 : n * 2 > all ? 2 : 1;
}

/** How much of `a` lies in `b`: 0 nothing to 4 all. */
function shareOf(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  const all = total(a);
  return all === 0 || shared === 0 ? 0 : shared === all ? 4 : shared * 4 > all * 3 ? 3 : shared * 2 > all ? 2 : 1;
}

/** Words that a content leaves over on its way to the cue or the source, whichever is nearer: 0, 1, 2 (two or three), 3 (more). */
function wordsBetween(p: Parse, w: Window, made: Proposal): number {
  const source = made.source[0];
  const [from, to] = [made.content[0]?.[0] ?? 0, made.content.at(-1)?.[1] ?? 0];
  const [a, b] =
    to <= w.cue[0]
      ? [to, source && source[0] >= to ? Math.min(source[0], w.cue[0]) : w.cue[0]]
      : [source && source[1] <= from ? Math.max(source[1], w.cue[1]) : w.cue[1], from];
  let n = 0;
  for (let i = a; i < b && n < 4; i++) if (token(p, i).kind === 'word' || token(p, i).kind === 'number') n++;
  return n > 3 ? 3 : n > 1 ? 2 : n;
}

/** Where a content stops: before a full stop, a comma, a closing mark, a conjunction, or in the middle of things. */
function ending(p: Parse, at: number): number {
  if (at >= p.tokens.length || p.sentenceOf[at] !== p.sentenceOf[at - 1]) return 1;
  const { text } = token(p, at);
  if (/^[.!?]$/.test(text)) return 2;
  if (text === ',') return 3;
  if (/^["”]$|^''$/.test(text)) return 4;
  if (/^[;:–—-]$/.test(text)) return 5;
  const tag = tagAt(p, at);
  return tag === 'CC' ? 6 : tag === 'IN' || tag === 'TO' ? 7 : /^V|^MD/.test(tag) ? 8 : 9;
}

/** What kind of words a source is: none, pronoun (first person apart), name, role, unnamed, exhibit, other. */
function sourceKind(p: Parse, range: TokenRange | undefined, words: SourceLexicon): number {
  if (!range) return 1;
  const last = range[1] - 1;
  const { norm } = token(p, last);
  if (size(range) === 1 && words.selfPronouns.has(norm)) return 2;
  const tag = tagAt(p, last);
  if (tag === 'PRP') return 3;
  if (/^W/.test(tag)) return 4;
  for (let i = range[0]; i < range[1]; i++) {
    const n = token(p, i).norm;
    if (words.roles.has(n)) return 5;
    if (words.unnamed.has(n)) return 6;
    if (words.bodies.has(n) || words.outlets.has(n)) return 7;
    if (words.exhibits.has(n)) return 8;
  }
  return /^NNP/.test(tag) ? 9 : /^NN/.test(tag) ? 10 : 11;
}
