import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reading } from '../../src/core/model/reading.ts';
import type { Report } from '../../src/core/model/report.ts';
import type { Tables } from '../../src/core/model/tables.ts';
import { intake } from '../../src/core/pipeline.ts';
import { loadTables } from '../../src/edge/tables.ts';
import { loadWeights } from '../../src/edge/weights.ts';
import { type GoldDocument, SHARED } from './gold.ts';

/** The shipped tables, or the same with weights from another folder (what it does not have comes from `models/`). */
export function tablesWith(models: string | null): Tables {
  const { tables } = loadTables();
  return models === null ? tables : { ...tables, weights: loadWeights(pathToFileURL(`${resolve(models)}/`)) };
}

/** A gold document as a report that was just taken in. */
export function reportOf(d: GoldDocument): Report {
  const file = join(SHARED, 'corpus/reports', `${d.id}.json`);
  const outlet = existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as { outlet?: string }).outlet ?? null) : (d.outlet ?? null);
  return {
    id: d.id,
    ref: d.id,
    file: null,
    url: null,
    title: null,
    outlet,
    published: d.published ?? null,
    language: d.lang ?? 'en',
    mediaType: 'application/json',
    text: d.text,
    inferred: {},
    segments: [],
  };
}

/** Readings of documents, in their order. */
export const readAll = (docs: readonly GoldDocument[], tables: Tables): readonly Reading[] => docs.map((d) => intake(reportOf(d), tables));
