import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { TimeMention } from '../model/time.ts';
import { readTimes } from './times.ts';

const read = (text: string, published: string | null): readonly TimeMention[] => readTimes(parse(text, en.tokens), published, en.time);

/** Monday 13 January 2025. */
const NOW = '2025-01-13';

/** Text with the words of the time in brackets; first and last day. The last day is left out where it is the first. */
type Row = readonly [marked: string, start: string | null, end?: string | null];

function check(rows: readonly Row[], published: string | null = NOW): void {
  for (const [marked, start, end = start] of rows)
    test(`${marked}${published === NOW ? '' : ` (${published ?? 'no publication date'})`}`, () => {
      const from = marked.indexOf('[');
      const words = marked.slice(from + 1, marked.indexOf(']'));
      const text = marked.replace('[', '').replace(']', '');
      const times = read(text, published);
      const hit = times.find((t) => t.span[0] === from && t.text === words);
      assert.ok(hit, `read: ${JSON.stringify(times.map((t) => [t.text, t.start, t.end]))}`);
      assert.deepEqual([hit.start, hit.end], [start, end]);
    });
}

check([
  // A bare weekday is the latest one on or before publication …
  ['The ministry said on [Saturday] that it had seen nothing.', '2025-01-11'],
  ['Officials told reporters [Monday] that two men were held.', '2025-01-13'],
  ['The [Tuesday] raid left two dead.', '2025-01-07'],
  ["A survey after [Friday]'s strike counted the craters.", '2025-01-10'],
  // … unless a near cue points ahead.
  ['The council will meet on [Thursday].', '2025-01-16'],
  ['The truce holds [until Wednesday], the two sides said.', '2025-01-15'],
  ['The envoy is due in Geneva on [Thursday].', '2025-01-16'],
  ['A vote is scheduled for [Friday].', '2025-01-17'],
  ['The court is set to rule on [Wednesday].', '2025-01-15'],
  ['A verdict is expected on [Tuesday].', '2025-01-14'],
  ['The convoy did not leave [until Thursday].', '2025-01-09'],
  ['He said on [Friday] that talks will go on.', '2025-01-10'],
  ['They return [next Friday].', '2025-01-17'],
  ['They returned [last Friday].', '2025-01-10'],
  ['They left [last Monday].', '2025-01-06'],
]);

check([
  ['It happened on [December 21].', '2024-12-21'],
  ['It happened on [Dec. 23].', '2024-12-23'],
  ['It happened on [21 December].', '2024-12-21'],
  ['It happened on [the 4th of February].', '2025-02-04'],
  ['It happened on [March 3, 2003].', '2003-03-03'],
  ['It happened on [3 March 2003] in the north.', '2003-03-03'],
  ['It happened on [Saturday January 11].', '2025-01-11'],
  ['It happened on [Wednesday, January 1, 2020], they say.', '2020-01-01'],
  ['Elections are set for [January 30].', '2025-01-30'],
  ['Between the lines of [December 22, last year], a note.', '2024-12-22'],
  ['They met in [March 2003].', '2003-03-01', '2003-03-31'],
  ['They met in [June last year].', '2024-06-01', '2024-06-30'],
  ['They met [last October].', '2024-10-01', '2024-10-31'],
  ['They met in [December].', '2024-12-01', '2024-12-31'],
  ['They meet again in [March].', '2025-03-01', '2025-03-31'],
  ['A new round begins in [May].', '2025-05-01', '2025-05-31'],
  ['The war of [2014] went on.', '2014-01-01', '2014-12-31'],
  ['The [2018] elections were quiet.', '2018-01-01', '2018-12-31'],
  ["[2019]'s census counted them.", '2019-01-01', '2019-12-31'],
  ['The report of [nineteen ninety-six] says so.', '1996-01-01', '1996-12-31'],
  ['Serfdom ended in [1848].', '1848-01-01', '1848-12-31'],
  ['It was signed on [Christmas Eve].', '2024-12-24'],
  ['The attacks of [9/11] changed that.', '2001-09-11'],
  ['The attacks of [Easter Sunday 2019] changed that.', '2019-04-21'],
  ['They met on [Good Friday].', '2025-04-18'],
  ['They met on [Thanksgiving].', '2024-11-28'],
  ['They wanted to be home [by Christmas].', '2024-12-25'],
  ['They met on [Friday the 10th].', '2025-01-10'],
  ['They will meet on [the 15th of next month].', '2025-02-15'],
  ['They met in [2014-10].', '2014-10-01', '2014-10-31'],
]);

check([
  ['Posted [2004-12-02] by the desk.', '2004-12-02'],
  ['Posted [14/12/2004] by the desk.', '2004-12-14'],
  ['Posted [12/14/2004] by the desk.', '2004-12-14'],
  ['Posted [11.01.2025] by the desk.', '2025-01-11'],
  ['Posted [01/02/2010] by the desk.', '2010-02-01'],
]);
check([['Posted [02/12/2004] by the desk.', '2004-12-02']], '2004-12-03');
check([['Posted [02/12/2004] by the desk.', '2004-02-12']], '2004-02-13');

