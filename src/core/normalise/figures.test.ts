import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { Attribution } from '../model/attribution.ts';
import { STANDARD } from '../model/conventions.ts';
import type { Figure } from '../model/figure.ts';
import type { NameMention, PlaceMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { TimeMention } from '../model/time.ts';
import { type FigureContext, readFigures } from './figures.ts';

const PUBLISHED = '2025-01-13';

/** What the other readers would have found: words → what they mean. */
interface Around {
  /** Names of states' people, with their state. */
  readonly people?: Readonly<Record<string, string>>;
  readonly places?: readonly string[];
  readonly times?: Readonly<Record<string, readonly [start: string, end: string]>>;
  /** Content → canonical name of who said it. */
  readonly said?: Readonly<Record<string, string>>;
}

const KOREANS = { 'North Koreans': 'KP', 'North Korean': 'KP' };

const everywhere = (text: string, words: string): Span[] => {
  const out: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) out.push([at, at + words.length]);
  return out;
};

function contextOf(text: string, a: Around): FigureContext {
  const held: Span[] = [];
  const names = Object.entries(a.people ?? {}).flatMap(([words, state]): NameMention[] =>
    everywhere(text, words).flatMap((span) => {
      if (held.some((h) => h[0] <= span[0] && span[1] <= h[1])) return [];
      held.push(span);
      const actor = { id: `state:${state}`, name: state, kind: 'state', unnamed: false, party: state, partOf: null } as const;
      return [{ span, actor, via: 'demonym' }];
    }),
  );
  const places = (a.places ?? []).flatMap((name): PlaceMention[] =>
    everywhere(text, name).map((span) => ({
      span,
      place: { id: `place:${name.toLowerCase()}`, name, precision: 'region', state: 'RU', within: [] },
      locative: true,
    })),
  );
  const times = Object.entries(a.times ?? {}).flatMap(([words, [start, end]]): TimeMention[] =>
    everywhere(text, words).map((span) => ({ span, text: words, start, end, window: { start, end }, rule: 'test', inferred: {} })),
  );
  const attributions = Object.entries(a.said ?? {}).map(
    ([words, actor], k): Attribution => ({
      id: `a${k + 1}`,
      source: [],
      cue: [],
      content: everywhere(text, words).slice(0, 1),
      stance: 'asserts',
      modality: 'fact',
      within: null,
      actor,
      actorId: null,
      score: 1,
      chain: [{ name: actor }, { name: 'The Paper' }],
      exhibit: null,
      rule: 'test',
      inferred: {},
    }),
  );
  return { language: en, conventions: STANDARD, published: PUBLISHED, outlet: 'The Paper', times, names, places, attributions };
}

const read = (text: string, a: Around = {}): readonly Figure[] => readFigures(parse(text, en.tokens), contextOf(text, a)).figures;

/** Text with every figure in brackets; per figure measure and the words that say so. */
type Row = readonly [marked: string, ...measures: (readonly [measure: string, word: string])[]];

const MEASURES: readonly Row[] = [
  // Who does and who suffers.
  ['A mine killed [12 people] near the bridge.', ['killed', 'killed']],
  ['[12 people] were killed near the bridge.', ['killed', 'killed']],
  ['[12 people] killed [three guards].', ['other', 'people'], ['killed', 'killed']],
  ['The guards had killed [12 people] before noon.', ['killed', 'killed']],
  ['[Two men] have died, the clinic said.', ['killed', 'died']],
  ['[12 dead], [30 injured] after a blast', ['killed', 'dead'], ['wounded', 'injured']],
  ['The blast left [five people] dead.', ['killed', 'dead']],
  ['Gunmen stormed a post, killing [16 policemen] in the night.', ['killed', 'killing']],
  ['A mine killed [sixteen people] and wounded [38 others] on the road.', ['killed', 'killed'], ['wounded', 'wounded']],
  ['The clinic counted [eleven deaths].', ['killed', 'deaths']],
  ['The flood claimed [about 300 lives].', ['killed', 'claimed about 300 lives']],
  // Several outcomes are one measure of their own.
  ['[More than 4,000 men] have died or been injured.', ['killed_or_wounded', 'died or been injured']],
  ['[3,000 killed and wounded] were counted.', ['killed_or_wounded', 'killed and wounded']],
  ['He put the killed and wounded at [over 3,000].', ['killed_or_wounded', 'killed and wounded']],
  ['[90 men] were killed, wounded or captured.', ['losses', 'killed, wounded or captured']],
  // Ambiguous words stay ambiguous.
  ['The army suffered [300 casualties].', ['casualties', 'casualties']],
  ['The army lost [4,000 men] there.', ['losses_unspecified', 'lost']],
  ['Losses rose [above 3,000].', ['losses_unspecified', 'Losses']],
  // The count's name before its number.
  ['The death toll rose to [31].', ['killed', 'death toll']],
  ['The number of men killed now stands at [1,270].', ['killed', 'killed']],
  ['The fire caused the deaths of [at least 50 people].', ['killed', 'deaths']],
  // Lists.
  ['[12 people] were killed, including [three children].', ['killed', 'killed'], ['killed', 'killed']],
  ['[Five people] were killed and [12 wounded].', ['killed', 'killed'], ['wounded', 'wounded']],
  // Prisoners, soldiers, the front.
  ['The army captured [two soldiers] there.', ['captured', 'captured']],
  ['The army took [two wounded men] prisoner there.', ['captured', 'prisoner']],
  ['[300 people] were detained at the march.', ['detained', 'detained']],
  ['[Nearly 12,000 soldiers] – often very young – were deployed there.', ['deployed', 'deployed']],
  ['[About 30% of the troops] sent there have been deployed for front-line combat.', ['at_front', 'deployed for front-line combat']],
  ['[2,000 troops] at the front had no winter boots.', ['at_front', 'at the front']],
  ['[No soldiers] were killed.', ['killed', 'killed']],
  ['Police arrest [twelve] after a raid', ['detained', 'arrest']],
  ['The army captured [two wounded soldiers] there.', ['captured', 'captured']],
  ['[Two soldiers] were wounded and captured.', ['captured', 'wounded and captured']],
  ['Of the [300 soldiers] whom the army has sent, most are young.', ['sent', 'sent']],
  ['[300 men] had become casualties by then.', ['casualties', 'casualties']],
  // Said again in other sentences.
  ['The army lost [4,000 men]. He was counting the dead and the wounded.', ['killed_or_wounded', 'lost']],
  ['[At least 31 people] were killed. Later he put them at [32].', ['killed', 'killed'], ['killed', 'killed']],
  // Things.
  ['[40 houses] were damaged or destroyed.', ['destroyed_or_damaged', 'damaged or destroyed']],
  ['The team lost [12 games] there.', ['other', 'games']],
];

