import type { PlacedFigure, Question } from '../../model/account.ts';
import { ends, lyingMark } from './interval-mark.ts';
import { fit, widthOf } from './lettering.ts';
import { lookOf, type PictureOptions } from './look.ts';
import { INK, LINE, SOFT } from './palette.ts';
import type { Picture } from './picture.ts';
import { countScale } from './scale.ts';
import { group, paint, type Shape, shape } from './shape.ts';
import { byDay, sentenceOf, tableOf } from './told.ts';
import { ENGLISH } from './words.ts';

const ROW = 22;

/**
 * A question at a glance: a row per origin, each with its intervals on one axis of numbers, latest speakers first. Shares (per cent) are of
 * another axis and are left to the full picture.
 */
export function strip(
  question: Pick<Question, 'label' | 'figures' | 'origins'>,
  options: PictureOptions & { readonly most?: number },
): Picture {
  const words = options.words ?? ENGLISH;
  const { look, defs } = lookOf(question, options);
  const figures = question.figures.filter((f) => f.unit !== 'percent' && (f.low !== null || f.high !== null));
  const all = byOrigin(figures);
  const rows = all.slice(0, options.most ?? 5);
  const left = Math.min(options.width * 0.46, 12 + Math.max(0, ...rows.map(([name]) => widthOf(name, 12))));
  const x = countScale(
    figures.flatMap((f) => [ends(f).low, ends(f).high]).filter((n) => n !== null),
    left + 8,
    options.width - 26,
    3,
  );
  const bottom = rows.length * ROW + 4;
  const grid = x.ticks.flatMap(({ at, value }) => [
    shape('line', { x1: at, x2: at, y1: 0, y2: bottom, 'stroke-width': 1, ...paint({ stroke: LINE }) }),
    shape('text', { x: at, y: bottom + 14, 'text-anchor': 'middle', 'font-size': 11, ...paint({ fill: SOFT }) }, words.number(value)),
  ]);
  const body: Shape[] = [...defs, ...grid];
  rows.forEach(([name, said], i) => {
    const y = i * ROW + ROW / 2 + 1;
    const text = shape('text', { x: 0, y: y + 4, 'font-size': 12, ...paint({ fill: INK }) }, fit(name, left - 6, 12));
    const marks = said.flatMap((f) => lyingMark(f, y, x.place, options.width - 4, look.style(f)));
    body.push(group(0, 0, shape('title', {}, `${name}: ${said.map(words.quantity).join(', ')}`), text, ...marks));
  });
  const rest = all.length - rows.length;
  if (rest > 0) {
    const more = `+ ${words.number(rest)} ${words.text.more}`;
    body.push(shape('text', { x: 0, y: bottom + 14, 'font-size': 11, ...paint({ fill: SOFT }) }, fit(more, left - 6, 11)));
  }
  const partyName = (code: string): string => options.parties[code] ?? code;
  return {
    width: options.width,
    height: bottom + 20,
    title: question.label,
    sentence: sentenceOf(question.figures, [], words),
    body,
    table: tableOf(question.figures, [], words, partyName),
  };
}

/** Origins with what they said, who spoke last first; the same interval twice is drawn once. */
function byOrigin(figures: readonly PlacedFigure[]): readonly (readonly [string, readonly PlacedFigure[]])[] {
  const rows = new Map<string, PlacedFigure[]>();
  for (const f of [...figures].sort(byDay).reverse()) {
    const row = rows.get(f.origin) ?? [];
    if (!row.some((g) => g.low === f.low && g.high === f.high && g.bound === f.bound && g.measure === f.measure)) row.push(f);
    rows.set(f.origin, row);
  }
  return [...rows].sort((a, b) => b[1].length - a[1].length);
}
