import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../src/core/extract/parse.ts';
import { en } from '../../src/core/lang/en.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import { type CueClass, classOfCue } from './cue-classes.ts';
import { EXAMPLES } from './examples/index.ts';
import { marked } from './gallery.ts';
import { actorMistakes } from './mistakes/actors.ts';
import { contentMistakes } from './mistakes/contents.ts';
import { cueMistakes } from './mistakes/cues.ts';
import type { Scene } from './mistakes/scene.ts';
import { sourceMistakes } from './mistakes/sources.ts';
import { judge, sameActor } from './names.ts';
import { scoreDocument } from './scorer.ts';

describe('class of a cue', () => {
  const rows: readonly [text: string, cue: string, is: CueClass][] = [
    ['He said so.', 'said', 'communication'],
    ['According to him it is.', 'According to', 'communication'],
    ['She has repeatedly denied it.', 'has repeatedly denied', 'communication'],
    ['He claims it is.', 'claims', 'communication'],
    ['These claims are old.', 'claims', 'noun'],
    ['The belief that it is.', 'belief', 'noun'],
    ['They want it.', 'want', 'attitude'],
    ['The map shows it.', 'shows', 'other'],
    ['Kyiv: it is.', ':', 'other'],
    ['It reportedly is.', 'reportedly', 'other'],
  ];
  for (const [text, cue, is] of rows)
    it(`${cue} in "${text}"`, () => assert.equal(classOfCue(text, [[text.indexOf(cue), text.indexOf(cue) + cue.length]]), is));
});

describe('the same actor', () => {
  const rows: readonly [a: string, b: string, same: boolean][] = [
    ['Anna Weber', 'Weber', true],
    ['President Anna Weber', 'anna weber', true],
    ['Łukasz Kérn', 'Łukasz Kern', true],
    ['Anna Weber', 'Paul Weber', false],
    ['the ministry', 'ministry', true],
    ['', '', true],
    ['', 'Weber', false],
  ];
  for (const [a, b, same] of rows)
    it(`${a} | ${b}`, () => {
      assert.equal(sameActor(a, b), same);
      assert.equal(sameActor(b, a), same);
    });
  it('by another of its names, or without what stands in brackets', () => {
    const same = judge([{ name: 'Mill Guild', aliases: ['MG'] }]);
    assert.equal(same('Mill Guild', 'MG'), true);
    assert.equal(same('Paul Kern (miller)', 'Paul Kern'), true);
    assert.equal(same('Paul Kern', 'MG'), false);
  });
});

/** `[words]` of a text that is marked and read; predictions as `source | cue | content`. */
function scene(
  text: string,
  gold: readonly [string, string, string, string?][],
  pred: readonly [string, string, string, string?][],
): Scene {
  const span = (w: string): readonly (readonly [number, number])[] => {
    if (w === '') return [];
    assert.ok(text.includes(w), `"${w}" in "${text}"`);
    return [[text.indexOf(w), text.indexOf(w) + w.length]];
  };
  const g = gold.map(([s, c, x, actor], i) => ({
    id: `g${i}`,
    source: span(s),
    cue: span(c),
    content: span(x),
    ...(actor === undefined ? {} : { actor }),
  }));
  const p = pred.map(
    ([s, c, x, actor], i): Attribution => ({
      id: `p${i}`,
      source: span(s),
      cue: span(c),
      content: span(x),
      stance: 'asserts',
      modality: 'fact',
      within: null,
      actor: actor ?? '',
      actorId: null,
      score: 1,
      chain: [],
      exhibit: null,
      rule: 'test',
      inferred: {},
    }),
  );
  const bare = parse(text, en.tokens);
  const tags = bare.tokens.map(({ text: w }) => TAGS[w] ?? (/^\p{Lu}/u.test(w) ? 'NNP' : 'NN'));
  return { text, gold: g, pred: p, score: scoreDocument(text, g, p), parse: { ...bare, tags } };
}

/** Tags of the words below, so that no trained model is needed. */
const TAGS: Readonly<Record<string, string>> = {
  said: 'VBD',
  wants: 'VBZ',
  shows: 'VBZ',
  was: 'VBD',
  sure: 'JJ',
  he: 'PRP',
  They: 'PRP',
  in: 'IN',
  on: 'IN',
  left: 'VBD',
  burned: 'VBD',
  and: 'CC',
  the: 'DT',
  The: 'DT',
};

