/**
 * A text as far as words go: white space runs made one blank, invisible characters dropped, curly quotation marks and long dashes made
 * plain. `at[i]` is where its i-th code unit stands in the text; `at[length]` the text's length.
 */
export interface Folded {
  readonly text: string;
  readonly at: Uint32Array;
}

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};

export function fold(text: string): Folded {
  const at = new Uint32Array(text.length + 1);
  const chunks: string[] = [];
  let n = 0;
  let wasBlank = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(c)) continue;
    const isBlank = /\s/.test(c);
    if (isBlank && wasBlank) continue;
    wasBlank = isBlank;
    at[n++] = i;
    chunks.push(isBlank ? ' ' : (PLAIN[c] ?? c));
  }
  at[n] = text.length;
  return { text: chunks.join(''), at: at.subarray(0, n + 1) };
}
