import type { Paint } from './palette.ts';
import { paint, round, type Shape, shape } from './shape.ts';

/** Outlines by kind of count; ▲ and ◆ are kept for findings. Side of the square they fill: 2 (−1 … 1). */
const OUTLINES: readonly (readonly (readonly [number, number])[] | 'circle')[] = [
  'circle',
  square(0.88),
  polygon(6, 0),
  [
    [-0.36, -1],
    [0.36, -1],
    [0.36, -0.36],
    [1, -0.36],
    [1, 0.36],
    [0.36, 0.36],
    [0.36, 1],
    [-0.36, 1],
    [-0.36, 0.36],
    [-1, 0.36],
    [-1, -0.36],
    [-0.36, -0.36],
  ],
  [
    [-1, -0.75],
    [1, -0.75],
    [0, 1],
  ],
  polygon(5, -90),
  [
    [-1, -1],
    [1, -1],
    [0.35, 0],
    [1, 1],
    [-1, 1],
    [-0.35, 0],
  ],
];

/** The mark of the `index`th measure of a picture. Filled = exact, hollow = about, hatched = unnamed. */
export function symbol(
  index: number,
  x: number,
  y: number,
  radius: number,
  style: { readonly paint: Paint; readonly hollow: boolean; readonly paper: Paint; readonly hatch: string | null },
): Shape {
  const outline = OUTLINES[index % OUTLINES.length] ?? 'circle';
  const look = {
    ...paint({
      fill: style.hollow ? style.paper : style.paint,
      stroke: style.paint,
      ...(style.hatch && !style.hollow ? { hatch: style.hatch } : {}),
    }),
    'stroke-width': 1.75,
  };
  if (outline === 'circle') return shape('circle', { cx: x, cy: y, r: radius, ...look });
  const points = outline.map(([px, py]) => `${round(x + px * radius)},${round(y + py * radius)}`).join(' ');
  return shape('polygon', { points, 'stroke-linejoin': 'round', ...look });
}

/** ▲ a tension, ◆ a drift: drawn, not written, so that they look the same everywhere. */
export function findingMark(kind: 'tension' | 'drift', x: number, y: number, colour: Paint, size = 5): Shape {
  const points =
    kind === 'tension'
      ? [
          [0, -1],
          [1.05, 0.85],
          [-1.05, 0.85],
        ]
      : [
          [0, -1.1],
          [1.1, 0],
          [0, 1.1],
          [-1.1, 0],
        ];
  return shape('polygon', {
    points: points.map(([px = 0, py = 0]) => `${round(x + px * size)},${round(y + py * size)}`).join(' '),
    ...paint({ fill: colour }),
  });
}

function square(r: number): readonly (readonly [number, number])[] {
  return [
    [-r, -r],
    [r, -r],
    [r, r],
    [-r, r],
  ];
}
function polygon(corners: number, from: number): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = ((from + (360 / corners) * i) * Math.PI) / 180;
    return [round(Math.cos(angle) * 1.08), round(Math.sin(angle) * 1.08)] as const;
  });
}
