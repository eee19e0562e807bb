// Weighs the development corpus, from gold readings and from our own, writes both accounts and scores them.
//   sh scripts/node24 bench/account.ts [CORPUS_FOLDER] [--show]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../src/core/model/account.ts';
import type { Reading } from '../src/core/model/reading.ts';
import { account, intake, read } from '../src/core/pipeline.ts';
import { loadTables } from '../src/edge/tables.ts';
import { goldReadings } from './gold-readings.ts';

const args = process.argv.slice(2);
const corpus = args.find((a) => !a.startsWith('--')) ?? '../shared/corpus';
const { tables } = loadTables();
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));

function ownReadings(): readonly Reading[] {
  return readdirSync(`${corpus}/reports`).flatMap((file) => {
    const report = read(readFileSync(`${corpus}/reports/${file}`), { file }).value;
    return report ? [intake(report, tables)] : [];
  });
}

function print(a: Account): void {
  for (const q of a.questions) {
    console.log(
      `\n? ${q.label}  [${q.id}]  independent ≤ ${q.independentOrigins.atMost} (named ${q.independentOrigins.named}, parties ${q.independentOrigins.parties})`,
    );
    for (const f of q.figures)
      console.log(`    ${f.report}  ${f.text}  | ${f.origin}  | ${f.window?.start ?? '…'}–${f.window?.end ?? '…'}`);
    for (const f of q.mayBelong) console.log(`  ~ ${f.report}  ${f.text}  | ${f.origin}  missing ${f.missing.join(', ')}`);
    for (const r of q.independentOrigins.reasons) console.log(`    · ${r}`);
    for (const p of q.positions) console.log(`    ! ${p.party}: ${p.stance} ${p.date} ${p.text.slice(0, 100)}`);
  }
  for (const f of a.findings) {
    console.log(`\n▲ ${f.kind} ${f.rule} ${f.types.join(' ')} — ${f.title}\n    ${f.explanation}`);
    for (const line of f.working) console.log(`    = ${line}`);
    for (const x of f.assumptions) console.log(`    assumes ${x.id}: ${x.text}`);
  }
}

function score(name: string, readings: readonly Reading[]): void {
  const started = performance.now();
  const a = account(readings, tables);
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(a));
  console.log(
    `\n== ${name}: ${readings.length} reports, ${a.questions.length} questions, ${a.findings.length} findings, ${Math.round(performance.now() - started)} ms → ${file}`,
  );
  if (args.includes('--show')) print(a);
  console.log(execFileSync('node', [`${corpus}/score-account.mjs`, `${corpus}/questions.json`, file, '--verbose'], { encoding: 'utf8' }));
}

if (!args.includes('--own')) score('gold', goldReadings({ corpus }, tables.facts));
if (!args.includes('--gold')) score('own', ownReadings());
