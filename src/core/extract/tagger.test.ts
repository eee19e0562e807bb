import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../lang/en.ts';
import { form, formsOf } from './forms.ts';
import { parse } from './parse.ts';
import { loadPerceptron } from './perceptron.ts';
import { tag } from './tagger.ts';

const model = loadPerceptron(readFileSync(new URL('../../../models/tagger.bin', import.meta.url)));
const tags = (text: string): string => (tag(parse(text, en.tokens), model).tags ?? []).join(' ');

const ROWS: readonly (readonly [text: string, tags: string])[] = [
  ['The ministry said that two bridges had fallen.', 'DT NN VBD IN CD NNS VBD VBN .'],
  ['“We left,” she said.', "`` PRP VBD , '' PRP VBD ."],
  // wrong: "reports" is a verb here.
  ['Anna Roe reports from Kyiv.', 'NNP NNP NNS IN NNP .'],
  ['The reports were wrong.', 'DT NNS VBD JJ .'],
  ['He did not say who paid for it.', 'PRP VBD RB VB WP VBD IN PRP .'],
  ['The drivers, who had been told to wait, refused.', 'DT NNS , WP VBD VBN VBN TO VB , VBD .'],
];
for (const [text, expected] of ROWS) test(text, () => assert.equal(tags(text), expected));

test('a sentence is tagged the same wherever it stands', () => {
  const [a, b] = ['The reports were wrong.', 'Anna Roe reports from Kyiv.'];
  assert.equal(tags(`${a} ${b}`), `${tags(a)} ${tags(b)}`);
});

test('no words, no tags', () => assert.equal(tags(' \n'), ''));

const FORMS: readonly (readonly [text: string, form: string])[] = [
  ['Kyiv', 'Kyiv'],
  ['’s', "'s"],
  ['1,250', '0,000'],
  ['—', '-'],
  ['”', '"'],
  ['``', '"'],
];
for (const [text, expected] of FORMS) test(`form of ${text}`, () => assert.equal(form(text), expected));

test('the same word has the same hashes, in small letters also where it is written otherwise', () => {
  const f = formsOf([{ text: 'Army' }, { text: 'army' }, { text: 'Army' }]);
  assert.equal(f.word[0], f.word[1]);
  assert.equal(f.cased[0], f.cased[2]);
  assert.notEqual(f.cased[0], f.cased[1]);
  assert.equal(f.shape[0], f.shape[2]);
});
