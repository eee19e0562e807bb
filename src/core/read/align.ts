import { parseFragment } from 'parse5';

/** A stretch of a text node's value and of the source it was read from. Verbatim: the same characters. */
export interface Run {
  readonly value: readonly [start: number, end: number];
  readonly source: readonly [start: number, end: number];
  readonly verbatim: boolean;
}

/** How a notation may write a character otherwise than by itself, at `i` of the source: what it stands for and how long it is. */
export type Escape = (source: string, i: number) => { readonly stands: string; readonly length: number } | null;

/**
 * Which characters of `source[from, to)` each character of `value` was read from, where the parser gave only the two ends. Both are
 * walked side by side; what stands only in the source (tags that the parser ignored, zero bytes, marks at the start of a line) is
 * passed over by `skip`. Where the walk fails the whole is one run that is not verbatim: coarse, but true.
 */
export function align(
  value: string,
  source: string,
  [from, to]: readonly [number, number],
  standsFor: Escape,
  skip: (source: string, i: number, expected: string) => number,
): readonly Run[] {
  const runs: Run[] = [];
  const whole: Run = { value: [0, value.length], source: [from, to], verbatim: false };
  let i = from;
  let j = 0;
  let runValue = 0;
  let runSource = from;
  const close = (): void => {
    if (j > runValue) runs.push({ value: [runValue, j], source: [runSource, i], verbatim: true });
  };
  const reopen = (): void => {
    runValue = j;
    runSource = i;
  };
  while (j < value.length) {
    if (i >= to) return [whole];
    const past = skip(source, i, value[j] as string);
    if (past > i) {
      close();
      i = past;
      reopen();
      continue;
    }
    const other = standsFor(source, i);
    if (other && value.startsWith(other.stands, j)) {
      close();
      runs.push({ value: [j, j + other.stands.length], source: [i, i + other.length], verbatim: false });
      i += other.length;
      j += other.stands.length;
      reopen();
    } else if (source[i] === value[j]) {
      i++;
      j++;
    } else return [whole];
  }
  close();
  return runs;
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]+;?|#[0-9]+;?|[A-Za-z][A-Za-z0-9]{0,40};?)/y;
const known = new Map<string, { stands: string; length: number } | null>();

/** A character reference of HTML, decoded by the HTML parser itself ("&amp;", "&#8217;", "&notit;" → "¬" and five left over). */
export const entity: Escape = (source, i) => {
  if (source[i] !== '&') return null;
  ENTITY.lastIndex = i;
  const candidate = ENTITY.exec(source)?.[0];
  if (candidate === undefined) return null;
  const kept = known.get(candidate);
  if (kept !== undefined) return kept;
  const answer = decodeEntity(candidate);
  if (known.size < 4096) known.set(candidate, answer);
  return answer;
};

function decodeEntity(candidate: string): { stands: string; length: number } | null {
  const node = parseFragment(candidate).childNodes[0];
  const read = node && 'value' in node ? node.value : '';
  if (read === candidate || read === '') return null;
  let same = 0;
  while (same < read.length - 1 && read[read.length - 1 - same] === candidate[candidate.length - 1 - same]) same++;
  return { stands: read.slice(0, read.length - same), length: candidate.length - same };
}

/** What parsers of markup write otherwise: a carriage return becomes a line feed, a zero byte U+FFFD. */
export const replaced: Escape = (source, i) => {
  if (source[i] === '\r') return { stands: '\n', length: source[i + 1] === '\n' ? 2 : 1 };
  return source[i] === '\0' ? { stands: '\ufffd', length: 1 } : null;
};

/**
 * Where the character reference starts that `start` lies inside of, else `start`: parse5 puts a text that begins with a reference, after
 * white space that it counts apart, at the reference's last character.
 */
export function referenceStart(source: string, start: number): number {
  const from = source.lastIndexOf('&', start - 1);
  if (from < 0 || start - from > 60) return start;
  const length = entity(source, from)?.length ?? 0;
  return from + length > start ? from : start;
}

/** Source text as it stands, character references decoded: its value and where that came from. */
export function literal(source: string, from: number, to: number): [value: string, runs: readonly Run[]] {
  const runs: Run[] = [];
  let value = '';
  let at = from;
  const copy = (end: number): void => {
    if (end > at) runs.push({ value: [value.length, value.length + end - at], source: [at, end], verbatim: true });
    value += source.slice(at, end);
  };
  for (let i = from; i < to; i = Math.max(at, i + 1)) {
    const other = entity(source, i);
    if (!other || i + other.length > to) continue;
    copy(i);
    runs.push({ value: [value.length, value.length + other.stands.length], source: [i, i + other.length], verbatim: false });
    value += other.stands;
    at = i + other.length;
  }
  copy(to);
  return [value, runs];
}
