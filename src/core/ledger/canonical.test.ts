import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical } from './canonical.ts';

const ROWS: readonly (readonly [string, unknown, string])[] = [
  ['nothing', null, 'null'],
  [
    'members by code unit, not by locale',
    { é: 1, z: 2, Z: 3, '€': 4, '1': 5, '10': 6, '2': 7 },
    '{"1":5,"10":6,"2":7,"Z":3,"z":2,"é":1,"€":4}',
  ],
  ['a surrogate pair sorts by its first unit, before U+FB33', { '\ufb33': 1, '\u{1f600}': 2 }, '{"\u{1f600}":2,"\ufb33":1}'],
  [
    'numbers as ECMAScript writes them',
    [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0, 100],
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,100]',
  ],
  ['control characters', '\u20ac$\u000f\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
  ['undefined members are not there', { a: undefined, b: [undefined] }, '{"b":[null]}'],
  ['a lone surrogate stays itself', '\ud800', '"\\ud800"'],
  ['nested', { b: { d: [], c: {} }, a: [[{ y: 1, x: 2 }]] }, '{"a":[[{"x":2,"y":1}]],"b":{"c":{},"d":[]}}'],
];

for (const [name, value, expected] of ROWS) test(`canonical: ${name}`, () => assert.equal(canonical(value), expected));

for (const value of [Number.NaN, Number.POSITIVE_INFINITY, { a: 1n }, [() => 1]])
  test(`canonical refuses ${typeof value} ${String(value)}`, () => assert.throws(() => canonical(value), RangeError));

test('canonical: comes back as it went in, whatever the order of members', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonical(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(canonical(JSON.parse(text)), text);
      assert.equal(canonical(reversed(value)), text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .map(([k, v]) => [k, reversed(v)] as const)
        .reverse(),
    );
  return value;
}
