import type { Hedge, QuantityLexicon } from '../sections/quantity.ts';
import { exclude } from './exclusions.ts';
import { currencies, units } from './units.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const phrases = (list: string): string[] => list.split('|').map((p) => p.trim().replace(/\s+/g, ' '));
/** "a b c=1 d=2" → each word with the value that follows it. */
const table = (words: string): Record<string, number> => {
  const out: Record<string, number> = {};
  for (const pair of words.trim().split(/\s+/)) {
    const [names = '', value] = pair.split('=');
    for (const name of names.split(',')) out[name] = Number(value);
  }
  return out;
};
const all = <T>(list: string, value: T): Record<string, T> => Object.fromEntries(phrases(list).map((p) => [p, value]));

const UNITS = 'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9';
const TENS = 'twenty=20 thirty=30 forty,fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90';
const TEENS = 'ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19';
const SCALES = `thousand,thousands=1e3 lakh,lakhs=1e5 million,millions,mln,mio=1e6 crore,crores=1e7 billion,billions,bln=1e9 trillion,trillions,trn=1e12
  quadrillion=1e15 quintillion=1e18 sextillion=1e21 septillion=1e24 octillion=1e27 nonillion=1e30 decillion=1e33`;
const ORDINALS = `first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth,nineth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13
  fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60
  seventieth=70 eightieth=80 ninetieth=90 hundredth=100 thousandth=1e3 millionth=1e6 billionth=1e9 trillionth=1e12`;

const plural = (ordinals: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(ordinals).flatMap(([w, n]) => (n < 3 ? [] : [[w, n] as const, [`${w}s`, n] as const])));

const more: Hedge = { bound: 'more_than' };
const least: Hedge = { bound: 'at_least' };
const most: Hedge = { bound: 'at_most' };
const less: Hedge = { bound: 'less_than' };
const nearly: Hedge = { bound: 'nearly' };
const about: Hedge = { approximate: true };
const talk = `talk talks talked talking speak speaks spoke spoken speaking ask asked asking know knows knew learn learned learnt think thinks thought
  worry worried concern concerned care careful hear heard say said tell told news details information story stories question questions how what
  wrote write writing written read debate complain complained`;

