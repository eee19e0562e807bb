import { z } from '@hono/zod-openapi';
import { finding, placedFigure, question } from './account.ts';
import { list, maybe, span, text } from './list.ts';
import { attribution, message, reading } from './reading.ts';

/** What the desk's screens ask for: nouns, gathered for one screen. */
export const refusal = z.object({ code: text, message: text, hint: text }).openapi('Refusal');

export const reportRow = z
  .object({
    id: text,
    ref: text,
    title: maybe,
    outlet: maybe,
    published: maybe,
    language: text,
    takenAt: text,
    bytes: z.int(),
    claims: z.int(),
    figures: z.int(),
    warnings: z.int(),
  })
  .readonly()
  .openapi('ReportRow');

export const reportsPage = z
  .object({
    total: z.int(),
    claims: z.int(),
    figures: z.int(),
    warnings: z.int(),
    reports: list(reportRow),
    next: z.int().nullable().openapi({ description: 'Offset of the next page, null on the last.' }),
  })
  .openapi('ReportsPage');

/** State code → name, for the parties that the account names. */
const parties = z.record(z.string(), z.string()).readonly();

export const questionBrief = z
  .object({
    id: text,
    label: text,
    figures: list(placedFigure),
    unnamed: list(text).openapi({ description: 'Origins without identity.' }),
    mayBelong: z.int(),
    reports: z.int(),
    origins: z.int(),
    independentOrigins: z.object({ atMost: z.int(), named: z.int(), parties: z.int() }).readonly(),
    tensions: z.int(),
    drifts: z.int(),
  })
  .readonly()
  .openapi('QuestionBrief');

export const questionsPage = z.object({ questions: list(questionBrief), parties }).openapi('QuestionsPage');
export const reportPage = z
  .object({
    row: reportRow,
    reading,
    findings: list(finding),
    questions: list(z.object({ id: text, label: text, figures: list(text) }).readonly()),
    parties,
  })
  .openapi('ReportPage');
export const questionPage = z
  .object({
    question,
    findings: list(finding),
    reports: list(z.object({ ref: text, id: text, title: maybe, outlet: maybe, published: maybe, url: maybe }).readonly()),
    rules: text,
    conventions: text,
    parties,
  })
  .openapi('QuestionPage');

/** What became of one report that was handed in. */
export const receipt = z
  .object({
    status: z.enum(['added', 'already', 'read', 'refused']),
    id: maybe,
    name: maybe,
    title: maybe,
    language: maybe,
    words: z.int(),
    claims: z.int(),
    figures: z.int(),
    first: attribution.nullable(),
    firstWords: z.object({ source: text, actor: text, cue: text, content: text }).readonly().nullable(),
    messages: list(message),
  })
  .readonly()
  .openapi('Receipt');
export const receipts = z.object({ receipts: list(receipt) }).openapi('Receipts');

export const hits = z
  .object({
    query: text,
    hits: list(z.object({ report: text, title: maybe, snippet: text, span }).readonly()),
    questions: list(z.object({ id: text, label: text }).readonly()),
  })
  .openapi('Hits');

export const health = z.object({ ok: z.literal(true), version: text, store: text, reports: z.int() }).openapi('Health');