for (const [marked, ...wanted] of MEASURES)
  test(marked, () => {
    const spans: Span[] = [];
    let text = '';
    for (const piece of marked.split('[')) {
      const [words = '', rest] = piece.split(']');
      if (rest !== undefined) spans.push([text.length, text.length + words.length]);
      text += words + (rest ?? '');
    }
    const figures = read(text);
    assert.deepEqual(
      figures.map((f) => [f.span, f.measure, f.word]),
      spans.map((s, k) => [s, ...(wanted[k] ?? [])]),
    );
  });

test('people: state and kind from the words, from the text, from those named before, from the doer', () => {
  const whose = (text: string): (string | null | undefined)[][] =>
    read(text, { people: KOREANS }).map((f) => [f.population?.of, f.population?.group, f.inferred.population]);
  assert.deepEqual(whose('Nearly 300 North Korean soldiers died.'), [['KP', 'military', undefined]]);
  assert.deepEqual(whose('The North Korean soldiers came. Other North Korean soldiers left. More than 300 North Koreans died.'), [
    ['KP', 'military', 'as the text calls them elsewhere'],
  ]);
  assert.deepEqual(whose('300 North Korean soldiers came. 12 of them died.'), [
    ['KP', 'military', undefined],
    ['KP', 'military', 'people named before'],
  ]);
  assert.deepEqual(whose('He put North Korean losses at over 300.'), [['KP', null, undefined]]);
  assert.deepEqual(whose('The North Korean army has lost 300 people.'), [['KP', null, 'the doer counts its own people']]);
  assert.deepEqual(whose('North Korean units have suffered 300 casualties.'), [['KP', null, 'the doer counts its own people']]);
  assert.deepEqual(whose('North Korean soldiers came, then more North Korean soldiers. About 300 soldiers died.'), [
    ['KP', 'military', 'the only such people the text names'],
  ]);
  assert.deepEqual(whose('At least 12 civilians died.'), [[null, 'civilian', undefined]]);
});

test('a share keeps the words of its base and the figure that counts them', () => {
  const text =
    'Nearly 12,000 North Korean soldiers were deployed in Kursk last October. About 30% of the troops sent there have been deployed for front-line combat. More than 4,000 North Koreans have been killed or wounded since arriving. In the last week 1,000 of them died.';
  const [all, share, fallen, week] = read(text, {
    people: KOREANS,
    places: ['Kursk'],
    times: { 'last October': ['2024-10-01', '2024-10-31'], 'the last week': ['2025-01-06', '2025-01-12'] },
  });
  assert.ok(all && share && fallen && week);
  assert.equal(share.kind, 'share');
  assert.deepEqual(share.base, { text: 'the troops sent there', figure: all.id });
  assert.equal(share.population?.condition, 'sent there');
  assert.deepEqual(week.base, { text: 'them', figure: fallen.id });
  assert.deepEqual(all.window, { start: '2024-10-01', end: '2024-10-31', stated: true });
  assert.deepEqual(fallen.window, { start: '2024-10-01', end: PUBLISHED, stated: false });
  assert.match(fallen.inferred.window ?? '', /first dated arrival/);
  assert.deepEqual(week.window, { start: '2025-01-06', end: '2025-01-12', stated: true });
  assert.deepEqual(
    [all, share, fallen, week].map((f) => [f.place, f.inferred.place]),
    [
      ['Kursk', undefined],
      ['Kursk', 'where the text last counted these people'],
      ['Kursk', 'where the text last counted these people'],
      ['Kursk', 'where the text last counted these people'],
    ],
  );
});

