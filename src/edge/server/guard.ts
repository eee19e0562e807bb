import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

/** What a request says about where it comes from. */
export interface Provenance {
  readonly method: string;
  readonly path: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly site: string | null;
  readonly mode: string | null;
  readonly destination: string | null;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const SAFE = new Set(['GET', 'HEAD']);

/**
 * Why a request may not be answered, or null.
 *
 * A page of any site can make the reader's browser send requests to this machine. Three checks keep it out: the `Host` must be a loopback
 * name with our port (a name rebound to 127.0.0.1 carries its own), an `Origin` must be this very address, and `Sec-Fetch-Site` must not
 * name another site. A plain link from elsewhere may open a screen of the desk, never the API. Programs that are no browsers send neither.
 */
export function objection(from: Provenance, port: number): Refusal | null {
  const hosts = LOOPBACK.map((name) => (port === 80 ? name : `${name}:${port}`));
  if (from.host === null || !hosts.includes(from.host.toLowerCase())) {
    return new Refusal(
      421,
      'server/host',
      'This address is not the desk’s own.',
      `Open http://127.0.0.1:${port}/ instead. Requests for other host names are refused, so that no web site can reach the casefile.`,
    );
  }
  const own = `http://${from.host.toLowerCase()}`;
  const foreign = new Refusal(
    403,
    'server/origin',
    'Another web site asked for this.',
    'Only the desk itself and programs on this machine may use the API. If you did this yourself, open the desk and do it there.',
  );
  if (from.origin !== null && from.origin.toLowerCase() !== own) return foreign;
  if (from.site === null || from.site === 'same-origin' || from.site === 'none') return null;
  const opensScreen =
    SAFE.has(from.method) && !from.path.startsWith('/api') && from.mode === 'navigate' && (from.destination ?? 'document') === 'document';
  return opensScreen ? null : foreign;
}

/** Refuses what {@link objection} objects to. `port` is asked for on every request: it is known only once the server listens. */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const header = (name: string) => c.req.header(name) ?? null;
    const refusal = objection(
      {
        method: c.req.method,
        path: c.req.path,
        host: header('host'),
        origin: header('origin'),
        site: header('sec-fetch-site'),
        mode: header('sec-fetch-mode'),
        destination: header('sec-fetch-dest'),
      },
      port(),
    );
    if (refusal) throw refusal;
    await next();
  };
}
