import type { TimePattern } from '../sections/time.ts';

/** Places in the calendar. The longest match wins, so the short forms need no guard against the long ones. */
const calendar: readonly TimePattern[] = [
  {
    rule: 'date',
    forms: [
      '{weekday}',
      '{weekday3=weekday} ,? {month} {day}',
      '{weekday3=weekday} ,? {month} {day} ,? {year}',
      '{weekday3=weekday} ,? {day} {month}',
      '{weekday3=weekday} ,? {day} {month} ,? {year}',
      '{weekday} ,? the? {month} the? {day}',
      '{weekday} ,? {month} {day} ,? {year}',
      '{weekday} ,? the? {day} of? {month}',
      '{weekday} ,? the? {day} of? {month} ,? {year}',
      '{weekday} ( {month} {day} )',
      '{weekday} ( {day} {month} )',
      '{month}',
      '{month} the? {day}',
      '{month} {day} ,? {year}',
      '{month} {day} of|in {year}',
      'the? {day} of? {month}',
      'the? {day} of? {month} ,? {year}',
      'the {nth=day} of {month}',
      'the {nth=day} of {month} ,? {year}',
      '{month} of? {year}',
      '{month} , {year}',
      '{bareyear}',
      'fiscal|calendar year? {year}',
      'the? year {year}',
      '{holiday}',
      '{holiday} of|in? {year}',
      '{month} {day} ,? of? {which=yearShift} year',
      '{month} ,? of? {which=yearShift} year',
      '{day} of? {month} ,? of? {which=yearShift} year',
      '{which=yearShift} year ,? on? {month} {day}',
      '{which=yearShift} year ,? in {month}',
      '{holiday} {which=yearShift} year',
    ],
  },
  { rule: 'date', forms: ['9 / 11'], set: { year: 2001, month: 9, day: 11 } },
  { rule: 'numeric-date', forms: ['{numericdate}'] },
  {
    rule: 'quarter',
    forms: [
      'the? fiscal? -? {nth} -? fiscal? quarter',
      'the? fiscal? -? {nth} -? fiscal? quarter of|in? {year}',
      'the? {nth} -? quarter of|in? {which=yearShift} year',
      "{year} ' s {nth} -? quarter",
      '{qn=nth}',
      '{qn=nth} of|in? {year}',
      '{year} {qn=nth}',
    ],
  },
  { rule: 'quarter', forms: ['the? year - earlier|ago {nth} -? quarter'], set: { back: 1 } },
  { rule: 'anchored-period', forms: ['the? latest -? quarter', 'the? most? recent quarter'], set: { unit: 'quarter', n: -1 } },
  { rule: 'same', forms: ['the quarter'], set: { unit: 'quarter', silent: 1 } },
  {
    rule: 'season',
    forms: [
      '{season} of? {year}',
      'the {season} of {year}',
      'the? {season} of? {year} {rangemark} {year=to}',
      'the? {season} of? {year} {rangemark} {yy=to}',
    ],
  },
  { rule: 'decade', forms: ['the? {decade}'] },
  { rule: 'century', forms: ['the? {nth} -? century'] },
];

