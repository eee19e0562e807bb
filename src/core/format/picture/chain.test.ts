import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import type { Link } from '../../model/attribution.ts';
import { chain } from './chain.ts';
import { toSvg } from './picture.ts';
import { wordDifference } from './word-difference.ts';

describe('chain', () => {
  //            0         1         2         3         4
  //            01234567890123456789012345678901234567890123456
  const text = 'One of them said so, the agency told reporters.';
  const links: readonly Link[] = [
    { name: 'one of them', unnamed: true, cue: [[12, 16]] },
    { name: 'the agency', access: 'interrogated', cue: [[32, 46]] },
    { name: 'Harbour Post' },
  ];
  const picture = chain(links, { width: 320, id: 'c', text, parties: [] });
  it('goes from origin to outlet', () => assert.equal(picture.title, 'one of them → the agency → Harbour Post'));
  it('says each step by its words', () =>
    assert.equal(picture.sentence, 'one of them (unnamed) (“said”), then the agency (“told reporters”), then Harbour Post.'));
  it('names the roles', () =>
    assert.deepEqual(
      picture.table.rows.map((r) => r[0]),
      ['Origin', 'Relay', 'Outlet'],
    ));
  it('hatches the unnamed and nobody else', () => assert.equal(toSvg(picture).match(/<pattern /g)?.length, 1));
  it('an outlet that speaks for itself is the origin', () =>
    assert.deepEqual(
      chain([{ name: 'Harbour Post' }], { width: 320, id: 'c', text, parties: [] }).table.rows.map((r) => r[0]),
      ['Origin'],
    ));
  it('an empty chain is an empty picture', () => assert.equal(chain([], { width: 320, id: 'c', text, parties: [] }).body.length, 0));
});

describe('difference of two wordings', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['more than 1,000 killed or wounded', '1,000 killed', '[-more than] 1,000 killed [-or wounded]'],
    ['killed', 'killed', 'killed'],
    ['“Killed,” he said', 'killed he said', 'killed he said'],
    ['', 'new words', '[+new words]'],
    ['old words', '', '[-old words]'],
    ['a b c', 'x y', '[-a b c] [+x y]'],
    ['300 dead and 2,700 wounded', '3,000 dead and wounded', '[-300] [+3,000] dead and [-2,700] wounded'],
  ];
  for (const [before, after, said] of rows) {
    it(`${before} → ${after}`, () => {
      const shown = wordDifference(before, after).map(({ kind, text }) =>
        kind === 'same' ? text : `[${kind === 'gone' ? '-' : '+'}${text}]`,
      );
      assert.equal(shown.join(' '), said);
    });
  }
  it('long wordings are set apart whole', () => {
    const long = 'word '.repeat(5000);
    assert.deepEqual(
      wordDifference(long, 'short').map((s) => s.kind),
      ['gone', 'new'],
    );
  });
});
