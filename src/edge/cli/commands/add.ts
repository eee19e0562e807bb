import { hash } from 'node:crypto';
import { clean } from '../../../core/format/clean.ts';
import { nameOf } from '../../../core/model/row.ts';
import type { Tables } from '../../../core/model/tables.ts';
import { type Casefile, casefileAddress, clock, type Handing, isThere, keep, type TakenIn, whoami } from '../../casefile.ts';
import { exitOf, Failure } from '../../failure.ts';
import type { Interpreted } from '../../store/derivation.ts';
import { caseFlag, open, tablesFor } from '../casefile.ts';
import type { Call, Command } from '../command.ts';
import { READ_OPTIONS, type Reader, type Recall, readerOf } from '../reading.ts';
import type { Terminal } from '../terminal.ts';

export const add: Command = {
  name: 'add',
  summary: 'take reports into a casefile: bytes kept as they are, what they say read; the same bytes are kept once',
  args: '[file...]',
  options: READ_OPTIONS,
  examples: ['add reports/', 'add --case kursk.hearsay article.html', 'add - --outlet "The Daily" --published 2025-01-13 < article.txt'],
  run: async (call) => {
    const { derivationOf } = await import('../../store/derivation.ts');
    const tables = tablesFor(call);
    const shelf = await openShelf(call, tables);
    try {
      const reader = await readerOf(call, derivationOf(tables), shelf.recall);
      const stopped = await fill(call, shelf, reader);
      if (stopped) return exitOf('interrupted');
      sum(call, shelf.counts);
      return reader.exit();
    } finally {
      await shelf.close();
    }
  },
};

/** Whether Ctrl-C stopped it. What was read before is kept all the same. */
async function fill(call: Call, shelf: Shelf, reader: Reader): Promise<boolean> {
  const author = call.option('as') ?? whoami();
  try {
    for await (const { input, hints, one } of reader.each())
      await shelf.put({ bytes: one.bytes, hints, via: input.via, author, at: clock() }, one);
    await shelf.flush();
    return false;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'interrupted') throw error;
    await shelf.flush();
    call.terminal.warn({
      code: error.code,
      message: `${error.message} What is listed above is kept.`,
      hint: 'Run the same command again to go on: what is there already is passed over.',
    });
    return true;
  }
}

interface Shelf {
  readonly recall: Recall;
  readonly put: (handing: Handing, one: Interpreted) => Promise<void>;
  /** Keeps what was put, then says so. */
  readonly flush: () => Promise<void>;
  readonly counts: Counts;
  readonly close: () => Promise<void>;
}

/**
 * The casefile, filled in batches: one wait for the disk for all of a batch, and nothing is acknowledged before it is over. A casefile that
 * is there is opened at once, and what it holds is not read again; a new one is made when there is something to keep.
 */
async function openShelf(call: Call, tables: Tables): Promise<Shelf> {
  const counts = { added: 0, already: 0, claims: 0, figures: 0 };
  let casefile: Casefile | null = isThere(casefileAddress(call.option('case'))) ? await open(call, tables, 'create') : null;
  let batch: { readonly handing: Handing; readonly one: Interpreted }[] = [];
  let since = performance.now();
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    casefile ??= await open(call, tables, 'create');
    const taken = await keep(casefile.store, batch);
    batch = [];
    for (const one of taken) tell(one, call.terminal, counts);
    since = performance.now();
  };
  return {
    recall: async (bytes) => (casefile ? casefile.store.reading(`sha256:${hash('sha256', bytes)}`) : null),
    put: async (handing, one) => {
      batch.push({ handing, one });
      if (batch.length >= BATCH || performance.now() - since > 250) await flush();
    },
    flush,
    counts,
    close: async () => casefile?.store.close(),
  };
}

const BATCH = 64;

interface Counts {
  added: number;
  already: number;
  claims: number;
  figures: number;
}

function tell({ status, reading, messages }: TakenIn, terminal: Terminal, counts: Counts): void {
  if (!reading || status === 'refused') return;
  const { report, attributions, figures } = reading;
  counts[status]++;
  if (status === 'added') {
    counts.claims += attributions.length;
    counts.figures += figures.length;
  }
  const warnings = messages.filter((m) => m.level !== 'info').length;
  if (terminal.json) {
    const { id, ref, file, title, outlet, published, language } = report;
    const line = {
      status,
      report: { id, ref, file, title, outlet, published, language },
      claims: attributions.length,
      figures: figures.length,
      messages,
    };
    terminal.out(`${JSON.stringify(line)}\n`);
    return;
  }
  const found =
    status === 'already'
      ? ''
      : `  ${attributions.length} claims, ${figures.length} figures${warnings > 0 ? `, ${warnings} to look at` : ''}`;
  terminal.out(`${status.padEnd(7)}  ${clean(report.file ?? nameOf(report))}${found}\n`);
}

function sum(call: Call, { added, already, claims, figures }: Counts): void {
  if (added + already === 0) return;
  const { terminal } = call;
  const before = already > 0 ? `; ${already} ${already === 1 ? 'was' : 'were'} there already` : '';
  terminal.say(`Kept ${added} ${added === 1 ? 'report' : 'reports'} with ${claims} claims and ${figures} figures${before}.`);
  terminal.say(`Next: hearsay weigh${caseFlag(call)}`);
}
