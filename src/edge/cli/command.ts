import type { Terminal } from './terminal.ts';

/** One command of `hearsay`. A new one is its file in `commands/` and its line in `index.ts`. */
export interface Command {
  readonly name: string;
  /** One line, as it stands in the list of commands. */
  readonly summary: string;
  /** As commander writes them: `[file...]`. */
  readonly args: string;
  readonly options: readonly OptionSpec[];
  /** Command lines that work as they stand, without the leading `hearsay`. */
  readonly examples: readonly string[];
  /** Resolves to the exit code. What a command needs beyond its own lines it imports when it runs: starting must stay quick. */
  readonly run: (call: Call) => Promise<number>;
}

export interface OptionSpec {
  /** As commander writes them: `--outlet <name>`. */
  readonly flags: string;
  readonly text: string;
}

/** What a command was called with. */
export interface Call {
  readonly args: readonly string[];
  /** Value of an option by its long name, undefined where it was not given. */
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly terminal: Terminal;
}
