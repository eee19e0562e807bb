import type { Span } from '../model/span.ts';
import type { Writer } from './writer.ts';

/**
 * Where things stand in a text that is known to be JSON (it has been through JSON.parse): one pass, no tree. Needed because JSON.parse
 * gives values without their places.
 */

/** Span of the string value of a member of the outermost object, without its quotation marks; the last one counts, as in JSON.parse. */
export function member(text: string, key: string): Span | null {
  let depth = 0;
  let found: Span | null = null;
  let name: string | null = null;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '"') {
      const end = stringEnd(text, i);
      if (depth === 1) {
        if (name === null) name = JSON.parse(text.slice(i, end)) as string;
        else if (name === key) found = [i + 1, end - 1];
      }
      i = end - 1;
    } else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') depth--;
    else if (c === ',' && depth === 1) name = null;
  }
  return found;
}

/** Spans of the elements of the outermost array. */
export function elements(text: string): readonly Span[] {
  const out: Span[] = [];
  let depth = 0;
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (depth === 1 && (c === ',' || c === ']')) {
      if (start >= 0) out.push([start, start + text.slice(start, i).trimEnd().length]);
      start = -1;
    } else if (depth === 1 && start < 0 && !/\s/.test(c)) start = i;
    if (c === '"') i = stringEnd(text, i) - 1;
    else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') depth--;
  }
  return out;
}

/** Index behind the closing mark of the string that opens at `i`. */
function stringEnd(text: string, i: number): number {
  let end = i + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return Math.min(text.length, end + 1);
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Writes the string value at `span`: verbatim but for its escapes. Half characters become U+FFFD. */
export function writeString(text: string, [start, end]: Span, out: Writer): void {
  let from = start;
  for (let i = text.indexOf('\\', start); i >= 0 && i < end; i = text.indexOf('\\', from)) {
    out.copy(from, i);
    const c = text[i + 1] as string;
    if (c !== 'u') {
      out.replace(ESCAPES[c] ?? c, i, i + 2);
      from = i + 2;
      continue;
    }
    const unit = unitAt(text, i);
    const low = unit >= 0xd800 && unit < 0xdc00 && text.startsWith('\\u', i + 6) ? unitAt(text, i + 6) : 0;
    if (low >= 0xdc00 && low < 0xe000) {
      out.replace(String.fromCharCode(unit, low), i, i + 12);
      from = i + 12;
    } else {
      out.replace(unit >= 0xd800 && unit < 0xe000 ? '\ufffd' : String.fromCharCode(unit), i, i + 6);
      from = i + 6;
    }
  }
  out.copy(from, end);
}

/** The code unit that `\\uXXXX` at `i` stands for. */
const unitAt = (text: string, i: number): number => Number.parseInt(text.slice(i + 2, i + 6), 16);
