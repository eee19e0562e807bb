import type { Candidate } from '../model/candidate.ts';
import type { TokenRange } from '../model/token.ts';
import { contentAfter, sentenceContentEnd } from './contents.ts';
import type { VerbGroup } from './groups.ts';
import { extendLeft, extendRight, nounAt, nounEndingAt, tagAt, token } from './phrases.ts';
import type { Scene } from './scene.ts';
import { modalityOf } from './stance.ts';

const END = /^[.!?;]$/;

/** Frames whose cue is not a verb. Each takes a sentence and gives what it finds. */
export const OTHER_FRAMES: readonly ((s: Scene) => Candidate[])[] = [
  prepositionFrames,
  agentiveFrames,
  nounFrames,
  hearsayFrames,
  silenceFrames,
];

const make = (
  s: Scene,
  frame: string,
  score: number,
  cue: TokenRange,
  source: TokenRange | null,
  content: readonly TokenRange[],
): Candidate => ({
  source: source ? [source] : [],
  cue: [cue],
  content,
  stance: 'asserts',
  modality: modalityOf(s.p, 'fact', content, s.lexicon),
  frame,
  score,
});

/** "According to X, C"; "C, according to X"; "S offers, according to X, C". */
function prepositionFrames(s: Scene): Candidate[] {
  const {
    p,
    sentence: [from, to],
    ph,
    lexicon,
  } = s;
  const out: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const words = lexicon.prepositions.find((w) => w.every((x, k) => i + k < to && token(p, i + k).norm === x));
    if (!words) continue;
    const at = i + words.length;
    const np = nounAt(ph, at);
    if (!np) continue;
    // After a verb ("reflects, according to the daily, the little …") the comma closes the insertion: no apposition.
    const pending = i - 2 >= from && token(p, i - 1).norm === ',' && /^VB/.test(tagAt(p, i - 2));
    const limit = pending ? firstComma(s, np[1]) : to;
    const source = withRelays(s, extendRight(p, ph, np, limit, lexicon.relaying));
    const before = clauseBefore(s, i);
    const afterStart = skipComma(s, source.end);
    const opening =
      i - from <= 2 && !/[\p{L}]/u.test(p.text.slice(token(p, from).start, token(p, i).start).replace(/^(?:and|but|also)\b/i, ''));
    const content: TokenRange[] = [];
    if (opening || token(p, i - 1).norm === ';') push(content, [afterStart, sentenceContentEnd(s, afterStart)]);
    else {
      push(content, before);
      // An insertion between commas: the clause goes on after it.
      const reopened = source.end < to && token(p, source.end).norm === ',';
      const glued = source.end < to && !END.test(token(p, source.end).text) && /^(?:DT|JJ|NN|PRP)/.test(tagAt(p, source.end));
      if ((reopened || glued) && token(p, i - 1).norm === ',') push(content, [afterStart, sentenceContentEnd(s, afterStart)]);
    }
    if (!content.length) continue;
    const c = make(s, 'according-to', 0.95, [i, at], source.range, content);
    out.push(source.relays.length ? { ...c, relays: source.relays } : c);
  }
  return out;
}

const firstComma = (s: Scene, at: number): number => {
  for (let i = at; i < s.sentence[1]; i++) if (token(s.p, i).norm === ',') return i;
  return s.sentence[1];
};
const push = (into: TokenRange[], r: TokenRange): void => {
  if (r[1] > r[0]) into.push(r);
};
const skipComma = (s: Scene, i: number): number => (i < s.sentence[1] && /^[,:]$/.test(token(s.p, i).text) ? i + 1 : i);

