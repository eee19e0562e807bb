import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moreThan, nearly, percent, upTo, vaguely } from '../../../test/kit/quantities.ts';
import { aReading } from '../../../test/kit/readings.ts';
import type { Account, Finding, PlacedFigure, Question } from '../model/account.ts';
import { claimRows, figureRows } from '../model/row.ts';
import { FORMATS, formatById, type Page, UNSTYLED } from './index.ts';
import { quantityWords, windowWords } from './text/spoken.ts';

const PAGE: Page = { style: UNSTYLED, width: null, verbose: false, party: (code) => ({ UA: 'Ukraine', KP: 'North Korea' })[code] ?? code };

const READING = aReading({
  ref: 'r1',
  outlet: 'The Post',
  published: '2025-01-13',
  lines: [
    {
      by: ['Ada Lee'],
      source: 'Ada Lee',
      cue: 'said',
      content: 'more than 4,000 men fell',
      figures: [{ words: 'more than 4,000', is: moreThan(4000), measure: 'killed', when: '2024-10-01..2025-01-13' }],
    },
    { by: ['=SUM(1)'], source: '=SUM(1)', cue: 'said', content: 'it was "calm", quiet' },
  ],
});

test('every format has an id of its own, and an unknown one falls back to what people read', () => {
  assert.deepEqual(
    FORMATS.map((f) => f.id),
    ['text', 'plain', 'json', 'csv'],
  );
  assert.equal(formatById('nonsense').id, 'text');
});

test('json: one line, contract first, no map back to bytes', () => {
  const out = formatById('json').reading?.(READING, PAGE) ?? '';
  assert.equal(out.indexOf('\n'), out.length - 1);
  const value = JSON.parse(out);
  assert.deepEqual(Object.keys(value.report).slice(0, 7), ['id', 'ref', 'file', 'title', 'outlet', 'published', 'language']);
  assert.equal('segments' in value.report, false);
  assert.deepEqual(value.attributions, JSON.parse(JSON.stringify(READING.attributions)));
});

test('csv: quoted as RFC 4180 has it; a formula is disarmed, a number is not', () => {
  const [head, first, second] = formatById('csv').claims(claimRows(READING), PAGE).split('\r\n');
  assert.equal(head, 'report,claim,published,outlet,source,stance,modality,words,chain,within,start,end,score,report_id');
  const [claim] = claimRows(READING);
  assert.equal(
    first,
    `r1,a1,2025-01-13,The Post,Ada Lee,asserts,fact,"more than 4,000 men fell",${claim?.chain.join(' > ')},,${claim?.start},${claim?.end},${claim?.score},${READING.report.id}`,
  );
  assert.match(second ?? '', /,'=SUM\(1\),asserts,fact,"it was ""calm"", quiet",'=SUM\(1\)/);
  assert.match(
    formatById('csv').figures(figureRows({ ...READING, figures: READING.figures.map((f) => ({ ...f, low: -5 })) }), PAGE),
    /,-5,/,
  );
});

test('plain: cells apart by tabs, one record a line', () => {
  assert.equal(formatById('plain').figures(figureRows(READING), PAGE).split('\t').length, 10);
});

test('text: a claim with its source and words, a figure with its parts', () => {
  const out = formatById('text').reading?.(READING, PAGE) ?? '';
  assert.match(out, /^r1\nThe Post · 2025-01-13 · en · \d+ words\n\n2 claims\na1 {5}Ada Lee \(said\)\n {7}“more than 4,000 men fell”\n/);
  assert.match(out, /\n1 figure\nf1 {5}more than 4,000 {2}killed .*1 Oct 2024 – 13 Jan 2025 {2}Ada Lee\n/);
});

const SPOKEN: readonly (readonly [Parameters<typeof quantityWords>[0], string, string])[] = [
  [moreThan(4000), 'x', 'more than 4,000'],
  [nearly(12000), 'x', 'nearly 12,000'],
  [upTo(3000), 'x', 'up to 3,000'],
  [percent(30), '30%', '30 %'],
  [percent(100 / 3), 'a third of them', 'a third of them'],
  [vaguely('dozens'), 'dozens of men', 'dozens of men'],
];
for (const [quantity, words, expected] of SPOKEN) test(`said: ${expected}`, () => assert.equal(quantityWords(quantity, words), expected));

const WINDOWS: readonly (readonly [string | null, string | null, string])[] = [
  ['2024-10-01', '2024-10-31', 'Oct 2024'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2025-02-01', '2025-02-27', '1–27 Feb 2025'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2024-12-25', '2024-12-31', '25–31 Dec 2024'],
  ['2024-11-30', '2024-12-02', '30 Nov – 2 Dec 2024'],
  ['2024-12-30', '2025-01-02', '30 Dec 2024 – 2 Jan 2025'],
  ['2025-01-13', '2025-01-13', '13 Jan 2025'],
  ['2024-10-01', null, 'since 1 Oct 2024'],
  [null, '2025-01-13', 'until 13 Jan 2025'],
  [null, null, ''],
];
for (const [start, end, expected] of WINDOWS) test(`window ${start}..${end}`, () => assert.equal(windowWords({ start, end }), expected));

