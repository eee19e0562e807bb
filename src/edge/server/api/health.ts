import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { health } from '../schema/page.ts';
import { type Room, refusals, routes } from './room.ts';

const get = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server answers, and from which casefile',
  responses: { 200: { description: 'It does', content: { 'application/json': { schema: health } } }, ...refusals },
});

export const healthRoutes = (room: Room): OpenAPIHono =>
  routes().openapi(get, async (c) => {
    const rows = await room.store.reports();
    return c.json({ ok: true as const, version: room.version, store: room.store.name, reports: rows.length }, 200);
  });
