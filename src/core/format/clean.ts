/**
 * Words of a report made safe to print on a terminal: without escape sequences, controls, bidirectional overrides and invisible tags
 * (Unicode Technical Report 36; CVE-2021-42574 for the overrides), on one line. Joiners stay: Persian, Hindi and others need them.
 */
export function clean(text: string): string {
  return text.replace(ESCAPES, '').replace(LINE, ' ').replace(UNSEEN, '').trim();
}

/** As {@link clean}, keeping line breaks. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(clean)
    .join('\n');

// CSI and OSC sequences (ECMA-48) with their parameters, then any other two-character escape.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
const ESCAPES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[@-_]?/g;
const LINE = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const UNSEEN = /[\p{Cc}\p{Surrogate}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
