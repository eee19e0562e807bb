import type { Finding, PlacedFigure, Question } from '../../model/account.ts';
import { hatch } from './hatch.ts';
import { type Paint, partyStyle } from './palette.ts';
import { type Shape, shape } from './shape.ts';
import type { PictureWords } from './words.ts';

export interface PictureOptions {
  readonly width: number;
  /** Makes ids inside the drawing unique in a page. */
  readonly id: string;
  /** State code → name, for every party of the account: gives each its colour in every picture. */
  readonly parties: Readonly<Record<string, string>>;
  /** Where a figure leads: its words in the report. */
  readonly figureLink?: (figure: PlacedFigure) => string;
  readonly findingLink?: (finding: Finding) => string;
  /** Title and sentence inside the drawing, for files that stand alone. */
  readonly heading?: boolean;
  readonly words?: PictureWords;
}

/** How the figures of one picture look: shared by marks and legend, so that they cannot differ. */
export interface Look {
  readonly measures: readonly string[];
  readonly unnamed: ReadonlySet<string>;
  readonly style: (f: PlacedFigure) => { readonly paint: Paint; readonly hatch: string | null; readonly outline: number };
}

/** A count that holds only for a stated period takes room for it. */
export const ownWindow = (f: PlacedFigure): readonly string[] =>
  f.kind === 'flow' && f.window?.stated && f.window.start !== null && f.window.end !== null ? [f.window.start, f.window.end] : [];

export function lookOf(
  question: Pick<Question, 'figures' | 'origins'>,
  options: Pick<PictureOptions, 'id' | 'parties'>,
): { look: Look; defs: readonly Shape[] } {
  const parties = Object.keys(options.parties).sort();
  const unnamed = new Set(question.origins.filter((o) => o.unnamed).map((o) => o.name));
  const counts = new Map<string, number>();
  for (const f of question.figures) counts.set(f.measure, (counts.get(f.measure) ?? 0) + 1);
  const measures = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const hatches = new Map<string, Paint>();
  for (const f of question.figures) {
    if (unnamed.has(f.origin)) hatches.set(`${options.id}-${partyStyle(f.party, parties).paint.name}`, partyStyle(f.party, parties).paint);
  }
  const style: Look['style'] = (f) => {
    const { paint: colour } = partyStyle(f.party, parties);
    const stripes = unnamed.has(f.origin) ? `url(#${options.id}-${colour.name})` : null;
    return { paint: colour, hatch: stripes, outline: measures.indexOf(f.measure) };
  };
  const patterns = [...hatches].map(([id, colour]) => hatch(id, colour));
  return { look: { measures, unnamed, style }, defs: patterns.length > 0 ? [shape('defs', {}, ...patterns)] : [] };
}
