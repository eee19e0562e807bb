import type { PlacedFigure } from '../../model/account.ts';
import { PAPER, type Paint } from './palette.ts';
import type { Box } from './placement.ts';
import { paint, round, type Shape, shape } from './shape.ts';
import { symbol } from './symbol.ts';

export interface MarkStyle {
  readonly paint: Paint;
  /** `url(#…)` for the unnamed, else null. */
  readonly hatch: string | null;
  /** Which outline: the place of the measure among those of the picture. */
  readonly outline: number;
}
type Said = Pick<PlacedFigure, 'low' | 'high' | 'bound' | 'approximate'>;

const ARROW = 22;
const RADIUS = 5.5;

/** The ends of what was said: null = none was said. The floor of nought in "up to 3,000" says nothing and is not drawn. */
export function ends(f: Said): { readonly low: number | null; readonly high: number | null } {
  const ceiling = f.bound === 'at_most' || f.bound === 'less_than' || f.bound === 'nearly';
  return { low: ceiling && (f.low === 0 || f.low === f.high) ? null : f.low, high: f.high };
}

/** Said to be about, or by a vague word: drawn hollow. */
const loose = (f: Said): boolean => f.approximate || f.bound === 'approx' || f.bound === 'vague';

/** How far an upright mark reaches above and below. */
export function reach(f: Said, place: (n: number) => number): { readonly top: number; readonly bottom: number } {
  const { low, high } = ends(f);
  const at = place(low ?? high ?? 0);
  const r = RADIUS + 1;
  if (low !== null && high !== null && low !== high) return { top: place(high) - r, bottom: place(low) + r };
  if (high === null) return { top: at - ARROW - 3, bottom: at + r };
  if (low === null) return { top: at - r, bottom: at + ARROW + 3 };
  return { top: at - r, bottom: at + r };
}

/** ● exact, ○ about, ● with an arrow = open bound, ●▬● = range. Upright: `place` gives heights. */
export function uprightMark(
  f: Said,
  x: number,
  place: (n: number) => number,
  style: MarkStyle,
): { readonly shapes: readonly Shape[]; readonly box: Box } {
  const { top, bottom } = reach(f, place);
  const box: Box = [x - RADIUS - 2, top, x + RADIUS + 2, bottom];
  const { low, high } = ends(f);
  const dot = (y: number, radius = RADIUS): Shape =>
    symbol(style.outline, x, y, radius, { paint: style.paint, hollow: loose(f), paper: PAPER, hatch: style.hatch });
  if (low !== null && high !== null && low !== high) {
    const body = { x: x - 2.5, y: place(high), width: 5, height: Math.max(1, place(low) - place(high)) };
    const look = paint({ fill: style.paint, stroke: style.paint, ...(style.hatch ? { hatch: style.hatch } : {}) });
    return { shapes: [shape('rect', { ...body, ...look, 'stroke-width': 1 }), dot(place(high), 4.5), dot(place(low), 4.5)], box };
  }
  const y = place(low ?? high ?? 0);
  if (high === null) return { shapes: [...arrow([x, y], [x, y - ARROW], style.paint), dot(y)], box };
  if (low === null) return { shapes: [...arrow([x, y], [x, y + ARROW], style.paint), dot(y)], box };
  return { shapes: [dot(y)], box };
}

/** The same lying down, for strips: `place` gives distances from the left, `height` the room there is. */
export function lyingMark(f: Said, y: number, place: (n: number) => number, edge: number, style: MarkStyle): readonly Shape[] {
  const { low, high } = ends(f);
  const dot = (x: number, radius = 4): Shape =>
    symbol(style.outline, x, y, radius, { paint: style.paint, hollow: loose(f), paper: PAPER, hatch: style.hatch });
  if (low !== null && high !== null && low !== high) {
    const body = { x: place(low), y: y - 2, width: Math.max(1, place(high) - place(low)), height: 4 };
    const look = paint({ fill: style.paint, stroke: style.paint, ...(style.hatch ? { hatch: style.hatch } : {}) });
    return [shape('rect', { ...body, ...look, 'stroke-width': 1 }), dot(place(low), 3.5), dot(place(high), 3.5)];
  }
  const x = place(low ?? high ?? 0);
  if (high === null) return [...arrow([x, y], [Math.min(edge, x + 18), y], style.paint), dot(x)];
  if (low === null) return [...arrow([x, y], [Math.max(2, x - 18), y], style.paint), dot(x)];
  return [dot(x)];
}

/** A line with a head at `to`; upright or level. */
export function arrow([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], colour: Paint): readonly Shape[] {
  const attrs = { ...paint({ fill: 'none', stroke: colour }), 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  const wing = (side: number): string => `${round(x2 - 5 * dx + 4 * side * dy)},${round(y2 - 5 * dy + 4 * side * dx)}`;
  return [
    shape('line', { x1, y1, x2, y2, ...attrs }),
    shape('polyline', { points: `${wing(1)} ${round(x2)},${round(y2)} ${wing(-1)}`, ...attrs }),
  ];
}
