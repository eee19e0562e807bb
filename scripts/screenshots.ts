// Pictures of every screen for docs/guide/pictures, on the example: light and dark, 1280 and 360 px wide. `sh scripts/node24 scripts/screenshots.ts`
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { figuresOverTime } from '../src/core/format/picture/figures.ts';
import { toSvg } from '../src/core/format/picture/picture.ts';
import type { Account } from '../src/core/model/account.ts';
import { ask, sitDown } from '../test/e2e/browser.ts';

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
}
interface Questions {
  readonly questions: readonly { readonly id: string }[];
  readonly parties: Readonly<Record<string, string>>;
}

const FOLDER = fileURLToPath(new URL('../docs/guide/pictures/', import.meta.url));
const PASTED =
  'Harbourtown, 2 May. At least 40 villagers were evacuated on Monday, the mayor of Harbourtown said, and about 300 houses stand in water. ' +
  '“We saw the river rise within the hour,” said Ann Miller, who runs the ferry. According to the water board, the dam held.';

const sitting = await sitDown();
try {
  mkdirSync(FOLDER, { recursive: true });
  const { questions, parties } = await ask<Questions>(sitting, '/questions');
  const first = questions[0]?.id ?? '';
  for (const screen of screens(first))
    for (const scheme of ['light', 'dark'] as const) for (const width of [1280, 360]) await shoot(screen, scheme, width);
  const account = await ask<Account>(sitting, '/account');
  const question = account.questions.find((q) => q.id === first);
  if (question) {
    const findings = account.findings.filter((f) => f.questions.includes(first));
    writeFileSync(`${FOLDER}figures.svg`, toSvg(figuresOverTime(question, findings, { width: 960, id: 'c1', parties, heading: true })));
  }
} finally {
  await sitting.close();
}

function screens(question: string): readonly Screen[] {
  return [
    { name: 'desk', path: '/' },
    {
      name: 'take-in',
      path: '/',
      prepare: async (page) => {
        await page.getByLabel('Text of a report').fill(PASTED);
        await page.locator('.receipt.read').waitFor();
      },
    },
    { name: 'reader', path: '/r/kursk-20-logbook', prepare: (page) => chooseClaim(page, 'National Intelligence Service') },
    { name: 'figure', path: '/r/kursk-20-logbook', prepare: (page) => chooseFigure(page, 'nearly 12,000') },
    { name: 'question', path: `/q/${question}` },
    {
      name: 'tension',
      path: `/q/${question}#tensions`,
      prepare: async (page) => {
        await page.locator('#tensions').scrollIntoViewIfNeeded();
        await page.evaluate("document.getElementById('tensions').scrollIntoView()");
      },
    },
    {
      name: 'search',
      path: '/',
      prepare: async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('killed or wounded');
        await page.locator('.hit').first().waitFor();
      },
    },
  ];
}

async function shoot({ name, path, prepare }: Screen, colorScheme: 'light' | 'dark', width: number): Promise<void> {
  const viewport = { width, height: width === 360 ? 760 : 940 };
  const page = await sitting.open(path, { colorScheme, viewport });
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  const ending = `${colorScheme === 'dark' ? '-dark' : ''}${width === 360 ? '-360' : ''}`;
  await page.screenshot({ path: `${FOLDER}${name}${ending}.png`, animations: 'disabled' });
  await page.context().close();
}

async function chooseClaim(page: Page, actor: string): Promise<void> {
  await page.locator('.claim-head', { hasText: actor }).first().click();
  await page.locator('.chain svg').waitFor();
}
async function chooseFigure(page: Page, words: string): Promise<void> {
  await page.getByRole('tab', { name: /Figures/ }).click();
  await page.locator('.claim-head', { hasText: words }).first().click();
  await page.locator('.claim.open .facts').waitFor();
}
