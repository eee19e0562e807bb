import { clean } from '../clean.ts';
import type { Paint } from './palette.ts';

/** A drawn thing before it is text: an SVG element and what is in it. The desk turns it into elements, `toSvg` into a string. */
export interface Shape {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

export type Attrs = Readonly<Record<string, string | number | null | undefined>>;

/**
 * An element; attributes that are null or undefined are left out, numbers are rounded to a hundredth of a unit. Text loses what would
 * reorder or hide the words beside it (bidirectional overrides, controls).
 */
export function shape(tag: string, attrs: Attrs = {}, ...children: readonly (Shape | string | null)[]): Shape {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null || value === undefined) continue;
    kept[name] = typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  }
  return {
    tag,
    attrs: kept,
    children: children.filter((child) => child !== null).map((child) => (typeof child === 'string' ? clean(child) : child)),
  };
}

/**
 * Colours as attributes and as classes: the file stands alone in its light colours, and a page's style sheet, which beats attributes,
 * gives the same picture its own (dark, high contrast).
 */
export function paint({ fill, stroke, hatch }: { fill?: Paint | 'none'; stroke?: Paint; hatch?: string }): Attrs {
  const classes: string[] = [];
  const attrs: Record<string, string> = {};
  if (fill === 'none') attrs.fill = 'none';
  else if (fill) {
    attrs.fill = hatch ?? fill.light;
    classes.push(hatch ? 'hatched' : `fill-${fill.name}`);
  }
  if (stroke) {
    attrs.stroke = stroke.light;
    classes.push(`stroke-${stroke.name}`);
  }
  return { ...attrs, class: classes.join(' ') || null };
}

/** A group moved to `x`, `y`. */
export const group = (x: number, y: number, ...children: readonly (Shape | string | null)[]): Shape =>
  shape('g', x === 0 && y === 0 ? {} : { transform: `translate(${round(x)} ${round(y)})` }, ...children);

export const round = (n: number): number => Math.round(n * 100) / 100;
