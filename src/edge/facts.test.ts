import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FACTS_FOLDER, loadFacts, TABLES } from './facts.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the tables with one file changed. */
function changed(name: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  made.push(folder);
  for (const table of Object.keys(TABLES)) cpSync(join(FACTS_FOLDER, table), join(folder, table));
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  return folder;
}
const head = (text: string): string => text.slice(0, text.indexOf('\n'));

test('the version is a digest of the bytes', () => {
  const before = loadFacts().value?.version;
  assert.match(before ?? '', /^[0-9a-f]{12}$/);
  assert.equal(loadFacts().value?.version, before);
  const after = loadFacts(changed('places.csv', (t) => `${t}nowhere,Nowhere,,town,,,invented\n`)).value;
  assert.notEqual(after?.version, before);
  assert.ok(after?.places.some((p) => p.id === 'nowhere'));
});

for (const [what, name, change, code, words] of [
  ['a row without a source', 'places.csv', (t: string) => `${t}nowhere,Nowhere,,town,,,\n`, 'facts/row-refused', /nowhere.*no source/],
  ['an id used twice', 'outlets.csv', (t: string) => `${t}wsj,Another,,,site,US,x\n`, 'facts/row-refused', /wsj.*used before/],
  ['an unknown state', 'outlets.csv', (t: string) => `${t}zz,Another,,,site,ZZ,x\n`, 'facts/row-refused', /state "ZZ"/],
  ['an unknown body spoken for', 'persons.csv', (t: string) => `${t}p,A B,,B,x,body:none,,,x\n`, 'facts/row-refused', /"body:none"/],
  ['an impossible date', 'persons.csv', (t: string) => `${t}p,A B,,B,x,,yesterday,,x\n`, 'facts/row-refused', /from and to/],
  ['an unknown precision', 'places.csv', (t: string) => `${t}p,A,,galaxy,,,x\n`, 'facts/row-refused', /"galaxy"/],
  ['a place within nothing', 'places.csv', (t: string) => `${t}p,A,,town,,nowhere,x\n`, 'facts/row-refused', /"nowhere"/],
] as const)
  test(`${what} is left out and told`, () => {
    const { value, messages } = loadFacts(changed(name, change));
    assert.ok(value);
    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.code, code);
    assert.match(messages[0]?.text ?? '', words);
  });

for (const [what, change, code] of [
  ['without a column', (t: string) => t.replace(head(t), head(t).replace('precision', 'size')), 'facts/column-missing'],
  ['that is no CSV', (t: string) => `${t}"open,quote\n`, 'facts/malformed'],
] as const)
  test(`a table ${what} gives no facts and a coded message`, () => {
    const { value, messages } = loadFacts(changed('places.csv', change));
    assert.equal(value, null);
    assert.equal(messages[0]?.code, code);
    assert.match(messages[0]?.text ?? '', /places\.csv/);
  });
test('a missing folder gives no facts and a message a table', () => {
  const { value, messages } = loadFacts(join(tmpdir(), 'facts-that-are-not-there'));
  assert.equal(value, null);
  assert.deepEqual(new Set(messages.map((m) => m.code)), new Set(['facts/unreadable']));
  assert.equal(messages.length, Object.keys(TABLES).length);
});
