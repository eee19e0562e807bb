import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadPerceptron } from '../../core/extract/perceptron.ts';
import { languageFor } from '../../core/lang/index.ts';
import { loadAnnotators } from '../weights.ts';
import type { Article } from './annotated.ts';
import { type Effort, trainReader } from './reader.ts';

const QUICK: Effort = { runs: 2, foldRuns: 1, epochs: 4 };
const SAID: readonly (readonly [source: string, cue: string, content: string])[] = [
  ['The mayor', 'said', 'the bridge was closed'],
  ['Keepers', 'warned', 'that the lamp was out'],
  ['The union', 'denied', 'that pay had risen'],
  ['A sailor', 'wrote', 'that the boat leaked'],
  ['The port', 'announced', 'a new pier'],
  ['Two farmers', 'claimed', 'the dam was unsafe'],
];
const ARTICLES: readonly Article[] = SAID.map(([source, cue, content], k) => {
  const text = `The day was cold. ${source} ${cue} ${content} on Monday. Nobody was hurt.`;
  const at = (words: string): [number, number][] => [[text.indexOf(words), text.indexOf(words) + words.length]];
  return { id: `${k}`, text, attributions: [{ source: at(source), cue: at(` ${cue} `), content: at(content) }] };
});

const trained = (articles: readonly Article[], told: (line: string) => void = () => {}) =>
  trainReader(articles, languageFor('en'), loadAnnotators(), told, QUICK);

describe('trainReader', () => {
  test('the same articles give the same bytes, others give others', () => {
    const [one, two, other] = [trained(ARTICLES), trained(ARTICLES), trained(ARTICLES.slice(1))];
    for (const name of ['cues', 'slots', 'relations', 'keep'] as const) {
      assert.deepEqual(Buffer.compare(one[name], two[name]), 0, name);
      assert.ok(loadPerceptron(one[name]).labels.length > 0, name);
    }
    for (const name of ['cues', 'slots'] as const) assert.notEqual(Buffer.compare(one[name], other[name]), 0, name);
  });
  for (const n of [1, 4])
    test(`${n} of them, fewer than folds, is no mistake`, () => assert.ok(loadPerceptron(trained(ARTICLES.slice(0, n)).cues)));
  test('what has the cue word of another is told, and not learnt from', () => {
    const lines: string[] = [];
    const [first, ...rest] = ARTICLES as [Article, ...Article[]];
    const [a] = first.attributions as [Article['attributions'][number]];
    const twice: Article = { ...first, attributions: [a, { ...a, content: [] }] };
    assert.equal(Buffer.compare(trained([twice, ...rest], (l) => lines.push(l)).slots, trained(ARTICLES).slots), 0);
    assert.ok(
      lines.some((l) => /^1 attributions? .*not learnt from/.test(l)),
      lines.join('\n'),
    );
  });
});
