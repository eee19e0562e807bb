import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ask, type Sitting, sitDown } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** WCAG 2.2 A and AA, and axe's best practices. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run().then((r) => r.violations)')) as readonly Violation[];
  return found.flatMap(({ id, nodes }) => nodes.map((n) => `${id} ${n.target.join(' ')}: ${n.failureSummary}`));
}

describe('for everybody', () => {
  let sitting: Sitting;
  let screens: readonly (readonly [string, string, ((page: Page) => Promise<void>)?])[] = [];
  before(async () => {
    sitting = await sitDown();
    const { questions } = await ask<{ questions: readonly { id: string }[] }>(sitting, '/questions');
    screens = [
      ['Desk', '/'],
      ['Desk, a text pasted', '/', paste],
      ['Reader', '/r/kursk-20-logbook'],
      ['Reader, a claim chosen', '/r/kursk-20-logbook', (page) => press(page, 'j', '.claim.open svg')],
      ['Reader, a figure chosen', '/r/kursk-20-logbook', (page) => press(page, 'f', '.claim.open .facts')],
      ['Question', `/q/${questions[0]?.id}`],
      ['Keys', '/', (page) => press(page, '?', 'dialog')],
      ['Search', '/', search],
      ['nowhere', '/nowhere'],
      ['an unknown report', '/r/nobody'],
    ];
  });
  after(() => sitting.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      it(`axe finds nothing, and nothing runs out at the side: ${colorScheme}, ${width} px`, async () => {
        for (const [name, path, prepare] of screens) {
          const page = await visit(sitting, path, { colorScheme, viewport: { width, height: 800 } });
          await prepare?.(page);
          assert.deepEqual(await violations(page), [], `${name}, ${colorScheme}, ${width}`);
          const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          assert.ok(Number(over) <= 0, `${name} is ${over} px wider than ${width}`);
          await page.context().close();
        }
      });
    }
  }
  it('axe finds nothing in high contrast', async () => {
    for (const [name, path] of screens.slice(0, 6)) {
      const page = await visit(sitting, path);
      await page.locator('select').selectOption('contrast');
      assert.deepEqual(await violations(page), [], name);
      await page.context().close();
    }
  });
  it('prints without rail and controls', async () => {
    const page = await visit(sitting, screens[5]?.[1] ?? '/');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.rail').isVisible(), false);
    assert.equal(await page.getByRole('button').filter({ visible: true }).count(), 0);
    assert.ok(await page.locator('.chart svg').isVisible());
  });
});

async function visit(sitting: Sitting, path: string, options: Parameters<Sitting['open']>[1] = {}): Promise<Page> {
  const page = await sitting.open('/', options);
  if (path !== '/') await page.goto(sitting.url + path);
  await page.locator('h1, .notice').first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  return page;
}

async function press(page: Page, key: string, appears: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(appears).first().waitFor();
}
async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('soldiers');
  await page.locator('.hit').first().waitFor();
}
async function paste(page: Page): Promise<void> {
  await page.getByLabel('Text of a report').fill('The bridge fell, the mayor of Harbourtown said.');
  await page.locator('.receipt.read').waitFor();
}
