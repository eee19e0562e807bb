import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { body, outlet, person, state, tables } from '../../../test/kit/facts.ts';
import { unmark } from '../../../test/kit/marked.ts';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { NameMention } from '../model/mention.ts';
import { findNames, nameBook } from './names.ts';

const FACTS = tables({
  states: [
    state('UA', 'Ukraine', { capitals: ['Kyiv', 'kyiv'], demonyms: ['Ukrainian', 'Ukrainians'], seats: ['Bankova'] }),
    state('RU', 'Russia', { names: ['Russian Federation'], capitals: ['Moscow'], demonyms: ['Russian', 'Russians'], seats: ['Kremlin'] }),
    state('KP', 'North Korea', { names: ['DPRK', '?the North'], capitals: ['Pyongyang'], demonyms: ['North Korean', 'North Koreans'] }),
    state('KR', 'South Korea', { names: ['?the South'], capitals: ['Seoul'], demonyms: ['South Korean', 'South Koreans'] }),
    state('US', 'United States', {
      speaksAs: 'US government',
      adjective: 'US',
      names: ['US', 'U.S.'],
      capitals: ['Washington'],
      demonyms: ['American'],
      seats: ['White House'],
    }),
    state('JO', 'Jordan', { capitals: ['Amman'], demonyms: ['Jordanian'] }),
    state('TR', 'Turkey', { capitals: ['Ankara'], demonyms: ['Turkish'] }),
    state('IN', 'India', { capitals: ['New Delhi', 'Delhi'], demonyms: ['Indian'] }),
    state('WS', 'Samoa', { capitals: ['Apia'], demonyms: ['Samoan'] }),
    state('CN', 'China', { capitals: ['Beijing'], demonyms: ['Chinese'] }),
  ],
  bodies: [
    body('ua-military', 'Ukrainian military', 'military', { state: 'UA', names: ['Armed Forces of Ukraine'] }),
    body('ua-special-forces', 'Ukrainian Special Operations Forces', 'special_forces', { state: 'UA', partOf: 'body:ua-military' }),
    body('ua-sbu', 'Security Service of Ukraine (SBU)', 'security_service', { state: 'UA', acronyms: ['SBU'] }),
    body('ua-defence-ministry', 'Ukrainian Ministry of Defence', 'defence_ministry', { state: 'UA', acronyms: ['?MoD'] }),
    body('ru-defence-ministry', 'Russian Ministry of Defence', 'defence_ministry', { state: 'RU', acronyms: ['?MoD'] }),
    body('kr-nis', 'National Intelligence Service (South Korea)', 'intelligence', {
      state: 'KR',
      names: ['?National Intelligence Service'],
      acronyms: ['NIS'],
    }),
    body('us-foreign-ministry', 'US Department of State', 'foreign_ministry', { state: 'US', names: ['State Department'] }),
    body('epi', 'Institute of Epidemiology, Disease Control and Research', 'agency', { acronyms: ['IEDCR'] }),
    body('nato', 'NATO', 'international'),
    body('hamas', 'Hamas', 'armed_group'),
  ],
  outlets: [
    outlet('wp', 'The Washington Post', { names: ['Washington Post'] }),
    outlet('atlantic', 'The Atlantic'),
    outlet('guardian', 'The Guardian', { names: ['the Guardian'] }),
    outlet('bloomberg', 'Bloomberg News', { names: ['Bloomberg'], kind: 'agency' }),
  ],
  persons: [
    person('zelensky', 'Volodymyr Zelensky', 'Zelensky', {
      names: ['Volodymyr Zelenskyy', 'Wołodymyr Zełenski', 'Zelensky'],
      speaksFor: 'state:UA',
    }),
    person('kim', 'Kim Jong-un', 'Kim', { speaksFor: 'state:KP' }),
    person('kirby', 'John Kirby', 'Kirby', { names: ['John F. Kirby'], speaksFor: 'state:US' }),
    person('may', 'Theresa May', 'May'),
    person('khan', 'Sadiq Khan', 'Khan'),
  ],
});
const BOOK = nameBook(FACTS, en.names);
const read = (text: string): readonly NameMention[] => findNames(parse(text, en.tokens), BOOK);

/** "[words|actor id]" marks each name that must be found; nothing else may be. */
function check(marked: string, via?: NameMention['via']): void {
  test(marked, () => {
    const { text, expected } = unmark(marked);
    const found = read(text);
    assert.deepEqual(
      found.map((n) => `${n.span[0]} ${text.slice(...n.span)} ${n.actor.id}`),
      expected,
    );
    if (via) assert.equal(found[0]?.via, via);
  });
}

// A state by its name, its capital, its people, its seat.
check('[Ukraine|state:UA] said so.', 'name');
check('Neither [Moscow|state:RU] nor [Pyongyang|state:KP] confirmed it.', 'capital');
check('It was news to [kyiv|state:UA].', 'capital');
check('Some [North Koreans|state:KP] fled.', 'demonym');
check('The [Kremlin|state:RU] declined to comment.', 'seat');
check('[US|state:US] officials and [U.S.|state:US] officers agreed.', 'name');
check('[Turkey|state:TR] sent turkey to us.');
check('[Russia’s|x] losses'.replace('’s|x]', '|state:RU]’s'));

