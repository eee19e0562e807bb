/** A number in digits as written, before any scale word. */
export interface Digits {
  readonly value: number;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  readonly ordinal: boolean;
  /** No separator at all: may be a year, a code, a page. */
  readonly plain: boolean;
  /** "12.000": what it is if the mark parts thousands, as other languages write it. */
  readonly grouped: number | null;
}

const SPACES = /[\u00a0\u2009\u202f]/g;

/**
 * Reads digits with separators of several conventions: 12,000 · 12 000 · 12.000.000 · 1.5 · 5,00 · 12,34,567. Null for what is no single
 * number: clock times (8:00), lists written without spaces (22,24,26), versions (1.2.3).
 */
export function readDigits(text: string, decimal: '.' | ','): Digits | null {
  const m = /^(\d[\d.,\u00a0\u2009\u202f]*)(\p{L}*)$/u.exec(text);
  if (!m) return null;
  const [, raw = '', suffix = ''] = m;
  const ordinal = suffix !== '';
  const body = raw.replace(SPACES, '');
  const spaced = body.length !== raw.length;
  const group = decimal === '.' ? ',' : '.';
  const done = (digits: string, fraction = '', grouped: number | null = null, plain = false): Digits => ({
    value: Number(fraction ? `${digits}.${fraction}` : digits),
    decimals: fraction.length,
    ordinal,
    plain,
    grouped,
  });
  const dots = body.split(decimal);
  const commas = body.split(group);
  if (dots.length === 1 && commas.length === 1) return done(body, '', null, !spaced);
  if (dots.length > 1 && commas.length > 1) {
    const mark = body.lastIndexOf(decimal) > body.lastIndexOf(group) ? decimal : group;
    const parts = body.split(mark);
    const whole = parts[0] ?? '';
    const other = mark === decimal ? group : decimal;
    return parts.length === 2 && inGroups(whole.split(other)) ? done(whole.split(other).join(''), parts[1]) : null;
  }
  if (commas.length > 1) {
    if (inGroups(commas)) return done(commas.join(''));
    return commas.length === 2 ? done(commas[0] ?? '', commas[1]) : null;
  }
  if (dots.length > 2) return inGroups(dots) ? done(dots.join('')) : null;
  const [whole = '', fraction = ''] = dots;
  const alike = inGroups(dots) && whole !== '0';
  return done(whole, fraction, alike ? Number(whole + fraction) : null);
}

/** Groups of three after one to three digits; or of two before the last three, as in South Asia. */
function inGroups(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (first.length < 1 || first.length > 3 || rest.length === 0) return false;
  if (rest.every((p) => p.length === 3)) return true;
  return rest.at(-1)?.length === 3 && first.length <= 2 && rest.slice(0, -1).every((p) => p.length === 2);
}
