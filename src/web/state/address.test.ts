import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { questionPath, type Route, readerPath, routeOf } from './address.ts';

const at = (address: string): Route => {
  const [pathname = '', hash] = address.split('#');
  return routeOf({ pathname, hash: hash === undefined ? '' : `#${hash}` });
};

describe('address', () => {
  const rows: readonly (readonly [string, Route])[] = [
    ['/', { screen: 'desk' }],
    ['/r/kursk-20', { screen: 'reader', report: 'kursk-20', marked: [] }],
    ['/r/kursk-20#b=120-188', { screen: 'reader', report: 'kursk-20', marked: [[120, 188]] }],
    [
      '/r/sha256%3Aab#b=1-2,5-9',
      {
        screen: 'reader',
        report: 'sha256:ab',
        marked: [
          [1, 2],
          [5, 9],
        ],
      },
    ],
    ['/r/a%2Fb', { screen: 'reader', report: 'a/b', marked: [] }],
    ['/r/x#b=9-5', { screen: 'reader', report: 'x', marked: [] }],
    ['/r/x#b=1-2-3x', { screen: 'reader', report: 'x', marked: [] }],
    ['/r/x#b=1e9-<script>', { screen: 'reader', report: 'x', marked: [] }],
    ['/r/%E0%A4%A', { screen: 'lost', path: '/r/%E0%A4%A' }],
    ['/r/', { screen: 'lost', path: '/r/' }],
    ['/q/q-1', { screen: 'question', question: 'q-1', part: null }],
    ['/q/q-1#tensions', { screen: 'question', question: 'q-1', part: 'tensions' }],
    ['/q/q-1/more', { screen: 'lost', path: '/q/q-1/more' }],
    ['/elsewhere', { screen: 'lost', path: '/elsewhere' }],
  ];
  for (const [address, route] of rows) it(address, () => assert.deepEqual(at(address), route));

  it('comes back from every name and place', () => {
    for (const name of ['kursk-20', 'sha256:00ff', 'a/b?c#d', '„Ж“ 한', '..', '%2e']) {
      assert.deepEqual(at(readerPath(name, [3, 7])), { screen: 'reader', report: name, marked: [[3, 7]] });
      assert.deepEqual(at(questionPath(name, 'drift')), { screen: 'question', question: name, part: 'drift' });
    }
  });
});
