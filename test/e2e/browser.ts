import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { openCasefile, takeIn } from '../../src/edge/casefile.ts';
import type { Shelf } from '../../src/edge/server/api/room.ts';
import { type RunningServer, startServer } from '../../src/edge/server/index.ts';
import { loadTables } from '../../src/edge/tables.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/kursk');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A desk on a casefile of its own, and a browser of its own. Everything is gone after `close`. */
export interface Sitting {
  readonly server: RunningServer;
  readonly url: string;
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  close(): Promise<void>;
}

/** On the example reports, in a real casefile. */
export async function sitDown(): Promise<Sitting> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-e2e-'));
  const { tables } = loadTables();
  const casefile = await openCasefile(join(folder, 'kursk.hearsay'), {
    mode: 'create',
    tables,
    author: 'test',
    now: () => '2025-05-01T08:00:00Z',
  });
  const files = readdirSync(EXAMPLE).filter((name) => /^kursk-.*\.(?:json|html|md|txt)$/.test(name));
  const handings = files.sort().map((file) => {
    return {
      bytes: new Uint8Array(readFileSync(join(EXAMPLE, file))),
      hints: { file },
      via: 'example',
      author: 'test',
      at: '2025-05-01T08:00:00Z',
    };
  });
  await takeIn(casefile, handings);
  const sitting = await sitAt(casefile.store);
  return {
    ...sitting,
    close: async () => {
      await sitting.close();
      await casefile.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** On any store. */
export async function sitAt(store: Shelf): Promise<Sitting> {
  buildOnce();
  const { tables } = loadTables();
  const faults: unknown[] = [];
  const server = await startServer({ store, tables, author: 'test', onFault: (error) => faults.push(error) });
  const browser = await chromium.launch({ executablePath: process.env.HEARSAY_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  const contexts: BrowserContext[] = [];
  return {
    server,
    url: server.url,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(server.url + path);
      await page.locator('h1').waitFor();
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.close();
      if (faults.length > 0) throw new AggregateError(faults, 'the server made a mistake');
    },
  };
}

let built = false;
/** The desk under test is the desk of these sources. */
function buildOnce(): void {
  if (built) return;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', join(ROOT, 'src/web')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the desk does not build:\n${stderr}`);
  built = true;
}

/** What the API says, for a test to compare the page with. */
export async function ask<T>(sitting: Sitting, path: string): Promise<T> {
  const response = await fetch(`${sitting.url}/api${path}`);
  return (await response.json()) as T;
}
