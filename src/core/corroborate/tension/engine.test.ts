import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as q from '../../../../test/kit/quantities.ts';
import { STANDARD } from '../../model/conventions.ts';
import type { Quantity } from '../../model/quantity.ts';
import { type Constraint, judge, LEVELS, type Level, lower, propagate } from './engine.ts';
import { scaled } from './scale.ts';

type Row = readonly [
  name: string,
  figures: Readonly<Record<string, Quantity>>,
  constraints: readonly Constraint[],
  expected: Level,
  cap?: Level,
];

const le = (a: string, b: string): Constraint => ({ op: 'le', a, b });
const eq = (a: string, b: string): Constraint => ({ op: 'eq', a, b });
const sum = (whole: string, parts: string[], partial = false): Constraint => ({ op: 'sum', whole, parts, partial });
const prod = (product: string, x: string, y: string): Constraint => ({ op: 'prod', product, factors: [x, y] });
const FRONT = [prod('front', 'share', 'sent'), le('lost', 'front')];
const BAND = [prod('ceiling', 'cap', 'lost'), le('killed', 'ceiling')];

const ROWS: readonly Row[] = [
  [
    'T01 30 % of nearly 12,000, more than 4,000 lost',
    { sent: q.nearly(12000), share: q.aboutPercent(30), lost: q.moreThan(4000) },
    FRONT,
    'tension',
  ],
  [
    'T01 half of nearly 12,000, more than 4,000 lost',
    { sent: q.nearly(12000), share: q.aboutPercent(50), lost: q.moreThan(4000) },
    FRONT,
    'none',
  ],
  ['T02 at least 3,000 killed of about 2,000', { killed: q.atLeast(3000), lost: q.about(2000) }, [le('killed', 'lost')], 'contradiction'],
  ['T02 1,000 killed of more than 4,000', { killed: q.exactly(1000), lost: q.moreThan(4000) }, [le('killed', 'lost')], 'none'],
  ['T03 about 3,000 and at least 11,000', { a: q.about(3000), b: q.atLeast(11000) }, [eq('a', 'b')], 'contradiction'],
  ['T03 about 3,000 and some 3,200', { a: q.about(3000), b: q.about(3200) }, [eq('a', 'b')], 'note'],
  ['T04 4,000, then 3,000', { t1: q.exactly(4000), t2: q.exactly(3000) }, [le('t1', 't2')], 'contradiction'],
  ['T04 about 4,000, then nearly 4,000', { t1: q.about(4000), t2: q.nearly(4000) }, [le('t1', 't2')], 'none'],
  ['T05 3,000 in a week of fewer than 2,000', { week: q.exactly(3000), all: q.fewerThan(2000) }, [le('week', 'all')], 'contradiction'],
  ['T05 1,000 in a week of more than 4,000', { week: q.exactly(1000), all: q.moreThan(4000) }, [le('week', 'all')], 'none'],
  [
    'T06 1,000 and about 1,500 of up to 2,000',
    { x: q.exactly(1000), y: q.about(1500), all: q.upTo(2000) },
    [sum('all', ['x', 'y'], true)],
    'contradiction',
  ],
  [
    'T06 1,000 and about 900 of about 2,000',
    { x: q.exactly(1000), y: q.about(900), all: q.about(2000) },
    [sum('all', ['x', 'y'], true)],
    'none',
  ],
  [
    'T07 300 and 2,700 are about 5,000',
    { k: q.exactly(300), w: q.exactly(2700), all: q.about(5000) },
    [sum('all', ['k', 'w'])],
    'contradiction',
  ],
  ['T07 300 and 2,700 are about 3,000', { k: q.exactly(300), w: q.exactly(2700), all: q.about(3000) }, [sum('all', ['k', 'w'])], 'none'],
  [
    'T08 4,000 is 20 % of 10,000',
    { part: q.exactly(4000), pct: q.percent(20), all: q.exactly(10000) },
    [prod('part', 'pct', 'all')],
    'contradiction',
  ],
  [
    'T08 3,600 is 30 % of 12,000',
    { part: q.exactly(3600), pct: q.percent(30), all: q.exactly(12000) },
    [prod('part', 'pct', 'all')],
    'none',
  ],
  [
    'T09 60 % and about 55 %',
    { a: q.percent(60), b: q.aboutPercent(55), one: q.percent(100) },
    [sum('one', ['a', 'b'], true)],
    'tension',
    'tension',
  ],
  ['T09 60 % and about 40 %', { a: q.percent(60), b: q.aboutPercent(40), one: q.percent(100) }, [sum('one', ['a', 'b'], true)], 'none'],
  ['T10 1,450 by name of about 1,000', { named: q.exactly(1450), killed: q.about(1000) }, [le('named', 'killed')], 'contradiction'],
  ['T10 950 by name of about 1,000', { named: q.exactly(950), killed: q.about(1000) }, [le('named', 'killed')], 'none'],
  [
    'T11 more than 14,000 lost of 10,000 to 12,000',
    { lost: q.moreThan(14000), sent: q.between(10000, 12000) },
    [le('lost', 'sent')],
    'contradiction',
  ],
  ['T11 more than 4,000 lost of nearly 12,000', { lost: q.moreThan(4000), sent: q.nearly(12000) }, [le('lost', 'sent')], 'none'],
  ['T12 at least 300, no more than 120', { a: q.atLeast(300), b: q.upTo(120) }, [eq('a', 'b')], 'contradiction'],
  ['T12 at least 100, up to 300', { a: q.atLeast(100), b: q.upTo(300) }, [eq('a', 'b')], 'none'],
  ['T12 more than 4,000, up to 4,000', { a: q.moreThan(4000), b: q.upTo(4000) }, [eq('a', 'b')], 'contradiction'],
  ['T13 nobody, at least 12', { a: q.exactly(0), b: q.atLeast(12) }, [eq('a', 'b')], 'contradiction'],
  [
    'T14 600 children of at most 400 civilians',
    { children: q.exactly(600), civilians: q.upTo(400) },
    [le('children', 'civilians')],
    'contradiction',
  ],
  [
    'T14 dozens of children, hundreds of civilians',
    { children: q.vaguely('dozens'), civilians: q.vaguely('hundreds') },
    [le('children', 'civilians')],
    'none',
  ],
  ['T15 500 in the town, about 300 in the region', { town: q.exactly(500), region: q.about(300) }, [le('town', 'region')], 'contradiction'],
  ['T15 about 300 in the town, nearly 300 in the region', { town: q.about(300), region: q.nearly(300) }, [le('town', 'region')], 'none'],
  [
    'T16 about 200 a day, 90 days, about 3,000',
    { rate: q.about(200), days: q.exactly(90), all: q.about(3000) },
    [prod('all', 'rate', 'days')],
    'contradiction',
  ],
  [
    'T16 about 200 a day, 90 days, some 18,000',
    { rate: q.about(200), days: q.exactly(90), all: q.about(18000) },
    [prod('all', 'rate', 'days')],
    'none',
  ],
  [
    'T17 2,100, another 500, 4,000',
    { before: q.exactly(2100), more: q.exactly(500), after: q.exactly(4000) },
    [sum('after', ['before', 'more'])],
    'contradiction',
  ],
  [
    'T17 2,100, another 500, 2,600',
    { before: q.exactly(2100), more: q.exactly(500), after: q.exactly(2600) },
    [sum('after', ['before', 'more'])],
    'none',
  ],
  ['T18 58 shot down of at most 45', { down: q.exactly(58), sent: q.upTo(45) }, [le('down', 'sent')], 'contradiction'],
  ['T18 40 shot down of more than 45', { down: q.exactly(40), sent: q.moreThan(45) }, [le('down', 'sent')], 'none'],
  ['T19 3,900 killed of about 4,000', { killed: q.exactly(3900), lost: q.about(4000), cap: q.percent(75) }, BAND, 'note', 'note'],
  ['T19 1,000 killed of about 4,000', { killed: q.exactly(1000), lost: q.about(4000), cap: q.percent(75) }, BAND, 'none'],
  ['T23 about 1,300 inside, room for up to 600', { inside: q.about(1300), room: q.upTo(600) }, [le('inside', 'room')], 'contradiction'],
  ['T23 about 580 inside, room for up to 600', { inside: q.about(580), room: q.upTo(600) }, [le('inside', 'room')], 'none'],
  ['T24 more than 4,000 and 3,000 the same day', { a: q.moreThan(4000), b: q.exactly(3000) }, [eq('a', 'b')], 'contradiction'],
  ['T24 more than 4,000 and 4,100 the same day', { a: q.moreThan(4000), b: q.exactly(4100) }, [eq('a', 'b')], 'none'],
];

