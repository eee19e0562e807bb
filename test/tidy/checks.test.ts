import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrows } from './arrows.ts';
import { bans } from './bans.ts';
import { bare, functionsOf, importsOf } from './code.ts';
import { cycles } from './cycles.ts';
import { decisions } from './decisions.ts';
import { dependencies, idle } from './dependencies.ts';
import type { Fault, House } from './house.ts';
import { long, tooLong } from './lengths.ts';
import { registration, unused } from './registration.ts';
import { traces } from './traces.ts';

/** Each check over small houses: what it must find (`file:line says…`), and what it must let be. */
interface Row {
  readonly name: string;
  readonly check: (house: House) => readonly Fault[];
  readonly files: Readonly<Record<string, string>>;
  readonly finds: readonly string[];
}

const HASH = ['#', '!'].join('');
const WORK = ['', 'work', 'main', 'x.ts'].join('/');
const PAGE = '# 001 Title\n\n## Context\n\nx\n\n## Choice\n\ny\n\n## Consequences\n\nz\n';

const ROWS: readonly Row[] = [
  {
    name: 'a stage imports a stage',
    check: arrows,
    files: { 'src/core/extract/a.ts': `// why\nimport { b } from '../normalise/b.ts';` },
    finds: ['src/core/extract/a.ts:2 extract imports normalise'],
  },
  {
    name: 'a stage imports a stage for its types alone',
    check: arrows,
    files: { 'src/core/collate/a.ts': `import type { B } from '../corroborate/b.ts';` },
    finds: ['src/core/collate/a.ts:1 collate imports corroborate'],
  },
  {
    name: 'a noun imports a language',
    check: arrows,
    files: { 'src/core/model/a.ts': `import { LANGUAGES } from '../lang/index.ts';` },
    finds: ['src/core/model/a.ts:1 model imports lang'],
  },
  {
    name: 'a language imports a measure',
    check: arrows,
    files: { 'src/core/lang/en/a.ts': `export { x } from '../../measure/index.ts';` },
    finds: ['src/core/lang/en/a.ts:1 lang imports measure'],
  },
  {
    name: 'the core imports Node, a package with hands, the edge, the desk, the tests',
    check: arrows,
    files: {
      'src/core/read/a.ts': `import { readFileSync } from 'node:fs';\nimport { Hono } from 'hono';\nimport { s } from '../../edge/store/s.ts';\nimport { v } from '../../web/v.tsx';\nconst t = await import('../../../test/kit/t.ts');`,
    },
    finds: [
      'src/core/read/a.ts:1 the core imports node:fs',
      'src/core/read/a.ts:2 the core imports the package hono',
      'src/core/read/a.ts:3 read imports edge',
      'src/core/read/a.ts:4 read imports web',
      'src/core/read/a.ts:5 imports test/kit/t.ts from outside src/',
    ],
  },
  {
    name: 'the desk imports the edge, the edge the desk',
    check: arrows,
    files: { 'src/web/a.tsx': `import type { S } from '../edge/s.ts';`, 'src/edge/s.ts': `import '../web/a.tsx';` },
    finds: ['src/web/a.tsx:1 web imports edge', 'src/edge/s.ts:1 edge imports web'],
  },
  {
    name: 'shared code imports one language, one measure, one reader',
    check: arrows,
    files: {
      'src/core/extract/a.ts': `import { en } from '../lang/en.ts';\nimport { killed } from '../measure/killed.ts';`,
      'src/core/pipeline.ts': `import { html } from './read/readers/html.ts';`,
    },
    finds: [
      'src/core/extract/a.ts:1 imports src/core/lang/en.ts by name',
      'src/core/extract/a.ts:2 imports src/core/measure/killed.ts by name',
      'src/core/pipeline.ts:1 imports src/core/read/readers/html.ts by name',
    ],
  },
  {
    name: 'imports along the arrows; words about imports; tests',
    check: arrows,
    files: {
      'src/core/extract/a.ts': `import { parse } from './parse.ts';\nimport type { T } from '../model/token.ts';\nimport { languageFor } from '../lang/index.ts';\nimport { parse as p } from 'parse5';\n// import { x } from '../normalise/x.ts';\nconst s = "import { y } from '../normalise/y.ts'";`,
      'src/core/extract/a.test.ts': `import { z } from '../normalise/z.ts';`,
      'src/core/read/index.ts': `import { html } from './readers/html.ts';`,
      'src/edge/cli/index.ts': `import { intake } from '../../core/pipeline.ts';\nimport facts from '../../../package.json' with { type: 'json' };`,
    },
    finds: [],
  },
  {
    name: 'two files in a ring, three in a ring',
    check: cycles,
    files: {
      'src/core/model/a.ts': `import { b } from './b.ts';`,
      'src/core/model/b.ts': `import type { A } from './a.ts';`,
      'src/edge/c.ts': `export { d } from './d.ts';`,
      'src/edge/d.ts': `import './e.ts';`,
      'src/edge/e.ts': `import { c } from './c.ts';`,
    },
    finds: ['src/core/model/a.ts files import each other in a ring', 'src/edge/c.ts files import each other in a ring'],
  },
  {
    name: 'two ways to one file are no ring',
    check: cycles,
    files: {
      'src/edge/a.ts': `import './b.ts';\nimport './c.ts';`,
      'src/edge/b.ts': `import './d.ts';`,
      'src/edge/c.ts': `import './d.ts';`,
      'src/edge/d.ts': '',
    },
    finds: [],
  },
  {
    name: 'a finding that nobody registered, a folder without an index',
    check: registration,
    files: {
      'src/core/corroborate/index.ts': `import { drift } from './drift.ts';`,
      'src/core/corroborate/drift.ts': '',
      'src/core/corroborate/weekday.ts': '',
      'src/core/corroborate/weekday.test.ts': `import { weekday } from './weekday.ts';`,
      'src/core/measure/killed.ts': '',
    },
    finds: ['src/core/measure/index.ts src/core/measure/ has no index', 'src/core/corroborate/weekday.ts is not registered'],
  },
  {
    name: 'parts of a finding, what others call, what the launcher starts',
    check: registration,
    files: {
      'src/core/corroborate/index.ts': `import { drift } from './drift.ts';`,
      'src/core/corroborate/drift.ts': `import './drift/hops.ts';`,
      'src/core/corroborate/drift/hops.ts': '',
      'src/edge/cli/index.ts': '',
      'src/edge/cli/main.ts': `import './program.ts';`,
      'src/edge/cli/program.ts': '',
      hearsay: `${HASH}/bin/sh\nexec node src/edge/cli/main.ts`,
      'src/core/format/index.ts': '',
      'src/core/format/picture.ts': '',
      'src/web/chart.tsx': `import { draw } from '../core/format/picture.ts';`,
    },
    finds: [],
  },
  {
    name: '401 lines, and 400',
    check: tooLong,
    files: { 'src/edge/a.ts': 'x;\n'.repeat(401), 'src/edge/b.ts': 'x;\n'.repeat(400), 'docs/c.md': 'x\n'.repeat(900) },
    finds: ['src/edge/a.ts has 401 lines'],
  },
  {
    name: 'any, default exports, enums, namespaces',
    check: bans,
    files: {
      'src/edge/a.ts': `const a: any = 1;\nexport default a;\nexport enum E { x }\nexport namespace N {}\nfunction f(x: Map<string, number>, ...y: any[]) {}\nexport class StoreManager {}\nlet z = a as any;`,
    },
    finds: [
      'src/edge/a.ts:1 uses `any`',
      'src/edge/a.ts:5 uses `any`',
      'src/edge/a.ts:7 uses `any`',
      'src/edge/a.ts:2 has a default export',
      'src/edge/a.ts:3 has an enum',
      'src/edge/a.ts:4 has a namespace',
      'src/edge/a.ts:6 names a thing after no thing',
    ],
  },
  {
    name: 'the same words in comments, strings, patterns and longer words',
    check: bans,
    files: {
      'src/core/model/a.ts': `// any: Date.now() and console.log\nconst s = 'new Date() as any; process.exit';\nconst r = /Math.random|: any/;\nconst t = \`: any \${many} Intl.\`;\nconst company: many = updateNow(anything);\nconst processed = x.date;`,
    },
    finds: [],
  },
  {
    name: 'clock, chance, locale, machine, talk in the core; at the edge they are at home',
    check: bans,
    files: {
      'src/core/model/a.ts': `const t = Date.now();\nconst d = new Date();\nconst r = Math.random();\nconst i = new Intl.Collator();\nxs.sort((a, b) => a.localeCompare(b));\nprocess.exit();\nconst b = Buffer.from(x);\nconsole.log(1);\nsetTimeout(f);`,
      'src/edge/a.ts': `const t = Date.now(); console.log(new Date(), process.argv);`,
      'src/core/model/a.test.ts': `const t = Date.now();`,
    },
    finds: [
      'src/core/model/a.ts:1 looks at a clock',
      'src/core/model/a.ts:2 looks at a clock',
      'src/core/model/a.ts:3 leaves something to chance',
      'src/core/model/a.ts:4 depends on the locale',
      'src/core/model/a.ts:5 depends on the locale',
      'src/core/model/a.ts:6 touches the machine',
      'src/core/model/a.ts:7 touches the machine',
      'src/core/model/a.ts:8 talks',
      'src/core/model/a.ts:9 waits or fetches',
    ],
  },
  {
    name: 'files named after nothing',
    check: bans,
    files: {
      'src/core/model/types.ts': '',
      'src/edge/store/sql-helpers.ts': '',
      'src/edge/utility.ts': '',
      'src/core/model/datable.ts': '',
    },
    finds: [
      'src/core/model/types.ts is named after no thing ("types")',
      'src/edge/store/sql-helpers.ts is named after no thing ("helpers")',
    ],
  },
  {
    name: 'a check silenced without a reason, and with one',
    check: bans,
    files: {
      'src/edge/a.ts': `// @${'ts'}-ignore\n// @${'ts'}-expect-error: the package has no types for this call\n// ${'biome'}-ignore lint/x/y: \n// ${'biome'}-ignore lint/x/y: the order of keys is the format`,
    },
    finds: ['src/edge/a.ts:1 silences a check', 'src/edge/a.ts:3 silences a check'],
  },
  {
    name: 'shared code branches on a measure or a language',
    check: bans,
    files: {
      'src/core/measure/killed.ts': `export const killed = { id: 'killed' };`,
      'src/core/lang/en.ts': '',
      'src/core/collate/a.ts': `if (figure.measure === 'killed') x();\nswitch (language) { case 'en': y(); }\nconst word = 'killed';`,
    },
    finds: [`src/core/collate/a.ts:1 branches on 'killed'`, `src/core/collate/a.ts:2 branches on 'en'`],
  },
  {
    name: 'a path of one machine, a registry, an unfinished merge',
    check: traces,
    files: {
      'docs/a.md': `See ${WORK}.\nFetched from https://${'registry'}.example.org/x.\n${'<'.repeat(7)} HEAD\n`,
      'docs/b.md': 'See https://example.org/work/main, ./work/x and src/work/y.',
    },
    finds: ['docs/a.md:1 names a place on one machine', 'docs/a.md:2 names the host of a package registry', 'docs/a.md:3 holds the marks'],
  },
  {
    name: 'a package without a reason, one that floats, one that is not installed',
    check: dependencies,
    files: {
      'package.json': JSON.stringify({ dependencies: { hono: '4.1.0', zod: '^4.0.0' }, devDependencies: { preact: '1.0.0' } }),
      'ARCHITECTURE.md': '| `hono` | `zod` |',
      'src/edge/a.ts': `import { h } from 'preact';\nimport { Hono } from 'hono/tiny';\nimport 'left-pad';`,
      'src/web/a.tsx': `import { h } from 'preact';`,
      'src/edge/a.test.ts': `import { h } from 'preact';`,
    },
    finds: [
      'package.json preact is not in ARCHITECTURE.md',
      'package.json zod floats',
      'src/edge/a.ts:1 imports preact, which is not installed with the program',
      'src/edge/a.ts:3 imports left-pad, which is not installed with the program',
    ],
  },
  {
    name: 'decisions: a gap, a missing part, one not listed, one without a number',
    check: decisions,
    files: {
      'docs/decisions/README.md': '[001](001-first.md) [003](003-third.md)',
      'docs/decisions/001-first.md': PAGE,
      'docs/decisions/003-third.md': PAGE.replace('## Choice', '## Picked'),
      'docs/decisions/004-fourth.md': PAGE,
      'docs/decisions/why-so.md': PAGE,
    },
    finds: [
      'docs/decisions/003-third.md has number 003 where 002 is next',
      'docs/decisions/003-third.md has no "## Choice"',
      'docs/decisions/004-fourth.md is not in the list',
      'docs/decisions/why-so.md is not named like a decision',
    ],
  },
];

