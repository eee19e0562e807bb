import type { Message } from '../model/message.ts';

interface Watch {
  readonly code: string;
  readonly found: RegExp;
  readonly says: string;
  readonly hint: string;
}

/** Characters that a reader of the text does not see. They stay in the text; every offset counts them. */
const WATCHES: readonly Watch[] = [
  {
    code: 'read/control-characters',
    found: /(?![\t\n\f\r])\p{Cc}/gu,
    says: 'control characters that no text needs',
    hint: 'the file may be damaged; compare with the original',
  },
  {
    code: 'read/direction-marks',
    found: /[\u202a-\u202e\u2066-\u2069]/g,
    says: 'marks that change the direction of writing: the words may be shown in another order than they are read',
    hint: 'compare what is shown with what is read',
  },
  {
    code: 'read/invisible-characters',
    found: /(?<=\p{L})[\u200b\u2060\ufeff\u00ad](?=\p{L})/gu,
    says: 'invisible characters inside words',
    hint: 'names may fail to match; compare with the original',
  },
];

/** What an analyst should know of the characters of a text, one message a kind, at its first place. */
export function inspect(text: string): readonly Message[] {
  const out: Message[] = [];
  for (const { code, found, says, hint } of WATCHES) {
    let count = 0;
    let first = -1;
    for (const m of text.matchAll(found)) {
      if (first < 0) first = m.index;
      count++;
    }
    if (count > 0) out.push({ code, level: 'warning', text: `the text has ${count} ${says}`, hint, span: [first, first + 1] });
  }
  return out;
}
