import type { Attribution } from './attribution.ts';
import type { Figure } from './figure.ts';
import type { Reading } from './reading.ts';
import type { Report } from './report.ts';
import { words } from './span.ts';

/** A claim or figure lifted out of its reading, to stand in a list. One shape for casefile, terminal, CSV and JSON. */
interface Row {
  /** Report id. */
  readonly report: string;
  /** As accounts name the report: the id its sender gave it, else its own. */
  readonly ref: string;
  /** What people call the report: the id its sender gave it, or its file, or the start of its own. */
  readonly name: string;
  readonly id: string;
  readonly published: string | null;
  readonly outlet: string | null;
  /** `[start, end)` of the words, in code units of the report's text. */
  readonly start: number;
  readonly end: number;
  /** The exact words. */
  readonly words: string;
  readonly origin: string;
}

export interface ClaimRow extends Row {
  readonly source: string;
  readonly stance: string;
  readonly modality: string;
  /** Id of the claim it lies in. */
  readonly within: string | null;
  /** Names from origin to outlet. */
  readonly chain: readonly string[];
  readonly score: number;
}

export interface FigureRow extends Row {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
  readonly approximate: boolean;
  readonly unit: string;
  readonly measure: string;
  /** The report's own word for the measure. */
  readonly word: string;
  readonly kind: string;
  readonly population: string | null;
  readonly place: string | null;
  readonly windowStart: string | null;
  readonly windowEnd: string | null;
  readonly windowStated: boolean;
  readonly asOf: string | null;
  /** Id of the claim it stands in; null: the outlet's own words. */
  readonly attribution: string | null;
}

export const refOf = (report: Report): string => report.ref ?? report.id;
export const nameOf = (report: Report): string => report.ref ?? report.file ?? report.id.slice(0, 'sha256:'.length + 12);

/** In text order. */
export const claimRows = ({ report, attributions }: Reading): readonly ClaimRow[] => {
  const common = shared(report);
  return attributions.map((a): ClaimRow => {
    const spans = a.content.length > 0 ? a.content : a.cue.length > 0 ? a.cue : a.source;
    return {
      ...common,
      id: a.id,
      start: spans[0]?.[0] ?? 0,
      end: spans.at(-1)?.[1] ?? 0,
      words: words(report.text, spans),
      origin: a.chain[0]?.name ?? sourceOf(a, report.text),
      source: sourceOf(a, report.text),
      stance: a.stance,
      modality: a.modality,
      within: a.within,
      chain: a.chain.map((link) => link.name),
      score: a.score,
    };
  });
};

/** In text order. */
export const figureRows = ({ report, figures }: Reading): readonly FigureRow[] => {
  const common = shared(report);
  return figures.map(
    (f: Figure): FigureRow => ({
      ...common,
      id: f.id,
      start: f.span[0],
      end: f.span[1],
      words: f.text,
      origin: f.origin,
      low: f.low,
      high: f.high,
      bound: f.bound,
      approximate: f.approximate,
      unit: f.unit,
      measure: f.measure,
      word: f.word,
      kind: f.kind,
      population: f.population?.text ?? null,
      place: f.place,
      windowStart: f.window?.start ?? null,
      windowEnd: f.window?.end ?? null,
      windowStated: f.window?.stated ?? false,
      asOf: f.asOf,
      attribution: f.attribution,
    }),
  );
};

const shared = (report: Report) => ({
  report: report.id,
  ref: refOf(report),
  name: nameOf(report),
  published: report.published,
  outlet: report.outlet,
});

const sourceOf = (a: Attribution, text: string): string => a.actor || words(text, a.source);
