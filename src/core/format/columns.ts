/**
 * Cells under one another, two spaces apart. Empty columns fall away; the last one is not padded. Where the lines would be wider than `width`
 * (null: no limit), the widest columns are cut, with "…".
 */
export function columns(rows: readonly (readonly string[])[], width: number | null): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const kept = Array.from({ length: count }, (_, k) => k).filter((k) => rows.some((row) => (row[k] ?? '') !== ''));
  const wide = kept.map((k) => Math.max(...rows.map((row) => displayWidth(row[k] ?? ''))));
  const room = fit(wide, width === null ? null : width - GAP.length * (kept.length - 1));
  return rows.map((row) =>
    kept
      .map((k, n) => pad(cut(row[k] ?? '', room[n] ?? 0), n === kept.length - 1 ? 0 : (room[n] ?? 0)))
      .join(GAP)
      .trimEnd(),
  );
}

/** Columns that a terminal gives to a text: 2 for East Asian wide and emoji, 0 for combining marks (UAX #11, as terminals count). */
export function displayWidth(text: string): number {
  let n = 0;
  for (const char of text.replace(STYLES, '')) n += /\p{M}|\u200c|\u200d/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return n;
}

/** At most `width` columns, the last of them "…" where something was cut. Styled text is left whole. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width || text.includes('\u001b')) return text;
  let out = '';
  let n = 0;
  for (const char of text) {
    n += displayWidth(char);
    if (n > width - 1) break;
    out += char;
  }
  return `${out.trimEnd()}…`;
}

/** Lines of at most `width` columns, broken at spaces; a longer word stands alone. */
export function wrap(text: string, width: number | null): readonly string[] {
  if (width === null || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const more = displayWidth(word);
    if (line !== '' && used + 1 + more > width) {
      lines.push(line);
      line = word;
      used = more;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += more + (used > 0 ? 1 : 0);
    }
  }
  return line === '' ? lines : [...lines, line];
}

const GAP = '  ';
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours that we set ourselves take no room
const STYLES = /\u001b\[[0-9;]*m/g;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const NARROWEST = 12;

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Takes from the widest until all fit, never below a dozen columns. */
function fit(wide: readonly number[], total: number | null): readonly number[] {
  const room = [...wide];
  if (total === null) return room;
  for (let over = room.reduce((a, b) => a + b, 0) - total; over > 0; ) {
    const widest = room.indexOf(Math.max(...room));
    const next = Math.max(NARROWEST, ...room.filter((_, k) => k !== widest && (room[k] ?? 0) < (room[widest] ?? 0)));
    const take = Math.min(over, Math.max(1, (room[widest] ?? 0) - next));
    if ((room[widest] ?? 0) - take < NARROWEST) break;
    room[widest] = (room[widest] ?? 0) - take;
    over -= take;
  }
  return room;
}
