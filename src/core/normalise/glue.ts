import type { Facts } from '../model/facts.ts';
import { foldWord, nameWords } from '../model/name.ts';
import type { Token } from '../model/token.ts';

const BUILT = new WeakMap<Facts, ReadonlyMap<string, readonly (readonly string[])[]>>();

/** Outlets' and bodies' names of several words, folded, by the first four letters of their last word. */
function endings(facts: Facts): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = BUILT.get(facts);
  if (known) return known;
  const out = new Map<string, (readonly string[])[]>();
  for (const row of [...facts.outlets, ...facts.bodies])
    for (const name of [row.name, ...row.names]) {
      const words = nameWords(name).map(foldWord);
      const last = words.at(-1) ?? '';
      if (words.length < 2 || last.length < 4) continue;
      out.set(last.slice(0, 4), [...(out.get(last.slice(0, 4)) ?? []), words]);
    }
  BUILT.set(facts, out);
  return out;
}

/**
 * Where a name of several words that `facts/` knows has run into the next word: "The Wall Street Journalmacabre" → 7, the length of
 * "Journal". 0 where nothing did. The words before must be the name's own.
 */
export function glueOf(facts: Facts): (tokens: readonly Token[], i: number) => number {
  const names = endings(facts);
  return (tokens, i) => {
    const t = tokens[i] as Token;
    if (t.text.length < 7 || !/^\p{Lu}/u.test(t.text)) return 0;
    const folded = foldWord(t.text);
    for (const words of names.get(folded.slice(0, 4)) ?? []) {
      const last = words.at(-1) as string;
      if (!folded.startsWith(last) || folded.length < last.length + 3 || !/^\p{Ll}+$/u.test(t.text.slice(last.length))) continue;
      const before = words.slice(0, -1).filter((w) => w !== 'the');
      if (before.length > 0 && before.every((w, k) => foldWord(tokens[i - before.length + k]?.text ?? '') === w)) return last.length;
    }
    return 0;
  };
}
