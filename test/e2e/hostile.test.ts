import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Account } from '../../src/core/model/account.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { ACCOUNT, READINGS } from '../fixture/account.ts';
import { memoryStore } from '../memory-store.ts';
import { type Sitting, sitAt, sitDown } from './browser.ts';

const HOSTILE: readonly string[] = [
  '<script>window.ran = 1</script>',
  '"><img src="https://evil.example/x" onerror="window.ran = 2">',
  "'-window.ran=3-'",
  '</textarea></title></style><svg onload="window.ran = 4">',
  '<iframe src="javascript:parent.ran=5"></iframe>',
  '<a href="javascript:window.ran=6" autofocus onfocus="window.ran=7">x</a>',
  '{{constructor.constructor("window.ran = 8")()}} #{window.ran = 9}',
  '<style>@import "https://evil.example/x.css"; body { display: none }</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css"><base href="https://evil.example/">',
  '\u202eevil\u202c \u2066isolated \u0000 \u001b[31mred \ud800 lone',
  'Z\u0351\u036b\u0343\u0369'.repeat(40),
  'w'.repeat(20_000),
  '=HYPERLINK("https://evil.example/")',
  '/\\evil.example/ //evil.example/ https://evil.example/',
];

/** What a page did that it should not: scripts that ran, requests that left, refusals of the policy, errors. */
function watch(page: Page, url: string): () => Promise<readonly string[]> {
  const seen: string[] = [];
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(`${url}/`) && !to.startsWith('blob:')) seen.push(`request to ${to}`);
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('status of 4')) seen.push(`console ${line.text()}`);
  });
  return async () => {
    const ran = await page.evaluate('window.ran ?? null');
    return ran === null ? seen : [...seen, `script ${ran} ran`];
  };
}
const over = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');

describe('hostile words taken in', () => {
  let sitting: Sitting;
  before(async () => {
    sitting = await sitDown();
  });
  after(() => sitting.close());

  it('as body, title, outlet and file name run nothing, send nothing, break nothing', async () => {
    const page = await sitting.open('/', { viewport: { width: 360, height: 800 } });
    const seen = watch(page, sitting.url);
    for (const [i, words] of HOSTILE.entries()) {
      const query = new URLSearchParams({ name: `${words.slice(0, 400)}.txt`, title: words.slice(0, 400), outlet: words.slice(0, 150) });
      const body = `“${words}” is what ${words} said of ${i + 40} people killed on Monday, according to ${words}.`;
      const taken = await fetch(`${sitting.url}/api/files?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body,
      });
      assert.equal(taken.status, 200);
      const { receipts } = (await taken.json()) as { receipts: readonly { id: string | null; status: string }[] };
      for (const { id } of receipts.filter((r) => r.id !== null)) {
        await page.goto(`${sitting.url}/r/${encodeURIComponent(id ?? '')}`);
        await page.locator('.words').waitFor();
        const { reading } = (await (await fetch(`${sitting.url}/api/reports/${id}`)).json()) as { reading: Reading };
        assert.equal(await page.locator('.words').textContent(), reading.report.text);
        await page.keyboard.press('j');
        await page.keyboard.press('Escape');
        for (const tab of ['Figures', 'To check', 'About']) await page.getByRole('tab', { name: tab }).click();
        assert.ok(Number(await over(page)) <= 0, `layout holds: ${words.slice(0, 40)}`);
      }
    }
    await page.goto(sitting.url);
    await page.locator('.reports').waitFor();
    assert.ok(Number(await over(page)) <= 0, 'the list of reports holds');
    await page.keyboard.press('/');
    await page.keyboard.type('evil');
    await page.locator('.hit').first().waitFor();
    assert.deepEqual(await seen(), []);
  });

  it('pasted, read as they stand, and refused addresses do the same', async () => {
    const page = await sitting.open('/');
    const seen = watch(page, sitting.url);
    for (const words of HOSTILE) {
      await page.getByLabel('Text of a report').fill(`${words} said: ${words}`);
      await page.locator('.take .receipt').first().waitFor();
      await page.goto(`${sitting.url}/r/${encodeURIComponent(words.replace(/\ud800/g, '').slice(0, 300))}`);
      await page.locator('.notice').waitFor();
      await page.goto(sitting.url);
      await page.getByLabel('Text of a report').waitFor();
    }
    assert.deepEqual(await seen(), []);
  });
});

describe('hostile words in everything that is derived', () => {
  for (const words of HOSTILE) {
    it(words.slice(0, 50), async () => {
      const readings = READINGS.map((r) => poison(r, words)) as readonly Reading[];
      const sitting = await sitAt(memoryStore(readings, () => poison(ACCOUNT, words) as Account));
      try {
        const page = await sitting.open('/', { viewport: { width: 360, height: 800 } });
        const seen = watch(page, sitting.url);
        await page.locator('.question-card').first().waitFor();
        assert.ok(Number(await over(page)) <= 0, 'Desk');
        await page.goto(`${sitting.url}/q/q-losses`);
        await page.locator('.chart svg').waitFor();
        assert.ok(Number(await over(page)) <= 0, 'Question');
        await page.goto(`${sitting.url}/r/jan-13-review`);
        await page.locator('.words').waitFor();
        await page.keyboard.press('j');
        await page.locator('.chain svg').waitFor();
        await page.keyboard.press('f');
        assert.ok(Number(await over(page)) <= 0, 'Reader');
        assert.deepEqual(await seen(), []);
      } finally {
        await sitting.close();
      }
    });
  }
});

/** Keys whose values are names of this program's own (ids, kinds, days, spans' text itself), not words of a report. */
const OWN = new Set([
  'id',
  'report',
  'figure',
  'attribution',
  'questions',
  'schema',
  'kind',
  'bound',
  'unit',
  'stance',
  'level',
  'severity',
  'because',
  'language',
  'text',
  'published',
  'start',
  'end',
  'asOf',
  'ref',
  'date',
  'within',
  'party',
  'actorId',
  'origin',
  'missing',
]);

/** The same account or reading with every word of it replaced. Names of origins go with it, as the figures name them too. */
function poison(value: unknown, words: string, key = ''): unknown {
  if (typeof value === 'string') return key === 'origin' || key === 'party' || !OWN.has(key) ? words : value;
  if (Array.isArray(value)) return OWN.has(key) && key !== 'missing' ? value : value.map((v) => poison(v, words, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v, words, k)]));
}
