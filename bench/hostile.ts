// How long the worst texts take, from bytes to reading: each pump string repeated to 10, 20, 40 and 80 KB.
//   sh scripts/node24 bench/hostile.ts [--stage NAME] [--pump WORDS] [--sizes 10,20,40,80]
// A ratio near 2 for twice the text is linear, near 4 quadratic. Ends with 1 if any takes more than a second per 100 KB.
import { intake } from '../src/core/pipeline.ts';
import { read } from '../src/edge/read.ts';
import { loadTables } from '../src/edge/tables.ts';
import { PUMPS, type Pump } from './hostile/pumps.ts';

const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};

const SIZES = (option('sizes') ?? '10,20,40,80').split(',').map(Number);
/** Seconds per 100 KB that no text may exceed. */
const BAR = 1;
/** A row is given up after a text that took so many seconds. */
const PATIENCE = 20;

const { tables } = loadTables();

interface Timed {
  readonly read: number;
  readonly intake: number;
}

/** Seconds for one text; the better of two where it is short enough to be noise. */
function time(pump: Pump, kilobytes: number): Timed {
  const bytes = new TextEncoder().encode(textOf(pump, kilobytes * 1024));
  const once = (): Timed => {
    const t0 = performance.now();
    const { value } = read(bytes, { file: pump.file ?? 'hostile.txt', published: '2025-01-13', language: 'en', outlet: 'The Outlet' });
    const t1 = performance.now();
    if (value) intake(value, tables);
    return { read: (t1 - t0) / 1000, intake: (performance.now() - t1) / 1000 };
  };
  const first = once();
  if (first.read + first.intake > 0.5) return first;
  const second = once();
  return { read: Math.min(first.read, second.read), intake: Math.min(first.intake, second.intake) };
}

function textOf({ before = '', pump, after = '' }: Pump, size: number): string {
  const chunks = [before];
  for (let n = before.length, k = 0; n < size; k++) {
    const next = typeof pump === 'string' ? pump : pump(k);
    chunks.push(next);
    n += next.length;
  }
  return chunks.join('') + after;
}

const milliseconds = (s: number): string => String(Math.round(s * 1000)).padStart(7);

function main(): void {
  const stage = option('stage');
  const words = option('pump');
  const chosen = PUMPS.filter((p) => (!stage || p.stage === stage) && (!words || p.name.includes(words)));
  for (const pump of chosen.slice(0, 3)) time(pump, 5);
  const slow: string[] = [];
  console.log(`${'stage'.padEnd(12)}${'pump'.padEnd(44)}${SIZES.map((s) => `${s} KB`.padStart(7)).join('')} ms  ratios          s/100 KB`);
  for (const pump of chosen) {
    const seconds: number[] = [];
    let failure = '';
    for (const size of SIZES) {
      try {
        const { read: r, intake: i } = time(pump, size);
        seconds.push(r + i);
      } catch (error) {
        failure = ` THROWS ${String(error).slice(0, 80)}`;
      }
      if (failure || (seconds.at(-1) ?? 0) > PATIENCE) break;
    }
    const last = SIZES[seconds.length - 1] ?? 1;
    const per100 = ((seconds.at(-1) ?? 0) * 100) / last;
    const ratios = seconds.slice(1).map((s, k) => (s / (seconds[k] as number)).toFixed(1));
    const isSlow = per100 > BAR || failure !== '';
    if (isSlow) slow.push(`${pump.stage} ${pump.name}: ${per100.toFixed(2)} s per 100 KB${failure}`);
    const shown = SIZES.map((_, k) => (seconds[k] === undefined ? '      –' : milliseconds(seconds[k]))).join('');
    console.log(
      `${pump.stage.padEnd(12)}${pump.name.padEnd(44)}${shown}     ${ratios.join(' ').padEnd(15)} ${per100.toFixed(2)}${isSlow ? '  ◀' : ''}${failure}`,
    );
  }
  console.log(`\n${chosen.length} pumps, ${slow.length} over ${BAR} s per 100 KB${slow.map((s) => `\n  ${s}`).join('')}`);
  process.exitCode = slow.length > 0 ? 1 : 0;
}

main();