/** The clause before a preposition cue: within its quotation, or from the sentence's start; closing marks left out. */
function clauseBefore(s: Scene, at: number): TokenRange {
  const {
    p,
    sentence: [from],
  } = s;
  let to = at;
  while (to > from && /^[,;:”"–—-]$|^''$/.test(token(p, to - 1).text)) to--;
  let start = from;
  for (let i = from; i < to; i++) if (token(p, i).norm === ';') start = i + 1;
  while (start < to && (/^(?:CC|``|'')$/.test(tagAt(p, start)) || /^["“]$/.test(token(p, start).text))) start++;
  return [start, to];
}

/** "an analyst at KIDA cited by the WSJ": the source stops before the participle; who cites is a relay. */
function withRelays(s: Scene, range: TokenRange): { range: TokenRange; end: number; relays: { source: TokenRange; cue: TokenRange }[] } {
  const {
    p,
    sentence: [, to],
    ph,
    lexicon,
  } = s;
  const relays: { source: TokenRange; cue: TokenRange }[] = [];
  let end = range[1];
  for (let guard = 0; guard < 3; guard++) {
    let at = end;
    if (at < to && token(p, at).norm === ',') at++;
    if (at + 1 >= to || !lexicon.relaying.has(token(p, at).norm) || !/^(?:by|in|on)$/.test(token(p, at + 1).norm)) break;
    const np = nounAt(ph, at + 2);
    if (!np) break;
    const relay = extendRight(p, ph, np, to, lexicon.relaying);
    relays.push({ source: relay, cue: [at, at + 2] });
    end = relay[1];
  }
  return { range, end, relays };
}

/** "a video released by the military and verified by Storyful"; "never publicly confirmed by either Moscow or Pyongyang". */
function agentiveFrames(s: Scene): Candidate[] {
  const {
    p,
    sentence: [from, to],
    ph,
    lexicon,
  } = s;
  const out: Candidate[] = [];
  let thing: TokenRange | null = null;
  for (let i = from; i < to - 1; i++) {
    const stance = lexicon.agentive.get(token(p, i).norm);
    const by = stance && lexicon.agentMark.has(token(p, i + 1).norm) ? i + 1 : -1;
    if (!stance || by < 0) continue;
    let start = i;
    while (start > from && /^(?:RB|VB[DN])$/.test(tagAt(p, start - 1)) && token(p, start - 1).kind === 'word' && !nounEndingAt(ph, start))
      start--;
    const auxiliary = start > from && lexicon.auxiliaries.has(token(p, start - 1).norm);
    const negated = rangeHas(s, [start, i], lexicon.negations);
    const conjoined = start > from && token(p, start - 1).norm === 'and';
    const before: TokenRange | null =
      conjoined && thing
        ? thing
        : extendLeft(p, ph, auxiliary ? auxStart(s, start) : start > from && token(p, start - 1).norm === ',' ? start - 1 : start, from);
    if (!before) continue;
    thing = before;
    const sources = agents(s, by + 1);
    for (const source of sources)
      out.push({
        ...make(s, 'participle-by', 0.8, [start, by + 1], source, [conjoined ? [thing?.[0] ?? before[0], start - 1] : before]),
        stance: negated ? (stance === 'verifies' ? 'questions' : 'declines') : stance,
      });
  }
  return out;
}

const rangeHas = (s: Scene, [from, to]: TokenRange, words: ReadonlySet<string>): boolean => {
  for (let i = from; i < to; i++) if (words.has(token(s.p, i).norm)) return true;
  return false;
};

function auxStart(s: Scene, at: number): number {
  let i = at;
  while (i > s.sentence[0] && (s.lexicon.auxiliaries.has(token(s.p, i - 1).norm) || /^RB/.test(tagAt(s.p, i - 1)))) i--;
  return i;
}

/** "either Moscow or Pyongyang" are two agents, "Moscow and Minsk" one phrase. */
function agents(s: Scene, at: number): TokenRange[] {
  const {
    p,
    sentence: [, to],
    ph,
    lexicon,
  } = s;
  if (/^(?:either|neither)$/.test(token(p, at).norm)) {
    const out: TokenRange[] = [];
    let i = at + 1;
    for (let guard = 0; guard < 4; guard++) {
      const np = nounAt(ph, i) ?? (/^\p{Lu}/u.test(token(p, i).text) ? ([i, i + 1] as const) : null);
      if (!np) break;
      out.push(np);
      if (np[1] >= to || !/^(?:or|nor|,)$/.test(token(p, np[1]).norm)) break;
      i = np[1] + 1;
    }
    return out;
  }
  const np = nounAt(ph, at);
  return np ? [extendRight(p, ph, np, to, new Set([...lexicon.relaying, ...lexicon.agentive.keys()]))] : [];
}

/** "reports that …", "their belief that …", "allegations by X that …". */
function nounFrames(s: Scene): Candidate[] {
  const {
    p,
    sentence: [from, to],
    ph,
    lexicon,
  } = s;
  const out: Candidate[] = [];
  for (let i = from; i < to - 2; i++) {
    const noun = lexicon.nouns.get(token(p, i).norm);
    if (!noun || !/^NN/.test(tagAt(p, i))) continue;
    let at = i + 1;
    let source: TokenRange | null = null;
    if (/^(?:by|from|of)$/.test(token(p, at).norm)) {
      const np = nounAt(ph, at + 1);
      if (!np) continue;
      source = extendRight(p, ph, np, to, lexicon.relaying);
      at = source[1];
    }
    if (at >= to || token(p, at).norm !== 'that' || tagAt(p, at) === 'DT') continue;
    const np = ph.nouns[ph.nounOf.get(i) ?? -1];
    if (!source && np) source = possessor(s, np);
    const end = sentenceContentEnd(s, at);
    let cue: TokenRange = [i, i + 1];
    if (np && i > np[0] && /^JJ|^VBN/.test(tagAt(p, i - 1))) cue = [i - 1, i + 1];
    if (end - at > 2) out.push({ ...make(s, 'noun-that', 0.6, cue, source, [[at, end]]), stance: noun.stance, modality: noun.modality });
  }
  return out;
}

/** "their belief" → "their"; "the minister's claim" → "the minister". */
function possessor(s: Scene, np: TokenRange): TokenRange | null {
  const { p } = s;
  if (tagAt(p, np[0]) === 'PRP$') return [np[0], np[0] + 1];
  for (let i = np[0]; i < np[1]; i++) if (tagAt(p, i) === 'POS') return [np[0], i];
  return null;
}

/** "reportedly", "allegedly": the clause without a source. */
function hearsayFrames(s: Scene): Candidate[] {
  const {
    p,
    sentence: [from, to],
    lexicon,
  } = s;
  const out: Candidate[] = [];
  for (let i = from; i < to; i++) {
    if (!lexicon.hearsay.has(token(p, i).norm)) continue;
    let start = i;
    while (start > from && !/^[,;:”"“]$/.test(token(p, start - 1).text) && !/^(?:that|who|which|and|but)$/.test(token(p, start - 1).norm))
      start--;
    let end = i + 1;
    while (end < to && !/^[,;:.!?]$/.test(token(p, end).text)) end++;
    const content: TokenRange[] = [];
    push(content, [start, i]);
    push(content, [i + 1, end]);
    if (content.length) out.push(make(s, 'hearsay-adverb', 0.7, [i, i + 1], null, content));
  }
  return out;
}

/** "Neither Moscow nor Pyongyang has reacted"; "the ministry has not commented"; "did not reply to questions". */
function silenceFrames(s: Scene): Candidate[] {
  const {
    p,
    sentence: [from, to],
    ph,
    lexicon,
  } = s;
  const out: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const norm = token(p, i).norm;
    if (norm === 'neither') {
      const sources = agents(s, i);
      const last = sources.at(-1);
      if (sources.length < 2 || !last) continue;
      const verb = nextVerb(s, last[1]);
      const group = s.groups.find((g) => g.verb === verb);
      if (verb < 0 || !(answers(s, verb) || (group && admits(group)))) continue;
      const after = group ? contentAfter(s, group) : null;
      const cue: TokenRange = after ? [last[1], verb + 1] : [i, i + 1];
      for (const source of sources)
        out.push({ ...make(s, 'silence', 0.8, cue, source, after?.ranges ?? [[last[1], verb + 1]]), stance: 'declines' });
      continue;
    }
    if (!/^VB/.test(tagAt(p, i)) || !answers(s, i)) continue;
    const start = auxStart(s, i);
    if (!rangeHas(s, [start, i], lexicon.negations)) continue;
    const subject = extendLeft(p, ph, start, from);
    if (!subject) continue;
    let end = i + 1;
    while (end < to && !/^[,;:.!?”"]$/.test(token(p, end).text) && !/^(?:and|but)$/.test(token(p, end).norm)) end++;
    const content: TokenRange = end > i + 1 ? [i + 1, end] : [i, i + 1];
    const at = end > i + 1 && /^(?:to|on|about|for)$/.test(token(p, i + 1).norm) && end > i + 2 ? 1 : 0;
    out.push({ ...make(s, 'silence', 0.8, [start, i + 1 + at], subject, [[content[0] + at, content[1]]]), stance: 'declines' });
  }
  return out;
}

const nextVerb = (s: Scene, at: number): number => {
  for (let i = at; i < Math.min(s.sentence[1], at + 8); i++)
    if (/^VB/.test(tagAt(s.p, i)) && !s.lexicon.auxiliaries.has(token(s.p, i).norm)) return i;
  return -1;
};

/** "has confirmed", "had admitted": said of nobody, it is silence. */
const admits = (g: VerbGroup): boolean => g.entry.stance === 'confirms' || g.entry.stance === 'denies' || g.entry.takes.has('q');

/** Forms of "comment", "respond", "reply", "answer", "react": verbs whose absence is silence. */
const ANSWER = /^(?:comment|respond|repl|answer|react|acknowledg)/;
const answers = (s: Scene, i: number): boolean =>
  ANSWER.test(token(s.p, i).norm) && [...s.lexicon.answering].some((w) => token(s.p, i).norm.startsWith(w.slice(0, 4)));
