import type { Finding, PlacedFigure } from '../../model/account.ts';
import { ends, uprightMark } from './interval-mark.ts';
import { fit, widthOf } from './lettering.ts';
import { type Look, ownWindow, type PictureOptions } from './look.ts';
import { ACCENT, INK, LINE, PAPER, SOFT } from './palette.ts';
import { about, type Box, Taken } from './placement.ts';
import { countScale, type DayScale, type Scale } from './scale.ts';
import { paint, type Shape, shape } from './shape.ts';
import { findingMark } from './symbol.ts';
import { dayOf, marksOf, spoken } from './told.ts';
import type { PictureWords } from './words.ts';

export interface PanelOptions extends Omit<PictureOptions, 'words'> {
  readonly words: PictureWords;
  readonly look: Look;
  readonly x: DayScale;
  readonly margin: { readonly left: number; readonly right: number };
  readonly height: number;
  readonly findings: readonly Finding[];
  /** The lowest panel writes the dates. */
  readonly last: boolean;
}

interface Standing {
  readonly figure: PlacedFigure;
  readonly x: number;
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** Figures of one unit over time, with axis, ceilings, marks and as many labels as fit. */
export function panel(figures: readonly PlacedFigure[], options: PanelOptions): readonly Shape[] {
  const top = options.height > 150 ? 26 : 18;
  const values = figures.flatMap((f) => [ends(f).low, ends(f).high]).filter((n) => n !== null);
  const y = countScale(values, options.height, top, options.height > 150 ? 5 : 2);
  const standing = stand(figures, y, options);
  const taken = new Taken([options.margin.left + 2, 0, options.width - 2, options.height - 1]);
  for (const { box } of standing) taken.take(box);
  for (const { figure } of standing) for (const box of periodBox(figure, y, options)) taken.take(box);
  const signs = standing.flatMap((s) => findingSigns(s, taken, options));
  const labels = standing.filter(firstOfItsKind).flatMap((s) => label(s, taken, options));
  return [
    ...axes(y, options, figures[0]?.unit === 'percent'),
    ...ceilings(standing, y, options),
    ...standing.flatMap((s) => period(s, y, options)),
    ...standing.map((s) => mark(s, options)),
    ...labels,
    ...signs,
  ];
}

/** Marks in order of date; one that would lie on another moves aside, never up or down. */
function stand(figures: readonly PlacedFigure[], y: Scale, options: PanelOptions): readonly Standing[] {
  const taken = new Taken([options.margin.left, -40, options.width, options.height + 40]);
  return figures.map((figure) => {
    const at = options.x.place(dayOf(figure) ?? '');
    const draw = (x: number) => ({ figure, x, ...uprightMark(figure, x, y.place, options.look.style(figure)) });
    const signs = new Set(marksOf(figure, options.findings).map((m) => m.sign)).size;
    const tries = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].map((n) => {
      const drawn = draw(at + n * 15);
      const [left, top, right, bottom] = drawn.box;
      return { drawn, box: [left, top - (signs > 0 ? 6 : 0), right + signs * 13, bottom] as const };
    });
    return taken.claim(tries)?.drawn ?? draw(at);
  });
}

function axes(y: Scale, { width, height, margin, x, words, last }: PanelOptions, percent: boolean): readonly Shape[] {
  const small = { 'font-size': 12, ...paint({ fill: SOFT }) };
  const rows = y.ticks.flatMap(({ at, value }, i) => [
    shape('line', {
      x1: margin.left,
      x2: width - margin.right,
      y1: at,
      y2: at,
      'stroke-width': 1,
      ...paint({ stroke: i === 0 ? SOFT : LINE }),
    }),
    shape(
      'text',
      { x: margin.left - 8, y: at + 4, 'text-anchor': 'end', ...small },
      percent ? `${words.number(value)} %` : words.number(value),
    ),
  ]);
  if (!last) return rows;
  const dates = x.ticks
    .filter(({ at }) => at > margin.left - 14 && at < width - 20)
    .flatMap(({ at, value, monthly }) => [
      shape('line', { x1: at, x2: at, y1: height, y2: height + 5, 'stroke-width': 1, ...paint({ stroke: SOFT }) }),
      shape('text', { x: at, y: height + 20, 'text-anchor': 'middle', ...small }, monthly ? words.month(value) : words.shortDay(value)),
    ]);
  return [...rows, ...dates];
}

