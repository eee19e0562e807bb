import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../src/core/lang/en.ts';
import { type Facts, ownersOf } from '../src/core/model/facts.ts';
import { foldName } from '../src/core/model/name.ts';
import { loadFacts } from '../src/edge/facts.ts';

const { value, messages } = loadFacts();
const facts = value as Facts;

test('every row of every table is sound', () => {
  assert.deepEqual(messages, []);
});

for (const [table, least] of [
  ['states', 195],
  ['bodies', 250],
  ['outlets', 150],
  ['owners', 150],
  ['persons', 100],
  ['places', 800],
] as const)
  test(`${table} has at least ${least} rows`, () => assert.ok(facts[table].length >= least, String(facts[table].length)));

test('every state has a capital, people and an adjective, but for cities', () => {
  const cities = new Set(['VA', 'SG', 'MC', 'SM', 'HK', 'NR', 'SC']);
  const bare = facts.states.filter(
    (s) => !cities.has(s.id) && (s.capitals.length === 0 || (s.demonyms.length === 0 && s.id !== 'CG' && s.id !== 'DM')),
  );
  assert.deepEqual(
    bare.map((s) => s.id),
    [],
  );
});

test('no name stands for two states', () => {
  const owner = new Map<string, string>();
  for (const s of facts.states)
    for (const n of [s.name, ...s.names, ...s.capitals, ...s.demonyms, ...s.seats]) {
      const folded = foldName(n);
      assert.equal(owner.get(folded) ?? s.id, s.id, `"${n}" stands for ${owner.get(folded)} and ${s.id}`);
      owner.set(folded, s.id);
    }
});

test('no unguarded name stands for two bodies or outlets', () => {
  const owner = new Map<string, string>();
  const rows = [...facts.bodies.map((b) => ({ ...b, id: `body:${b.id}` })), ...facts.outlets.map((o) => ({ ...o, id: `outlet:${o.id}` }))];
  for (const r of rows)
    for (const n of [r.name, ...r.names, ...r.acronyms].filter((x) => !x.startsWith('?'))) {
      const key = n.toUpperCase() === n ? n : foldName(n);
      assert.equal(owner.get(key) ?? r.id, r.id, `"${n}" stands for ${owner.get(key)} and ${r.id}`);
      owner.set(key, r.id);
    }
});

test('a single word stands for one person', () => {
  const owner = new Map<string, string>();
  for (const p of facts.persons)
    for (const n of p.names.filter((x) => !x.includes(' '))) {
      assert.equal(owner.get(foldName(n)) ?? p.id, p.id, `"${n}" stands for ${owner.get(foldName(n))} and ${p.id}`);
      owner.set(foldName(n), p.id);
    }
});

test('persons hold offices: each has a role, a beginning and an id like the name', () => {
  for (const p of facts.persons) {
    assert.ok(p.role.length > 5, p.id);
    assert.ok(p.from, p.id);
    assert.match(p.id, /^[a-z0-9-]+$/);
    assert.ok(p.name.includes(p.surname) || foldName(p.name).includes(foldName(p.surname)), p.id);
  }
});

test('an organ words of a language find the organs of the tables', () => {
  const kinds = new Set(en.names.organs.map((o) => o.kind));
  for (const [state, kind] of [
    ['UA', 'military'],
    ['UA', 'security_service'],
    ['KR', 'intelligence'],
    ['KR', 'joint_chiefs'],
    ['RU', 'defence_ministry'],
    ['US', 'foreign_ministry'],
    ['GB', 'defence_ministry'],
    ['IQ', 'health_ministry'],
  ] as const) {
    assert.ok(kinds.has(kind), kind);
    assert.ok(
      facts.bodies.some((b) => b.state === state && b.kind === kind),
      `${state} ${kind}`,
    );
  }
});

for (const [id, owner] of [
  ['outlet:wsj', 'News Corp'],
  ['outlet:storyful', 'News Corp'],
  ['outlet:kcna', 'North Korea'],
  ['outlet:tass', 'Russia'],
  ['outlet:ria', 'Russia'],
  ['outlet:reuters', 'Woodbridge Company'],
  ['outlet:global-times', 'China'],
] as const)
  test(`${id} belongs, in the end, to ${owner}`, () => {
    const steps = ownersOf(facts, id);
    assert.ok(
      steps.some((s) => s.ownerName === owner),
      steps.map((s) => s.ownerName).join(' > '),
    );
    assert.ok(steps.every((s) => s.claim.source && s.claim.asOf));
  });
