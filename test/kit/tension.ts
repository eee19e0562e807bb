import type { Count, Line, Sheet } from './readings.ts';

/** A day, and a stretch of a war that ends shortly before the reports of these tests. */
export const DAY = '2025-01-03..2025-01-03';
export const WAR = '2024-10-01..2025-01-10';
/** A figure whose words are the key; told by whoever the line names. */
export const says = (by: string, ...counts: readonly Count[]): Line => ({
  by: [by],
  content: counts.map((c) => c.words).join(' and '),
  figures: counts,
});
export const sheet = (ref: string, ...lines: readonly Line[]): Sheet => ({ ref, lines, published: '2025-01-13' });
export const one = (words: string, is: Count['is'], measure: string, more: Partial<Count> = {}): Count => ({
  words,
  is,
  measure,
  when: WAR,
  ...more,
});

/** A rule's name and case; who says what, a report each; what comes of it. */
export type Row = readonly [name: string, lines: readonly Line[], expected: readonly string[]];
export const sheetsOf = (lines: readonly Line[]): readonly Sheet[] => lines.map((l, i) => sheet(`r${i}`, l));
