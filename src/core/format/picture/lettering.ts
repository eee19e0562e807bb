/**
 * Widths of text without a page to measure it: per cent of an em for Arial and its metric twins (Liberation Sans, Helvetica), a little generous.
 * Wide scripts count a full em.
 */
const NARROW = new Set("iljtfr.,:;'’!|()[] I-");
const WIDE = new Set('mwMW@%—…');

/** Width of `text` in px at `size` px. */
export function widthOf(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x1100) ems += 1;
    else if (NARROW.has(char)) ems += 0.33;
    else if (WIDE.has(char)) ems += 0.92;
    else if (char >= 'A' && char <= 'Z') ems += 0.7;
    else ems += 0.56;
  }
  return ems * size * (bold ? 1.07 : 1);
}

/** As much of `text` as fits, with an ellipsis where it was cut. Never cuts through a character. */
export function fit(text: string, width: number, size: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const chars = [...text];
  while (chars.length > 0 && widthOf(`${chars.join('')}…`, size, bold) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** Lines of at most `width`; the last of `most` lines ends in an ellipsis when there is more. */
export function wrap(text: string, width: number, size: number, most = 3, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1] ?? ''} …`;
  return shown.map((l) => fit(l, width, size, bold));
}
