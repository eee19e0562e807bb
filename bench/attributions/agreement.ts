/** The scorers outside the repository beside ours: the same figures in the same run, or the command fails. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reading } from '../../src/core/model/reading.ts';
import { prf, sum } from './bootstrap.ts';
import { type GoldDocument, SHARED } from './gold.ts';
import { outermost } from './polnear.ts';
import type { Count, DocumentScore } from './scorer.ts';
import type { ArticleCounts } from './wikinews.ts';

export interface Agreement {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
}

export const agrees = (a: Agreement): boolean => Math.abs(a.ours - a.theirs) < 1e-12;

interface Theirs {
  readonly F1: number;
}

const ROLES = ['cue', 'source', 'content', 'relation'] as const;

/** Ours and `polnear/score.mjs` over the same predictions. */
export async function withPolnear(
  docs: readonly GoldDocument[],
  readings: readonly Reading[],
  scores: readonly DocumentScore[],
): Promise<readonly Agreement[]> {
  const { score } = (await import(pathToFileURL(resolve(SHARED, 'polnear/score.mjs')).href)) as {
    score(gold: unknown, pred: ReadonlyMap<string, unknown>): { readonly relations: Readonly<Record<string, Theirs>> };
  };
  const { relations } = score(docs, new Map(docs.map((d, i) => [d.id, { attributions: outermost(readings[i] as Reading) }])));
  return ROLES.map((role) => ({
    what: `PolNeAR ${role} F1`,
    ours: prf(sum(scores.map((s) => s[role]))).F1,
    theirs: relations[`${role}F1`]?.F1 ?? Number.NaN,
  }));
}

/** Ours and `wikinews/score-reading.mjs`, which runs in a process of its own, over the same readings. */
export function withReadings(
  set: string,
  docs: readonly GoldDocument[],
  readings: readonly Reading[],
  counts: readonly ArticleCounts[],
): readonly Agreement[] {
  const work = mkdtempSync(join(tmpdir(), 'hearsay-agree-'));
  try {
    const lines = (list: readonly unknown[]): string => `${list.map((x) => JSON.stringify(x)).join('\n')}\n`;
    const [gold, pred] = [join(work, 'gold.jsonl'), join(work, 'pred.jsonl')];
    writeFileSync(gold, lines(docs));
    writeFileSync(pred, lines(readings));
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      [join(SHARED, 'wikinews/score-reading.mjs'), gold, pred, '--aliases', join(SHARED, 'corpus/actors.json'), '--json'],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    if (status !== 0) throw new Error(`score-reading.mjs failed: ${stderr}`);
    const theirs = JSON.parse(stdout) as Readonly<Record<string, Theirs | number | null>>;
    const total = (pick: (c: ArticleCounts) => Count): Count => sum(counts.map(pick));
    const figure = (key: string): number => {
      const x = theirs[key];
      return x !== null && typeof x === 'object' ? x.F1 : (x ?? 0);
    };
    const share = (c: Count): number => (c.gold ? c.tp / c.gold : 0);
    const chained = total((c) => c.chain).gold > 0;
    return [
      ...ROLES.map((role) => ({ what: `${set} ${role} F1`, ours: prf(total((c) => c[role])).F1, theirs: figure(role) })),
      { what: `${set} nested F1`, ours: prf(total((c) => c.nested)).F1, theirs: figure('nested') },
      { what: `${set} actor`, ours: share(total((c) => c.actor)), theirs: figure('actor') },
      { what: `${set} stance`, ours: share(total((c) => c.stance)), theirs: figure('stance') },
      ...(chained ? [{ what: `${set} chain`, ours: share(total((c) => c.chain)), theirs: figure('chain') }] : []),
      ...(chained ? [{ what: `${set} origin`, ours: share(total((c) => c.origin)), theirs: figure('chainOrigin') }] : []),
    ];
  } finally {
    rmSync(work, { recursive: true });
  }
}