/** Counted from the day of publication. */
const fromNow: readonly TimePattern[] = [
  { rule: 'shift', forms: ['yesterday {part}?', 'last night'], set: { unit: 'day', n: -1 } },
  { rule: 'shift', forms: ['today', 'tonight', 'this {part}'], set: { unit: 'day', n: 0 } },
  { rule: 'shift', forms: ['tomorrow {part}?'], set: { unit: 'day', n: 1 } },
  { rule: 'shift', forms: ['the day before yesterday'], set: { unit: 'day', n: -2 } },
  { rule: 'shift', forms: ['the day after tomorrow'], set: { unit: 'day', n: 2 } },
  { rule: 'shift', forms: ['{which=n} {oneunit=unit}', 'the {current=n} fiscal? {oneunit=unit}'] },
  { rule: 'shift', forms: ['this? coming {oneunit=unit}'], set: { n: 1 } },
  { rule: 'shift', forms: ['the weekend'], set: { unit: 'weekend', n: 0 } },
  { rule: 'shifted-weekday', forms: ['the? {which} {weekday}'] },
  { rule: 'shifted-weekday', forms: ['this? coming {weekday}'], set: { which: 1 } },
  { rule: 'shifted-weekday', forms: ['this? past {weekday}'], set: { which: -1 } },
  { rule: 'shifted-month', forms: ['{which} {month} {day}?'] },
  { rule: 'shifted-season', forms: ['{which} {season}'] },
  { rule: 'anchored-period', forms: ['the next day', 'the next {part}'], set: { following: 1, n: 1, unit: 'day' } },
  {
    rule: 'rolling',
    forms: [
      'the {past=which} {n} {anyunit=unit}',
      'the {past=which} {oneunit=unit}',
      'past {n} {anyunit=unit}',
      'past {oneunit=unit}',
      'last|previous {n} {anyunit=unit}',
      '{past=which} {n} - {anyunit=unit} period',
    ],
    set: { which: -1 },
  },
  {
    rule: 'rolling',
    forms: ['the {past=which} {n} and a half {unit}', 'the {past=which} {oneunit=unit} and a half'],
    set: { which: -1, half: 1 },
  },
  { rule: 'rolling', forms: ['the? next|coming {n} {anyunit=unit}', 'the next {oneunit=unit}'], set: { which: 1 } },
  { rule: 'rolling', forms: ['within {n} {anyunit=unit} !of', 'within {a} {anyunit=unit} !of'], set: { which: 1, notBack: 1, silent: 1 } },
  { rule: 'vague', forms: ['the? {past=which} {vague} {unit}', 'the? recent {units}', 'the? {past=which} {units}'], set: { dir: -1 } },
  { rule: 'vague', forms: ['the? next|coming {vague} {unit}', 'the? coming {units}'], set: { dir: 1 } },
  { rule: 'vague', forms: ['for {vague} {units}', 'for {units}'], set: { dir: -1, perfect: 1, silent: 1 } },
  { rule: 'vague', forms: ['{vague} {anyunit=unit} ago', '{units} ago'], set: { dir: 0 } },
  {
    rule: 'ago',
    forms: ['{n} -? {anyunit=unit} ago', '{a} -? {anyunit=unit} ago', '{n=to} {rangemark} {n} {anyunit=unit} ago'],
    set: { dir: -1 },
  },
  {
    rule: 'ago',
    forms: ['{n} and a half {unit} ago', '{a} -? {unit} -? and -? a -? half ago'],
    set: { dir: -1, half: 1 },
  },
  { rule: 'ago', forms: ['{n} {unit} from now', '{a} {unit} from now', "in {n} {unit} ' time"], set: { dir: 1 } },
  { rule: 'ago', forms: ['in {n} {unit}', 'in {a} {unit}'], set: { dir: 1, aheadOnly: 1, silent: 1 } },
];

/** Counted from a date that was named before. */
const fromAnchor: readonly TimePattern[] = [
  { rule: 'same', forms: ['the same {unit}', 'that same? {unit}', 'that same? {part=unit}'] },
  { rule: 'same', forms: ['that date'], set: { unit: 'day' } },
  { rule: 'same', forms: ['the same period', 'that period'], set: { unit: 'period' } },
  { rule: 'since-then', forms: ['since then', 'ever since'] },
  {
    rule: 'anchored',
    forms: [
      '{n} {unit} {laterearlier=dir}',
      '{a} {unit} {laterearlier=dir}',
      '{vague} {unit} {laterearlier=dir}',
      '{units} {laterearlier=dir}',
      '{n} {unit} {beforeafter=dir} &close',
      '{a} {unit} {beforeafter=dir} &close',
    ],
  },
  { rule: 'anchored', forms: ['the {unit} {beforeafter=dir} &close'] },
  {
    rule: 'anchored',
    forms: ['{a} year - ago|earlier', 'the? year - ago|earlier period|month|week|year', 'year - ago|earlier'],
    set: { unit: 'year', dir: -1 },
  },
  { rule: 'anchored-period', forms: ['the? {following=n} {unit}', 'the? {following=n} {part=unit}'] },
  {
    rule: 'relative-to',
    forms: [
      '{n} {unit} {beforeafter=dir} the? <day|month|year>',
      '{a} {unit} {beforeafter=dir} the? <day|month|year>',
      'the {unit} {beforeafter=dir} the? <day|month|year>',
    ],
  },
  {
    rule: 'relative-to-event',
    forms: [
      '{n} {unit} {beforeafter=dir} !close',
      '{a} {unit} {beforeafter=dir} !close',
      '{vague} {unit} {beforeafter=dir} !close',
      'the {oneunit=unit} {beforeafter=dir} !close',
      '{units} {beforeafter=dir} !close',
    ],
  },
];

