import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { arrows } from './tidy/arrows.ts';
import { bans } from './tidy/bans.ts';
import { cycles } from './tidy/cycles.ts';
import { decisions } from './tidy/decisions.ts';
import { dependencies, idle } from './tidy/dependencies.ts';
import { type Fault, openHouse, print } from './tidy/house.ts';
import { long, tooLong } from './tidy/lengths.ts';
import { registration, unused } from './tidy/registration.ts';
import { traces } from './tidy/traces.ts';

const house = openHouse(fileURLToPath(new URL('..', import.meta.url)));
const none = (faults: readonly Fault[]): void => assert.ok(faults.length === 0, `\n${faults.map(print).join('\n')}\n`);

test('imports follow the arrows', () => none(arrows(house)));
test('no files import each other in a ring', () => none(cycles(house)));
test('every language, measure, reader, finding, format, command and store is registered', () => none(registration(house)));
test('no file is too long', () => none(tooLong(house)));
test('nothing that house style bans', () => none(bans(house)));
test('no traces of a machine', () => none(traces(house)));
test('every dependency has its reason and its version', () => none(dependencies(house)));
test('decisions are numbered and listed', () => none(decisions(house)));

test('to be looked at', (t) => {
  for (const line of long(house)) t.diagnostic(`long: ${line}`);
  for (const file of unused(house)) t.diagnostic(`unused: ${file}`);
  for (const name of idle(house)) t.diagnostic(`idle dependency: ${name}`);
});
