/**
 * Language by the writing system alone, where nothing names it and no guesser is lent: enough to tell what English rules must not be
 * tried on. Latin letters: null.
 */
export function languageByScript(text: string): string | null {
  const head = text.slice(0, 20000);
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters === 0) return null;
  const [language, most] = SCRIPTS.map(([tag, pattern]): [string, number] => [tag, count(pattern)]).reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most < letters / 2) return count(/[\u3040-\u30ff]/g) > letters / 10 ? 'ja' : null;
  if (language === 'zh') return count(/[\u3040-\u30ff]/g) > letters / 10 ? 'ja' : 'zh';
  if (language === 'ru') return count(/[іїєґІЇЄҐ]/g) > count(/[ыэъёЫЭЪЁ]/g) ? 'uk' : 'ru';
  return language;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** A BCP 47 tag in its usual case ("EN_gb" → "en-GB"); null for what is none. */
export function languageTag(written: string): string | null {
  const [first = '', ...rest] = written.trim().replaceAll('_', '-').split('-');
  if (!/^[A-Za-z]{2,3}$/.test(first) || rest.some((r) => !/^[A-Za-z0-9]{1,8}$/.test(r))) return null;
  return [
    first.toLowerCase(),
    ...rest.map((r) =>
      r.length === 2 ? r.toUpperCase() : r.length === 4 ? r[0]?.toUpperCase() + r.slice(1).toLowerCase() : r.toLowerCase(),
    ),
  ].join('-');
}
