import type { Finding, PlacedFigure } from '../../model/account.ts';
import { arrow, ends } from './interval-mark.ts';
import { type LegendItem, legend } from './legend.ts';
import type { Look } from './look.ts';
import { ACCENT, PAPER, partyStyle, SOFT } from './palette.ts';
import { paint, type Shape, shape } from './shape.ts';
import { findingMark, symbol } from './symbol.ts';
import { marksOf } from './told.ts';
import type { PictureWords } from './words.ts';

interface Options {
  readonly width: number;
  readonly parties: Readonly<Record<string, string>>;
  readonly words: PictureWords;
}

/** Explains only the signs that are in the picture. */
export function figureLegend(figures: readonly PlacedFigure[], findings: readonly Finding[], look: Look, options: Options) {
  const { words, parties } = options;
  const present = [...new Set(figures.map((f) => f.party))].sort((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
  const rows = [
    {
      heading: words.text.parties,
      items: [...present.map((party) => partyItem(party, parties, words)), ...unnamedItem(figures, look, words)],
    },
    {
      heading: words.text.counted,
      items: look.measures.filter((m) => figures.some((f) => f.measure === m)).map((m) => measureItem(m, look.measures.indexOf(m), words)),
    },
    { heading: words.text.howSaid, items: formItems(figures, words) },
    { heading: '', items: findingItems(figures, findings, words) },
  ];
  return legend(rows, options.width);
}

const dot = (outline: number, hollow: boolean, colour = SOFT): Shape =>
  symbol(outline, 0, 0, 5, { paint: colour, hollow, paper: PAPER, hatch: null });

function partyItem(party: string | null, parties: Options['parties'], words: PictureWords): LegendItem {
  const { paint: colour } = partyStyle(party, Object.keys(parties).sort());
  const label = party === null ? words.text.noParty : parties[party] && parties[party] !== party ? `${parties[party]} (${party})` : party;
  return { label, sign: [shape('rect', { x: -6, y: -6, width: 12, height: 12, rx: 2, ...paint({ fill: colour }) })] };
}

function unnamedItem(figures: readonly PlacedFigure[], look: Look, words: PictureWords): readonly LegendItem[] {
  const one = figures.find((f) => look.unnamed.has(f.origin));
  if (!one) return [];
  const { paint: colour, hatch } = look.style(one);
  const box = { x: -6, y: -6, width: 12, height: 12, rx: 2, 'stroke-width': 1.25 };
  return [
    {
      label: words.text.unnamed,
      sign: [shape('rect', { ...box, ...paint({ fill: colour, stroke: colour, ...(hatch ? { hatch } : {}) }) })],
    },
  ];
}

const measureItem = (measure: string, outline: number, words: PictureWords): LegendItem => ({
  label: words.measure(measure),
  sign: [dot(outline, false)],
});

function formItems(figures: readonly PlacedFigure[], words: PictureWords): readonly LegendItem[] {
  const some = (test: (f: PlacedFigure) => boolean): boolean => figures.some(test);
  const items: LegendItem[] = [];
  const { text } = words;
  if (some((f) => f.bound === 'exact')) items.push({ label: text.exact, sign: [dot(0, false)] });
  if (some((f) => f.approximate || f.bound === 'approx' || f.bound === 'vague')) items.push({ label: text.about, sign: [dot(0, true)] });
  if (some((f) => ends(f).high === null)) items.push({ label: text.openUp, sign: arrow([0, 7], [0, -7], SOFT) });
  if (some((f) => ends(f).low === null)) items.push({ label: text.openDown, sign: arrow([0, -7], [0, 7], SOFT) });
  if (some(isRange))
    items.push({ label: text.range, sign: [shape('rect', { x: -2.5, y: -7, width: 5, height: 14, ...paint({ fill: SOFT }) })] });
  if (some((f) => f.kind === 'flow' && f.window?.stated === true)) items.push({ label: text.period, sign: periodSign() });
  return items;
}

const isRange = (f: PlacedFigure): boolean => {
  const { low, high } = ends(f);
  return low !== null && high !== null && low !== high;
};

function periodSign(): readonly Shape[] {
  const line = { 'stroke-width': 1.5, ...paint({ stroke: SOFT }) };
  return [[-7, 0, 7, 0] as const, [-7, -4, -7, 4] as const, [7, -4, 7, 4] as const].map(([x1, y1, x2, y2]) =>
    shape('line', { x1, y1, x2, y2, ...line }),
  );
}

function findingItems(figures: readonly PlacedFigure[], findings: readonly Finding[], words: PictureWords): readonly LegendItem[] {
  const signs = new Set(figures.flatMap((f) => marksOf(f, findings).map((m) => m.sign)));
  return (['tension', 'drift'] as const)
    .filter((sign) => signs.has(sign))
    .map((sign) => ({ label: words.text[sign], sign: [findingMark(sign, 0, 0, ACCENT)] }));
}
