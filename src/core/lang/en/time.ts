import type { TimeLexicon } from '../sections/time.ts';
import { timePatterns } from './time-patterns.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
/** Every word of the list stands for the value. */
const all = <V extends number | string>(value: V, words: string): Record<string, V> =>
  Object.fromEntries(words.split(',').map((w) => [w.trim(), value]));
/** Each word stands for its place in the list, counted from `from`. */
const count = (from: number, words: string): Record<string, number> =>
  Object.fromEntries(
    words
      .trim()
      .split(/\s+/)
      .flatMap((w, i) => w.split('/').map((v) => [v, from + i] as const)),
  );

const month = count(
  1,
  `january/jan./jan february/feb./feb march/mar./mar april/apr./apr may june/jun./jun july/jul./jul august/aug./aug
  september/sept./sep./sept/sep october/oct./oct november/nov./nov december/dec./dec`,
);
const weekday = count(0, 'sunday monday tuesday/tues. wednesday thursday/thurs. friday saturday');
/** Short weekdays, believed only beside a full date. */
const weekday3 = count(0, 'sun/sun. mon/mon. tue/tue./tues wed/wed. thu/thu./thur./thurs fri/fri. sat/sat.');

const unit = {
  ...all('day', 'day, days'),
  ...all('week', 'week, weeks'),
  ...all('fortnight', 'fortnight, fortnights'),
  ...all('weekend', 'weekend, weekends'),
  ...all('month', 'month, months'),
  ...all('quarter', 'quarter, quarters'),
  ...all('year', 'year, years'),
  ...all('decade', 'decade, decades'),
  ...all('century', 'century, centuries'),
};
const hours = { ...all('hour', 'hour, hours, hrs'), ...all('minute', 'minute, minutes') };
const units = Object.fromEntries(Object.entries(unit).filter(([w]) => w.endsWith('s') || w.endsWith('ies')));

