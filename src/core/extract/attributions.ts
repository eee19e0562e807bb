import type { Complement, CueLexicon, CueVerb } from '../lang/sections/cues.ts';
import type { SourceLexicon } from '../lang/sections/sources.ts';
import { type Candidate, size, total } from '../model/candidate.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { carriedFrames } from './carried.ts';
import { verbFrames } from './frames.ts';
import { colonFrames } from './headlines.ts';
import { type ReaderModels, readLearned } from './learned/read.ts';
import { OTHER_FRAMES } from './other-frames.ts';
import { tagAt, token } from './phrases.ts';
import { sceneOf } from './scene.ts';

/** Attributions of a text in text order, outer before inner; `within` is an index into the list. */
export interface NestedCandidate extends Candidate {
  readonly within: number | null;
}

/** Probability from which a reading counts: F1 is highest near half of what it reaches (Lipton, Elkan, Naryanaswamy 2014). */
const THRESHOLD = 0.3;

/** Every frame over every sentence, then what crosses sentences; overlapping readings of one cue are settled. */
export function findAttributions(
  p: Parse,
  lexicon: CueLexicon,
  words: SourceLexicon,
  models: ReaderModels | null = null,
  threshold = THRESHOLD,
): readonly NestedCandidate[] {
  const framed = frames(p, lexicon, words);
  const settled = models
    ? settle(readLearned(p, framed, guesses(p, lexicon), lexicon, words, models, threshold).map((c) => agentless(p, c, lexicon)))
    : framed;
  const carried = carriedFrames(p, settled);
  return nest([...settled, ...carried]);
}

/** What the frames of the lexicon find, before quotations are carried on and levels nested. */
export function frames(p: Parse, lexicon: CueLexicon, words: SourceLexicon): readonly Candidate[] {
  const found: Candidate[] = colonFrames(p, lexicon);
  for (const sentence of p.sentences) {
    const scene = sceneOf(p, sentence, lexicon);
    for (const c of verbFrames(scene)) found.push(c);
    for (const f of OTHER_FRAMES) for (const c of f(scene)) found.push(c);
  }
  return settle(found.filter((c) => plausible(p, c, words)));
}

/** Frames of every verb that the lexicon does not know, as if it took anything: where its source and content would be. */
export function guesses(p: Parse, lexicon: CueLexicon): readonly Candidate[] {
  const any = { ...lexicon, verbs: unknownVerbs(lexicon) };
  return p.sentences.flatMap((sentence) =>
    verbFrames(sceneOf(p, sentence, any)).map((c) => ({ ...c, frame: `any-${c.frame}`, score: 0.4 })),
  );
}

const ANY: CueVerb = { lemma: '', takes: new Set('qcnipab' as Iterable<Complement>), stance: 'asserts', modality: 'fact' };

/** A lexicon's verbs turned inside out: an entry for each word that is neither a cue verb nor an auxiliary. */
const unknownVerbs = (lexicon: CueLexicon): CueLexicon['verbs'] => {
  const unknown = (norm: string): boolean => !lexicon.verbs.has(norm) && !lexicon.auxiliaries.has(norm);
  return { has: unknown, get: (norm) => (unknown(norm) ? ANY : undefined) };
};

/**
 * Verbs of doing are cues only of somebody or of an exhibit: "the diagrams detail the tactics", not "the glimpses depict them"; and not of a
 * speaker who tells of himself within a quotation.
 */
function plausible(p: Parse, c: Candidate, words: SourceLexicon): boolean {
  const [range] = c.source;
  if (c.score >= 0.7 || !range) return true;
  if (range[1] - range[0] === 1 && words.selfPronouns.has(token(p, range[0]).norm)) return false;
  for (let i = range[0]; i < range[1]; i++) {
    const { norm } = token(p, i);
    const t = tagAt(p, i);
    if (t === 'IN') break;
    if (/^NNPS?$|^PRP$|^W/.test(t) || words.roles.has(norm) || words.bodies.has(norm) || words.outlets.has(norm)) return true;
    if (words.unnamed.has(norm) || words.exhibits.has(norm) || words.parts.has(norm)) return true;
  }
  return false;
}

/** One reading per cue and source: the higher score wins; a slot that overlaps the cue or is empty makes none. */
function settle(found: readonly Candidate[]): Candidate[] {
  const clean = found.map(tidy).filter((c): c is Candidate => c !== null);
  const order = clean.map((_, i) => i).sort((a, b) => (clean[b] as Candidate).score - (clean[a] as Candidate).score || a - b);
  const kept: Candidate[] = [];
  const cueOf = new Map<number, Candidate[]>();
  const named = new Set(clean.flatMap((c) => c.source.flatMap(tokensOf)));
  for (const i of order) {
    const c = clean[i] as Candidate;
    // A release named inside a source ("a video released by the army") says where the exhibit is from, not what anybody said.
    if (c.frame === 'participle-by' && c.stance === 'quotes' && c.cue.flatMap(tokensOf).some((t) => named.has(t))) continue;
    const cue = c.cue.flatMap(tokensOf);
    const clash = cue.some((t) => cueOf.get(t)?.some((k) => !(k.frame === c.frame && overlap(k.source, c.source) === 0)));
    if (clash) continue;
    kept.push(c);
    for (const t of cue) cueOf.set(t, [...(cueOf.get(t) ?? []), c]);
  }
  return kept.sort((a, b) => first(a) - first(b) || total(b.content) - total(a.content));
}

