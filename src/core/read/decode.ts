import type { Message } from '../model/message.ts';
import { legacy } from './legacy.ts';
import type { Abilities, Source } from './reader.ts';
import { type Faults, utf8, utf8Faults, utf16 } from './utf.ts';

/** A few bytes damaged: so many good characters of more than one byte stand against each fault. In older encodings hardly one is good by chance. */
const FEW = 4;

/** An encoding somebody named for the bytes. */
export interface Declared {
  readonly label: string;
  /** Who named it, as in "declared by …": "the file", "the server". */
  readonly by: string;
}

/** More broken sequences than this and the bytes are not UTF-8 with a few bytes damaged. */
const MOST_FAULTS = 1000;

/**
 * Bytes → characters. What is believed, in this order: a byte order mark, a declared encoding, UTF-8 where the bytes are that, a
 * look at the bytes (said in a message).
 */
export function decode(
  bytes: Uint8Array,
  declared: Declared | null,
  abilities: Abilities,
): { readonly source: Source | null; readonly messages: readonly Message[] } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return asUtf8(bytes, 3, utf8Faults(bytes, 3, MOST_FAULTS));
  if (a === 0xff && b === 0xfe) return asUtf16(bytes, 2, false, null);
  if (a === 0xfe && b === 0xff) return asUtf16(bytes, 2, true, null);
  const faults = utf8Faults(bytes, 0, MOST_FAULTS);
  const label = declared?.label.trim().toLowerCase() ?? null;
  if (label !== null && declared) {
    if (label === 'utf-16le' || label === 'utf-16' || label === 'utf-16be') {
      // A page whose markup can be read bytewise is not UTF-16, whatever it says (HTML standard, "determining the character encoding").
      if (sixteenBit(bytes) !== null) return asUtf16(bytes, 0, label === 'utf-16be', null);
    } else if (!/^(?:utf-?8|us-ascii|ascii)$/.test(label) && !(faults.count === 0 && faults.multibyte > 0)) {
      const source = legacy(label, bytes, abilities);
      if (source) return { source, messages: [] };
      return { source: null, messages: [unknownEncoding(label, declared.by)] };
    }
  }
  const wide = sixteenBit(bytes);
  if (wide !== null) return asUtf16(bytes, 0, wide === 'be', 'read/encoding-guessed');
  if (faults.count === 0 || faults.cutOff || (faults.count < MOST_FAULTS && faults.multibyte > FEW * faults.count)) {
    const overruled = label !== null && !/^(?:utf-?8|us-ascii|ascii)$/.test(label) && faults.multibyte > 0;
    const said = overruled ? [mislabelled(label, declared?.by ?? 'the file')] : [];
    const read = asUtf8(bytes, 0, faults);
    return { source: read.source, messages: [...said, ...read.messages] };
  }
  return guessed(bytes, faults, abilities);
}

const mislabelled = (label: string, by: string): Message => ({
  code: 'read/encoding-mislabelled',
  level: 'info',
  text: `${by} says the text is in ${label}, but its bytes are UTF-8: read as UTF-8`,
});

const unknownEncoding = (label: string, by: string): Message => ({
  code: 'read/encoding-unsupported',
  level: 'error',
  text: `${by} says the text is in "${label.slice(0, 40)}", an encoding that cannot be read here`,
  hint: 'save it as UTF-8 and take it in again',
});

function asUtf8(bytes: Uint8Array, from: number, faults: Faults): { source: Source; messages: Message[] } {
  const source = utf8(bytes, from);
  if (faults.count === 0) return { source, messages: [] };
  if (faults.cutOff) {
    const text = `the last character is cut off at byte ${faults.first}: the file may be incomplete`;
    return { source, messages: [{ code: 'read/cut-off', level: 'warning', text, hint: 'take in the whole file' }] };
  }
  const often = faults.count >= MOST_FAULTS ? `${MOST_FAULTS} or more` : String(faults.count);
  const text = `${often} stretches of bytes are not UTF-8, the first at byte ${faults.first}: read as "\ufffd"`;
  return {
    source,
    messages: [{ code: 'read/bytes-unreadable', level: 'warning', text, hint: 'check the words around "\ufffd" against the original' }],
  };
}

function asUtf16(bytes: Uint8Array, from: number, bigEndian: boolean, code: string | null): { source: Source; messages: Message[] } {
  const source = utf16(bytes, from, bigEndian);
  const messages: Message[] = [];
  if (code) messages.push({ code, level: 'info', text: `no encoding is given: read as ${source.encoding}, as every other byte suggests` });
  if ((bytes.length - from) % 2 === 1)
    messages.push({
      code: 'read/cut-off',
      level: 'warning',
      text: 'the last character is cut off: the file may be incomplete',
      hint: 'take in the whole file',
    });
  return { source, messages };
}

/**
 * UTF-16 without a mark: one byte of each pair is nearly always that of Latin (00), Cyrillic (04) or general punctuation (20), and 00 is
 * among them.
 */
function sixteenBit(bytes: Uint8Array): 'le' | 'be' | null {
  const n = Math.min(bytes.length, 4096) & ~1;
  if (n < 4) return null;
  const high = [0, 0];
  const zero = [0, 0];
  for (let i = 0; i < n; i++) {
    const b = bytes[i] as number;
    const side = i & 1;
    if (b === 0 || b === 4 || b === 0x20) high[side] = (high[side] ?? 0) + 1;
    if (b === 0) zero[side] = (zero[side] ?? 0) + 1;
  }
  const [evenHigh = 0, oddHigh = 0] = high;
  const [evenZero = 0, oddZero = 0] = zero;
  const pairs = n / 2;
  if (oddHigh >= 0.9 * pairs && oddZero >= 0.1 * pairs && evenZero < 0.05 * pairs) return 'le';
  if (evenHigh >= 0.9 * pairs && evenZero >= 0.1 * pairs && oddZero < 0.05 * pairs) return 'be';
  return null;
}

/** Not UTF-8 and nothing declared: letters of Cyrillic stand in runs of high bytes, accented Latin letters stand alone. */
function guessed(bytes: Uint8Array, faults: Faults, abilities: Abilities): { source: Source | null; messages: Message[] } {
  const n = Math.min(bytes.length, 65536);
  let high = 0;
  let inRuns = 0;
  let run = 0;
  for (let i = 0; i <= n; i++) {
    const isHigh = i < n && (bytes[i] as number) >= 0xc0;
    if (isHigh) run++;
    else {
      high += run;
      if (run >= 3) inRuns += run;
      run = 0;
    }
  }
  const label = high > 0 && inRuns > high / 2 ? 'windows-1251' : 'windows-1252';
  const source = legacy(label, bytes, abilities);
  if (!source) return asUtf8(bytes, 0, faults);
  const text = `no encoding is given and the bytes are not UTF-8 (first at byte ${faults.first}): read as ${label}, as the letters suggest`;
  const hint = 'compare names and accents with the original; give the encoding if they are wrong';
  return { source, messages: [{ code: 'read/encoding-guessed', level: 'warning', text, hint }] };
}
