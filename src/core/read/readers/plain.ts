import type { Draft, Reader, Source } from '../reader.ts';

/** Text as it stands: every character is kept. */
export const plain: Reader = {
  mediaType: 'text/plain',
  alsoReads: ['text/*'],
  endings: ['txt', 'text', 'log'],
  looksLike: () => true,
  read,
};

function read({ text }: Source): Draft {
  const title = firstLine(text);
  return {
    text,
    pieces: text.length > 0 ? [{ text: [0, text.length], source: [0, text.length] }] : [],
    title,
    inferred: title ? { title: 'first line' } : {},
    messages: [],
  };
}

/** A headline: one short line without a full stop, a blank line after it, more text behind. The line stays in the text. */
export function firstLine(text: string): string | null {
  const m = /^\s{0,200}(\S[^\r\n]{2,150})\r?\n[^\S\n]{0,20}\r?\n\s{0,200}\S/.exec(text.slice(0, 1000));
  const line = m?.[1]?.trim();
  return line && !/[.!:;,…]["”’»)]?$/.test(line) && !/^[#>*\-|=<{[]/.test(line) ? line : null;
}
