import { widthOf } from './lettering.ts';
import { INK, SOFT } from './palette.ts';
import { group, paint, type Shape, shape } from './shape.ts';

export interface LegendItem {
  readonly label: string;
  /** Draws its sign about the middle (0, 0) of a square of 16. */
  readonly sign: readonly Shape[];
}
export interface LegendRow {
  readonly heading: string;
  readonly items: readonly LegendItem[];
}

const SIZE = 12;
const LEADING = 20;

/** Rows of signs with their words, flowing onto further lines where `width` is used up. */
export function legend(rows: readonly LegendRow[], width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let y = 0;
  for (const { heading, items } of rows.filter((row) => row.items.length > 0)) {
    const indent = width < 480 ? 0 : 104;
    shapes.push(shape('text', { x: 0, y: y + 4, 'font-size': SIZE, 'font-weight': 600, ...paint({ fill: SOFT }) }, heading));
    if (indent === 0) y += LEADING;
    let x = indent;
    for (const { label, sign } of items) {
      const wide = 22 + widthOf(label, SIZE);
      if (x > indent && x + wide > width) {
        x = indent;
        y += LEADING;
      }
      shapes.push(group(x, y, group(8, 0, ...sign), shape('text', { x: 20, y: 4, 'font-size': SIZE, ...paint({ fill: INK }) }, label)));
      x += wide + 16;
    }
    y += LEADING + 2;
  }
  return { shapes, height: y };
}
