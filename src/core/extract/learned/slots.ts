import type { Candidate } from '../../model/candidate.ts';
import type { TokenRange } from '../../model/token.ts';
import { mix } from './mix.ts';
import type { View } from './view.ts';

/** What a token is to a cue: nothing, part of its source, part of its content; then the nine steps from one to the next. */
export const LABELS = ['O', 'S', 'C', 'OO', 'OS', 'OC', 'SO', 'SS', 'SC', 'CO', 'CS', 'CC'] as const;
export const SLOTS = 3;

/** The stretch of text around a cue in which its source and content are looked for. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly cue: TokenRange;
  readonly head: number;
  /** What the frame of the cue gave each token (0: nothing), and a hash of the frame's name. */
  readonly rule: Uint8Array;
  readonly frame: number;
  /** How each token hangs on the cue in the dependency tree (see `ties`). */
  readonly tie: Uint32Array;
  readonly depth: Uint8Array;
  /** The cue is active (1), passive (2), passive with an agent after it (3). */
  readonly voice: number;
}

const REACH = 160;

/** The paragraph around a cue, and the next where the cue ends its own; at most 160 tokens to each side. */
export function windowOf(v: View, head: number, cue: TokenRange, rule: Candidate | null, frame: number): Window {
  const { p } = v;
  const para = p.paragraphs[p.paragraphOf[cue[0]] ?? -1] ?? ([cue[0], cue[1]] as const);
  let [from, to] = para;
  if (to - cue[1] <= 2 && para[1] < p.tokens.length) to = p.paragraphs[(p.paragraphOf[cue[0]] ?? 0) + 1]?.[1] ?? to;
  from = Math.max(from, cue[0] - REACH);
  to = Math.min(to, cue[1] + REACH);
  const w = {
    from,
    to,
    cue,
    head,
    frame,
    voice: voiceOf(v, cue, head),
    rule: new Uint8Array(to - from),
    tie: new Uint32Array(to - from),
    depth: new Uint8Array(to - from),
  };
  if (rule) {
    fill(w, rule.content, 2);
    fill(w, rule.source, 1);
  }
  ties(v, w);
  return w;
}

function voiceOf({ p, lexicon }: View, [from, to]: TokenRange, head: number): number {
  if (!/^VB[ND]$/.test(p.tags?.[head] ?? '')) return 1;
  let passive = false;
  for (let i = from; i < head; i++) passive ||= lexicon.passiveAuxiliaries.has(p.tokens[i]?.norm ?? '') && p.tags?.[i] !== 'POS';
  if (!passive) return 1;
  const stop = p.sentences[p.sentenceOf[head] ?? -1]?.[1] ?? to;
  for (let i = to; i < Math.min(stop, to + 6); i++) if (lexicon.agentMark.has(p.tokens[i]?.norm ?? '')) return 3;
  return 2;
}

function fill(w: Window, ranges: readonly TokenRange[], label: number): void {
  for (const [a, b] of ranges) for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) w.rule[i - w.from] = label;
}

/**
 * How each token of a window hangs on the cue: the relation by which its branch joins the cue's head, or by which a word above the cue
 * holds the branch; 0 where there is no parse or no tie. `depth` is the number of steps to that word, at most 7.
 */
function ties(v: View, w: Window): void {
  const { heads } = v.p;
  if (!heads) return;
  const above = new Map<number, number>();
  let up = w.head;
  for (let k = 0; k < 12 && (heads[up] ?? -1) >= 0; k++) {
    above.set(heads[up] as number, mix(20, v.relation[up] as number, k));
    up = heads[up] as number;
  }
  // Tokens are visited with their heads first; a loop or a head outside the window leaves 0.
  const seen = new Uint8Array(w.to - w.from);
  const path: number[] = [];
  for (let i = w.from; i < w.to; i++) {
    let at = i;
    while (at >= w.from && at < w.to && !seen[at - w.from] && at !== w.head && !above.has(at) && path.length < 60) {
      seen[at - w.from] = 1;
      path.push(at);
      at = heads[at] ?? -1;
    }
    while (path.length) {
      const child = path.pop() as number;
      const head = heads[child] ?? -1;
      const k = child - w.from;
      if (head === w.head) {
        w.tie[k] = mix(21, v.relation[child] as number);
        w.depth[k] = 1;
      } else if (above.has(head)) {
        w.tie[k] = mix(22, v.relation[child] as number, above.get(head) as number);
        w.depth[k] = 1;
      } else if (head >= w.from && head < w.to) {
        w.tie[k] = w.tie[head - w.from] as number;
        w.depth[k] = Math.min(7, (w.depth[head - w.from] as number) + 1);
      }
    }
  }
  for (const [at, tie] of above) if (at >= w.from && at < w.to) w.tie[at - w.from] = mix(23, tie);
}

/** Runs of one label as token ranges. */
export function rangesOf(w: Window, labels: Uint8Array, label: number): TokenRange[] {
  const out: TokenRange[] = [];
  for (let k = 0; k < labels.length; k++) {
    if (labels[k] !== label) continue;
    let end = k;
    while (end < labels.length && labels[end] === label) end++;
    out.push([w.from + k, w.from + end]);
    k = end;
  }
  return out;
}
