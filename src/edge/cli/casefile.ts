import type { Page } from '../../core/format/index.ts';
import { partyName } from '../../core/model/facts.ts';
import type { Tables } from '../../core/model/tables.ts';
import { type Casefile, casefileAddress, isThere, openCasefile } from '../casefile.ts';
import { Failure } from '../failure.ts';
import type { StoreOptions } from '../store/driver.ts';
import { loadTables } from '../tables.ts';
import { weightsIn } from '../weights.ts';
import type { Call, OptionSpec } from './command.ts';

/** The tables, with what is wrong in them told once, and weights of one's own. @throws Failure `tables/broken`, `weights/missing`, `weights/broken` */
export function tablesFor({ terminal, option }: Call): Tables {
  const { tables, messages } = loadTables();
  for (const m of messages) terminal.mention(`${m.text}${m.hint ? ` ${m.hint}` : ''}`);
  const folder = option('models');
  if (folder === undefined) return tables;
  const { weights, own } = weightsIn(folder);
  terminal.mention(`Weights ${weights.version}: ${own.join(', ')} from ${folder}, the rest as shipped.`);
  return { ...tables, weights };
}

export const MODELS_OPTION: OptionSpec = {
  flags: '--models <folder>',
  text: 'read with weights from this folder (see hearsay train) where it has them',
};

/** Parties are called by name; a code without a row in `facts/` stands for itself. */
export const pageFor = ({ terminal }: Call, { facts }: Tables): Page => terminal.page((code) => partyName(facts, code));

/** Opens the casefile the command means, and says where readings are older than the rules. */
export async function open(call: Call, tables: Tables, mode: StoreOptions['mode']): Promise<Casefile & { readonly address: string }> {
  const { terminal } = call;
  const address = casefileAddress(call.option('case'));
  const author = call.option('as');
  const casefile = await openCasefile(address, {
    mode,
    tables,
    ...(author === undefined ? {} : { author }),
    wait: waitOf(call),
    onWait: (holder) => terminal.say(`Waiting for ${address}: it is being written to by ${holder}.`),
  });
  const { stale } = await casefile.store.summary().catch(() => ({ stale: 0 }));
  if (stale > 0)
    terminal.say(
      `${stale === 1 ? 'One reading is' : `${stale} readings are`} older than the rules of this version. Next: hearsay rebuild${modelsFlag(call)}${caseFlag(call)}`,
    );
  return { ...casefile, address };
}

/** In milliseconds. @throws Failure `usage/bad-value` */
function waitOf(call: Call): number {
  const given = call.option('wait') ?? '5';
  if (!/^\d{1,5}(?:\.\d{1,3})?$/.test(given))
    throw new Failure('usage/bad-value', `--wait ${given} is not a number of seconds.`, 'Write a number: 0, 2.5, 60.');
  return Number(given) * 1_000;
}

/** Whether a command that reads files or a casefile is to read the casefile. @throws Failure `usage/no-input` where neither was named nor is there */
export function wantsCasefile(call: Call): boolean {
  if (call.option('case') !== undefined) return true;
  if (call.args.length > 0) return false;
  if (process.env.HEARSAY_CASE || isThere(casefileAddress(undefined))) return true;
  throw new Failure(
    'usage/no-input',
    'Neither reports nor a casefile were named, and there is no casefile.hearsay here.',
    'Name files, or --case FILE. To look around first: hearsay demo',
  );
}

/** `--case …` for a suggested command, where the casefile is not the one found without it. */
export function caseFlag(call: Call): string {
  const given = call.option('case');
  return given === undefined ? '' : ` --case ${quoted(given)}`;
}

/** `--models …` for a suggested command, where weights of one's own were named. */
export function modelsFlag(call: Call): string {
  const given = call.option('models');
  return given === undefined ? '' : ` --models ${quoted(given)}`;
}

/** A path as a shell takes it. */
export const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
