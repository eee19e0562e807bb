import type { Message } from '../model/message.ts';

interface Signature {
  readonly name: string;
  /** Byte values from `at` on; null: any. */
  readonly bytes: readonly (number | null)[];
  readonly at?: number;
  readonly hint: string;
}

const latin = (s: string): readonly number[] => [...s].map((c) => c.charCodeAt(0));
const SAVE_TEXT = 'save its words as plain text or HTML and take that in; keep the original beside it';
const PICTURE = 'write out the words it shows and take those in; keep the picture as an exhibit';
const RECORDING = 'take in a transcript; keep the recording as an exhibit';
const UNPACK = 'unpack it and take in what is inside';

/** The first bytes of what is not text (after the file(1) and WHATWG MIME Sniffing tables). */
const SIGNATURES: readonly Signature[] = [
  { name: 'a PDF document', bytes: latin('%PDF-'), hint: SAVE_TEXT },
  { name: 'a Word, Excel, OpenDocument or other ZIP file', bytes: [0x50, 0x4b, 0x03, 0x04], hint: SAVE_TEXT },
  { name: 'an old Word or Excel document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], hint: SAVE_TEXT },
  { name: 'an RTF document', bytes: latin('{\\rtf'), hint: SAVE_TEXT },
  { name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47], hint: PICTURE },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff], hint: PICTURE },
  { name: 'a GIF picture', bytes: latin('GIF8'), hint: PICTURE },
  { name: 'a WebP picture', bytes: latin('WEBP'), at: 8, hint: PICTURE },
  { name: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0x00], hint: PICTURE },
  { name: 'a TIFF picture', bytes: [0x4d, 0x4d, 0x00, 0x2a], hint: PICTURE },
  { name: 'an MP4 recording or HEIC picture', bytes: latin('ftyp'), at: 4, hint: RECORDING },
  { name: 'a WebM or Matroska recording', bytes: [0x1a, 0x45, 0xdf, 0xa3], hint: RECORDING },
  { name: 'an Ogg recording', bytes: latin('OggS'), hint: RECORDING },
  { name: 'an MP3 recording', bytes: latin('ID3'), hint: RECORDING },
  { name: 'a WAV recording', bytes: latin('WAVE'), at: 8, hint: RECORDING },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b], hint: UNPACK },
  { name: 'a RAR archive', bytes: latin('Rar!'), hint: UNPACK },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf], hint: UNPACK },
  { name: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46], hint: 'it holds no report' },
  { name: 'an SQLite file', bytes: latin('SQLite format 3'), hint: 'if it is a casefile, open it instead of taking it in' },
];

/** Refusal of what is not text, naming what it is. */
export function refuseBinary(bytes: Uint8Array): Message | null {
  const known = SIGNATURES.find((s) => s.bytes.every((b, i) => b === null || bytes[(s.at ?? 0) + i] === b));
  if (known) return { code: 'read/not-text', level: 'error', text: `this is ${known.name}, not text`, hint: known.hint };
  return null;
}

/** Whether characters are those of no text: more than one in fifty is a control character or was unreadable. */
export function isNoise(text: string): boolean {
  const head = text.slice(0, 65536);
  const odd = head.match(/(?![\t\n\v\f\r])\p{Cc}|\ufffd/gu)?.length ?? 0;
  return odd > 8 && odd > head.length / 50;
}

export const noise: Message = {
  code: 'read/not-text',
  level: 'error',
  text: 'these bytes are not text in any encoding that is known here',
  hint: 'give the encoding, or save its words as UTF-8 text and take that in',
};
