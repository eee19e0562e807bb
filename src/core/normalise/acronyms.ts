import type { NameLexicon } from '../lang/sections/names.ts';
import type { MentionedActor } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import type { Memory } from './memory.ts';
import type { Found } from './organs.ts';
import type { NameText } from './surroundings.ts';

const ACRONYM = /^\p{Lu}[\p{L}\p{N}&.]*$/u;
const capitals = (s: string): string => s.replace(/[^\p{Lu}]/gu, '');

/** "(NIS)": the acronym at token `i` in brackets of its own; null where it is none. */
function bracketed(x: NameText, i: number): string | null {
  const [open, word, close] = [x.tokens[i], x.tokens[i + 1], x.tokens[i + 2]];
  if (open?.text !== '(' || close?.text !== ')' || !word || word.text.length > 12) return null;
  return ACRONYM.test(word.text) && capitals(word.text).length >= 2 ? word.text : null;
}

/** At an opening bracket: binds the acronym in it to the name before, or to the capitalised words whose initials it is. */
export function bindAcronym(x: NameText, words: NameLexicon, memory: Memory, found: Found[], i: number): void {
  const acronym = bracketed(x, i);
  if (!acronym || words.titles.has(acronym.toLowerCase()) || words.otherAcronyms.has(acronym.toLowerCase())) return;
  const last = found.at(-1);
  if (last?.actor && last.to === i && bindable(last.actor)) {
    memory.bound.set(acronym, last.actor);
    return;
  }
  const from = spelledOut(x, words, capitals(acronym), i);
  if (from === null) return;
  while (found.length > 0 && (found.at(-1) as Found).to > from) found.pop();
  const end = x.tokens[i - 1]?.end ?? 0;
  const name = x.parse.text.slice(x.tokens[from]?.start ?? 0, end).replace(/\s+/g, ' ');
  const actor: MentionedActor = {
    id: `name:${foldName(name)}`,
    name: `${name} (${acronym})`,
    kind: 'organisation',
    unnamed: false,
    party: null,
    partOf: null,
  };
  memory.bound.set(acronym, actor);
  found.push({ from, to: i, end, actor, via: 'name', state: null, full: true });
}

const bindable = (a: MentionedActor): boolean => a.kind === 'organisation' || a.kind === 'outlet' || a.kind === 'group';

/**
 * Where the words begin whose initials spell the acronym, read backwards from the bracket.
 *
 *     Korea Institute for Defense Analyses (KIDA)
 *     K     I             D       A
 */
function spelledOut(x: NameText, words: NameLexicon, letters: string, bracket: number): number | null {
  let left = letters.length;
  for (let j = bracket - 1; j >= 0 && left > 0 && bracket - j <= letters.length * 3; j--) {
    if (x.parse.sentenceOf[j] !== x.parse.sentenceOf[bracket]) return null;
    const { text } = x.tokens[j] as { text: string };
    const key = x.keys[j] as string;
    if (key === '' && !/^[-,&‐‑]$/.test(text)) return null;
    if (key === '' || text === "'s" || text === '’s') continue;
    const initial = /^\p{Lu}/u.test(text) ? key[0]?.toUpperCase() : null;
    const wanted = letters[left - 1];
    if (initial === wanted || (words.inName.has(key) && key[0]?.toUpperCase() === wanted && spelledOnward(x, words, letters, left, j))) {
      left--;
      if (left === 0) return initial ? j : null;
    } else if (!words.inName.has(key)) return null;
  }
  return null;
}

/** A small word counts only when the letter cannot come from the capitalised word before it ("Department Of Defense": DOD). */
function spelledOnward(x: NameText, words: NameLexicon, letters: string, left: number, j: number): boolean {
  for (let k = j - 1; k >= 0 && j - k <= 3; k--) {
    const key = x.keys[k] as string;
    if (key && !words.inName.has(key)) return key[0]?.toUpperCase() !== letters[left - 1] && key[0]?.toUpperCase() === letters[left - 2];
  }
  return false;
}
