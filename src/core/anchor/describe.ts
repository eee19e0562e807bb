import type { Anchor } from '../model/anchor.ts';
import type { Span } from '../model/span.ts';

/** Context on either side, in code units; longer where the words occur more than once with the same context. */
const CONTEXTS = [32, 64, 128, 256] as const;

/**
 * Describes a place so that it can be found again after the text was edited around it.
 *
 * @throws RangeError where the span does not lie in the text.
 * @example
 * describe('Kyiv said 12 people died.', [10, 12]).quote // { exact: '12', prefix: 'Kyiv said ', suffix: ' people died.' }
 */
export function describe(text: string, [start, end]: Span): Anchor {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
    throw new RangeError(`span [${start}, ${end}) does not lie in a text of ${text.length} code units`);
  const exact = text.slice(start, end);
  const around = (n: number): [string, string] => [text.slice(Math.max(0, start - n), start), text.slice(end, end + n)];
  const enough = CONTEXTS.find((n) => isUnique(text, around(n)[0] + exact + around(n)[1])) ?? CONTEXTS[3];
  const [prefix, suffix] = around(enough);
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
  };
}

function isUnique(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) < 0;
}
