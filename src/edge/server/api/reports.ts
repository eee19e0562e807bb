import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Account } from '../../../core/model/account.ts';
import type { ReportRow } from '../../store/store.ts';
import { Refusal } from '../refusal.ts';
import { reportPage, reportsPage } from '../schema/page.ts';
import { partiesOf } from './parties.ts';
import { type Room, refusals, routes, type Shelf } from './room.ts';

const list = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'Reports of the casefile, newest first',
  request: {
    query: z.object({ offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  },
  responses: { 200: { description: 'A page of reports', content: { 'application/json': { schema: reportsPage } } }, ...refusals },
});
const named = z.object({ id: z.string().min(1).max(512).openapi({ description: 'Id, ref, or the first 12 hex digits of the digest.' }) });
const one = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'One report: its text, what was read in it, and what it is part of',
  request: { params: named },
  responses: { 200: { description: 'The reading', content: { 'application/json': { schema: reportPage } } }, ...refusals },
});
const bytes = createRoute({
  method: 'get',
  path: '/reports/{id}/bytes',
  summary: 'The report’s bytes, exactly as they came',
  request: { params: named },
  responses: { 200: { description: 'The bytes', content: { 'application/octet-stream': { schema: z.string() } } }, ...refusals },
});

export const reportRoutes = (room: Room): OpenAPIHono =>
  routes()
    .openapi(list, async (c) => {
      const { offset, limit } = c.req.valid('query');
      const rows = [...(await room.store.reports())].sort(newestFirst);
      const sum = (of: (row: ReportRow) => number) => rows.reduce((n, row) => n + of(row), 0);
      const next = offset + limit < rows.length ? offset + limit : null;
      return c.json(
        {
          total: rows.length,
          claims: sum((row) => row.claims),
          figures: sum((row) => row.figures),
          warnings: sum((row) => row.warnings),
          reports: rows.slice(offset, offset + limit),
          next,
        },
        200,
      );
    })
    .openapi(one, async (c) => {
      const row = await find(room.store, c.req.valid('param').id);
      const [reading, account] = await Promise.all([room.store.reading(row.id), room.store.account()]);
      if (!reading) throw unknown(row.ref);
      const parties = partiesOf(account, room.tables.facts);
      return c.json({ row, reading, ...partOf(account, row), parties }, 200);
    })
    .openapi(bytes, async (c) => {
      const row = await find(room.store, c.req.valid('param').id);
      const kept = await room.store.bytes(row.id);
      if (!kept) throw unknown(row.ref);
      return c.body(new Uint8Array(kept), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${row.id.replace(/[^0-9a-z]/gi, '-')}.bin"`,
      });
    });

const newestFirst = (a: ReportRow, b: ReportRow): number =>
  (b.published ?? '').localeCompare(a.published ?? '') || a.ref.localeCompare(b.ref) || a.id.localeCompare(b.id);

/** The report a link means: by id, by the name its sender gave it, or by the start of its digest. @throws Refusal */
async function find(store: Shelf, wanted: string): Promise<ReportRow> {
  const rows = await store.reports();
  const digest = /^(sha256:)?[0-9a-f]{12,64}$/.test(wanted) ? wanted.replace('sha256:', '') : null;
  const row =
    rows.find(({ id }) => id === wanted) ??
    rows.find(({ ref }) => ref === wanted) ??
    (digest === null ? undefined : rows.find(({ id }) => id.startsWith(`sha256:${digest}`)));
  if (!row) throw unknown(wanted);
  return row;
}

const unknown = (wanted: string): Refusal =>
  new Refusal(
    404,
    'report/unknown',
    `There is no report “${wanted.slice(0, 80)}” in this casefile.`,
    'It may have been erased, or the link is from another casefile.',
  );

/** Findings and questions that a report takes part in. */
function partOf(account: Account, row: ReportRow) {
  const own = (report: string): boolean => report === row.ref || report === row.id;
  const findings = account.findings.filter((f) => f.figures.some((x) => own(x.report)) || f.claims.some((x) => own(x.report)));
  const questions = account.questions
    .map(({ id, label, figures, mayBelong }) => ({
      id,
      label,
      figures: [...figures, ...mayBelong].filter((x) => own(x.report)).map((x) => x.figure),
    }))
    .filter((q) => q.figures.length > 0);
  return { findings, questions };
}
