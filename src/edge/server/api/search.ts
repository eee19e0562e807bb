import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { hits } from '../schema/page.ts';
import { type Room, refusals, routes } from './room.ts';

const get = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Words in the reports’ texts, and questions by name',
  request: {
    query: z.object({ q: z.string().trim().min(1).max(200), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  },
  responses: { 200: { description: 'What was found, best first', content: { 'application/json': { schema: hits } } }, ...refusals },
});

export const searchRoutes = (room: Room): OpenAPIHono =>
  routes().openapi(get, async (c) => {
    const { q, limit } = c.req.valid('query');
    const [found, account] = await Promise.all([room.store.search(q, limit), room.store.account()]);
    const asked = q.toLowerCase().split(/\s+/);
    const questions = account.questions
      .filter(({ label }) => asked.every((word) => label.toLowerCase().includes(word)))
      .map(({ id, label }) => ({ id, label }));
    return c.json({ query: q, hits: found, questions }, 200);
  });