// Organs: from the tables, or composed from their state.
check('[South Korea’s National Intelligence Service|body:kr-nis] ([NIS|body:kr-nis]) said so.', 'name');
check('Pictures by [Ukrainian special operations forces|body:ua-special-forces] show it.');
check("[Ukraine's army|body:ua-army] fell back.");
check('The [Ukrainian military|body:ua-military] released it.');
check('the [Russian defence ministry|body:ru-defence-ministry] said');
check('the [Russian Defense Ministry|body:ru-defence-ministry] said');
check('The [Ukrainian government|state:UA] said so.');
check('the [government of Samoa|state:WS] closed its offices');
check('the [Ministry of Health of Samoa|body:ws-health-ministry] counted');
check('the [U.S. State Department|body:us-foreign-ministry] said');
check("[Seoul's spy agency|body:kr-nis] said");
check('Seoul police said'.replace('Seoul', '[Seoul|state:KR]'));
check("[Ukraine's main intelligence agency|body:ua-intelligence] said");
check('The [Ukrainian army|body:ua-army] moved; later the [army|body:ua-army] denied it.');
check('The [Ukrainian army|body:ua-army] and the [Russian army|body:ru-army] clashed; the army denied it.');
check('The [Turkish Supreme Court|body:tr-supreme-court] and the Supreme Court of Ohio disagree.');

test('a composed organ has a name, a party and a state above it', () => {
  const [organ] = read('The Samoan Ministry of Health counted.');
  assert.deepEqual(organ?.actor, {
    id: 'body:ws-health-ministry',
    name: 'Samoan Ministry of Health',
    kind: 'organisation',
    unnamed: false,
    party: 'WS',
    partOf: 'state:WS',
  });
});
test('an armed group is a party of its own', () => {
  assert.equal(read('Hamas denied it.')[0]?.actor.party, 'body:hamas');
});

// Acronyms: capitals only; bound by brackets.
check('The [SBU|body:ua-sbu] said that sbu is no word.', 'acronym');
check('[NATO|body:nato] is [Nato|body:nato] to some.');
check(
  'the [Korea Institute for Border Studies|name:korea institute for border studies] (KIBS) and [KIBS|name:korea institute for border studies]'.replace(
    '(KIBS)',
    '([KIBS|name:korea institute for border studies])',
  ),
);
check(
  '[Northern Water and Power Company|name:northern water and power company] ([NW&P|name:northern water and power company]) and [NW&P|name:northern water and power company]',
);
check(
  'the [Oregon Department of Forests and Fire Aid|name:oregon department of forests and fire aid] ([OreFire|name:oregon department of forests and fire aid])',
);
check('The chief executive (CEO) met a member of parliament (MP).');
check('The [Institute of Epidemiology, Disease Control and Research|body:epi] ([IEDCR|body:epi]) counted five.');

// Names that stand alone only after another name of theirs.
check('[North Korea|state:KP] fired. [the North|state:KP] denied it.'.replace('[the North|', 'the [North|'));
check('the North is cold');
check('[Ukraine|state:UA] fired, its [MoD|body:ua-defence-ministry] said.');
check('The MoD said.');
check('[Theresa May|person:may] spoke. [May|person:may] left.');
check('It was in May that they left.');
check('[Kim Jong Un|person:kim] spoke, and [Kim|person:kim] smiled.');
check('[Zelensky|person:zelensky] and [Volodymyr Zelenskyy|person:zelensky], also [Wołodymyr Zełenski|person:zelensky]');
check('President [Zelensky|person:zelensky] met [John F. Kirby|person:kirby].');
check('Volodymyr Oleksandrovych [Zelensky|person:zelensky] spoke; so did Olena Zelensky.');
check('Usman Khan and mayor [Sadiq Khan|person:khan] share a name. Khan was tried.');

// Longer names of something else.
check('the [Washington Post|outlet:wp] said');
check('George Washington wrote to Michael Jordan at the Bank of China.');
check('Sudesh Amman lived there. Amman spoke little.');
check('Jordan Peterson and Bloomberg Philanthropies gave nothing.');
check('Kremlin-led and pro-Russian forces left the Moscow-backed town.');
check('They met in Moscow and in New Delhi.');
check('Officials spoke according to [Moscow|state:RU].');
check(
  '[The Atlantic|outlet:atlantic] crossed the Atlantic; the [Guardian|outlet:guardian] did not.'.replace(
    '[The Atlantic|',
    'The [Atlantic|',
  ),
);
check('[Ukraine|state:UA] Says [Russia|state:RU] Lost Thousands Near Border Town');
check('LEAVE IT TO US, THEY SAID');

test('mentions never overlap and lie in the text, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Ukraine',
    "'s",
    ' ',
    'Ministry of ',
    'Health',
    ' of ',
    'the ',
    '(',
    'NIS',
    ')',
    'US',
    '-',
    ', ',
    'Kim Jong',
    '\n\n',
    'é',
    '“',
    '. ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 40 }).map((a) => a.join('')),
      ),
      (text) => {
        let end = 0;
        for (const n of read(text)) {
          assert.ok(n.span[0] >= end && n.span[1] > n.span[0] && n.span[1] <= text.length, `${n.span} in ${JSON.stringify(text)}`);
          end = n.span[1];
        }
      },
    ),
  );
});
test('the same text gives the same names, whatever was read before', () => {
  const text = 'Ukraine fired. The MoD and the North said so.';
  const first = JSON.stringify(read(text));
  read('North Korea and Russia: the MoD.');
  assert.equal(JSON.stringify(read(text)), first);
});
