import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Question } from '../../src/core/model/account.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { ask, type Sitting, sitDown } from './browser.ts';

interface Briefs {
  readonly questions: readonly { readonly id: string; readonly label: string; readonly figures: Question['figures'] }[];
}

/** The words that stand marked in the Reader. */
const marked = async (page: Page): Promise<string> => {
  await page.locator('.words .wanted').first().waitFor();
  return (await page.locator('.words .wanted').allTextContents()).join('');
};

describe('the desk on the example', () => {
  let sitting: Sitting;
  let question: Briefs['questions'][number];
  before(async () => {
    sitting = await sitDown();
    const { questions } = await ask<Briefs>(sitting, '/questions');
    const first = questions.find((q) => q.figures.length > 1);
    assert.ok(first, 'the example has a question in which figures meet');
    question = first;
  });
  after(() => sitting.close());

  it('a figure in the chart opens the Reader on its exact words', async () => {
    const page = await sitting.open('/');
    await page.getByRole('heading', { name: question.label, exact: true }).getByRole('link').click();
    await page.locator('.chart a.mark[href^="/r/"]').first().waitFor();
    const href = (await page.locator('.chart a.mark[href^="/r/"]').first().getAttribute('href')) ?? '';
    const [, name = '', start = '', end = ''] = /^\/r\/([^#]+)#b=(\d+)-(\d+)$/.exec(href) ?? [];
    await page.locator('.chart a.mark[href^="/r/"]').first().click();
    const { reading } = await ask<{ reading: Reading }>(sitting, `/reports/${name}`);
    const words = reading.report.text.slice(Number(start), Number(end));
    assert.ok(words.length > 0);
    assert.equal(await marked(page), words);
    assert.equal(new URL(page.url()).hash, `#b=${start}-${end}`);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: question.label }).waitFor();
  });

  it('every figure of the table leads to the words it quotes', async () => {
    for (const f of question.figures) {
      const page = await sitting.open(`/r/${encodeURIComponent(f.report)}#b=${f.span[0]}-${f.span[1]}`);
      assert.equal(await marked(page), f.text, f.report);
      await page.context().close();
    }
  });

  it('choosing a claim marks its parts and draws its chain', async () => {
    const page = await sitting.open('/r/kursk-12-devdiscourse');
    const { reading } = await ask<{ reading: Reading }>(sitting, '/reports/kursk-12-devdiscourse');
    const claim = page.locator('.claim-head').first();
    await claim.click();
    await page.locator('.chain svg').waitFor();
    assert.equal(await claim.getAttribute('aria-expanded'), 'true');
    assert.ok((await page.locator('.words .chosen').count()) > 0);
    const actor = await claim.locator('.claim-actor').textContent();
    const chain = reading.attributions.find((a) => a.actor === actor)?.chain ?? [];
    const drawn = await page.locator('.chain svg').getAttribute('aria-label');
    assert.ok(chain[0] && drawn?.includes(chain[0].name), `${drawn} names ${chain[0]?.name}`);
  });

  it('a pasted text shows its first claim at once, and is kept when one says so', async () => {
    const page = await sitting.open('/');
    const text = 'At least 40 villagers were evacuated on Monday, the mayor of Harbourtown said. “We saw the water rise,” said Ann Miller.';
    await page.getByLabel('Text of a report').fill(text);
    const live = page.locator('.receipt.read');
    await live.waitFor();
    assert.match((await live.textContent()) ?? '', /mayor of Harbourtown/);
    assert.equal((await ask<{ total: number }>(sitting, '/reports')).total, 30);
    await page.getByLabel('Outlet', { exact: true }).fill('Harbour Post');
    await page.getByLabel('Published on', { exact: true }).fill('2025-05-02');
    await page.getByLabel('Title', { exact: true }).fill('Villagers leave');
    await page.getByRole('button', { name: 'Keep in the casefile' }).click();
    await page.getByRole('link', { name: 'Open in the Reader' }).click();
    await page.getByRole('heading', { level: 1, name: 'Villagers leave' }).waitFor();
    assert.ok((await page.locator('.claim').count()) >= 1);
    assert.equal(await page.locator('.words').textContent(), text);
    assert.equal((await ask<{ total: number }>(sitting, '/reports')).total, 31);
  });

  it('the same text again is known already', async () => {
    const page = await sitting.open('/');
    const text = 'The harbour was closed, officials said.';
    for (const status of ['Kept', 'Known already']) {
      await page.getByLabel('Text of a report').fill(text);
      await page.getByRole('button', { name: 'Keep in the casefile' }).click();
      await page.locator('.receipts .receipt-status').first().getByText(status, { exact: true }).waitFor();
    }
  });

  it('a dropped file that holds no text is refused with its reason', async () => {
    const page = await sitting.open('/');
    await page.locator('input[type=file]').setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    });
    const refused = page.locator('.receipt.refused');
    await refused.waitFor();
    assert.match((await refused.textContent()) ?? '', /photo\.png/);
  });

  it('downloads hold the chart and its numbers', async () => {
    const page = await sitting.open(`/q/${question.id}`);
    for (const [name, holds] of [
      ['SVG', '<svg xmlns='],
      ['CSV', 'As of,Published,Figure'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      const parts: Buffer[] = [];
      for await (const part of await download.createReadStream()) parts.push(part as Buffer);
      assert.ok(Buffer.concat(parts).toString('utf8').startsWith(holds), name);
    }
  });

  it('the first load is at most 200 KB compressed, all of it from here', async () => {
    const page = await sitting.open('/');
    const loaded = (await page.evaluate('performance.getEntriesByType("resource").map((r) => r.name)')) as readonly string[];
    const files = [`${sitting.url}/`, ...loaded.filter((name) => !name.includes('/api/'))];
    let size = 0;
    for (const file of files) {
      assert.ok(file.startsWith(`${sitting.url}/`), file);
      size += gzipSync(Buffer.from(await (await fetch(file)).arrayBuffer())).length;
    }
    assert.ok(files.length >= 3 && size <= 200 * 1024, `${files.length} files, ${size} bytes`);
  });

  it('says so when there is no such screen, report or question', async () => {
    for (const [path, words] of [
      ['/nowhere', 'There is no such screen'],
      ['/r/nobody', 'There is no report'],
      ['/q/nothing', 'There is no such question'],
    ] as const) {
      const page = await sitting.open('/');
      await page.goto(sitting.url + path);
      await page.getByText(words).first().waitFor();
    }
  });
});
