import type { Candidate } from '../model/candidate.ts';
import type { TokenRange } from '../model/token.ts';
import { contentAfter, contentAround, contentBefore } from './contents.ts';
import type { VerbGroup } from './groups.ts';
import { extendLeft, extendRight, isTime, nounAt, tagAt, token } from './phrases.ts';
import { hasFiniteVerb, type Scene } from './scene.ts';
import { modalityOf, stanceOf } from './stance.ts';

/** Attributions that a cue verb makes, by the slots around it. */
export function verbFrames(bare: Scene): Candidate[] {
  const s: Scene = { ...bare, closers: closersOf(bare) };
  const out: Candidate[] = [];
  let subject: Subject | null = null;
  let main: Subject | null = null;
  for (const [k, g] of s.groups.entries()) {
    // "declined to confirm": what is refused is no cue of its own.
    const governor = s.groups[k - 1];
    if (g.infinitive && governor && s.lexicon.refusals.has(governor.entry.lemma) && governor.range[1] === g.range[0]) continue;
    // "announced that it had come, and said …": after a comma, "and" goes on with the main clause.
    const joined = g.range[0] - 2 >= s.sentence[0] && token(s.p, g.range[0] - 1).norm === 'and' && token(s.p, g.range[0] - 2).norm === ',';
    const made = frame(s, g, joined ? (main ?? subject) : subject);
    if (!made) continue;
    out.push(made);
    const source = made.source[0];
    if (source && !g.passive) subject = made.antecedent ? { range: source, antecedent: made.antecedent } : { range: source };
    main ??= subject;
  }
  return out;
}

function closersOf(s: Scene): number[] {
  const out: number[] = [];
  for (const g of s.groups) {
    if (g.passive) continue;
    if (invertedSubject(s, g)) out.push(g.range[0]);
    else {
      const subject = subjectOf(s, g, null);
      if (subject && trailingCue(s, g, subject.range) !== null) out.push(subject.range[0]);
    }
  }
  return out;
}

type Subject = { range: TokenRange; antecedent?: TokenRange };

function frame(s: Scene, g: VerbGroup, earlier: Subject | null): Candidate | null {
  if (g.passive) return passive(s, g);
  const inverted = invertedSubject(s, g);
  if (inverted) {
    const content = contentBefore(s, g.range[0]);
    if (content.length)
      return build(s, g, { range: inverted }, contentAround(s, content, [g.range[0], inverted[1]]), 'content-verb-subject', 0.85);
  }
  const subject = subjectOf(s, g, earlier);
  if (!subject || deniesSubject(s, subject.range)) return null;
  const trailing = trailingCue(s, g, subject.range);
  if (trailing) {
    const content = contentBefore(s, subject.range[0]);
    if (content.length) return build(s, g, subject, contentAround(s, content, [subject.range[0], trailing]), 'content-subject-verb', 0.85);
  }
  const content = contentAfter(s, g);
  if (!content) return null;
  return build(s, g, subject, content.ranges, content.frame, content.score);
}

function build(s: Scene, g: VerbGroup, subject: Subject | null, content: readonly TokenRange[], name: string, score: number): Candidate {
  return {
    source: subject ? [subject.range] : [],
    cue: [g.range],
    content,
    stance: stanceOf(s.p, g, content, s.lexicon),
    modality: modalityOf(s.p, g.entry.modality, content, s.lexicon),
    frame: name,
    score,
    ...(subject?.antecedent ? { antecedent: subject.antecedent } : {}),
  };
}

/** "Neither Moscow nor Pyongyang has confirmed": nobody confirmed; the silence frame reads it. */
function deniesSubject(s: Scene, [from, to]: TokenRange): boolean {
  for (let i = Math.max(s.sentence[0], from - 3); i < to; i++) if (/^(?:neither|nor)$/.test(token(s.p, i).norm)) return true;
  return /^(?:nobody|none)$/.test(token(s.p, from).norm) || (token(s.p, from).norm === 'no' && tagAt(s.p, from) === 'DT');
}