for (const { name, check, files, finds } of ROWS)
  test(`tidy: ${name}`, () => {
    const faults = check(new Map(Object.entries(files)));
    const said = faults.map(({ file, line, says }) => `${file}${line > 0 ? `:${line}` : ''} ${says}`);
    assert.deepEqual(
      said.map((s, i) => (finds[i] !== undefined && s.startsWith(finds[i]) ? finds[i] : s)),
      finds,
    );
    for (const { todo } of faults) assert.match(todo, /\w{3}/);
  });

test('tidy: what is only reported', () => {
  const house = new Map(
    Object.entries({
      'package.json': '{"dependencies":{"hono":"1.0.0","zod":"1.0.0"}}',
      'src/edge/a.ts': `import 'hono';\nexport function long(a: { b: number }): { c: number } {\n${'  x();\n'.repeat(70)}}\nconst arrow = (x: number): number => {\n${'y();\n'.repeat(61)}};`,
      'src/edge/b.ts': 'x;\n'.repeat(260),
    }),
  );
  assert.deepEqual(long(house), ['src/edge/b.ts: 260 lines', 'src/edge/a.ts:2 long: 72 lines', 'src/edge/a.ts:74 arrow: 63 lines']);
  assert.deepEqual(unused(house), ['src/edge/a.ts', 'src/edge/b.ts']);
  assert.deepEqual(idle(house), ['zod']);
});

