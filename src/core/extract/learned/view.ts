import type { CueLexicon, CueVerb } from '../../lang/sections/cues.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Parse } from '../../model/token.ts';
import { hash } from '../perceptron.ts';
import { headOf } from './heads.ts';

/** A text as numbers, made once: what the features of cues, slots and relations are mixed from. */
export interface View {
  readonly p: Parse;
  readonly lexicon: CueLexicon;
  /** Hashes of words, tags, rough stems and relations; how a word is written. */
  readonly word: Uint32Array;
  readonly tag: Uint32Array;
  readonly stem: Uint32Array;
  readonly relation: Uint32Array;
  /** Hash of the class of words that can attribute, 0 without one. */
  readonly kind: Uint32Array;
  readonly shape: Uint8Array;
  /** Where there is a parse: which kinds of dependents each token has (bits, see `KINDS`), and its subject, clause and object, −1 without. */
  readonly below: Uint32Array;
  readonly subject: Int32Array;
  readonly clause: Int32Array;
  readonly object: Int32Array;
  /** First token, and the one after the last, of what hangs on each token. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Commas, and edges of quotations, before each token: differences count those between two. */
  readonly commas: Int32Array;
  readonly marks: Int32Array;
  /** What the cue frames made, by the head of the cue; `guesses` for verbs that no lexicon knows. */
  readonly rules: ReadonlyMap<number, Candidate>;
  /** Per token how likely it is a cue, in steps from 0 to 3; and how many of step 2 or more stand before it. Filled by `setCues`. */
  readonly cue: Uint8Array;
  readonly strong: Int32Array;
}

export function viewOf(p: Parse, rules: readonly Candidate[], lexicon: CueLexicon): View {
  const n = p.tokens.length;
  const view = {
    p,
    lexicon,
    word: new Uint32Array(n),
    tag: new Uint32Array(n),
    stem: new Uint32Array(n),
    relation: new Uint32Array(n),
    kind: new Uint32Array(n),
    shape: new Uint8Array(n),
    below: new Uint32Array(n),
    subject: new Int32Array(n).fill(-1),
    clause: new Int32Array(n).fill(-1),
    object: new Int32Array(n).fill(-1),
    first: Int32Array.from({ length: n }, (_, i) => i),
    end: Int32Array.from({ length: n }, (_, i) => i + 1),
    commas: new Int32Array(n + 1),
    marks: new Int32Array(n + 1),
    rules: new Map(rules.filter((c) => c.cue.length > 0).map((c) => [headOf(p, c.cue, lexicon), c])),
    cue: new Uint8Array(n),
    strong: new Int32Array(n + 1),
  };
  p.tokens.forEach((t, i) => {
    view.word[i] = hash(1, t.norm);
    view.tag[i] = hash(2, p.tags?.[i] ?? '');
    view.stem[i] = hash(3, stem(t.norm));
    view.relation[i] = p.relations ? hash(4, p.relations[i] ?? '') : 0;
    view.kind[i] = hash(5, lexicon.attitudes.get(t.norm) ?? '');
    view.shape[i] = /^\p{Lu}/u.test(t.text) ? 1 : /^\d/.test(t.text) ? 2 : /^\p{L}/u.test(t.text) ? 3 : 4;
    view.commas[i + 1] = (view.commas[i] as number) + (t.norm === ',' || t.norm === ';' ? 1 : 0);
    view.marks[i + 1] = (view.marks[i] as number) + ((p.quotationOf[i] ?? -1) !== (p.quotationOf[i + 1] ?? -1) ? 1 : 0);
  });
  dependents(view);
  return view;
}

/** Kinds of dependents that tell a cue from another verb; a bit each. */
const KINDS = [
  'nsubj',
  'ccomp',
  'xcomp',
  'obj',
  'iobj',
  'obl',
  'mark',
  'parataxis',
  'advcl',
  'acl',
  'cc',
  'conj',
  'aux',
  'cop',
  'nmod',
  'case',
  'det',
];

function dependents(v: View): void {
  const { heads, relations } = v.p;
  if (!heads || !relations) return;
  for (let i = 0; i < heads.length; i++) {
    const h = heads[i] as number;
    if (h < 0) continue;
    for (let up = h, k = 0; up >= 0 && k < 60; up = heads[up] as number, k++) {
      if ((v.first[up] as number) <= i && (v.end[up] as number) > i) break;
      v.first[up] = Math.min(v.first[up] as number, i);
      v.end[up] = Math.max(v.end[up] as number, i + 1);
    }
    const kind = KINDS.indexOf(relations[i] as string);
    if (kind < 0) continue;
    v.below[h] = (v.below[h] as number) | (1 << kind);
    if (kind === 0) v.subject[h] = i;
    else if ((kind === 1 || kind === 2 || kind === 7) && (v.clause[h] as number) < 0) v.clause[h] = i;
    else if (kind === 3) v.object[h] = i;
  }
}

/** Writes down how likely each token is a cue (0 unlikely to 3 nearly sure), for the features that look at other cues. */
export function setCues(view: View, likely: (i: number) => number): void {
  for (let i = 0; i < view.cue.length; i++) {
    view.cue[i] = likely(i);
    view.strong[i + 1] = (view.strong[i] as number) + ((view.cue[i] as number) >= 2 ? 1 : 0);
  }
}

/** Inflections folded roughly together: "announced", "announces", "announcing" → "announc". */
export const stem = (w: string): string => (w.length > 4 ? w.replace(/(?:ied|ies|ying)$/, 'y').replace(/(?:ings?|ed|es|s|e)$/, '') : w);

const TAKES = new WeakMap<CueVerb, number>();

/** Hash of what a cue verb takes and says, made once for each. */
export function takesOf(verb: CueVerb): number {
  const known = TAKES.get(verb);
  if (known !== undefined) return known;
  const made = hash(9, [...verb.takes].join('') + verb.stance);
  TAKES.set(verb, made);
  return made;
}