/** "Nearly 12,000", "up to 2,700": nobody of them said more, from that day on. One line per height, at most four. */
function ceilings(standing: readonly Standing[], y: Scale, { width, margin }: PanelOptions): readonly Shape[] {
  const first = new Map<number, Standing>();
  for (const s of standing) {
    const { low, high } = ends(s.figure);
    if (low === null && high !== null && !first.has(high)) first.set(high, s);
  }
  return [...first].slice(0, 4).map(([high, s]) => {
    const at = y.place(high);
    return shape('line', {
      x1: s.x,
      x2: width - margin.right,
      y1: at,
      y2: at,
      'stroke-width': 1.25,
      'stroke-dasharray': '5 4',
      ...paint({ stroke: SOFT }),
    });
  });
}

function periodBox(figure: PlacedFigure, y: Scale, { x }: PanelOptions): readonly Box[] {
  const [from, to] = ownWindow(figure);
  if (from === undefined || to === undefined) return [];
  const at = y.place(ends(figure).low ?? ends(figure).high ?? 0);
  return [[x.place(from), at - 5, x.place(to), at + 5]];
}

/** A level line over the days that a count is for. */
function period({ figure }: Standing, y: Scale, options: PanelOptions): readonly Shape[] {
  const line = { 'stroke-width': 1.5, ...paint({ stroke: SOFT }) };
  return periodBox(figure, y, options).flatMap(([from, top, to, bottom]) => [
    shape('line', { x1: from, x2: to, y1: (top + bottom) / 2, y2: (top + bottom) / 2, ...line }),
    ...[from, to].map((end) => shape('line', { x1: end, x2: end, y1: top + 1, y2: bottom - 1, ...line })),
  ]);
}

function mark({ figure, box, shapes }: Standing, options: PanelOptions): Shape {
  const said = spoken(figure, options.words, (code) => options.parties[code] ?? code);
  const [left, top, right, bottom] = box;
  const room = shape('rect', {
    class: 'room',
    x: left - 5,
    y: top - 5,
    width: right - left + 10,
    height: bottom - top + 10,
    fill: 'none',
    'pointer-events': 'all',
    rx: 6,
  });
  const inside = [shape('title', {}, said), room, ...shapes];
  const href = options.figureLink?.(figure);
  return href === undefined ? shape('g', { class: 'mark' }, ...inside) : shape('a', { class: 'mark', href, 'aria-label': said }, ...inside);
}

/** What several reports repeat of one origin is labelled once. */
function firstOfItsKind({ figure: f }: Standing, i: number, all: readonly Standing[]): boolean {
  return all.findIndex(({ figure: g }) => g.origin === f.origin && g.measure === f.measure && g.low === f.low && g.high === f.high) === i;
}

function label({ figure, box }: Standing, taken: Taken, { words, width }: PanelOptions): readonly Shape[] {
  const number = words.quantity(figure);
  const code = figure.party === null ? '' : ` · ${figure.party}`;
  const who = fit(figure.origin, (width < 480 ? 96 : 190) - widthOf(code, 11.5), 11.5) + code;
  const both = taken.claim(about(box, Math.max(widthOf(number, 12.5, true), widthOf(who, 11.5)), 29));
  const place = both ?? taken.claim(about(box, widthOf(number, 12.5, true), 15));
  if (!place) return [];
  // A rim in the colour of the paper keeps lines from crossing the letters.
  const rim = { 'paint-order': 'stroke', 'stroke-width': 3, 'stroke-linejoin': 'round', 'pointer-events': 'none' };
  const line = (text: string, dy: number, attrs: Readonly<Record<string, string | number>>, colour = INK): Shape => {
    const at = { x: place.x, y: place.y + dy, 'text-anchor': place.anchor };
    return shape('text', { ...at, ...rim, ...attrs, ...paint({ fill: colour, stroke: PAPER }) }, text);
  };
  const lines = [line(number, 12, { 'font-size': 12.5, 'font-weight': 600 })];
  if (both) lines.push(line(who, 26, { 'font-size': 11.5 }, SOFT));
  return lines;
}

/** ▲ and ◆ at the mark's upper right, each leading to its finding. */
function findingSigns({ figure, box }: Standing, taken: Taken, options: PanelOptions): readonly Shape[] {
  const kinds = new Map(marksOf(figure, options.findings).map((m) => [m.sign, m.finding]));
  return [...kinds].flatMap(([sign, finding], i) => {
    const [x, y] = [box[2] + 3 + i * 13, box[1] + 1];
    taken.take([x - 5, y - 6, x + 6, y + 5]);
    const drawn = findingMark(sign, x, y, ACCENT);
    const href = options.findingLink?.(finding);
    const title = shape('title', {}, finding.title);
    return [
      href === undefined ? shape('g', {}, title, drawn) : shape('a', { class: 'mark', href, 'aria-label': finding.title }, title, drawn),
    ];
  });
}