/**
 * "Residents were told to stay": who is told, named or called says nothing. Of a passive cue without an agent the words before it are content, as
 * PARC and PolNeAR annotate it.
 */
function agentless(p: Parse, c: Candidate, lexicon: CueLexicon): Candidate {
  const [cue] = c.cue;
  const [source] = c.source;
  if (!cue || !source || c.source.length > 1 || source[1] > cue[0] || tagAt(p, cue[1] - 1) !== 'VBN') return c;
  let passive = false;
  for (let i = cue[0]; i < cue[1] - 1; i++) passive ||= lexicon.passiveAuxiliaries.has(token(p, i).norm) && tagAt(p, i) !== 'POS';
  const stop = p.sentences[p.sentenceOf[cue[0]] ?? -1]?.[1] ?? cue[1];
  for (let i = cue[1]; i < Math.min(stop, cue[1] + 8); i++)
    if (lexicon.agentMark.has(token(p, i).norm) || (i === cue[1] && token(p, i).norm === 'as')) passive = false;
  if (!passive || lexicon.relativePronouns.has(token(p, source[0]).norm)) return c;
  const { antecedent: _, ...rest } = c;
  return { ...rest, source: [], content: [source, ...c.content] };
}

const tokensOf = ([from, to]: TokenRange): number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Cuts cue and source out of the content; drops what has no content left. */
function tidy(c: Candidate): Candidate | null {
  const content = c.content.flatMap((r) => without(r, [...c.cue, ...c.source])).filter((r) => size(r) > 0);
  if (content.length === 0 || c.source.some((r) => overlap([r], c.cue) > 0 && c.frame !== 'headline-colon' && c.frame !== 'transcript'))
    return null;
  return { ...c, content };
}

function without(range: TokenRange, holes: readonly TokenRange[]): TokenRange[] {
  let out: TokenRange[] = [range];
  for (const [a, b] of holes)
    out = out.flatMap(([x, y]): TokenRange[] =>
      b <= x || a >= y
        ? [[x, y]]
        : [
            [x, Math.max(x, a)],
            [Math.min(y, b), y],
          ],
    );
  return out.filter((r) => size(r) > 0);
}

const overlap = (a: readonly TokenRange[], b: readonly TokenRange[]): number => {
  let n = 0;
  for (const x of a) for (const y of b) n += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  return n;
};
const first = (c: Candidate): number => Math.min(...[...c.content, ...c.cue, ...c.source].map((r) => r[0]));

/** For the tokens where cues begin: indexes of the contents that cover them, in order. */
function coverOf(list: readonly Candidate[]): ReadonlyMap<number, readonly number[]> {
  const starts = [...new Set(list.map((c) => c.cue[0]?.[0] ?? c.content[0]?.[0] ?? 0))].sort((a, b) => a - b);
  const out = new Map<number, number[]>(starts.map((t) => [t, []]));
  list.forEach((c, j) => {
    for (const [from, to] of c.content) {
      let lo = 0;
      let hi = starts.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if ((starts[mid] as number) < from) lo = mid + 1;
        else hi = mid;
      }
      for (let k = lo; k < starts.length && (starts[k] as number) < to; k++) out.get(starts[k] as number)?.push(j);
    }
  });
  return out;
}

/** Puts each attribution into the smallest content that holds its cue (or, without one, its content). */
function nest(list: readonly Candidate[]): NestedCandidate[] {
  const order = list
    .map((_, i) => i)
    .sort(
      (a, b) =>
        first(list[a] as Candidate) - first(list[b] as Candidate) ||
        total((list[b] as Candidate).content) - total((list[a] as Candidate).content) ||
        a - b,
    );
  const place = new Map(order.map((old, now) => [old, now]));
  const sorted = order.map((i) => list[i] as Candidate);
  const sizes = sorted.map((c) => total(c.content));
  const over = coverOf(sorted);
  return sorted.map((c, k) => {
    const at = c.cue[0]?.[0] ?? c.content[0]?.[0] ?? 0;
    const own = sizes[k] as number;
    let best: number | null = null;
    for (const j of over.get(at) ?? []) {
      const other = sizes[j] as number;
      if (j === k || other <= own || overlap((sorted[j] as Candidate).content, c.content) < own / 2) continue;
      if (best === null || other < (sizes[best] as number)) best = j;
    }
    const carries = c.carries === undefined ? {} : { carries: place.get(c.carries) as number };
    return { ...c, ...carries, within: c.cue.length ? best : null };
  });
}
