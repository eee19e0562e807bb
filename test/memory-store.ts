import type { Account } from '../src/core/model/account.ts';
import type { Reading } from '../src/core/model/reading.ts';
import type { Shelf } from '../src/edge/server/api/room.ts';
import type { Hit, ReportRow } from '../src/edge/store/store.ts';

/** A casefile that forgets: for tests of the server alone. Its account is handed in, or weighed by `weigh`. */
export function memoryStore(readings: readonly Reading[], weigh: (readings: readonly Reading[]) => Account): Shelf {
  const kept = new Map(readings.map((r) => [r.report.id, r]));
  const bytes = new Map(readings.map((r) => [r.report.id, new TextEncoder().encode(r.report.text)]));
  const all = (): Reading[] => [...kept.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  return {
    name: 'memory',
    takeAll: async (takings) =>
      takings.map(({ report, bytes: given, reading }) => {
        if (kept.has(report.id)) return { status: 'already', id: report.id };
        kept.set(report.id, reading);
        bytes.set(report.id, new Uint8Array(given));
        return { status: 'added', id: report.id };
      }),
    reports: async () => all().map(rowOf),
    bytes: async (id) => bytes.get(id) ?? null,
    reading: async (id) => kept.get(id) ?? null,
    account: async () => weigh(all()),
    search: async (query, limit = 30) =>
      all()
        .flatMap((r) => hitsIn(r, query))
        .slice(0, limit),
  };
}

const rowOf = ({ report, attributions, figures, messages }: Reading): ReportRow => ({
  id: report.id,
  ref: report.ref ?? report.id,
  title: report.title,
  outlet: report.outlet,
  published: report.published,
  language: report.language,
  takenAt: '2026-11-01T09:00:00Z',
  bytes: new TextEncoder().encode(report.text).length,
  claims: attributions.length,
  figures: figures.length,
  warnings: messages.filter((m) => m.level !== 'info').length,
});

function hitsIn({ report }: Reading, query: string): Hit[] {
  const start = report.text.toLowerCase().indexOf(query.toLowerCase());
  if (start < 0) return [];
  const end = start + query.length;
  return [{ report: report.id, title: report.title, snippet: report.text.slice(Math.max(0, start - 40), end + 60), span: [start, end] }];
}
