import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../extract/parse.ts';
import { en } from '../../lang/en.ts';
import type { Attribution, Modality } from '../../model/attribution.ts';
import { STANDARD } from '../../model/conventions.ts';
import type { Figure } from '../../model/figure.ts';
import type { NameMention } from '../../model/mention.ts';
import { readFigures } from '../figures.ts';

interface Said {
  readonly by: string;
  readonly words: string;
  readonly relays?: readonly string[];
  readonly modality?: Modality;
  readonly nobody?: true;
}

/** Names: canonical name → its party; states are those in capitals of two letters. */
function read(text: string, said: readonly Said[], parties: Readonly<Record<string, string>> = {}): readonly Figure[] {
  const attributions = said.map(({ by, words, relays, modality, nobody }, k): Attribution => {
    const at = text.indexOf(words);
    return {
      id: `a${k + 1}`,
      source: nobody ? [] : [[0, 1]],
      cue: [],
      content: [[at, at + words.length]],
      stance: 'asserts',
      modality: modality ?? 'fact',
      within: null,
      actor: by,
      actorId: null,
      score: 1,
      chain: [by, ...(relays ?? []), 'The Paper'].map((name) => ({ name })),
      exhibit: null,
      rule: 'test',
      inferred: {},
    };
  });
  const names = Object.entries(parties).map(([name, party]): NameMention => {
    const kind = /^Nor|^Sud/.test(name) ? 'state' : 'person';
    return { span: [0, 1], actor: { id: `${kind}:${name}`, name, kind, unnamed: false, party, partOf: null }, via: 'name' };
  });
  const context = { language: en, conventions: STANDARD, published: '2025-06-01', outlet: 'The Paper', times: [], places: [] };
  return readFigures(parse(text, en.tokens), { ...context, names, attributions }).figures;
}

const origins = (figures: readonly Figure[]): string[] =>
  figures.map(
    (f) => `${f.span[0]} ${f.origin}${f.inferred.origin && f.inferred.origin !== 'unattributed' ? ` [${f.inferred.origin}]` : ''}`,
  );

test('a part of a count made in the sentence before is the same origin’s', () => {
  const text = 'A mine killed 16 people, the clinic said. Five nurses were among the dead.';
  const said = [{ by: 'the clinic', words: 'A mine killed 16 people' }];
  const figures = read(text, said);
  assert.deepEqual(origins(figures), ['14 the clinic', '42 the clinic [unattributed: part of the count before]']);
  assert.equal(figures[1]?.attribution, null);
  assert.deepEqual(origins(read(text, [])), ['14 The Paper', '42 The Paper']);
});

test('a part is not a count of its own, nor of an earlier sentence', () => {
  const said = [{ by: 'the clinic', words: 'A mine killed 16 people' }];
  assert.deepEqual(origins(read('A mine killed 16 people, the clinic said. Five nurses were killed.', said)), [
    '14 the clinic',
    '42 The Paper',
  ]);
  const far = 'A mine killed 16 people, the clinic said. It rained. Five nurses were among the dead.';
  assert.deepEqual(origins(read(far, said)), ['14 the clinic', '53 The Paper']);
  const other = 'A mine killed 16 people, the clinic said. Five nurses were among the wounded.';
  assert.deepEqual(origins(read(other, said)), ['14 the clinic', '42 The Paper']);
});

test('a forecast that nobody is named for takes definite numbers for granted', () => {
  const text = 'A vote is expected to bring home the 550 soldiers in the valley.';
  const words = 'to bring home the 550 soldiers in the valley';
  const granted = 'taken for granted in a forecast that nobody is named for';
  const forecast = { by: 'unnamed', words, modality: 'forecast', nobody: true } as const;
  assert.deepEqual(origins(read(text, [forecast])), [`37 The Paper [${granted}]`]);
  assert.deepEqual(origins(read(text, [{ by: 'Ada Lane', words, modality: 'forecast' }])), ['37 Ada Lane']);
  assert.deepEqual(origins(read(text, [{ ...forecast, modality: 'fact' }])), ['37 unnamed']);
  const any = 'A vote is expected to bring home 550 soldiers.';
  assert.deepEqual(origins(read(any, [{ ...forecast, words: 'to bring home 550 soldiers' }])), ['33 unnamed']);
});

test('a headline that names the side has the origin that the text names on that side', () => {
  const text = 'Norland says 900 men were killed\n\nAt the bridge 900 men were killed, Ada Lane said.';
  const said = [
    { by: 'Norland', words: '900 men were killed\n' },
    { by: 'Ada Lane', words: 'At the bridge 900 men were killed' },
  ];
  const [headline] = read(text, said, { Norland: 'NO', 'Ada Lane': 'NO' });
  assert.equal(headline?.origin, 'Ada Lane');
  assert.match(headline?.inferred.origin ?? '', /headline/);
  assert.equal(read(text, said, { Norland: 'NO', 'Ada Lane': 'SU' })[0]?.origin, 'Norland');
  assert.equal(read(text, said, {})[0]?.origin, 'Norland');
});