check([
  ['The raid took place [yesterday].', '2025-01-12'],
  ['The raid took place [yesterday morning].', '2025-01-12'],
  ['The raid took place [last night].', '2025-01-12'],
  ['The raid takes place [today].', '2025-01-13'],
  ['The raid takes place [tomorrow].', '2025-01-14'],
  ['The raid took place [the day before yesterday].', '2025-01-11'],
  ['The raid took place [this morning].', '2025-01-13'],
  ['The raid took place [last week].', '2025-01-06', '2025-01-12'],
  ['The raid took place [this week].', '2025-01-13', '2025-01-19'],
  ['The raid took place [last month].', '2024-12-01', '2024-12-31'],
  ['The raid took place [last year].', '2024-01-01', '2024-12-31'],
  ['The raid takes place [next year].', '2026-01-01', '2026-12-31'],
  ['The raid took place over [the weekend].', '2025-01-11', '2025-01-12'],
  ['The raid took place [last summer].', '2024-06-01', '2024-08-31'],
  ['The raid took place [earlier this month].', '2025-01-01', '2025-01-13'],
  ['The raid took place [three days ago].', '2025-01-10'],
  ['The raid took place [a week ago].', '2025-01-06'],
  ['The raid took place [two months ago].', '2024-11-01', '2024-11-30'],
  ['The raid took place [20 years ago].', '2005-01-01', '2005-12-31'],
  ['The raid took place [five hours ago].', '2025-01-13'],
  ['The raid took place [a decade ago].', '2015-01-01', '2015-12-31'],
  ['The raid took place [a year and a half ago].', '2023-07-01', '2023-07-31'],
  ['Strikes [overnight] hit the port.', '2025-01-12', '2025-01-13'],
  ['Strikes hit the port in [the early hours of Sunday].', '2025-01-12'],
  ['Strikes hit the port [Thursday last week].', '2025-01-09'],
  ['Over [the past two years] they built it.', '2023-01-13', '2025-01-13'],
  ['In [the next ten days] they will decide.', '2025-01-13', '2025-01-23'],
  ['In [the last 24 hours] nothing moved.', '2025-01-12', '2025-01-13'],
  ['In [recent weeks] they have lost ground.', null, '2025-01-13'],
  ['They came [years ago].', null],
  ['They have [for several weeks] held the line.', null, '2025-01-13'],
  ['[For months], they have held the line.', null, '2025-01-13'],
]);

check([
  ['It began in [early December].', '2024-12-01', '2024-12-10'],
  ['It began in [mid-December].', '2024-12-11', '2024-12-20'],
  ['It began in [late December].', '2024-12-21', '2024-12-31'],
  ['It began in [the late 1970s].', '1977-01-01', '1979-12-31'],
  ['It began in [the 1980s].', '1980-01-01', '1989-12-31'],
  ["It began in [the '70s].", '1970-01-01', '1979-12-31'],
  ['It began in [the 19th century].', '1801-01-01', '1900-12-31'],
  ['It began in [the third quarter of 2024].', '2024-07-01', '2024-09-30'],
  ['It began in [the third quarter].', '2024-07-01', '2024-09-30'],
  ['It began in [the first half of 2024].', '2024-01-01', '2024-06-30'],
  ['It began at [the end of July].', '2024-07-25', '2024-07-31'],
  ['It began in [the first week of March 2024].', '2024-03-01', '2024-03-07'],
  ['It began on [the first Monday of March 2024].', '2024-03-04'],
  ['It began on [the last weekend of July 2024].', '2024-07-27', '2024-07-28'],
  ['It began in [the winter of 2014].', '2014-12-01', '2015-02-28'],
  ['It began in [the week of October 21].', '2024-10-21', '2024-10-27'],
  ['It began on [Friday afternoon].', '2025-01-10'],
  ['It began on [the night of December 21].', '2024-12-21'],
  ['It began [late on Wednesday].', '2025-01-08'],
  ['It began [early last year].', '2024-01-01', '2024-04-30'],
]);

check([
  ['It lasted [from March 15 to 17] in the north.', '2025-03-15', '2025-03-17'],
  ['It lasted [from November 27 to January 10] in the north.', '2024-11-27', '2025-01-10'],
  ['It lasted [between May 3 and June 7, 2010].', '2010-05-03', '2010-06-07'],
  ['It lasted [1980–1987].', '1980-01-01', '1987-12-31'],
  ['It lasted [2017-18].', '2017-01-01', '2018-12-31'],
  ['It lasted [from 1965 until 1970].', '1965-01-01', '1970-12-31'],
  ['It lasted [Wednesday through Friday].', '2025-01-08', '2025-01-10'],
  ['It lasted [December 3–5, 2012].', '2012-12-03', '2012-12-05'],
  ['They have held it [since August].', '2024-08-01', '2025-01-13'],
  ['They have held it [since Wednesday].', '2025-01-08', '2025-01-13'],
  ['They have held it [since early December].', '2024-12-01', '2025-01-13'],
  ['They will hold it [until 2030].', '2030-01-01', '2030-12-31'],
  ['They will have it [by March 5].', '2025-03-05'],
]);

