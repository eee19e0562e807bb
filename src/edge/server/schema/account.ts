import { z } from '@hono/zod-openapi';
import { list, maybe, span, statedWindow, text } from './list.ts';

/** The wire form of what reports say together (`core/model/account.ts`). */
const figureRef = { report: text, figure: text, text, origin: text, span };
const claim = z.object({ report: text, attribution: text, text, span }).readonly();

export const placedFigure = z
  .object({
    ...figureRef,
    low: z.number().nullable(),
    high: z.number().nullable(),
    lowOpen: z.boolean(),
    highOpen: z.boolean(),
    bound: text,
    approximate: z.boolean(),
    unit: text,
    measure: text,
    word: text,
    kind: text,
    window: statedWindow,
    asOf: maybe,
    published: maybe,
    outlet: maybe,
    party: maybe,
    missing: list(text),
  })
  .readonly()
  .openapi('PlacedFigure');

const origin = z
  .object({
    name: text,
    actor: maybe,
    party: maybe,
    unnamed: z.boolean(),
    dependsOn: list(z.object({ name: text, because: text, evidence: text, claims: list(claim) }).readonly()),
    figures: list(z.object(figureRef).readonly()),
  })
  .readonly()
  .openapi('Origin');

const position = z
  .object({ party: text, stance: text, date: maybe, report: maybe, attribution: maybe, text, span: span.nullable() })
  .readonly()
  .openapi('Position');

export const question = z
  .object({
    id: text,
    label: text,
    family: text,
    measure: text,
    population: text,
    place: text,
    frame: z.object({ start: maybe, end: maybe }).readonly().nullable(),
    figures: list(placedFigure),
    mayBelong: list(placedFigure),
    origins: list(origin),
    independentOrigins: z.object({ atMost: z.int(), named: z.int(), parties: z.int(), reasons: list(text) }).readonly(),
    positions: list(position),
  })
  .readonly()
  .openapi('Question');

export const finding = z
  .object({
    id: text,
    kind: text,
    rule: text,
    severity: z.enum(['high', 'medium', 'low']),
    title: text,
    questions: list(text),
    figures: list(z.object(figureRef).readonly()),
    claims: list(claim),
    types: list(text),
    explanation: text,
    working: list(text),
    assumptions: list(z.object({ id: text, text, on: z.boolean() }).readonly()),
    waysOut: list(text),
  })
  .readonly()
  .openapi('Finding');

export const account = z
  .object({
    schema: z.literal('hearsay.account@1'),
    rules: text,
    conventions: text,
    reports: list(z.object({ ref: text, id: text, title: maybe, outlet: maybe, published: maybe, url: maybe }).readonly()),
    questions: list(question),
    positions: list(position),
    findings: list(finding),
  })
  .readonly()
  .openapi('Account');
