import type { TokenRange } from '../model/token.ts';
import type { VerbGroup } from './groups.ts';
import { nounAt, tagAt, token } from './phrases.ts';
import type { Scene } from './scene.ts';

const CLOSING = /^[,.!?;:”"’)–—-]$|^''$/;

/** The content before `end` in its sentence: a whole quotation where one closes there, else the clause from the sentence's start. */
export function contentBefore(s: Scene, end: number): TokenRange[] {
  const {
    p,
    sentence: [from],
  } = s;
  let to = end;
  while (to > from && CLOSING.test(token(p, to - 1).text)) to--;
  if (to <= from) {
    // The sentence starts with the cue: the quotation stands before it.
    const q = from > 0 ? (p.quotationOf[from - 1] ?? -1) : -1;
    return q >= 0 ? [(p.quotations[q] as { tokens: TokenRange }).tokens] : [];
  }
  const quoted = quotedSpan(s, to - 1);
  if (quoted && quoted[0] < from) return [[quoted[0], to]];
  let start = from;
  for (let i = from; i < to; i++) if (token(p, i).norm === ';' && (p.quotationOf[i] ?? -1) < 0) start = i + 1;
  while (start < to && (/^(?:CC|``|'')$/.test(tagAt(p, start)) || /^["“,]$/.test(token(p, start).text))) start++;
  return to > start ? [[start, to]] : [];
}

/** The quotation a token lies in, as tokens. */
export function quotedSpan(s: Scene, i: number): TokenRange | null {
  const q = s.p.quotationOf[i] ?? -1;
  return q >= 0 ? (s.p.quotations[q]?.tokens ?? null) : null;
}

/** `content` and, where the cue interrupts it, what goes on after `cue`: "X, he said, Y" and "“X,” he said. “Y”" within one sentence. */
export function contentAround(s: Scene, content: readonly TokenRange[], [, cueEnd]: TokenRange): TokenRange[] {
  const {
    p,
    sentence: [, to],
  } = s;
  const out = [...content];
  let at = cueEnd;
  const comma = at < to && /^[,–—:]$/.test(token(p, at).text);
  while (at < to && /^[,–—:]$/.test(token(p, at).text)) at++;
  if (at >= to) return out;
  const quote = /^["“]$|^``$/.test(token(p, at).text) ? quotedSpan(s, at + 1) : null;
  if (quote) out.push(quote);
  else if (comma && !/^(?:CC|VBG|WDT|WP|IN|RB)$/.test(tagAt(p, at))) {
    const end = sentenceContentEnd(s, at);
    if (end - at > 1) out.push([at, end]);
  }
  return out;
}

export function sentenceContentEnd(s: Scene, at: number): number {
  let end = s.sentence[1];
  while (end > at && /^[.!?;,]$/.test(token(s.p, end - 1).text)) end--;
  return end;
}

interface After {
  readonly ranges: TokenRange[];
  readonly frame: string;
  readonly score: number;
}

/** The content after an active cue verb, by what the verb takes. */
export function contentAfter(s: Scene, g: VerbGroup): After | null {
  const {
    sentence: [, to],
  } = s;
  const takes = g.entry.takes;
  const at = g.range[1];
  if (at >= to) return null;
  const mark = clauseMark(s, at);
  const relative = g.range[0] > s.sentence[0] && /^W/.test(tagAt(s.p, g.range[0] - 1));
  if (mark >= 0 && (takes.has('c') || takes.has('a'))) return after(s, mark, 'subject-verb-that', 0.9, relative);
  const quote = quotationAfter(s, at);
  if (quote && takes.has('q') && directly(s, at, quote[0])) return { ranges: [quote], frame: 'subject-verb-quotation', score: 0.9 };
  const infinitive = infinitiveAfter(s, at, takes.has('a') || takes.has('f'));
  if (infinitive >= 0 && takes.has('i')) return after(s, infinitive, 'subject-verb-infinitive', 0.75);
  if (takes.has('f')) return accusation(s, at);
  if (takes.has('c')) {
    const start = bareClause(s, at, takes.has('a'));
    if (start >= 0) return after(s, start, 'subject-verb-clause', 0.8, relative);
  }
  const about = takes.has('b') ? aboutAfter(s, at, takes.has('a')) : -1;
  if (about >= 0) return after(s, about, 'subject-verb-about', 0.7);
  if (takes.has('n') || takes.has('o')) return object(s, at, takes.has('o') && !takes.has('n'));
  return null;
}

function after(s: Scene, start: number, frame: string, score: number, relative = false): After | null {
  const end = contentEnd(s, start, relative);
  return end > start ? { ranges: [[start, end]], frame, score } : null;
}

/** A content runs to its sentence's end, less a coordinated cue with the same subject ("and said …"), less a cue set off by commas. */
function contentEnd(s: Scene, start: number, relative = false): number {
  const {
    p,
    sentence: [, to],
  } = s;
  const limit = (i: number): number => {
    let end = i;
    while (end > start && /^[,.;!?]$/.test(token(p, end - 1).text)) end--;
    return end;
  };
  const closer = s.closers.find((i) => i > start + 1);
  if (closer !== undefined) return limit(closer);
  if (relative) {
    // "…, which reports that X, has no photographs": the main clause goes on after the comma.
    for (let i = start + 1; i < to - 1; i++) if (token(p, i).norm === ',' && /^(?:VB[DZP]|MD)$/.test(tagAt(p, i + 1))) return limit(i);
  }
  for (const g of s.groups) {
    if (g.range[0] <= start || p.quotationOf[g.verb] !== p.quotationOf[start]) continue;
    const before = token(p, g.range[0] - 1).norm;
    if (/^(?:and|but)$/.test(before) && !g.passive && !g.infinitive && g.finite) return limit(g.range[0] - 1);
    if (before === ',' && g.participle) return limit(g.range[0] - 1);
  }
  for (let i = start + 1; i < to - 2; i++) {
    if (token(p, i).norm === ';' && (p.quotationOf[i] ?? -1) < 0) return limit(i);
    if (token(p, i).norm !== ',') continue;
    if (token(p, i + 1).norm === 'according' || (token(p, i + 1).norm === 'but' && /^(?:VB[DZP]|MD)$/.test(tagAt(p, i + 2))))
      return limit(i);
    if (token(p, i + 1).norm === 'while' || token(p, i + 1).norm === 'whereas') return limit(i);
  }
  let end = limit(to);
  // A quotation that ends the content ends it.
  const q = s.p.quotationOf[end - 1] ?? -1;
  // Spoken within that quotation, a content ends with its sentence.
  const spokenWithin = (p.quotationOf[start] ?? -1) === q && start - 1 >= 0 && (p.quotationOf[start - 1] ?? -1) === q;
  if (q >= 0 && !spokenWithin) end = Math.max(end, Math.min(p.quotations[q]?.tokens[1] ?? end, to + 200));
  return end;
}

/** "that", "whether", "how" within the adjuncts of the cue: index of the mark or −1. */
function clauseMark(s: Scene, at: number): number {
  const {
    p,
    sentence: [, to],
    lexicon,
  } = s;
  for (let i = at; i < Math.min(to, at + 14); i++) {
    const norm = token(p, i).norm;
    if (lexicon.clauseMarks.has(norm) && /^(?:IN|WDT|WRB|WP|DT)$/.test(tagAt(p, i))) {
      if (norm === 'that' && tagAt(p, i) === 'DT' && i + 1 < to && /^NN/.test(tagAt(p, i + 1))) return -1;
      if (i > at && /^(?:NNS?|NNPS?)$/.test(tagAt(p, i - 1)) && tagAt(p, i) === 'WDT' && norm !== 'that') return -1;
      return i;
    }
    if (/^(?:VB[DZP]|MD)$/.test(tagAt(p, i)) || /^[.;:“"]$/.test(token(p, i).text)) return -1;
  }
  return -1;
}

function quotationAfter(s: Scene, at: number): TokenRange | null {
  const {
    p,
    sentence: [, to],
  } = s;
  for (let i = at; i < to; i++) {
    const q = p.quotationOf[i] ?? -1;
    if (q >= 0) return p.quotations[q]?.tokens ?? null;
  }
  return null;
}

/** The quotation follows the cue with nothing but adjuncts, a comma or a colon between. */
function directly(s: Scene, at: number, start: number): boolean {
  const { p } = s;
  let words = 0;
  for (let i = at; i < start - 1; i++) {
    if (/^(?:VB[DZP]|MD)$/.test(tagAt(p, i))) return false;
    if (token(p, i).kind === 'word') words++;
  }
  const mark = start >= 2 ? token(p, start - 2).text : '';
  return words === 0 || /^[,:]$/.test(mark) || words <= 3;
}

function infinitiveAfter(s: Scene, at: number, addressee: boolean): number {
  const {
    p,
    sentence: [, to],
    ph,
  } = s;
  if (at < to && tagAt(p, at) === 'TO') return at;
  if (at < to && /^(?:not|never)$/.test(token(p, at).norm) && tagAt(p, at + 1) === 'TO') return at;
  if (!addressee) return -1;
  const np = nounAt(ph, at);
  let i = np ? np[1] : at;
  while (i < to && /^(?:RB|IN|NNP?S?|DT)$/.test(tagAt(p, i)) && i - at < 8 && !(token(p, i).norm === 'not')) i++;
  return i < to && (tagAt(p, i) === 'TO' || (token(p, i).norm === 'not' && tagAt(p, i + 1) === 'TO')) ? i : -1;
}

/** "accused Russia of sending": the content is what stands after "of". */
function accusation(s: Scene, at: number): After | null {
  const {
    p,
    sentence: [, to],
  } = s;
  for (let i = at; i < Math.min(to, at + 10); i++) {
    if (token(p, i).norm === 'of') return after(s, i + 1, 'accusation', 0.85);
    if (/^(?:VB[DZP]|MD)$/.test(tagAt(p, i))) return null;
  }
  return null;
}

/** "spoke of X", "warned residents about X": where X starts, or −1. */
function aboutAfter(s: Scene, at: number, addressee: boolean): number {
  const {
    p,
    sentence: [, to],
    ph,
  } = s;
  const np = addressee ? nounAt(ph, at) : null;
  const i = np ? np[1] : at;
  return i + 1 < to && /^(?:of|about|against)$/.test(token(p, i).norm) ? i + 1 : -1;
}

/** A clause without "that": a noun phrase and a finite verb, after the adjuncts of the cue. */
function bareClause(s: Scene, at: number, addressee: boolean): number {
  const {
    p,
    sentence: [, to],
    ph,
  } = s;
  let i = at;
  if (addressee) {
    const np = nounAt(ph, i);
    if (!np) return -1;
    i = np[1];
  }
  for (let guard = 0; guard < 5 && i < to; guard++) {
    if (verbFollows(s, i)) return i;
    const norm = token(p, i).norm;
    const np = nounAt(ph, i);
    if (np && (guard === 0 || TIMEISH.test(norm))) i = TIMEISH.test(norm) || TIMEISH.test(token(p, np[1] - 1).norm) ? np[1] : to;
    else if (/^(?:on|in|at|to|during|from|late|earlier|early)$/.test(norm)) {
      const next = nounAt(ph, i + 1);
      if (!next) return -1;
      if (/^(?:in|on|at|during|from)$/.test(norm) && verbFollowsAfter(s, next[1])) return i;
      i = next[1];
    } else if (norm === ',' || tagAt(p, i) === 'RB' || tagAt(p, i) === 'IN') i++;
    else return -1;
  }
  return -1;
}

const TIMEISH =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|earlier|later|week|month|year|morning|afternoon|evening)$/;

/** A subject starts at `i` and its finite verb follows within the clause. */
function verbFollows(s: Scene, i: number): boolean {
  const { p } = s;
  const np = nounAt(s.ph, i);
  if (!np || (np[1] - np[0] === 1 && TIMEISH.test(token(p, i).norm))) return /^(?:EX|VBG)$/.test(tagAt(p, i)) && verbFollowsAfter(s, i + 1);
  return verbFollowsAfter(s, np[1]);
}

function verbFollowsAfter(s: Scene, at: number): boolean {
  const {
    p,
    sentence: [, to],
  } = s;
  for (let i = at; i < Math.min(to, at + 16); i++) {
    const t = tagAt(p, i);
    if (/^(?:VB[DZP]|MD)$/.test(t)) return true;
    if (/^[.;:]$/.test(token(p, i).text) || (t === 'CC' && (i > at + 10 || /^VB|^MD/.test(tagAt(p, i + 1))))) return false;
  }
  return false;
}

/** A noun phrase and what goes with it to the clause's end: "denied the allegations", "called it a culture of death". */
function object(s: Scene, at: number, complement: boolean): After | null {
  const {
    p,
    sentence: [, to],
    ph,
  } = s;
  let start = at;
  while (start < to && /^(?:RB|``|'')$/.test(tagAt(p, start)) && !/^["“]$/.test(token(p, start).text)) start++;
  const quoted = /^["“]$/.test(token(p, start)?.text ?? '') ? start + 1 : start;
  const np = nounAt(ph, quoted) ?? (tagAt(p, quoted) === 'VBG' ? ([quoted, quoted + 1] as const) : null);
  if (!np) return null;
  if (complement && !hasComplement(s, np[1])) return null;
  return after(s, start, complement ? 'subject-verb-complement' : 'subject-verb-object', complement ? 0.6 : 0.55);
}

/** "described X as Y", "put the toll at Y": words that tie a complement to its object. */
function hasComplement(s: Scene, at: number): boolean {
  for (let i = at; i < Math.min(s.sentence[1], at + 12); i++) {
    if (/^(?:as|at)$/.test(token(s.p, i).norm)) return true;
    if (/^(?:VB[DZP]|MD)$/.test(tagAt(s.p, i))) return false;
  }
  return false;
}
