import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import type { GoldDocument } from './gold.ts';
import { type DocumentScore, kept, scoreDocument } from './scorer.ts';
import { type Row, row } from './table.ts';

/** PolNeAR marks only the outermost attribution, and always a cue. */
export const outermost = (reading: Reading): readonly Attribution[] =>
  reading.attributions.filter((a) => a.within === null && a.cue.length > 0);

export const scorePolnear = (docs: readonly GoldDocument[], readings: readonly Reading[]): readonly DocumentScore[] =>
  docs.map((d, i) => scoreDocument(d.text, kept(d.attributions, d.discard), kept(outermost(readings[i] as Reading), d.discard)));

export function polnearRows(scores: readonly DocumentScore[], set: string, bar: number): readonly Row[] {
  return [
    row(
      set,
      'relation F1',
      scores.map((s) => s.relation),
      bar,
    ),
    row(
      set,
      'cue F1',
      scores.map((s) => s.cue),
    ),
    row(
      set,
      'source F1',
      scores.map((s) => s.source),
    ),
    row(
      set,
      'content F1',
      scores.map((s) => s.content),
    ),
  ];
}
