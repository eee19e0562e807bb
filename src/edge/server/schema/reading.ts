import { z } from '@hono/zod-openapi';
import { inferred, list, maybe, span, spans, statedWindow, text, window } from './list.ts';

/** The wire form of `core/model` nouns of one report. The compiler checks that the nouns fit: a route returns them as they are. */
export const message = z
  .object({ code: text, level: z.enum(['info', 'warning', 'error']), text, hint: text.optional(), span: span.optional() })
  .readonly()
  .openapi('Message');

const link = z
  .object({ name: text, actor: text.optional(), access: text.optional(), cue: spans.optional(), unnamed: z.boolean().optional() })
  .readonly()
  .openapi('Link');

export const attribution = z
  .object({
    id: text,
    source: spans,
    cue: spans,
    content: spans,
    stance: text,
    modality: text,
    within: maybe,
    actor: text,
    actorId: maybe,
    score: z.number(),
    chain: list(link),
    exhibit: maybe,
    rule: text,
    inferred,
  })
  .readonly()
  .openapi('Attribution');

export const figure = z
  .object({
    id: text,
    span,
    text,
    low: z.number().nullable(),
    high: z.number().nullable(),
    lowOpen: z.boolean(),
    highOpen: z.boolean(),
    bound: text,
    approximate: z.boolean(),
    fraction: z.literal(true).optional(),
    step: z.number(),
    unit: text,
    vague: text.optional(),
    measure: text,
    word: text,
    population: z.object({ text, of: maybe, group: maybe, condition: text.optional() }).readonly().nullable(),
    kind: text,
    base: z.object({ text, figure: maybe }).readonly().optional(),
    per: text.optional(),
    window: statedWindow,
    place: maybe,
    placeId: maybe,
    asOf: maybe,
    attribution: maybe,
    origin: text,
    inferred,
  })
  .readonly()
  .openapi('Figure');

const time = z
  .object({
    span,
    text,
    start: maybe,
    end: maybe,
    window: window.readonly(),
    rule: text,
    weekdayMismatch: z.object({ stated: text, actual: text }).readonly().optional(),
    inferred,
  })
  .readonly();

const actor = z
  .object({
    id: text,
    name: text,
    kind: text,
    unnamed: z.boolean(),
    party: maybe,
    partOf: maybe,
    parts: z.array(text).readonly().optional(),
    mentions: spans,
  })
  .readonly()
  .openapi('Actor');

const exhibit = z
  .object({
    id: text,
    kind: text,
    name: text,
    mentions: spans,
    author: maybe,
    holder: maybe,
    releasedBy: maybe,
    verifiedBy: maybe,
    custody: list(z.object({ who: text, step: text, words: spans }).readonly()),
  })
  .readonly()
  .openapi('Exhibit');

const report = z
  .object({
    id: text,
    ref: maybe,
    file: maybe,
    url: maybe,
    title: maybe,
    outlet: maybe,
    published: maybe,
    language: text,
    mediaType: text,
    text,
    inferred,
    segments: list(z.object({ text: span, bytes: span }).readonly()),
  })
  .readonly()
  .openapi('Report');

export const reading = z
  .object({
    schema: z.literal('hearsay.reading@1'),
    rules: text,
    report,
    attributions: list(attribution),
    figures: list(figure),
    times: list(time),
    actors: list(actor),
    places: list(z.object({ id: text, name: text, precision: text, state: maybe, within: list(text) }).readonly()),
    exhibits: list(exhibit),
    messages: list(message),
  })
  .readonly()
  .openapi('Reading');
