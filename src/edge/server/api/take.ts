import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Hints } from '../../../core/read/index.ts';
import { Refusal } from '../refusal.ts';
import { receipts, refusal } from '../schema/page.ts';
import { keep, look } from './receipt.ts';
import { type Room, refusals, routes } from './room.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like 2025-01-13');
const told = {
  title: z.string().trim().max(500).optional(),
  outlet: z.string().trim().max(200).optional(),
  published: day.optional(),
  url: z.string().trim().max(2000).optional(),
  language: z.string().trim().max(35).optional(),
};
const pasted = z.object({ text: z.string(), ...told }).openapi('PastedText');
/** A file's own name is only ever shown; it names no path here. */
const fileHints = z.object({ name: z.string().max(500).optional(), type: z.string().max(100).optional(), ...told });

const tooMuch = { description: 'Larger than the limit', content: { 'application/json': { schema: refusal } } };
const answers = (status: string) => ({ description: status, content: { 'application/json': { schema: receipts } } });
const body = { content: { 'application/json': { schema: pasted } }, required: true } as const;
const fileBody = {
  content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
  required: true,
} as const;

const paste = createRoute({
  method: 'post',
  path: '/reports',
  summary: 'Take in a pasted text',
  request: { body },
  responses: { 200: answers('Kept, known already, or refused with reasons'), 413: tooMuch, 415: tooMuch, ...refusals },
});
const drop = createRoute({
  method: 'post',
  path: '/files',
  summary: 'Take in a file’s bytes',
  request: { query: fileHints, body: fileBody },
  responses: { 200: answers('Kept, known already, or refused with reasons'), 413: tooMuch, 415: tooMuch, ...refusals },
});
const lookAt = createRoute({
  method: 'post',
  path: '/read',
  summary: 'Read a text without keeping it',
  request: { body },
  responses: { 200: answers('What would be read in it'), 413: tooMuch, 415: tooMuch, ...refusals },
});

export function takeRoutes(room: Room): OpenAPIHono {
  const app = routes();
  for (const path of ['/reports', '/files', '/read'])
    app.post(path, bodyLimit({ maxSize: room.maxBytes, onError: () => tooLarge(room.maxBytes) }));
  for (const path of ['/reports', '/read']) app.post(path, expects('application/json'));
  app.post('/files', expects('application/octet-stream'));
  return app
    .openapi(paste, async (c) => {
      const { text, ...hints } = c.req.valid('json');
      return c.json({ receipts: await keep(room, encode(text), hintsOf({ ...hints, type: 'text/plain' }), 'paste') }, 200);
    })
    .openapi(lookAt, (c) => {
      const { text, ...hints } = c.req.valid('json');
      return c.json({ receipts: look(room, encode(text), hintsOf({ ...hints, type: 'text/plain' })) }, 200);
    })
    .openapi(drop, async (c) => {
      const hints = hintsOf(c.req.valid('query'));
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (bytes.length === 0) throw empty();
      return c.json({ receipts: await keep(room, bytes, hints, 'file') }, 200);
    });
}

const tooLarge = (limit: number): never => {
  const size = `${Math.round(limit / 1_048_576)} MB`;
  throw new Refusal(
    413,
    'take/too-large',
    `This is larger than ${size}, the most that is taken in at once.`,
    'Split it into its articles, or add it on the command line: `hearsay add FILE`.',
  );
};
const empty = (): Refusal =>
  new Refusal(400, 'take/empty', 'There are no words in this.', 'Paste the text of a report, or drop a file that has some.');

/** Types that a form of another site could send without asking first (text/plain and kin) are never taken. */
function expects(type: string): MiddlewareHandler {
  return async (c, next) => {
    const given = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (given !== type)
      throw new Refusal(415, 'request/media-type', `This address takes ${type}.`, 'Set the Content-Type header; see /api/openapi.json.');
    await next();
  };
}

function encode(text: string): Uint8Array {
  if (text.trim() === '') throw empty();
  return new TextEncoder().encode(text);
}

interface Told {
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}
/** Drops what was left blank: a blank is not a hint. */
function hintsOf({ name, type, ...told }: Told): Hints {
  const all = { ...told, file: name, mediaType: type };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''));
}