/** `…,” said the minister`; `…, reads an adjacent page`: the noun phrase after the verb, where a content ends right before it. */
function invertedSubject(s: Scene, g: VerbGroup): TokenRange | null {
  const {
    p,
    sentence: [from, to],
    ph,
  } = s;
  if (!g.entry.takes.has('q') || g.range[0] === from || g.range[0] !== g.verb || g.participle) return null;
  const before = token(p, g.verb - 1).text;
  if (!/^[,”"?!’–—-]$|^''$/.test(before)) return null;
  const np = nounAt(ph, g.range[1]);
  if (!np) return null;
  // ", said he would": a pronoun with a verb after it is the start of a content.
  const full = extendRight(p, ph, np, to, s.lexicon.relaying);
  if (full[1] < to && /^(?:VB[DZP]|MD)$/.test(tagAt(p, full[1])) && before === ',') return null;
  const closing = before !== ',' || (g.verb - 2 >= from && /[”"]|''/.test(token(p, g.verb - 2).text));
  if (!closing && /^(?:NNS?|DT)$/.test(tagAt(p, np[0])) && commaBefore(s, g.verb - 1)) return isInsertion(s, g.verb - 1) ? null : full;
  return full;
}

const commaBefore = (s: Scene, comma: number): boolean => {
  for (let i = comma - 1; i >= s.sentence[0]; i--) if (token(s.p, i).norm === ',') return true;
  return false;
};

/** "Lucas, a minister, said …": the comma closes an insertion after a subject rather than a content. */
function isInsertion(s: Scene, comma: number): boolean {
  return extendLeft(s.p, s.ph, comma + 1, s.sentence[0]) !== null && !hasFiniteVerb(s, s.sentence[0], comma);
}

function subjectOf(s: Scene, g: VerbGroup, earlier: Subject | null): Subject | null {
  const {
    p,
    sentence: [from],
    ph,
    lexicon,
  } = s;
  const at = g.range[0];
  const before = at > from ? token(p, at - 1) : null;
  if (before && lexicon.relativePronouns.has(before.norm) && /^W|^IN$/.test(tagAt(p, at - 1))) {
    const np = antecedent(s, at - 1);
    return np ? { range: [at - 1, at], antecedent: np } : null;
  }
  if (before && /^(?:and|but|or)$/.test(before.norm)) return earlier;
  if (g.participle || g.infinitive) return governing(s, g) ?? (g.participle ? (earlier ?? nextSubject(s, g)) : earlier);
  if (before && tagAt(p, at - 1) === 'POS') {
    // "Russia's declined": the head noun is elided.
    const owner = extendLeft(p, ph, at - 1, from);
    return owner ? { range: [owner[0], at] } : null;
  }
  const range = extendLeft(p, ph, at, from);
  if (range && !/^EX$/.test(tagAt(p, range[0]))) return { range: trimStart(s, range) };
  if (before?.norm === ',' && earlier) return earlier;
  return null;
}

/** "the minister, who …" → the noun phrase before the relative pronoun at `at`. */
function antecedent(s: Scene, at: number): TokenRange | null {
  const {
    p,
    ph,
    sentence: [from],
  } = s;
  const comma = at - 1 >= from && token(p, at - 1).norm === ',';
  const end = comma ? at - 1 : at;
  return end > from ? extendLeft(p, ph, end, from) : null;
}

/** Subject of the verb an infinitive or participle hangs on: the closest finite verb before it whose subject can be had. */
function governing(s: Scene, g: VerbGroup): Subject | null {
  const {
    p,
    sentence: [from],
    ph,
  } = s;
  for (let i = g.range[0] - 1; i > from; i--) {
    if (!/^(?:VB[DZP]|MD)$/.test(tagAt(p, i))) continue;
    let at = i;
    while (at > from && /^RB/.test(tagAt(p, at - 1))) at--;
    const np = extendLeft(p, ph, at, from);
    if (np) return { range: trimStart(s, np) };
  }
  return null;
}

/** "Saying …, the president added": the subject follows after the comma. */
function nextSubject(s: Scene, g: VerbGroup): Subject | null {
  const {
    p,
    ph,
    sentence: [, to],
  } = s;
  for (let i = g.range[1]; i + 1 < to; i++) {
    if (token(p, i).norm !== ',') continue;
    const np = nounAt(ph, i + 1);
    if (np && np[1] < to && /^(?:VB[DZP]|MD|RB)$/.test(tagAt(p, np[1]))) return { range: np };
  }
  return null;
}

/** Drops what cannot start a source: "On Saturday January 11 , Ukraine" is cut by its comma; "But the X" by its conjunction. */
function trimStart(s: Scene, range: TokenRange): TokenRange {
  let from = range[0];
  while (from < range[1] - 1 && /^(?:CC|RB|UH|:|,|``|'')$/.test(tagAt(s.p, from))) from++;
  // "On Saturday January 11 Ukraine announced": the day stands before the subject without a comma.
  while (
    from < range[1] - 1 &&
    (isTime(s.p, [from, from + 1]) || (from > range[0] && tagAt(s.p, from) === 'CD' && isTime(s.p, [from - 1, from])))
  )
    from++;
  return [from, range[1]];
}

/**
 * The cue closes its content: nothing but adjuncts follows ("…, he said on Monday."), or a comma and the content goes on.
 * Returns where the cue with its adjuncts ends, or null.
 */
function trailingCue(s: Scene, g: VerbGroup, subject: TokenRange): number | null {
  const {
    p,
    sentence: [from, to],
  } = s;
  if (!g.entry.takes.has('q') || subject[0] <= from || subject[0] >= g.verb) return null;
  const before = token(p, subject[0] - 1).text;
  if (!/^[,”"?!–—-]$|^''$/.test(before)) return null;
  const end = adjunctsEnd(s, g.range[1]);
  if (end >= to || /^[.!?;,:”")–—]$|^''$/.test(token(p, end).text)) {
    const directly = end === g.range[1] && end < to && token(p, end).norm === ',';
    return directly || end > g.range[1] || end >= to || /^[.!?;:,)”"–—]$/.test(token(p, end).text) ? end : null;
  }
  return null;
}

const ADJUNCT =
  /^(?:on|in|at|with|during|after|before|earlier|late|later|early|yesterday|today|to|via|through|from|for|by|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Skips addressee, time, place and vehicle of an utterance: "told reporters at the Pentagon on Friday". */
export function adjunctsEnd(s: Scene, at: number): number {
  const {
    p,
    sentence: [, to],
    ph,
  } = s;
  let i = at;
  for (let guard = 0; guard < 6 && i < to; guard++) {
    const np = nounAt(ph, i);
    const norm = token(p, i).norm;
    if (np && (i === at || ADJUNCT.test(norm) || isDay(norm)) && !(np[1] < to && /^(?:VB[DZP]|MD|RB)$/.test(tagAt(p, np[1])))) i = np[1];
    else if (ADJUNCT.test(norm) && nounAt(ph, i + 1)) i = (nounAt(ph, i + 1) as TokenRange)[1];
    else if (ADJUNCT.test(norm) && i + 1 < to && token(p, i + 1).kind !== 'punct' && tagAt(p, i) === 'RB') i++;
    else break;
  }
  return i;
}

const isDay = (norm: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight)$/.test(norm);

/** "was criticised by the archbishop"; "is reported to have"; "was quoted as saying". */
function passive(s: Scene, g: VerbGroup): Candidate | null {
  const {
    p,
    sentence: [from],
    ph,
    lexicon,
  } = s;
  const agent = agentAfter(s, g.range[1]);
  if (!agent && !g.entry.takes.has('p')) return null;
  const subject = extendLeft(p, ph, g.range[0], from);
  const end = agent ? agent.range[1] : g.range[1];
  const rest: TokenRange | null = clauseEnd(s, g.range[1]) > g.range[1] ? [g.range[1], clauseEnd(s, g.range[1])] : null;
  const content: TokenRange[] = [];
  if (subject) content.push(subject);
  if (rest && agent) {
    if (agent.at > rest[0]) content.push([rest[0], agent.at]);
    if (rest[1] > end && token(p, end).kind !== 'punct') content.push([end, rest[1]]);
  } else if (rest) content.push(rest);
  if (!content.length || (!agent && !rest)) return null;
  if (!agent && rest && !/^(?:TO|IN|WDT|``|'')$/.test(tagAt(p, rest[0])) && token(p, rest[0]).norm !== 'to') return null;
  return {
    source: agent ? [agent.range] : [],
    cue: [g.range],
    content,
    stance: stanceOf(p, g, content, lexicon),
    modality: modalityOf(p, g.entry.modality, content, lexicon),
    frame: agent ? 'passive-by' : 'passive',
    score: agent ? 0.7 : 0.6,
  };
}

function agentAfter(s: Scene, at: number): { at: number; range: TokenRange } | null {
  const {
    p,
    sentence: [, to],
    ph,
    lexicon,
  } = s;
  for (let i = at; i < Math.min(to, at + 6); i++) {
    if (!lexicon.agentMark.has(token(p, i).norm)) continue;
    const np = nounAt(ph, i + 1);
    return np ? { at: i, range: extendRight(p, ph, np, to, lexicon.relaying) } : null;
  }
  return null;
}

/** Where the clause that starts at `at` ends: sentence punctuation, or a comma before a new subject and verb. */
export function clauseEnd(s: Scene, at: number): number {
  const {
    p,
    sentence: [, to],
  } = s;
  let end = to;
  while (end > at && /^[.!?;"”’)]$|^''$/.test(token(p, end - 1).text)) end--;
  return end;
}
