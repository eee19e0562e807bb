import type { CueLexicon } from '../lang/sections/cues.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { tagAt, token } from './phrases.ts';
import { modalityOf } from './stance.ts';

/** "White House: a thousand casualties in a week"; "PENCE: Well, I …": a short name, a colon, the content to the paragraph's end. */
export function colonFrames(p: Parse, lexicon: CueLexicon): Candidate[] {
  const out: Candidate[] = [];
  p.paragraphs.forEach(([from, to], k) => {
    let colon = from;
    while (colon < Math.min(to, from + 9) && token(p, colon).text !== ':') colon++;
    if (colon === from || colon >= Math.min(to, from + 9) || to - colon < 3) return;
    const transcript = isTranscript(p, [from, colon]);
    const headline = k <= 1 && !/^[.!?]$/.test(token(p, to - 1).text) && isName(p, [from, colon]);
    if (!transcript && !headline) return;
    let start = colon + 1;
    if (/^["“]$/.test(token(p, start).text)) start++;
    let end = to;
    while (end > start && /^["”]$/.test(token(p, end - 1).text)) end--;
    const content: TokenRange[] = [[start, end]];
    out.push({
      source: [[from, colon]],
      cue: [[from, colon + 1]],
      content,
      stance: 'asserts',
      modality: modalityOf(p, 'fact', content, lexicon),
      frame: transcript ? 'transcript' : 'headline-colon',
      score: transcript ? 0.8 : 0.7,
    });
  });
  return out;
}

const isTranscript = (p: Parse, [from, to]: TokenRange): boolean => {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) if (!/^[\p{Lu}.'’()-]+$/u.test(token(p, i).text)) return false;
  return token(p, from).text.length > 1;
};

/** A name or an unnamed source ("Embassy official"): no verb, a capital first, a noun last. */
function isName(p: Parse, [from, to]: TokenRange): boolean {
  for (let i = from; i < to; i++) if (/^(?:VB[DZP]|MD|WRB|CD)$/.test(tagAt(p, i))) return false;
  return (
    /^\p{Lu}/u.test(token(p, from).text) &&
    /^NN|^\)$|-RRB-/.test(tagAt(p, to - 1)) &&
    !/^(?:update|watch|live|video|photos?|analysis|opinion|explainer|exclusive|breaking|profile|fact|timeline|correction|note|editor)/.test(
      token(p, from).norm,
    )
  );
}
