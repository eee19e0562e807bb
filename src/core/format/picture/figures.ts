import type { Finding, PlacedFigure, Question } from '../../model/account.ts';
import { figureLegend } from './figure-legend.ts';
import { widthOf, wrap } from './lettering.ts';
import { lookOf, ownWindow, type PictureOptions } from './look.ts';
import { INK, type Paint, SOFT } from './palette.ts';
import { panel } from './panel.ts';
import type { Picture } from './picture.ts';
import { dayScale } from './scale.ts';
import { group, paint, type Shape, shape } from './shape.ts';
import { byDay, dayOf, sentenceOf, tableOf } from './told.ts';
import { ENGLISH, type PictureWords } from './words.ts';

/**
 * C1: what was said, by whom, when. Each mark is one figure of one report at its own interval; kinds of count are never joined, nothing is
 * averaged, and an open end stays open (METHOD §2, Our World in Data's habits).
 */
export function figuresOverTime(
  question: Pick<Question, 'label' | 'figures' | 'origins'>,
  findings: readonly Finding[],
  options: PictureOptions,
): Picture {
  const words = options.words ?? ENGLISH;
  const partyName = (code: string): string => options.parties[code] ?? code;
  const dated = question.figures.filter((f) => dayOf(f) !== null && (f.low !== null || f.high !== null)).sort(byDay);
  const sentence = sentenceOf(question.figures, findings, words);
  const { look, defs } = lookOf(question, options);
  const head = options.heading ? heading(question.label, sentence, options.width) : { shapes: [], height: 8 };
  const margin = { left: leftMargin(dated, words), right: 14 };
  const days = dated.flatMap((f) => [dayOf(f) ?? '', ...ownWindow(f)]);
  const x = dayScale(days, margin.left, options.width - margin.right, Math.max(3, Math.floor((options.width - margin.left) / 92)));
  const body: Shape[] = [...defs, ...head.shapes];
  let y = head.height;
  const units = [...new Set(dated.map((f) => f.unit))].sort((a, b) => Number(a === 'percent') - Number(b === 'percent'));
  units.forEach((unit, i) => {
    const figures = dated.filter((f) => f.unit === unit);
    const height = unit === 'percent' ? 96 : options.width < 480 ? 300 : 360;
    body.push(group(0, y, ...panel(figures, { ...options, words, look, x, margin, height, findings, last: i === units.length - 1 })));
    y += height + (i === units.length - 1 ? 34 : 22);
  });
  if (units.length === 0) {
    body.push(shape('text', { x: 0, y: y + 20, 'font-size': 13, ...paint({ fill: SOFT }) }, words.text.nothing));
    y += 36;
  }
  const key = figureLegend(dated, findings, look, { width: options.width, parties: options.parties, words });
  body.push(group(0, y + 12, ...key.shapes));
  return {
    width: options.width,
    height: Math.ceil(y + 12 + key.height),
    title: question.label,
    sentence,
    body,
    table: tableOf(question.figures, findings, words, partyName),
  };
}

function heading(title: string, sentence: string, width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const titles = wrap(title, width, 18, 3, true);
  const lines = wrap(sentence, width, 13, 6);
  const text = (line: string, y: number, size: number, weight: number, colour: Paint): Shape =>
    shape('text', { x: 0, y, 'font-size': size, 'font-weight': weight, ...paint({ fill: colour }) }, line);
  const under = titles.length * 24;
  return {
    shapes: [
      ...titles.map((l, i) => text(l, 18 + i * 24, 18, 700, INK)),
      ...lines.map((l, i) => text(l, under + 16 + i * 18, 13, 400, SOFT)),
    ],
    height: under + lines.length * 18 + 20,
  };
}

/** Room for the longest number on the side. */
function leftMargin(figures: readonly PlacedFigure[], words: PictureWords): number {
  const most = Math.max(10, ...figures.filter((f) => f.unit !== 'percent').map((f) => f.high ?? f.low ?? 0));
  return Math.ceil(widthOf(words.number(10 ** Math.ceil(Math.log10(most))), 12)) + 8;
}
