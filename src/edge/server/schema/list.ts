import { z } from '@hono/zod-openapi';

/** Shorthands of the schemas: everything that leaves the server is read-only. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
export const text = z.string();
export const maybe = z.string().nullable();
export const span = z
  .tuple([z.int(), z.int()])
  .readonly()
  .openapi({ description: '`[start, end)` in UTF-16 code units of the report’s text.' });
export const spans = list(span);
export const inferred = z
  .record(z.string(), z.string())
  .readonly()
  .openapi({ description: 'Part → the rule that supplied it; what is not named was stated.' });
const ends = { start: maybe, end: maybe };
export const window = z.object({
  ...ends,
  impreciseStart: z.boolean().optional(),
  impreciseEnd: z.boolean().optional(),
  or: z.object(ends).readonly().optional(),
});
export const statedWindow = window.extend({ stated: z.boolean() }).readonly().nullable();
