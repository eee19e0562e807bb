import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { type Sitting, sitDown } from './browser.ts';

describe('the desk by keyboard alone', () => {
  let sitting: Sitting;
  before(async () => {
    sitting = await sitDown();
  });
  after(() => sitting.close());

  it('the first Tab skips to the page', async () => {
    const page = await sitting.open('/');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the page');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'page');
  });

  it('/ searches, Enter opens the words found', async () => {
    const page = await sitting.open('/');
    await page.getByRole('heading', { name: 'Desk' }).waitFor();
    await page.keyboard.press('/');
    await page.locator('.search-field:focus').waitFor();
    await page.keyboard.type('logbook');
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.words .wanted').first().waitFor();
    assert.match((await page.locator('.words .wanted').allTextContents()).join(''), /logbook/i);
    assert.equal(await page.locator('dialog').count(), 0);
  });

  it('? shows the keys, Escape closes and gives the focus back', async () => {
    const page = await sitting.open('/');
    await page.getByRole('button', { name: /^Keys/ }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.match(String(await page.evaluate('document.activeElement.textContent')), /^Keys/);
  });

  it('j and k walk the claims, f the figures, Escape lets go', async () => {
    const page = await sitting.open('/r/kursk-12-devdiscourse');
    const open = page.locator('.claim.open .claim-head');
    await page.keyboard.press('j');
    const first = await open.textContent();
    await page.keyboard.press('j');
    const second = await open.textContent();
    assert.notEqual(first, second);
    await page.keyboard.press('k');
    assert.equal(await open.textContent(), first);
    assert.match(new URL(page.url()).hash, /^#b=\d+-\d+$/);
    await page.keyboard.press('f');
    await page.getByRole('tab', { name: /Figures/, selected: true }).waitFor();
    assert.ok((await page.locator('.words .chosen-figure').count()) > 0);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.words .chosen').count(), 0);
    assert.equal(new URL(page.url()).hash, '');
  });

  it('keys typed in a field stay in the field', async () => {
    const page = await sitting.open('/');
    await page.getByLabel('Text of a report').focus();
    await page.keyboard.type('d/?jk');
    assert.equal(await page.getByLabel('Text of a report').inputValue(), 'd/?jk');
    assert.equal(await page.locator('dialog').count(), 0);
  });

  it('a mark of the chart is reached and opened by key', async () => {
    const page = await sitting.open('/');
    await page.locator('.question-card a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.chart a.mark[href^="/r/"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.words .wanted').first().waitFor();
  });
});