test('a time in the content dates the event, one beside the cue the utterance', () => {
  const content = 'that 12 men had died since December';
  const text = `The minister said on Thursday ${content}.`;
  const [f] = read(text, {
    times: { Thursday: ['2025-01-09', '2025-01-09'], 'since December': ['2024-12-01', PUBLISHED] },
    said: { [content]: 'The minister' },
  });
  assert.deepEqual(f?.window, { start: '2024-12-01', end: '2025-01-09', stated: true });
  assert.equal(f?.asOf, '2025-01-09');
  assert.equal(f?.inferred.window, 'ends on the day it was said');
  assert.equal(f?.inferred.asOf, undefined);
});

test('the next sentence tells of the same event; a headline repeats the figure of its text', () => {
  const text = 'Mine kills 12 at bridge\nA mine killed 12 people on Friday, police said. Three children were among the dead.';
  const [headline, body, children] = read(text, {
    times: { 'on Friday': ['2025-01-10', '2025-01-10'] },
    said: { 'A mine killed 12 people on Friday': 'police' },
  });
  assert.deepEqual([headline?.origin, headline?.attribution], ['police', null]);
  assert.match(headline?.inferred.origin ?? '', /headline/);
  assert.deepEqual(headline?.window, { start: '2025-01-10', end: '2025-01-10', stated: false });
  assert.deepEqual([body?.origin, body?.attribution, body?.window?.stated], ['police', 'a1', true]);
  assert.deepEqual([children?.measure, children?.population?.group, children?.window?.stated], ['killed', 'children', false]);
  assert.deepEqual([children?.origin, children?.inferred.origin], ['police', 'unattributed: part of the count before']);
  assert.equal(children?.attribution, null);
});

test('an ambiguous word takes the meaning that the same figure has elsewhere in the text', () => {
  const text = 'Kyiv puts North Korean losses above 3,000\nMore than 3,000 North Korean soldiers had been killed or injured.';
  const [f] = read(text, { people: KOREANS });
  assert.deepEqual([f?.measure, f?.word], ['killed_or_wounded', 'losses']);
  assert.match(f?.inferred.measure ?? '', /spelled out/);
});

test('being in a place counts soldiers as deployed, others as present', () => {
  const at = (text: string): string[] => read(text, { places: ['Kursk'] }).map((f) => f.measure);
  assert.deepEqual(at('At least 10,000 soldiers are now in Kursk.'), ['deployed']);
  assert.deepEqual(at('At least 10,000 people are now in Kursk.'), ['present']);
  assert.deepEqual(at('He put the number of soldiers in Kursk at no fewer than 3,000.'), ['deployed']);
});

test('the same quantity in other units is told once', () => {
  assert.deepEqual(
    read('The post lay 73 km (45 miles) off.').map((f) => f.text),
    ['73 km'],
  );
});

test('a fraction is given in per cent and marked as told otherwise', () => {
  const told = (text: string): unknown[] => read(text).map((f) => [f.span[0], f.low, f.unit, f.fraction ?? false]);
  assert.deepEqual(told('About one in five men died.'), [[0, 20, 'percent', true]]);
  assert.deepEqual(told('Roughly half of the men died.'), [[0, 50, 'percent', true]]);
  assert.deepEqual(told('About 20 per cent of the men died.'), [[0, 20, 'percent', false]]);
});

test('what has not been done counts nothing', () => {
  assert.deepEqual(read('The army will send no soldiers.'), []);
});

test('the innermost attribution holds the figure', () => {
  const inner = '12 men had died';
  const outer = `the envoy told him ${inner}`;
  const [f] = read(`The minister said ${outer}.`, { said: { [outer]: 'The minister', [inner]: 'The envoy' } });
  assert.deepEqual([f?.attribution, f?.origin], ['a2', 'The envoy']);
});

test('kinds: increment, rate, stock, flow', () => {
  const kinds = (text: string): string[] => read(text).map((f) => f.kind);
  assert.deepEqual(kinds('Another 50 men were killed.'), ['increment']);
  assert.deepEqual(kinds('The town lost 50 men a day.'), ['rate']);
  assert.deepEqual(kinds('300 men were deployed there.'), ['stock']);
  assert.deepEqual(kinds('300 men were killed there.'), ['flow']);
});

test('every number is read or named in a message, at its place', () => {
  const text = 'On page 5, a T-72 of the 93rd Brigade fired 155mm shells at 10:30. 12 men, one aged 19, died.';
  const { figures, messages } = readFigures(parse(text, en.tokens), contextOf(text, {}));
  assert.deepEqual(
    figures.map((f) => f.text),
    ['12 men'],
  );
  for (const m of text.matchAll(/\d+/g)) {
    const held = [...figures.map((f) => f.span), ...messages.map((x) => x.span)].some(
      (s) => s && s[0] <= m.index && m.index + m[0].length <= s[1],
    );
    assert.ok(held, `${m[0]} at ${m.index}`);
  }
});
