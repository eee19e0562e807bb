import { OpenAPIHono } from '@hono/zod-openapi';
import { healthRoutes } from './health.ts';
import { questionRoutes } from './questions.ts';
import { reportRoutes } from './reports.ts';
import type { Room } from './room.ts';
import { searchRoutes } from './search.ts';
import { takeRoutes } from './take.ts';

/** Every set of routes under `/api`; one more is one file and one line here. */
const SETS = [healthRoutes, takeRoutes, reportRoutes, questionRoutes, searchRoutes];

export function api(room: Room): OpenAPIHono {
  const app = new OpenAPIHono();
  for (const set of SETS) app.route('/', set(room));
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version: room.version,
      description:
        'Who says so, how would they know, and does it add up? Reads and weighs the reports of one casefile, on this machine only.',
    },
    servers: [{ url: '/api' }],
  });
  return app;
}
