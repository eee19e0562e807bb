import { clean } from '../../../core/format/clean.ts';
import { nameOf } from '../../../core/model/row.ts';
import { type Casefile, clock, type Handing, keep, type TakenIn, whoami } from '../../casefile.ts';
import { exitOf, Failure } from '../../failure.ts';
import type { Interpreted } from '../../store/derivation.ts';
import { caseFlag, open, tablesFor } from '../casefile.ts';
import type { Call, Command } from '../command.ts';
import { HINT_OPTIONS, readerOf } from '../reading.ts';
import type { Terminal } from '../terminal.ts';

export const add: Command = {
  name: 'add',
  summary: 'take reports into a casefile: bytes kept as they are, what they say read; the same bytes are kept once',
  args: '[file...]',
  options: HINT_OPTIONS,
  examples: ['add reports/', 'add --case kursk.hearsay article.html', 'add - --outlet "The Daily" --published 2025-01-13 < article.txt'],
  run: async (call) => {
    const { derivationOf } = await import('../../store/derivation.ts');
    const { terminal } = call;
    const tables = tablesFor(call);
    const reader = await readerOf(call, derivationOf(tables));
    const author = call.option('as') ?? whoami();
    const counts = { added: 0, already: 0, claims: 0, figures: 0 };
    let casefile: (Casefile & { address: string }) | null = null;
    let batch: { handing: Handing; one: Interpreted }[] = [];
    let since = performance.now();
    // Acknowledged in batches: one wait for the disk for all of them, and nothing is said before it is over.
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      casefile ??= await open(call, tables, 'create');
      const taken = await keep(casefile.store, batch);
      batch = [];
      for (const one of taken) tell(one, terminal, counts);
      since = performance.now();
    };
    try {
      for await (const { input, hints, one } of reader.each()) {
        batch.push({ handing: { bytes: one.bytes, hints, via: input.via, author, at: clock() }, one });
        if (batch.length >= BATCH || performance.now() - since > 250) await flush();
      }
      await flush();
    } catch (error) {
      // What was read before Ctrl-C is kept before we go.
      if (error instanceof Failure && error.code === 'interrupted') await flush();
      else throw error;
      terminal.warn({
        code: error.code,
        message: `${error.message} What is listed above is kept.`,
        hint: 'Run the same command again to go on: what is there already is passed over.',
      });
      return exitOf(error.code);
    } finally {
      await (casefile as Casefile | null)?.store.close();
    }
    sum(call, counts);
    return reader.exit();
  },
};

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
