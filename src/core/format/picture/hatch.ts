import type { Paint } from './palette.ts';
import { paint, type Shape, shape } from './shape.ts';

/** Diagonal stripes in a colour: always means "unnamed". `id` must be unique in the page. */
export function hatch(id: string, stripe: Paint): Shape {
  return shape(
    'pattern',
    { id, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    shape('line', { x1: 0, y1: 0, x2: 0, y2: 4, 'stroke-width': 3, ...paint({ stroke: stripe }) }),
  );
}