test('code without its words keeps every place', () => {
  const source = 'const a = `x $' + '{f("}")} y`; // it\'s\nconst r = s.replace(/[/"]/g, \'"\') / 2; /* \n */ const b = 1;';
  const code = bare(source);
  assert.equal(code.length, source.length);
  assert.equal(code.indexOf('const b'), source.indexOf('const b'));
  assert.doesNotMatch(code, /it|x \$|"]/);
  assert.match(code, /f\("/);
});

test('tags of JSX are neither patterns nor strings beyond their line', () => {
  const source = "function A() {\n  return (\n    <p>\n      {x} it's <br /> {y}</p>\n  );\n}\nconst B = () => /[{]/.test(x);";
  assert.deepEqual(functionsOf(source), [{ name: 'A', line: 1, lines: 6 }]);
  assert.doesNotMatch(bare(source), /\[\{\]/);
});

test('imports are found in every form, and not in words about them', () => {
  const source = `import a, {\n  b,\n} from './a.ts';\nexport * from "./b.ts";\nimport './c.ts';\nconst d = await import('./d.ts');\n// import './e.ts';\nconst s = "x from './f.ts'";\nexport type { G } from './g.ts';`;
  assert.deepEqual(
    importsOf(source).map(({ from }) => from),
    ['./a.ts', './b.ts', './c.ts', './d.ts', './g.ts'],
  );
});

test('functions are measured from their name to their last brace', () => {
  assert.deepEqual(
    functionsOf('function f(a = { b: 1 }): { c: number } {\n  return { c: 1 };\n}\nconst g = async (x) => {\n};\nconst h = (x) => x;'),
    [
      { name: 'f', line: 1, lines: 3 },
      { name: 'g', line: 4, lines: 2 },
    ],
  );
});