export const quantity: QuantityLexicon = {
  decimal: '.',
  cardinals: { ...table('zero=0 nought,naught=0'), ...table(UNITS), ...table(TEENS), ...table(TENS) },
  ordinals: table(ORDINALS),
  hundred: { hundred: 100, hundreds: 100 },
  scales: table(SCALES),
  suffixes: {
    k: { value: 1e3 },
    m: { value: 1e6, onlyMoney: true },
    mn: { value: 1e6 },
    b: { value: 1e9 },
    bn: { value: 1e9 },
    g: { value: 1e9, onlyMoney: true },
    t: { value: 1e12, onlyMoney: true },
    tn: { value: 1e12 },
  },
  dozens: { dozen: 12, dozens: 12, dozs: 12, doz: 12, score: 20 },
  fractions: { half: 2, halves: 2, quarter: 4, quarters: 4, ...plural(table(ORDINALS)) },
  one: set('a an'),
  and: set('and &'),
  point: set('point'),
  minus: set('minus negative'),
  to: set('to through till until'),
  or: set('or'),
  between: set('between'),
  from: set('from'),
  quotient: phrases('over|divided by'),
  ratio: phrases('in|in every|out of|out of every|of every'),
  changes:
    set(`rise rises rose risen rising increase increases increased increasing grow grows grew grown growing fall falls fell fallen falling drop
    drops dropped dropping go goes went gone going jump jumps jumped jumping climb climbs climbed climbing raise raises raised raising cut cuts cutting
    reduce reduces reduced reducing decline declines declined declining up down expand expanded expanding swell swelled shrink shrank shrunk
    revise revised revising boost boosted boosting change changed moved double doubled surge surged plunge plunged slash slashed lower lowered`),
  vague: {
    ...all('tens of thousands|ten thousands', { key: 'tensOfThousands' }),
    ...all('hundreds of thousands|hundred thousands', { key: 'hundredsOfThousands' }),
    ...all('tens of millions|hundreds of millions|millions', { key: 'millions' }),
    ...all('thousands|thousands upon thousands|thousands and thousands', { key: 'thousands' }),
    ...all('hundreds|hundreds upon hundreds|hundreds and hundreds', { key: 'hundreds' }),
    ...all('scores', { key: 'scores' }),
    ...all('dozens|dozens and dozens|dozens upon dozens', { key: 'dozens' }),
    ...all('tens', { key: 'tens', weak: true }),
    ...all('several hundred|a few hundred|some hundreds', { key: 'severalHundred' }),
    ...all('several thousand|a few thousand|some thousands', { key: 'severalThousand' }),
    ...all('several dozen|a few dozen', { key: 'dozens' }),
    ...all('several million|a few million', { key: 'millions' }),
    ...all('several', { key: 'several' }),
    ...all('a few|a handful|a small number|few', { key: 'few', weak: true }),
    ...all('a number', { key: 'several' }),
    ...all('a group|a series|various|some|multiple', { key: 'several', weak: true }),
    ...all('a couple', { key: 'couple' }),
    ...all('a large number|large numbers|many|lots|a lot|numerous|countless|plenty|scores and scores', { key: 'many', weak: true }),
    ...all('most|the majority|a majority', { key: 'most', weak: true }),
  },
  none: phrases('no|not a single|zero|not one|not even one|not even a single'),
  nobody: phrases('no one|nobody|none'),
  before: {
    ...all(
      `more than|over|upwards of|upward of|in excess of|above|exceeding|exceeded|exceeds|exceed|surpassed|surpassing|surpasses|topped|tops|topping|
      beyond|well over|just over|slightly over|slightly more than|just above|greater than|larger than|higher than|north of|far more than`,
      more,
    ),
    ...all('>', more),
    ...all(
      'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|a minimum|as few as|as little as|≥|upwards from|at minimum',
      least,
    ),
    ...all(
      'up to|as many as|as much as|as large as|as long as|as high as|as far as|at most|no more than|not more than|no greater than|a maximum of|maximum of|a maximum|≤|at the most',
      most,
    ),
    within: { bound: 'at_most', only: 'measure' },
    ...all('less than|fewer than|under|below|smaller than|lower than|<|well under|shy of', less),
    ...all(
      'nearly|almost|close to|approaching|nearing|just under|slightly under|slightly less than|slightly fewer than|just short of|just less than|just below|not quite|very nearly',
      nearly,
    ),
    ...all(
      `about|around|roughly|approximately|some|circa|ca.|c.|approx.|approx|an estimated|estimated|~|≈|in the region of|in the order of|somewhere around|
      in the neighborhood of|in the neighbourhood of|an approximate|perhaps|on the order of`,
      about,
    ),
    about: { approximate: true, notAfter: [...set(talk)] },
    ...all('some', { approximate: true, notAfter: ['at', 'for'] }),
    over: {
      bound: 'more_than',
      notAfter: [
        'take',
        'takes',
        'taking',
        'hand',
        'hands',
        'handing',
        'turned',
        'victory',
        'win',
        'control',
        'lead',
        'took',
        'taken',
        'handed',
        'all',
      ],
    },
    ...all(
      'only|just|merely|fully|a full|a total of|a combined|a record|exactly|precisely|all|a whopping|the remaining|presumably|an average of|a group of|groups of|a crowd of|a force of|a contingent of|a team of|a column of|an army of|a unit of',
      {
        plain: true,
      },
    ),
    ...all('another|an additional|a further|additional|an extra|further|yet another', { increment: true }),
  },
  after: {
    ...all('or more|or above|or greater|or longer|or higher|+|- plus|plus', least),
    ...all('or fewer|or less|or under|or below', most),
    ...all('or so|- odd|odd|- ish|or thereabouts|approximately', about),
  },
  percent: phrases('%|percent|per cent|pct|percentage points|percentage point|- percent|- per cent|％|pc'),
  currencies,
  units,
  periods: {
    minute: 'minutes',
    minutes: 'minutes',
    hour: 'hours',
    hours: 'hours',
    day: 'days',
    days: 'days',
    week: 'weeks',
    weeks: 'weeks',
    fortnight: 'fortnights',
    month: 'months',
    months: 'months',
    year: 'years',
    years: 'years',
    decade: 'decades',
    decades: 'decades',
    century: 'centuries',
    centuries: 'centuries',
    night: 'nights',
    nights: 'nights',
    weekend: 'weekends',
    season: 'seasons',
  },
  per: phrases('a|an|per|every|each|/'),
  daily: { daily: 'day', weekly: 'week', monthly: 'month', annually: 'year', yearly: 'year', hourly: 'hour' },
  of: set('of'),
  closed:
    set(`a an the this that these those of in on at by for from to with without within into onto over under about above below between among amid
    against during before after since until till through throughout across behind beyond near off out up down around along despite via per than as
    and or but nor so yet if when while where who whom whose which what why how because although though unless whether either neither both
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself itself themselves
    is are was were be been being am 's 're 've 'll 'd 'm has have had having do does did done will would shall should can could may might must
    aged worldwide nationwide statewide globally overnight so far altogether overall total abroad elsewhere inside outside
    most some many each both all several few
    not n't never no also already still just only even ever often later ago now then there here once again alone together yesterday today tomorrow
    including according due because said says told`),
  determiners: set('a an the this that these those his her its our their my your such'),
  pronouns: set('them us you these those whom'),
  carried: set('others other more them these those ones rest'),
  exclude,
};
