// Each pump string repeated to 50 and to 100 KB, from text to attributions, figures and chains, in a process of its own:
//   sh scripts/node24 bench/attributions/hostile.ts [--models FOLDER] [--pump WORDS] [--part 1/2]     prints one JSON object a pump
import type { Tables } from '../../src/core/model/tables.ts';
import { intake } from '../../src/core/pipeline.ts';
import { seconds } from './clock.ts';
import { PUMPS, type Pump } from './pumps.ts';
import { reportOf, tablesWith } from './readings.ts';

export interface Pumped {
  readonly family: string;
  readonly name: string;
  /** Seconds for 100 KB. */
  readonly seconds: number;
  /** Seconds for 100 KB over seconds for 50 KB. */
  readonly ratio: number;
  readonly failure: string | null;
}

export const LIMITS = { seconds: 1, ratio: 2.5 } as const;

/** Below this a ratio is the noise of the machine: it is not judged. Seconds. */
const NOISE = 0.1;

export const isOver = (p: Pumped): boolean =>
  p.failure !== null || p.seconds > LIMITS.seconds || (p.seconds > NOISE && p.ratio > LIMITS.ratio);

export function textOf({ pump }: Pump, bytes: number): string {
  const chunks: string[] = [];
  for (let n = 0, k = 0; n < bytes; k++) {
    const next = typeof pump === 'string' ? pump : pump(k);
    chunks.push(next);
    n += next.length;
  }
  return chunks.join('');
}

/** Times one pump; what is over a limit is timed again, a mere ratio twice: the machine may have been busy. */
export function time(pump: Pump, tables: Tables, kilobytes = 100): Pumped {
  const once = (size: number): number => {
    const report = reportOf({
      id: 'hostile',
      text: textOf(pump, size * 1024),
      published: '2025-01-13',
      outlet: 'The Outlet',
      attributions: [],
    });
    return seconds(() => void intake(report, tables));
  };
  const best = { half: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  const now = (failure: string | null): Pumped => ({
    family: pump.family,
    name: pump.name,
    seconds: best.whole,
    ratio: best.whole / best.half,
    failure,
  });
  try {
    for (let round = 0; round < (best.whole > LIMITS.seconds ? 2 : 3) && (round === 0 || isOver(now(null))); round++) {
      best.half = Math.min(best.half, once(kilobytes / 2));
      best.whole = Math.min(best.whole, once(kilobytes));
      if (best.whole > 3 * LIMITS.seconds) break;
    }
  } catch (error) {
    return { ...now(String(error).slice(0, 120)), seconds: 0, ratio: 0 };
  }
  return now(null);
}

if (import.meta.main) {
  const option = (flag: string): string | null =>
    process.argv.includes(flag) ? (process.argv[process.argv.indexOf(flag) + 1] ?? null) : null;
  const tables = tablesWith(option('--models'));
  const [part = 1, of = 1] = (option('--part') ?? '1/1').split('/').map(Number);
  const chosen = PUMPS.filter((p, i) => p.name.includes(option('--pump') ?? '') && i % of === part - 1);
  // The first texts warm the program up and count for nothing.
  for (const pump of PUMPS.filter((_, i) => i % 6 === 0)) time(pump, tables, 4);
  for (const pump of chosen) console.log(JSON.stringify(time(pump, tables)));
}
