/** Letters that Unicode does not decompose and that news writes without their stroke. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'a' };

/**
 * One word as names are compared: lower case, no accents, no apostrophes, no full stops.
 *
 * @example
 * foldWord('Zełenski') // "zelenski"
 * foldWord('U.S.') // "us"
 */
export const foldWord = (word: string): string =>
  // Nine words in ten have nothing to fold but their case; tables hold tens of thousands of them.
  /^[A-Za-z0-9]+$/.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}'’ʼʻ‘`´.\u00ad\u200b-\u200d]/gu, '')
        .replace(/[łøđðıßæœþə]/g, (c) => PLAIN[c] ?? c);

/**
 * The words of a name as written, in the places where the tokeniser parts them: at spaces, hyphens, points and possessives.
 *
 * @example
 * nameWords("Lloyd's List") // ["Lloyd", "'s", "List"]
 */
export function nameWords(name: string): readonly string[] {
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(name)) return name.split(' ');
  const out: string[] = [];
  for (const [piece] of name.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}'’ʼ]+|&/gu)) {
    const owned = /^(.+)(['’]s)$/.exec(piece);
    if (owned) out.push(owned[1] as string, owned[2] as string);
    else if (foldWord(piece)) out.push(piece);
  }
  return out;
}

/** A whole name folded word by word: "Kim Jong-un" → "kim jong un". */
export const foldName = (name: string): string => nameWords(name).map(foldWord).join(' ');