const cardinal = {
  ...count(
    1,
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
  ...Object.fromEntries('thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').map((w, i) => [w, 30 + 10 * i])),
};
const ordinal = {
  ...count(
    1,
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth`,
  ),
};

const part = all(
  'day',
  'early hours, small hours, late hours, morning, afternoon, evening, night, noon, midday, midnight, lunchtime, dawn, dusk, daybreak',
);

/** After these a bare weekday surely lies ahead … */
const COMING = `will, 'll, shall, wo, until, till, til, is to, are to, is due, are due, is scheduled, are scheduled, is set, are set, is expected,
  are expected, is planned, are planned, is slated, are slated, is likely, are likely, plans to, plan to, intends to, intend to, as soon,
  as early, ahead of, going to, effective next, tomorrow`;
/** … after these perhaps. */
const HOPED = `would, could, may, might, should, must, expected, expects, expect, scheduled, schedule, slated, anticipated, due on, due in, due by,
  due out, due back, due next, due before, set to, set for, planned to, planned for, planning to, predict, predicts, forecast, hopes to,
  hope to, wants to, want to, aims to, to begin, to start, to open, to end, to resume, to meet, to hold, to report, upcoming, tentatively`;

export const time: TimeLexicon = {
  classes: {
    month,
    weekday,
    weekday3,
    unit,
    units,
    oneunit: Object.fromEntries(Object.entries(unit).filter(([w]) => !(w in units))),
    hours,
    anyunit: { ...unit, ...hours },
    cardinal,
    ordinal,
    final: { ...all(-1, 'last, final, closing'), ...all(1, 'opening') },
    part,
    season: { ...all(12, 'winter'), ...all(3, 'spring'), ...all(6, 'summer'), ...all(9, 'autumn, fall') },
    holiday: {
      ...all('01-01', "new year 's day"),
      ...all('02-14', "valentine 's day"),
      ...all('03-17', "st. patrick 's day"),
      ...all('10-31', 'halloween'),
      ...all('12-24', 'christmas eve'),
      ...all('12-25', 'christmas day'),
      ...all('12-26', 'boxing day'),
      ...all('12-31', "new year 's eve"),
      ...all('07-14', 'bastille day'),
      ...all('easter', 'easter sunday, easter day'),
      ...all('easter-7', 'palm sunday'),
      ...all('easter-46', 'ash wednesday'),
      ...all('easter-3', 'maundy thursday'),
      ...all('easter-2', 'good friday'),
      ...all('easter+1', 'easter monday'),
      ...all('easter+49', 'whit sunday, pentecost'),
      ...all('11:4:4', 'thanksgiving, thanksgiving day'),
    },
    feast: { ...all('12-25', 'christmas'), ...all('easter', 'easter'), ...all('01-01', 'new year') },
    decadeword: Object.fromEntries(
      'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((w, i) => [w, 1920 + 10 * i]),
    ),
    qn: count(1, 'q1 q2 q3 q4'),
    which: { ...all(-1, 'last'), ...all(0, 'this'), ...all(1, 'next') },
    past: all(-1, 'past, last'),
    current: { ...all(0, 'current, present'), ...all(-1, 'latest fiscal') },
    following: { ...all(1, 'following, subsequent, ensuing'), ...all(-1, 'previous, preceding, prior') },
    a: all(1, 'a, an, exactly a'),
    vague: all(
      'few',
      'few, several, many, some, a few, a couple of, couple of, a number of, a handful of, dozens of, just a few, only a few, numerous',
    ),
    third: { ...all('early', 'early'), ...all('mid', 'mid, mid-'), ...all('late', 'late') },
    edge: {
      ...all('end', 'end, close, tail end'),
      ...all('start', 'beginning, start, outset, turn'),
      ...all('middle', 'middle'),
    },
    sofar: { ...all(-1, 'earlier'), ...all(1, 'later') },
    laterearlier: { ...all(1, 'later, afterwards, afterward, thereafter, hence'), ...all(-1, 'earlier, previously, beforehand, prior') },
    beforeafter: { ...all(-1, 'before, prior to'), ...all(1, 'after, following') },
    to: all(1, 'to, through to, until, till, through, thru, –, -'),
    rangemark: all(1, '–, -, —'),
  },
  patterns: timePatterns,
  shy: set('may march april june august mar jan jun apr dec nov oct feb sep sept jul aug'),
  feastLeads: set('since until till til by before after over at around this last next'),
  cased: set('may march april june august mar jan jun apr dec nov oct feb sep sept jul aug sun mon tue wed thu fri sat'),
  leads: set(
    `in on since until till til by of from to through throughout during before after for and or between early mid late around circa about
    last this next that the a an its his her their our earlier as than - – mid-`,
  ),
  determiners: set("the a an this that its their his her 's"),
  possessives: set('his her their my your our its'),
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  decadeEndings: set('s'),
  decadeLeads: set('the early mid late - and or'),
  dayFirst: true,
  namesBefore: set('super bloody black good ash cyber giving palm easter maundy fat shrove every each per most many'),
  namesAfter: set('times telegraph mirror express herald mail post sun star world review independent tribune'),
  years: {
    leads: set('in since by until till from circa c. before after around between and to year'),
    numbered:
      set(`resolution resolutions flight no. number room article section route channel unit page decree order bill area model highway
      chapter verse rule paragraph code zip windows`),
    hedges: set('over than nearly almost some approximately roughly least most under exceeding'),
    counted: set(`people persons men women children boys girls troops soldiers fighters militants civilians workers employees protesters
      demonstrators residents refugees migrants prisoners detainees victims deaths cases injuries casualties homes houses buildings families
      students votes voters seats members officers tons tonnes kilometers kilometres km miles meters metres feet ft hectares acres dollars euros
      pounds percent per hours hrs copies pages points rpm mhz kg mg mw strong`),
    clock: set('utc gmt bst est edt cet cest pst pdt ist hours hrs z'),
    plural: /^(?!was$|has$|this$)\p{Ll}{3,}(?<!s|u|i)s$/u,
    prefixes: set('mid pre post early late since until to'),
  },
  directions: {
    ahead: new Map(Object.entries({ ...all(1, HOPED), ...all(2, COMING) })),
    awaits: set('until till til'),
    negations: set("not n't"),
    by: set('by'),
    back: set(`was were had did been met held began came went took found left struck won fell rose sent made gave shot became broke brought built
      caught chose cut drew drove fled flew fought got grew heard hit kept knew led lost paid put ran saw sold spoke spent stood swore wrote`),
    backEndings: ['ed'],
    auxiliaries: set('be will to would shall may might could should must is are being'),
    reporting:
      set(`said says say told tells telling announced announces reported reports confirmed confirms stated claimed declared wrote tweeted
      added according denied revealed disclosed published released issued warned acknowledged statement interview report`),
    perfect: set("have has 've"),
    records: set('time first worst best highest lowest biggest largest deadliest most least times level'),
    closes: set('and but or when while in at on by that which who where'),
  },
};