const ID = `sha256:${'ab'.repeat(32)}`;
const figure = (more: Partial<PlacedFigure>): PlacedFigure => ({
  report: ID,
  figure: 'f1',
  text: 'x',
  origin: 'Ada Lee',
  span: [0, 1],
  ...moreThan(4000),
  measure: 'killed',
  word: 'fell',
  kind: 'stock',
  window: { start: '2024-10-01', end: '2025-01-13', stated: false },
  asOf: null,
  published: null,
  outlet: 'The Post',
  party: null,
  missing: [],
  ...more,
});
const question = (more: Partial<Question>): Question => ({
  id: 'q1',
  label: 'Men killed, Kursk',
  family: 'harm',
  measure: 'killed',
  population: 'men',
  place: 'Kursk',
  frame: null,
  figures: [figure({})],
  mayBelong: [],
  origins: [{ name: 'Ada Lee', actor: null, party: 'UA', unnamed: false, dependsOn: [], figures: [] }],
  independentOrigins: { atMost: 1, named: 1, parties: 1, reasons: ['one speaks'] },
  positions: [{ party: 'KP', stance: 'silent', date: null, report: null, attribution: null, text: '', span: null }],
  ...more,
});
const finding = (more: Partial<Finding>): Finding => ({
  id: 'x',
  kind: 'tension',
  rule: 'T01',
  severity: 'high',
  title: 'A is more than B',
  questions: ['q1'],
  figures: [],
  claims: [],
  types: [],
  explanation: `In ${ID} it is so.`,
  working: ['1 > 2?'],
  assumptions: [
    { id: 'a', text: 'both count the same', on: true },
    { id: 'b', text: 'switched off', on: false },
  ],
  waysOut: ['one is wrong'],
  ...more,
});
const account = (reports: number, more: Partial<Account>): Account => ({
  schema: 'hearsay.account@1',
  rules: 'r',
  conventions: 'c',
  reports: Array.from({ length: reports }, (_, k) => ({
    ref: k ? `r${k}` : ID,
    id: k ? `id${k}` : ID,
    title: null,
    outlet: null,
    published: null,
    url: null,
  })),
  questions: [question({})],
  positions: [],
  findings: [],
  ...more,
});
const weighed = (a: Account, page: Partial<Page> = {}): string => formatById('text').account?.(a, { ...PAGE, ...page }) ?? '';

test('text: one report is a table; what the text does not state stands in brackets', () =>
  assert.equal(
    weighed(account(1, {})),
    'more than 4,000  killed  men → Kursk, (1 Oct 2024 – 13 Jan 2025)  Ada Lee (Ukraine)  North Korea: never confirmed\n',
  ));

test('text: several reports have a heading per question with its origins, and the outlet behind the origin', () =>
  assert.equal(
    weighed(
      account(2, {
        questions: [question({ figures: [figure({}), figure({ origin: 'officials' })], mayBelong: [figure({ missing: ['place'] })] })],
      }),
    ),
    [
      'Men killed, Kursk  at most 1 independent origin (1 named, 1 party to the conflict)',
      '  more than 4,000  killed  (1 Oct 2024 – 13 Jan 2025)  Ada Lee (Ukraine) ← The Post  North Korea: never confirmed',
      '  more than 4,000  killed  (1 Oct 2024 – 13 Jan 2025)  officials ← The Post',
      '  + 1 that may belong (-v)',
      '',
    ].join('\n'),
  ));

test('text: a tension with its assumption and ways out; drift and ownership in words, reports by short names', () => {
  const out = weighed(
    account(1, {
      findings: [
        finding({ kind: 'ownership', rule: 'one-owner', assumptions: [] }),
        finding({ kind: 'drift', rule: 'BOUND_DROP', types: ['BOUND_DROP'], assumptions: [] }),
        finding({}),
        finding({ kind: 'note' }),
      ],
    }),
  );
  assert.deepEqual(out.split('\n').slice(1), [
    '▲ T01 A is more than B',
    '  assumes: both count the same · may be: one is wrong',
    '◆ BOUND_DROP In sha256:abababababab… it is so.',
    '⊂ In sha256:abababababab… it is so.',
    '· 1 note more with -v',
    '',
  ]);
});

test('text: "no statement found" is said on demand alone, and never as a denial', () => {
  const none = account(1, {
    questions: [
      question({ positions: [{ party: 'KP', stance: 'none found', date: null, report: null, attribution: null, text: '', span: null }] }),
    ],
  });
  assert.doesNotMatch(weighed(none), /North Korea/);
  assert.match(weighed(none, { verbose: true }), /North Korea: no statement found/);
  assert.doesNotMatch(weighed(none, { verbose: true }), /den(y|ied|ies)/);
});

test('text: nothing to weigh is said', () => assert.equal(weighed(account(1, { questions: [] })), 'No figures to weigh.\n'));
