import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { Refusal } from './refusal.ts';

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Its name holds a digest of its bytes: it never changes. */
  readonly hashed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Where the built desk lies: beside the sources (`dist/web`), or beside the published server. */
const CANDIDATES = ['../../../dist/web', '../../web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/**
 * Serves the built desk. Files are read once, when the server starts; a request only picks from the list, so no path leads out of it.
 * Any other address is a screen, and gets the page (the desk's own router takes it from there).
 */
export function desk(folder?: string): (c: Context) => Response {
  const root = folder ?? CANDIDATES.find((dir) => existsSync(join(dir, 'assets')));
  const assets = root === undefined ? new Map<string, Asset>() : load(root);
  return (c) => {
    const path = c.req.path;
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      throw new Refusal(
        405,
        'server/method',
        `${c.req.method} is not something this address does.`,
        'The API is under /api; see /api/openapi.json.',
      );
    }
    const asset = assets.get(path);
    if (asset && path !== '/index.html') return send(c, asset);
    if (extname(path) !== '' && path.startsWith('/assets/')) {
      throw new Refusal(404, 'server/not-found', 'There is no such file.', 'Reload the desk: it may have been rebuilt.');
    }
    const page = assets.get('/index.html');
    return page ? send(c, page) : unbuilt(c);
  };
}

function load(root: string): Map<string, Asset> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(root, file).split(sep).join('/')}`;
      const bytes = new Uint8Array(readFileSync(file));
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
      return [path, { bytes, type: TYPES[extname(file)] ?? 'application/octet-stream', etag, hashed: path.startsWith('/assets/') }];
    }),
  );
}

function send(c: Context, asset: Asset): Response {
  const headers = {
    'content-type': asset.type,
    etag: asset.etag,
    'cache-control': asset.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers);
  return c.req.method === 'HEAD' ? c.body(null, 200, headers) : c.body(asset.bytes, 200, headers);
}

/** Plain page, no style and no script: the policy forbids both inline. */
function unbuilt(c: Context): Response {
  return c.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hearsay: the desk is not built</title>
<h1>The desk is not built yet</h1>
<p>The server is running and the <a href="/api/openapi.json">API</a> answers, but the desk’s files are missing from <code>dist/web</code>.</p>
<p>Build them once, then reload this page:</p>
<pre>npm run build:desk</pre></html>`,
    503,
  );
}