const problem = (figures: Readonly<Record<string, Quantity>>, constraints: readonly Constraint[]) => ({
  values: Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, scaled(v, STANDARD)])),
  constraints,
});

for (const [name, figures, constraints, expected, cap] of ROWS) {
  test(name, () => {
    const verdict = judge(problem(figures, constraints));
    assert.equal(lower(verdict.level, cap ?? 'contradiction'), expected);
    assert.equal(verdict.conflict.length > 0, verdict.level !== 'none');
  });
}

test('the share drawn out: 27–33 % of 11,000 to 12,000 is 2,970 to 3,960, and 4,500 at the widest', () => {
  const p = problem({ sent: q.nearly(12000), share: q.aboutPercent(30) }, [prod('front', 'share', 'sent')]);
  const plausible = propagate(p, 'plausible')?.get('front');
  assert.deepEqual(
    [plausible?.low, plausible?.high].map((x) => Math.round(x ?? -1)),
    [2970, 3960],
  );
  assert.equal(Math.round(propagate(p, 'wide')?.get('front')?.high ?? -1), 4500);
});

test('a figure that has no part in the conflict is not in the conflict set', () => {
  const p = problem({ a: q.exactly(10), b: q.exactly(5), c: q.exactly(3) }, [le('a', 'b'), le('c', 'a')]);
  assert.deepEqual(judge(p).conflict, ['a', 'b']);
});

test('levels nest: what no wide reading allows, no plausible and no core reading allows', () => {
  const quantity = fc.oneof(
    ...[q.exactly, q.about, q.nearly, q.moreThan, q.upTo].map((make) => fc.integer({ min: 0, max: 20000 }).map((n) => make(n))),
  );
  fc.assert(
    fc.property(quantity, quantity, quantity, (a, b, c) => {
      const p = problem({ a, b, c }, [le('a', 'b'), sum('c', ['a', 'b'], true)]);
      const open = (['wide', 'plausible', 'core'] as const).map((r) => propagate(p, r) !== null);
      if (open[1]) assert.ok(open[0]);
      if (open[2]) assert.ok(open[1]);
      assert.equal(LEVELS.indexOf(judge(p).level), 3 - open.filter(Boolean).length);
    }),
  );
});
