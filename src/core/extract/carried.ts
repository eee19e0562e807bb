import { type Candidate, inside, total } from '../model/candidate.ts';
import type { Parse, TokenRange } from '../model/token.ts';

/** Quotations without a cue of their own: carried on from the attribution before. */
export function carriedFrames(p: Parse, found: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  const held = heldQuotations(p, found);
  const ends = found.map((c) => Math.max(...c.content.map((r) => r[1]), ...c.cue.map((r) => r[1])));
  p.quotations.forEach((q, k) => {
    if (q.tokens[1] - q.tokens[0] < 4 || held[k] === 1) return;
    const sentence = p.sentences[p.sentenceOf[q.tokens[0]] ?? -1];
    if (!sentence || !fillsSentence(p, q.tokens, sentence)) return;
    const before = previous(p, found, ends, out, k);
    if (before === null) return;
    const carrier = found[before] as Candidate;
    out.push({
      source: [],
      cue: [],
      content: [q.tokens],
      stance: carrier.stance === 'quotes' ? 'quotes' : 'asserts',
      modality: 'fact',
      frame: 'carried-quotation',
      score: 0.7,
      carries: before,
    });
  });
  return [...out, ...displaced(p, found)];
}

/**
 * A closing mark without an open one ends a quotation whose first closing mark was set too early ("“A. B “, c. D,” says X"): sentences of the
 * earlier part that nobody else says are X's too.
 */
function displaced(p: Parse, found: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  found.forEach((c, k) => {
    const [cue] = c.cue;
    const last = c.content.at(-1);
    if (!cue || !last || last[1] > cue[0] || (p.quotationOf[last[1] - 1] ?? -1) >= 0) return;
    if (!/^[”"]$/.test(p.tokens[cue[0] - 1]?.text ?? '')) return;
    const paragraph = p.paragraphOf[cue[0]];
    const q = p.quotations.findLast((x) => x.tokens[1] <= last[0] && p.paragraphOf[x.tokens[0]] === paragraph);
    if (!q) return;
    for (const [a, b] of p.sentences) {
      const range: TokenRange = [Math.max(a, q.tokens[0]), Math.min(b, q.tokens[1])];
      if (range[1] - range[0] < 5 || found.some((o) => inside(range[0], o.content))) continue;
      out.push({
        source: c.source,
        cue: c.cue,
        content: [range],
        stance: 'asserts',
        modality: 'fact',
        frame: 'displaced-quotation',
        score: 0.6,
        carries: k,
      });
    }
  });
  return out;
}

/** For each quotation 1 where an attribution holds it; quotations come in order and do not overlap. */
function heldQuotations(p: Parse, found: readonly Candidate[]): Uint8Array {
  const out = new Uint8Array(p.quotations.length);
  for (const c of found)
    for (const [from, to] of c.content)
      for (let k = quotationFrom(p, from); k < out.length; k++) {
        const { tokens } = p.quotations[k] as { tokens: TokenRange };
        if (tokens[0] >= to) break;
        if (out[k] === 0 && (covers(c, tokens) || inside(tokens[0], c.content))) out[k] = 1;
      }
  return out;
}

/** Index of the first quotation that ends after `at`. */
function quotationFrom(p: Parse, at: number): number {
  let lo = 0;
  let hi = p.quotations.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((p.quotations[mid]?.tokens[1] ?? 0) <= at) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

const covers = (c: Candidate, [from, to]: TokenRange): boolean => {
  let n = 0;
  for (const [a, b] of c.content) n += Math.max(0, Math.min(b, to) - Math.max(a, from));
  return n * 2 > to - from || (n > 0 && total(c.content) <= n + 2);
};

/** The quotation is most of its sentences: not a phrase in inverted commas. */
function fillsSentence(p: Parse, [from, to]: TokenRange, sentence: TokenRange): boolean {
  const lead = from - sentence[0];
  const last = p.sentences[p.sentenceOf[to - 1] ?? -1] ?? sentence;
  return lead <= 2 && last[1] - to <= 3;
}

/** Index of the attribution it carries on: same paragraph, content quoted; or the paragraph before ends in an open quotation or a colon. */
function previous(p: Parse, found: readonly Candidate[], ends: readonly number[], made: readonly Candidate[], k: number): number | null {
  const q = p.quotations[k] as { tokens: TokenRange; continues: number | null };
  const paragraph = p.paragraphOf[q.tokens[0]] ?? 0;
  let best: number | null = null;
  let bestAt = -1;
  found.forEach((c, i) => {
    if (c.frame === 'participle-by' || c.frame === 'hearsay-adverb') return;
    const end = ends[i] as number;
    if (end > q.tokens[0] || end <= bestAt) return;
    const at = p.paragraphOf[end - 1] ?? 0;
    const quoted = c.content.some((r) => (p.quotationOf[r[0]] ?? -1) >= 0 || (p.quotationOf[r[1] - 1] ?? -1) >= 0);
    const near = q.tokens[0] - end <= 6;
    if ((at === paragraph && quoted && near) || (q.continues !== null && c.content.some((r) => p.quotationOf[r[0]] === q.continues))) {
      best = i;
      bestAt = end;
    }
  });
  if (best !== null) return best;
  for (const m of made)
    if (
      m.carries !== undefined &&
      m.content.some((r) => q.tokens[0] - r[1] <= 6 && (q.continues !== null || p.paragraphOf[r[0]] === paragraph))
    )
      return m.carries;
  return null;
}
