import type { TimeMention } from '../model/time.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Nested } from './links.ts';
import { at } from './phrase.ts';

/**
 * "A thousand were wounded, she told reporters on Friday – more than before": when something was told is not what was told. Where a content
 * begins with the day of telling, and the sentence has a clause before ", SOURCE CUE" that nobody else is given, that clause is the content.
 */
export function withFronted(p: Parse, list: readonly Nested[], times: readonly TimeMention[]): readonly Nested[] {
  const used = new Uint8Array(p.tokens.length);
  for (const c of list) for (const [from, to] of [...c.cue, ...c.content]) used.fill(1, from, to);
  const days = new Set(times.map((t) => t.span[0]));
  return list.map((c) => {
    const content = c.source.length === 1 && c.within === null ? fronted(p, c, days, used) : null;
    return content ? { ...c, content: [content], frame: 'content-subject-verb' } : c;
  });
}

function fronted(p: Parse, c: Nested, days: ReadonlySet<number>, used: Uint8Array): TokenRange | null {
  const [source, cue, told] = [c.source[0], c.cue[0], c.content[0]];
  if (!source || !cue || !told || source[1] > cue[0] || cue[1] > told[0]) return null;
  const day = p.tags?.[told[0]] === 'IN' ? told[0] + 1 : told[0];
  if (day >= told[1] || !days.has(at(p, day).start)) return null;
  const sentence = p.sentences[p.sentenceOf[source[0]] ?? -1];
  const comma = source[0] - 1;
  if (!sentence || comma <= sentence[0] || at(p, comma).text !== ',') return null;
  const before: TokenRange = [sentence[0], comma];
  const verb = p.tags?.slice(...before).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t)) ?? false;
  return verb && !used.subarray(...before).includes(1) ? before : null;
}
