import type { CueLexicon } from '../lang/sections/cues.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Message } from '../model/message.ts';
import type { Parse } from '../model/token.ts';

/** Words that look like an attribution and were not read as one (METHOD §1: in doubt emit nothing, and say so). */
export function passedOver(p: Parse, list: readonly Candidate[], lexicon: CueLexicon): readonly Message[] {
  const used = new Uint8Array(p.tokens.length);
  const quoted = new Uint8Array(p.tokens.length);
  for (const c of list) {
    for (const [from, to] of [...c.cue, ...c.source]) used.fill(1, from, to);
    for (const [from, to] of c.content) quoted.fill(1, from, to);
  }
  const out: Message[] = [];
  for (const q of p.quotations) {
    const [from, to] = q.tokens;
    if (to - from < 5 || quoted.subarray(from, to).some((x) => x === 1)) continue;
    out.push({
      code: 'extract/quotation-without-source',
      level: 'info',
      span: [q.start, q.end],
      text: `"${clip(p.text.slice(q.start, q.end))}" is quoted, but no source was found for it.`,
      hint: 'Select the words in the reader and name who said them.',
    });
  }
  p.tokens.forEach((t, i) => {
    const verb = lexicon.verbs.get(t.norm);
    if (!verb?.takes.has('q') || used[i] || !/^VB[DZ]$/.test(p.tags?.[i] ?? '')) return;
    out.push({
      code: 'extract/cue-passed-over',
      level: 'info',
      span: [t.start, t.end],
      text: `"${t.text}" was not read as an attribution: no ${quoted[i] ? 'source' : 'source and content'} could be told for it.`,
      hint: 'Check the sentence.',
    });
  });
  return out.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.code < b.code ? -1 : 1));
}

const clip = (s: string): string => (s.length > 60 ? `${s.slice(0, 57)}…` : s);
