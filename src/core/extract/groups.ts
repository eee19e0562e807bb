import type { CueLexicon, CueVerb } from '../lang/sections/cues.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { tagAt, token } from './phrases.ts';

/** A cue verb with its auxiliaries, negation, adverbs and particle: "has repeatedly denied", "pointed out". */
export interface VerbGroup {
  readonly verb: number;
  readonly range: TokenRange;
  readonly entry: CueVerb;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly finite: boolean;
  /** "saying …", "citing …" after a comma or at the start. */
  readonly participle: boolean;
  readonly infinitive: boolean;
}

const VERB = /^VB/;
const PARTICLES = new Set(['out', 'down', 'off', 'up', 'back']);

/** Cue verbs of a sentence. */
export function verbGroups(p: Parse, [from, to]: TokenRange, lexicon: CueLexicon): VerbGroup[] {
  const out: VerbGroup[] = [];
  for (let i = from; i < to; i++) {
    const entry = lexicon.verbs.get(token(p, i).norm);
    if (!entry || !verbal(p, i, from, to, lexicon)) continue;
    const g = group(p, i, from, to, entry, lexicon);
    // "a video verified by X", "a soldier called bait": reduced participles say something of the noun, not by it.
    const reduced = g.range[0] === i && tagAt(p, i) === 'VBN' && !(i > from && tagAt(p, i - 1) === 'CC');
    const agent = i + 1 < to && lexicon.agentMark.has(token(p, i + 1).norm);
    if (!g.passive && ((agent && lexicon.agentive.has(token(p, i).norm)) || (reduced && (agent || !entry.takes.has('c'))))) continue;
    out.push(g);
  }
  return out;
}

/** Tagged a verb; or tagged noun or adjective where a taggers' habit is known: "said" forms after a comma, participles after "be". */
function verbal(p: Parse, i: number, from: number, to: number, lexicon: CueLexicon): boolean {
  const t = tagAt(p, i);
  const norm = token(p, i).norm;
  const next = i + 1 < to ? token(p, i + 1).norm : '';
  if (norm === 'according' || next === '-') return false;
  if (VERB.test(t)) {
    if (counted(p, i, to)) return false;
    // "the reported deaths", "the suspected gunmen": a modifier.
    if (/^VB[NG]$/.test(t) && i > from && /^(?:DT|PRP\$|JJ|POS)$/.test(tagAt(p, i - 1)) && i + 1 < to && /^(?:NN|JJ)/.test(tagAt(p, i + 1)))
      return false;
    return true;
  }
  // "Ukraine and Poland accuse the north of …": a verb that the tagger hardly knows and took for a preposition.
  if (t === 'IN' || t === 'FW') return true;
  if (t === 'JJ' && norm.endsWith('ed')) return i > from && lexicon.auxiliaries.has(token(p, i - 1).norm);
  // "crude diagrams in blue ink detail the tactics": a verb read as a noun, where the clause would have none.
  if (
    /^NNS?$/.test(t) &&
    i > from + 1 &&
    i + 1 < to &&
    /^(?:DT|PRP\$)$/.test(tagAt(p, i + 1)) &&
    /^NN/.test(tagAt(p, i - 1)) &&
    !finiteBefore(p, from, i)
  )
    return true;
  if (/^NNS?$/.test(t) && i > from && i + 1 < to) {
    const subject = /^(?:PRP|NNP|NNPS)$/.test(tagAt(p, i - 1)) || token(p, i - 1).norm === 'who';
    // "…, the agency reports.": at the end of what it reports.
    const named = /^NN|^PRP$|-RRB-/.test(tagAt(p, i - 1)) || token(p, i - 1).norm === ')';
    if (norm.endsWith('s') && named && /^[.,]$/.test(next) && commaBefore(p, i, from)) return true;
    return (
      (norm.endsWith('s') || norm.endsWith('ing')) &&
      subject &&
      (next === 'that' || /^["“]/.test(next) || (norm.endsWith('ing') && /^(?:IN|DT|PRP)$/.test(tagAt(p, i + 1))))
    );
  }
  return false;
}

/** "37 confirmed cases", "two suspected gunmen": a participle between a number and what it counts. */
export const counted = (p: Parse, i: number, to: number): boolean =>
  i > 0 && i + 1 < to && /^VB[DN]$/.test(tagAt(p, i)) && tagAt(p, i - 1) === 'CD' && /^(?:NNS?|JJ)$/.test(tagAt(p, i + 1));

const commaBefore = (p: Parse, at: number, from: number): boolean => {
  for (let i = at - 1; i > Math.max(from, at - 16); i--) {
    if (/^(?:VB[DZP]|MD)$/.test(tagAt(p, i))) return false;
    if (token(p, i).norm === ',') return true;
  }
  return false;
};

const finiteBefore = (p: Parse, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^(?:VB[DZP]|MD)$/.test(tagAt(p, i))) return true;
  return false;
};

function group(p: Parse, verb: number, from: number, to: number, entry: CueVerb, lexicon: CueLexicon): VerbGroup {
  let start = verb;
  let passive = false;
  let negated = false;
  let aux = false;
  let to_ = false;
  for (let i = verb - 1; i >= from && verb - i < 8; i--) {
    const norm = token(p, i).norm;
    const t = tagAt(p, i);
    if (lexicon.auxiliaries.has(norm) && (t === 'MD' || t === 'TO' || VERB.test(t))) {
      if (!aux && lexicon.passiveAuxiliaries.has(norm) && !/^(?:VBG|VB)$/.test(tagAt(p, verb)) && !token(p, verb).norm.endsWith('ing'))
        passive = true;
      aux = aux || t !== 'TO';
      if (t === 'TO' || norm === 'to') to_ = true;
      start = i;
    } else if (lexicon.negations.has(norm) && t !== 'DT') {
      negated = true;
      start = i;
    } else if (/^RB/.test(t) && token(p, i).kind === 'word') {
      // An adverb counts only when an auxiliary or the subject stands before it.
      start = i;
    } else break;
  }
  const range: [number, number] = [start, verb + 1];
  if (verb + 1 < to && PARTICLES.has(token(p, verb + 1).norm) && /^(?:RP|RB|IN)$/.test(tagAt(p, verb + 1))) range[1]++;
  const t = tagAt(p, verb);
  const ing = token(p, verb).norm.endsWith('ing');
  return {
    verb,
    range,
    entry,
    passive,
    negated,
    finite: aux || (/^VB[DZP]$/.test(t) && !ing) || (t === 'VBN' && !ing) || (!ing && !to_),
    participle: ing && !aux,
    infinitive: to_,
  };
}
