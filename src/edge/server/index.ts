import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Tables } from '../../core/model/tables.ts';
import { clock } from '../casefile.ts';
import { Failure } from '../failure.ts';
import { derivationOf } from '../store/derivation.ts';
import { api } from './api/index.ts';
import type { Shelf } from './api/room.ts';
import { desk } from './desk.ts';
import { guard } from './guard.ts';
import { headers } from './headers.ts';
import { Refusal, refusalOf } from './refusal.ts';

export interface ServerOptions {
  readonly store: Shelf;
  readonly tables: Tables;
  /** 0 (default): any free one. */
  readonly port?: number;
  /** A loopback address; nothing else is listened on. */
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
  /** Largest report taken in, in bytes. */
  readonly maxBytes?: number;
  readonly version?: string;
  /** Author named in the ledger for what is done at the desk. */
  readonly author?: string;
  /** RFC 3339 UTC; a test sets it. */
  readonly now?: () => string;
  /** Folder of the built desk; found beside the program when not given. */
  readonly deskFolder?: string;
  /** Told of every error that is ours, never of refusals. */
  readonly onFault?: (error: unknown) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:8421/`, without a path. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the API under `/api` and the desk everywhere else, to this machine only. Resolves once it answers.
 * @throws Failure `serve/failed`: the port is in use, or the host is not this machine alone
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new Failure(
      'serve/failed',
      `“${host}” is not an address of this machine alone.`,
      'The desk has no log-in: it listens on 127.0.0.1 only. Use an SSH tunnel to reach it from elsewhere.',
    );
  }
  let port = 0;
  const app = application(options, () => port);
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host, overrideGlobalObjects: false });
  port = await new Promise<number>((resolve, reject) => {
    server.once('error', (error) => reject(portTaken(error, options.port ?? 0)));
    server.listen(options.port ?? 0, host, () => resolve((server.address() as AddressInfo).port));
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function application(options: ServerOptions, port: () => number): Hono {
  const app = new Hono();
  app.use(headers());
  app.use(guard(port));
  const room = {
    store: options.store,
    tables: options.tables,
    derivation: derivationOf(options.tables),
    version: options.version ?? '0.1.0',
    maxBytes: options.maxBytes ?? 2 * 1_048_576,
    author: options.author ?? 'desk',
    now: options.now ?? clock,
  };
  app.route('/api', api(room));
  app.all('/api/*', (c) => {
    throw new Refusal(
      404,
      'server/not-found',
      `${c.req.method} ${c.req.path} is not part of the API.`,
      'See /api/openapi.json for what is.',
    );
  });
  app.all('*', desk(options.deskFolder));
  app.onError((error, c) => {
    const { status, body } = refusalOf(error);
    if (status === 500) options.onFault?.(error);
    return c.json(body, status);
  });
  return app;
}

function portTaken(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code !== 'EADDRINUSE') return error;
  return new Failure(
    'serve/failed',
    `Port ${port} is in use.`,
    'Another desk may be open on it. Close it, or choose another with `--port`.',
  );
}
