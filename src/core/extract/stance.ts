import type { CueLexicon } from '../lang/sections/cues.ts';
import type { Modality, Stance } from '../model/attribution.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { VerbGroup } from './groups.ts';
import { token } from './phrases.ts';

/** METHOD §1: negated confirmation or verification is not denial; refusal and silence decline. */
export function stanceOf(p: Parse, g: VerbGroup, content: readonly TokenRange[], lexicon: CueLexicon): Stance {
  const { entry, range } = g;
  if (lexicon.refusals.has(entry.lemma)) return 'declines';
  if (!g.negated) return entry.stance === 'asserts' && refuses(p, content, lexicon) ? 'declines' : entry.stance;
  const doubtful = has(p, range, lexicon.doubting);
  if (entry.stance === 'verifies') return 'questions';
  if (entry.stance === 'confirms') return doubtful ? 'questions' : 'declines';
  if (lexicon.answering.has(entry.lemma)) return 'declines';
  if (entry.stance === 'denies') return 'declines';
  return entry.modality === 'conjecture' ? 'questions' : entry.stance;
}

/** "said it would not comment": a content that is itself a refusal keeps the speaker's stance as declining. */
function refuses(p: Parse, content: readonly TokenRange[], lexicon: CueLexicon): boolean {
  const [first] = content;
  if (!first || content.length > 1 || first[1] - first[0] > 8) return false;
  for (let i = first[0]; i < first[1]; i++) if (token(p, i).norm === 'comment' && has(p, [first[0], i], lexicon.negations)) return true;
  return false;
}

export const has = (p: Parse, [from, to]: TokenRange, words: ReadonlySet<string>): boolean => {
  for (let i = from; i < to; i++) if (words.has(token(p, i).norm)) return true;
  return false;
};

/** Modality of the content: the cue's own, weakened by a hedge among the first words of the content. */
export function modalityOf(p: Parse, own: Modality, content: readonly TokenRange[], lexicon: CueLexicon): Modality {
  if (own !== 'fact') return own;
  for (const [from, to] of content)
    for (let i = from; i < Math.min(to, from + 14); i++) {
      const hedge = lexicon.hedges.get(token(p, i).norm);
      if (hedge && (hedge !== 'conditional' || i === from)) return hedge;
    }
  return own;
}
