/**
 * How many gold sources hold a name that `facts/` knows and calls as the gold does, and how fast names are found.
 *
 *   sh scripts/node24 bench/names.ts GOLD.jsonl [--aliases ACTORS.json] [--missed N]
 *
 * GOLD line: `{ id, text, attributions: [{ source: [[s, e]], actor }] }`. A gold actor is "in reach" when the tables know its name.
 */
import { readFileSync } from 'node:fs';
import { annotate } from '../src/core/extract/models.ts';
import { parse } from '../src/core/extract/parse.ts';
import { languageFor } from '../src/core/lang/index.ts';
import type { Parse } from '../src/core/model/token.ts';
import { glueOf } from '../src/core/normalise/glue.ts';
import { findNames, findPlaces, nameBook } from '../src/core/normalise/names.ts';
import { loadFacts } from '../src/edge/facts.ts';
import { loadWeights } from '../src/edge/weights.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly source: readonly (readonly [number, number])[] | null; readonly actor: string | null }[];
}
interface Alias {
  readonly name: string;
  readonly aliases: readonly string[];
}

const TITLES = /^(the|a|an|mr|mrs|ms|dr|sir|president|prime|minister|senator|gen|general|us|u\.s\.|uk|former|secretary|governor|mayor)$/;
const fold = (s: string): string[] =>
  s
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s\b/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u);
const words = (s: string): string[] => {
  const all = fold(s).filter(Boolean);
  const kept = all.filter((w) => !TITLES.test(w));
  return kept.length > 0 ? kept : all;
};

/** Same actor: all words of the shorter name are in the longer (as the reading's scorer has it). */
function same(a: string, b: string): boolean {
  const [A, B] = [words(a), words(b)];
  const [short, long] = A.length <= B.length ? [A, B] : [B, A];
  return short.length > 0 && short.every((w) => long.includes(w));
}

const [goldPath = '', ...rest] = process.argv.slice(2);
const option = (name: string): string | undefined => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const gold = readFileSync(goldPath, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((l) => JSON.parse(l) as Gold);
const aliases: readonly Alias[] = option('--aliases') ? JSON.parse(readFileSync(option('--aliases') as string, 'utf8')) : [];
const called = (name: string): readonly string[] => [
  name,
  name.replace(/\(.*?\)/g, ' '),
  ...(aliases.find((a) => a.name === name)?.aliases ?? []),
];

const { value: facts, messages } = loadFacts();
for (const m of messages) console.error(`${m.code}: ${m.text}`);
if (!facts) process.exit(1);
const language = languageFor('en');
const weights = loadWeights();
const glue = glueOf(facts);
const started = performance.now();
const book = nameBook(facts, language.names);
const built = performance.now() - started;
const tally = { sources: 0, named: 0, matched: 0, reach: 0, reached: 0 };
const missed: string[] = [];
const parses: Parse[] = [];
let [bytes, mentions] = [0, 0];
for (const d of gold) {
  const p = annotate(parse(d.text, language.tokens, glue), weights);
  parses.push(p);
  const names = findNames(p, book);
  bytes += d.text.length;
  mentions += names.length;
  for (const a of d.attributions) {
    if (!a.actor || !a.source?.length) continue;
    tally.sources++;
    const inside = names.filter((n) => a.source?.some(([s, e]) => n.span[0] >= s && n.span[1] <= e));
    if (inside.length > 0) tally.named++;
    const hit = inside.some((n) => called(a.actor as string).some((c) => same(c, n.actor.name)));
    const itself = findNames(parse(a.actor, language.tokens), book).some((n) => n.span[1] - n.span[0] > (a.actor?.length ?? 0) * 0.9);
    const text = a.source.map(([s, e]) => d.text.slice(s, e)).join(' … ');
    if (hit) tally.matched++;
    if (itself) tally.reach++;
    if (itself && hit) tally.reached++;
    if (!hit && (inside.length > 0 || itself))
      missed.push(`${d.id}: "${text}" is ${a.actor}; found ${inside.map((n) => n.actor.name).join(', ') || 'nothing'}`);
  }
}
/** Processor milliseconds for all texts, warm: the machine may be busy with other work. */
function processorTime(): number {
  const begun = process.cpuUsage();
  for (const parsed of parses) {
    const p = { ...parsed };
    findNames(p, book);
    findPlaces(p, book);
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
processorTime();
const spent = processorTime();
const share = (a: number, b: number): string => `${((100 * a) / Math.max(1, b)).toFixed(1)} % (${a} of ${b})`;
console.log(`sources with a matching name   ${share(tally.matched, tally.sources)}`);
console.log(`  of actors the tables know    ${share(tally.reached, tally.reach)}`);
console.log(`named sources that match       ${share(tally.matched, tally.named)}`);
console.log(`mentions ${mentions}, book built in ${built.toFixed(0)} ms, names and places ${(bytes / 1000 / spent).toFixed(2)} MB/s`);
for (const m of missed.slice(0, Number(option('--missed') ?? 0))) console.log(m);