check([
  ['It came on January 9. [The day before], nothing moved.', '2025-01-08'],
  ['A post of Dec. 23 gives more than the count made [four days earlier] in the capital.', '2024-12-19'],
  ['It sank on May 25, 2020, and was raised [two days later].', '2020-05-27'],
  ['It sank in 2012. [The following year] it was raised.', '2013-01-01', '2013-12-31'],
  ['It sank on May 25, 2020. [That day] the wind blew.', '2020-05-25'],
  ['It sank in 2014, and [that year] others did.', '2014-01-01', '2014-12-31'],
  ['The agency on Sunday confirmed that they fell on January 9. It had announced [a day before] that it would.', '2025-01-11'],
  ['It was lit [two days after January 7].', '2025-01-09'],
  ['It was lit [the day after Wednesday]’s vote.', '2025-01-09'],
  ['On December 13, [two days after] the court ruled, it was lit.', '2024-12-13'],
  ['It was lit [a few months after] the pact was signed.', null],
  ['It was lit [the day before] the blast.', null],
  ['They came in 2015, and [since then] more have come.', '2015-01-01', '2025-01-13'],
  ['They came [the day before].', '2025-01-12'],
]);

// Narrative: what hangs on now is unknown, the last year named stands in for it.
check(
  [
    ['In 1944 it sailed. On [February 26] it sank.', '1944-02-26'],
    ['It sailed on [Saturday].', null],
    ['It sailed [yesterday].', null],
    ['It sailed in [May].', null],
    ['It sailed on [May 5, 1944].', '1944-05-05'],
    ['It sailed on May 5, 1944 and sank [the next day].', '1944-05-06'],
  ],
  null,
);

test('a weekday that does not fit its date is kept as stated', () => {
  const [t] = read('On Friday, January 11, 2025, it began.', NOW);
  assert.deepEqual(t?.weekdayMismatch, { stated: 'Friday', actual: 'Saturday' });
  assert.equal(t?.start, '2025-01-11');
  assert.equal(read('On Monday January 11 it began.', NOW)[0]?.weekdayMismatch?.actual, 'Saturday');
  assert.equal(read('On Saturday, January 11, it began.', NOW)[0]?.weekdayMismatch, undefined);
});

test('"the last week of December" keeps both readings', () => {
  const [t] = read('They died in the last week of December alone.', NOW);
  assert.deepEqual(t?.window, { start: '2024-12-25', end: '2024-12-31', or: { start: '2024-12-23', end: '2024-12-29' } });
});

test('an order of day and month that is not certain keeps the other one', () => {
  assert.deepEqual(read('Posted 01/02/2010.', NOW)[0]?.window.or, { start: '2010-01-02', end: '2010-01-02' });
});

const WINDOWS: readonly (readonly [string, TimeMention['window']])[] = [
  ['They hold it until October 14.', { start: null, end: '2024-10-14' }],
  ['They have held it since August.', { start: '2024-08-01', end: NOW, impreciseStart: true }],
  ['They have for several weeks held it.', { start: null, end: NOW, impreciseStart: true }],
  ['They had left before December 3.', { start: null, end: '2024-12-02' }],
  ['They came after December 3.', { start: '2024-12-04', end: null }],
  ['They came in mid-December.', { start: '2024-12-11', end: '2024-12-20', impreciseStart: true, impreciseEnd: true }],
];
for (const [text, window] of WINDOWS) test(`the stretch of: ${text}`, () => assert.deepEqual(read(text, NOW)[0]?.window, window));

const INFERRED: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['It began on March 3, 2003.', {}],
  ['It began on December 21.', { year: 'year nearest to publication' }],
  ['It began on Saturday January 11.', { year: 'year in which the date falls on the weekday' }],
  ['It began on Saturday.', { day: 'latest such weekday up to publication' }],
  ['It began last October.', { year: 'publication date' }],
  ['They hold it since 2014.', { end: 'publication date' }],
];
for (const [text, inferred] of INFERRED) test(`inferred in: ${text}`, () => assert.deepEqual(read(text, NOW)[0]?.inferred, inferred));

test('"today" in a quotation is the day it was said', () => {
  const text = 'On Friday the mayor told a crowd: “We are free today.”';
  assert.equal(read(text, NOW).at(-1)?.start, '2025-01-10');
});
