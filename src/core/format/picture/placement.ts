/** A rectangle: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const inside = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** Keeps what is drawn from lying on one another: whoever comes first stays where it is. */
export class Taken {
  private readonly boxes: Box[] = [];
  private readonly bounds: Box;

  constructor(bounds: Box) {
    this.bounds = bounds;
  }

  take(box: Box): void {
    this.boxes.push(box);
  }

  free(box: Box): boolean {
    return inside(this.bounds, box) && !this.boxes.some((other) => meets(other, box));
  }

  /** The first of `candidates` that is free, taken; null when none is. */
  claim<T extends { readonly box: Box }>(candidates: readonly T[]): T | null {
    const found = candidates.find(({ box }) => this.free(box)) ?? null;
    if (found) this.take(found.box);
    return found;
  }
}

export interface LabelPlace {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** Where a label of `width` × `height` may stand about a mark, best first. `y` is the label's top. */
export function about(mark: Box, width: number, height: number, gap = 5): readonly LabelPlace[] {
  const [left, top, right, bottom] = mark;
  const mx = (left + right) / 2;
  const my = (top + bottom) / 2;
  const at = (x: number, y: number, anchor: LabelPlace['anchor']): LabelPlace => {
    const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { box: [start, y, start + width, y + height], x, y, anchor };
  };
  return [
    at(right + gap, my - height / 2, 'start'),
    at(left - gap, my - height / 2, 'end'),
    at(mx, top - gap - height, 'middle'),
    at(mx, bottom + gap, 'middle'),
    at(right + gap, top - height / 2, 'start'),
    at(right + gap, bottom - height / 2, 'start'),
    at(left - gap, top - height / 2, 'end'),
    at(left - gap, bottom - height / 2, 'end'),
    at(right, top - gap - height, 'start'),
    at(left, top - gap - height, 'end'),
    at(right, bottom + gap, 'start'),
    at(left, bottom + gap, 'end'),
  ];
}
