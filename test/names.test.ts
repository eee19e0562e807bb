import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as hearsay from '../src/index.ts';

/** The library's face. A name that goes or changes here breaks somebody's program: say so in CHANGELOG.md. */
const VALUES = ['RULES', 'STANDARD', 'account', 'bytesOf', 'describe', 'find', 'intake', 'readReport', 'readReports', 'splitReports'];
const TYPES = [
  'Abilities',
  'Account',
  'Actor',
  'Anchor',
  'Attribution',
  'Bound',
  'Conventions',
  'Day',
  'Exhibit',
  'Facts',
  'Figure',
  'Finding',
  'Hints',
  'Independence',
  'Link',
  'Message',
  'Modality',
  'Origin',
  'Outcome',
  'Place',
  'PlacedFigure',
  'Population',
  'Position',
  'Quantity',
  'Question',
  'Reading',
  'Report',
  'Span',
  'Spans',
  'Stance',
  'Tables',
  'TextPositionSelector',
  'TextQuoteSelector',
  'TextSegment',
  'TimeMention',
  'Weights',
  'Window',
];

const face = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');

test('the library exports these values', () => assert.deepEqual(Object.keys(hearsay).sort(), VALUES));

test('the library exports these types', () => {
  const named = [...face.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, all, names]) =>
    (names ?? '')
      .split(',')
      .map((n) => n.trim())
      .filter((n) => n !== '' && (all || n.startsWith('type ')))
      .map((n) => n.replace(/^type /, '')),
  );
  assert.deepEqual(named.sort(), TYPES);
});

test('the face itself holds no code', () => assert.doesNotMatch(face.replace(/\/\*[\s\S]*?\*\//g, ''), /^(?!export (?:type )?\{).*\S/m));
