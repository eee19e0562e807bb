import type { NameLexicon } from '../lang/sections/names.ts';
import type { MentionedActor } from '../model/mention.ts';
import { foldName } from '../model/name.ts';
import type { Memory } from './memory.ts';
import type { Found } from './organs.ts';
import type { NameText } from './surroundings.ts';

const ACRONYM = /^\p{Lu}[\p{L}\p{N}&.-]*$/u;
/** Tokens of one glued word at most. */
const LONGEST = 5;
const capitals = (s: string): string => s.replace(/[^\p{Lu}]/gu, '');

/** A word from token `i` on, with what is glued to it by "&" or a hyphen: "PG&E" is three tokens. `to`: the token after. */
export function gluedWord(x: NameText, i: number): { readonly text: string; readonly to: number } {
  let to = i + 1;
  while (to - i < LONGEST && /^[&-]$/.test(x.tokens[to]?.text ?? '') && !x.tokens[to]?.spaced && x.tokens[to + 1]?.spaced === false)
    to += 2;
  return { text: x.parse.text.slice(x.tokens[i]?.start ?? 0, x.tokens[to - 1]?.end ?? 0), to };
}

/** "(NIS)": the acronym after token `i` in brackets of its own; null where it is none. */
function bracketed(x: NameText, i: number): string | null {
  if (x.tokens[i]?.text !== '(' || x.tokens[i + 1]?.kind !== 'word') return null;
  const { text, to } = gluedWord(x, i + 1);
  if (x.tokens[to]?.text !== ')' || text.length > 12) return null;
  return ACRONYM.test(text) && capitals(text).length >= 2 ? text : null;
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
  const from = spelledOut(x, words, acronym, i);
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
 * Where the words begin whose initials spell the acronym, read backwards from the bracket. One with small letters may leave words out.
 *
 *     Korea Institute for Defense Analyses (KIDA)     California Department of Forestry and Fire Protection (CalFire)
 *     K     I             D       A                   C                                         F
 */
function spelledOut(x: NameText, words: NameLexicon, acronym: string, bracket: number): number | null {
  const letters = capitals(acronym);
  const loose = /\p{Ll}/u.test(acronym);
  let left = letters.length;
  for (let j = bracket - 1; j >= 0 && bracket - j <= letters.length * (loose ? 5 : 3); j--) {
    if (x.parse.sentenceOf[j] !== x.parse.sentenceOf[bracket]) return null;
    const { text } = x.tokens[j] as { text: string };
    const key = x.keys[j] as string;
    if (key === '' && !/^[-,&‐‑]$/.test(text)) return null;
    if (key === '' || key === '&' || /^['’]s$/.test(text)) continue;
    const initial = /^\p{Lu}/u.test(text) ? key[0]?.toUpperCase() : null;
    const wanted = letters[left - 1];
    if (initial === wanted || (words.inName.has(key) && key[0]?.toUpperCase() === wanted && spelledOnward(x, words, letters, left, j))) {
      left--;
      if (left === 0) return initial ? j : null;
    } else if (!words.inName.has(key) && !(loose && initial) && !(left === letters.length && words.companies.has(key))) return null;
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