describe('kind of a mistake', () => {
  const all = (s: Scene): readonly string[] =>
    [...cueMistakes(s), ...contentMistakes(s), ...sourceMistakes(s), ...actorMistakes(s, judge([]))].map((m) => m.kind);
  const rows: readonly [name: string, scene: Scene, kinds: readonly string[]][] = [
    ['none', scene('Anna said it.', [['Anna', 'said', 'it']], [['Anna', 'said', 'it']]), []],
    ['missed', scene('Anna wants it.', [['Anna', 'wants', 'it']], []), ['missed: attitude verb']],
    ['missed, an adjective', scene('Anna was sure it rained.', [['Anna', 'was sure', 'it rained']], []), ['missed: adjective']],
    ['missed, a colon', scene('Anna: it rained.', [['Anna', ':', 'it rained']], []), ['missed: punctuation']],
    ['spurious', scene('Anna shows it.', [], [['Anna', 'shows', 'it']]), ['spurious: another verb']],
    [
      'adjunct swallowed',
      scene(
        'Anna said it rained in town on Monday before noon.',
        [['Anna', 'said', 'it rained']],
        [['Anna', 'said', 'it rained in town on Monday before noon']],
      ),
      ['content too long: a trailing adjunct'],
    ],
    [
      'clause swallowed',
      scene(
        'Anna said it rained and Paul left the house.',
        [['Anna', 'said', 'it rained']],
        [['Anna', 'said', 'it rained and Paul left the house']],
      ),
      ['content too long: the next clause'],
    ],
    [
      'cut at a comma',
      scene(
        'Anna said rain, hail, snow fell all day.',
        [['Anna', 'said', 'rain, hail, snow fell all day']],
        [['Anna', 'said', 'rain, hail']],
      ),
      ['content too short: stops at a comma'],
    ],
    [
      'elsewhere',
      scene('The house fell, Anna said in town.', [['Anna', 'said', 'The house fell']], [['Anna', 'said', 'in town']]),
      ['content wrong: none of its words'],
    ],
    ['no source', scene('Anna said it.', [['Anna', 'said', 'it']], [['', 'said', 'it']]), ['source missing']],
    [
      'source cut',
      scene('Anna and Paul and Clara said it.', [['Anna and Paul and Clara', 'said', 'it']], [['Clara', 'said', 'it']]),
      ['source cut: a conjunct missing'],
    ],
    [
      'wrong source',
      scene('Anna met Paul who said it.', [['Anna', 'said', 'it']], [['Paul', 'said', 'it']]),
      ['source wrong: another phrase of the sentence'],
    ],
    [
      'pronoun',
      scene('They said it.', [['They', 'said', 'it', 'Anna']], [['They', 'said', 'it', 'Paul']]),
      ['actor: pronoun given to another'],
    ],
    [
      'pronoun left',
      scene('They said it.', [['They', 'said', 'it', 'Anna']], [['They', 'said', 'it', '']]),
      ['actor: pronoun not resolved'],
    ],
    [
      'description',
      scene('The miller said it.', [['The miller', 'said', 'it', 'Anna']], [['The miller', 'said', 'it', 'miller']]),
      ['actor: description not resolved'],
    ],
    [
      'entity',
      scene('Weber said it.', [['Weber', 'said', 'it', 'Anna Weber']], [['Weber', 'said', 'it', 'Paul Kern']]),
      ['actor: another entity'],
    ],
  ];
  for (const [name, s, kinds] of rows) it(`${name}: ${s.text}`, () => assert.deepEqual(all(s), kinds));
});

describe('sentences of the gallery', () => {
  it('are marked by words that they have, and name levels that there are', () => {
    for (const e of EXAMPLES) {
      const { attributions } = marked(e);
      assert.equal(attributions.length, e.marked.length, e.text);
      for (const a of attributions) {
        assert.ok((a.content ?? []).length > 0, e.text);
        if (a.inside)
          assert.ok(
            attributions.some((b) => b.id === a.inside && b !== a),
            e.text,
          );
      }
    }
  });
});