/** Parts of a period, and stretches from one time to another. */
const parts: readonly TimePattern[] = [
  {
    rule: 'third',
    forms: ['the? {third} -? the? <month|year|decade|century|season>', '{third} {which=n} {unit}', '{third} in|on? <day|week|month|year>'],
  },
  { rule: 'edge', forms: ['the? very? {edge} of the? <week|month|quarter|season|year|decade|century>'] },
  { rule: 'edge', forms: ['the? {edge} of the {oneunit=unit}'], set: { n: 0 } },
  { rule: 'edge', forms: ['year -? {edge}'], set: { unit: 'year', n: 0 } },
  { rule: 'so-far', forms: ['{sofar} this {unit}', '{sofar} in the {unit}', '{sofar} in the {part=unit}'] },
  {
    rule: 'part-of-day',
    forms: [
      '{sofar} on? <day>',
      '<day> {part}',
      '<day> at {part}',
      '{part} on? <day>',
      'the? {part} of <day|range>',
      '{third} {part} on? <day>',
    ],
  },
  {
    rule: 'nth-part',
    forms: [
      'the? {rank=nth} {unit} of|in <month|quarter|season|year|decade|century>',
      'the {rank=nth} {n=count} {units} of <month|year|decade>',
      'the? {rank=nth} half of <month|year|decade|century>',
      'the? {rank=nth} {weekday} of|in <month>',
    ],
  },
  { rule: 'containing', forms: ['the? {unit} of <day>'] },
  { rule: 'narrowed', forms: ['<week|month|year> ,? on <day>', '<day> ,? of? <week>=2', '<part|week> ,? on <day>=2'] },
  {
    rule: 'range',
    forms: [
      'from the? <any> {to} the? <any>=2',
      'between the? <any> and the? <any>=2',
      '<day> {to} <day>=2',
      '<month> {to} <month>=2',
      '<year> {to} <year>=2',
      '<decade> {rangemark} <decade>=2',
    ],
  },
  {
    rule: 'range',
    forms: [
      'from? <day> {to} {day=lastDay} ,? {year=lastYear}',
      'from? <day> {to} {day=lastDay}',
      '<day> and {day=lastDay} &close',
      'between <day> and {day=lastDay} ,? {year=lastYear}',
      'between <day> and {day=lastDay}',
      'from? <day> {to} {day=lastDay} ,? of? {which=yearShift} year',
    ],
  },
  { rule: 'range', forms: ['from? the? {day=firstDay} {to} the? <day>', 'between the? {day=firstDay} and the? <day>'] },
  { rule: 'range', forms: ['<year> {rangemark} {yy=lastYear}', '<year> / {yy=lastYear}'] },
  { rule: 'since', forms: ['since the? <any>', 'since at? least|about|around the? <any>'] },
  { rule: 'until', forms: ['until|till|til|through the? <any>', 'up to|until|till the? <any>', 'no later than <any>'] },
  { rule: 'until', forms: ['by about|around? the? <any>'] },
  { rule: 'before', forms: ["before the? <any> !'s|'", "prior to the? <any> !'s|'"] },
  { rule: 'after', forms: ["after the? <any> !'s|'"] },
];

export const timePatterns: readonly TimePattern[] = [...calendar, ...fromNow, ...fromAnchor, ...parts];
