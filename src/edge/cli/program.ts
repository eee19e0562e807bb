import { readFileSync } from 'node:fs';
import { CommanderError, Command as Program } from 'commander';
import { exitOf, Failure } from '../failure.ts';
import type { Call, Command } from './command.ts';
import { COMMANDS } from './index.ts';
import { terminal as terminalFor } from './terminal.ts';

/** Runs one command line (without `node` and script) and resolves to its exit code. Never throws. */
export async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  let exit = 0;
  const program = build(async (command, call) => {
    exit = await command.run(call);
  }, signal);
  const json = argv.includes('--json');
  const talk = () => terminalFor({ quiet: false, verbose: false, color: !argv.includes('--no-color'), json }, signal);
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const failure = asFailure(error, argv);
    if (failure) {
      talk().warn(failure);
      return exitOf(failure.code);
    }
    talk().warn({
      code: 'bug',
      message: `Hearsay made a mistake: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Nothing that was acknowledged is lost. Run it again with -v to see where, and report it with what you did.',
    });
    if (argv.includes('-v') || argv.includes('--verbose')) process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
    return 101;
  }
}

function build(execute: (command: Command, call: Call) => Promise<void>, signal: AbortSignal): Program {
  const program = new Program('hearsay')
    .description('Who says so, how would they know, and does it add up?')
    .usage('COMMAND [options]')
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .option('--json', 'results as JSON, one value a line')
    .option('--plain', 'results as lines of cells apart by tabs, for other programs')
    .option('-q, --quiet', 'results and errors alone')
    .option('-v, --verbose', 'more talk')
    .option('--no-color', 'no colours (so does NO_COLOR)')
    .option('--case <file>', 'the casefile; by default HEARSAY_CASE, or casefile.hearsay in this folder')
    .option('--wait <seconds>', 'how long to wait where another program is writing to the casefile; by default 5')
    .option('--as <name>', 'who signs what is written; by default HEARSAY_AS, or your log-in name')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText(
      'after',
      () =>
        `\nFirst minute:\n  hearsay demo\n  hearsay read examples/kursk\n\nExit codes: 0 done, 1 findings (check), 2 usage, 3 some input refused, 4 not allowed, 5 casefile busy,\n6 integrity, 7 protection rule, 101 our mistake, 130 interrupted.`,
    );
  for (const command of COMMANDS) {
    const sub = program
      .command(`${command.name} ${command.args}`, { hidden: false })
      .description(command.summary)
      .exitOverride()
      .configureOutput({ outputError: () => {} });
    for (const { flags, text } of command.options) sub.option(flags, text);
    sub.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  hearsay ${line}`).join('\n')}`);
    sub.action(async () => execute(command, callOf(sub.args, sub.optsWithGlobals(), signal)));
  }
  return program;
}

function callOf(args: readonly string[], options: Readonly<Record<string, unknown>>, signal: AbortSignal): Call {
  const flag = (name: string): boolean => options[name] === true;
  const option = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const manners = { quiet: flag('quiet'), verbose: flag('verbose'), color: flag('color'), json: flag('json') };
  return { args, option, flag, terminal: terminalFor(manners, signal) };
}

/** What the world or the command line did wrong; null: it was us. */
function asFailure(error: unknown, argv: readonly string[]): Failure | null {
  if (error instanceof Failure) return error;
  if (!(error instanceof CommanderError)) return null;
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const name = COMMANDS.find((command) => argv.includes(command.name))?.name;
  const see = `See hearsay ${name ? `${name} ` : ''}--help`;
  if (error.code === 'commander.excessArguments')
    return new Failure('usage/wrong', `${name ?? 'This command'} takes no files.`, 'Name a casefile with --case FILE.');
  const guess = rest.join(' ').match(/\(Did you mean (.+?)\?\)/)?.[1];
  return new Failure('usage/wrong', `${first.charAt(0).toUpperCase()}${first.slice(1)}`, guess ? `Did you mean ${guess}? ${see}` : see);
}

/** From the package beside `src/` or `dist/`. */
function version(): string {
  const found = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return found.version;
}
