import { clean } from '../../core/format/clean.ts';
import type { Page, Style, StyleName } from '../../core/format/format.ts';
import { UNSTYLED } from '../../core/format/format.ts';

export interface Manners {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  readonly json: boolean;
}

/** Where a command speaks: results on stdout, talk on stderr (clig.dev). */
export interface Terminal {
  /** A result. Nothing else goes to stdout. */
  readonly out: (text: string) => void;
  /** Talk: what happened, what to do next. Silent with `-q`. */
  readonly say: (line: string) => void;
  /** Talk for `-v` alone. */
  readonly mention: (line: string) => void;
  /** Something that was refused or went wrong; never silent. JSON with `--json`. */
  readonly warn: (trouble: Trouble) => void;
  readonly progress: (what: string) => ProgressLine;
  readonly page: (party: (code: string) => string) => Page;
  /** Aborted by Ctrl-C: finish the step at hand, then stop. */
  readonly signal: AbortSignal;
  readonly isInteractive: boolean;
  readonly json: boolean;
  readonly verbose: boolean;
}

export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly file?: string;
  /** Line of the file, from 1; null: it is about all of it. */
  readonly line?: number | null;
}

export interface ProgressLine {
  readonly step: (done: number, of: number | null) => void;
  readonly end: () => void;
}

export function terminal(manners: Manners, signal: AbortSignal): Terminal {
  const { stdout, stderr } = process;
  const say = (line: string): void => {
    if (!manners.quiet) stderr.write(`${line}\n`);
  };
  const shown = colours(manners, stderr.isTTY);
  return {
    out: (text) => void stdout.write(text),
    say,
    mention: (line) => {
      if (manners.verbose) say(line);
    },
    warn: (trouble) => {
      if (manners.json) stderr.write(`${JSON.stringify(trouble)}\n`);
      else stderr.write(`${shown.red('hearsay:')} ${sentence(trouble)}\n${trouble.hint ? `  ${shown.dim(clean(trouble.hint))}\n` : ''}`);
    },
    progress: (what) => progressLine(what, Boolean(stderr.isTTY) && !manners.quiet),
    page: (party) => ({
      style: colours(manners, stdout.isTTY),
      width: stdout.isTTY ? Math.max(60, stdout.columns ?? 100) : null,
      verbose: manners.verbose,
      party,
    }),
    signal,
    isInteractive: Boolean(stdout.isTTY && stderr.isTTY),
    json: manners.json,
    verbose: manners.verbose,
  };
}

function sentence({ message, file, line, code }: Trouble): string {
  const text = clean(message);
  return `${file ? `${clean(file)}${line ? `, line ${line}` : ''}: ` : ''}${text}${/[.!?…]$/.test(text) ? '' : '.'} (${code})`;
}

const CODES: Readonly<Record<StyleName, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
};

/** Colours only for people: on a terminal that has them, and where nobody asked for none (no-color.org). */
function colours({ color, json }: Manners, isTTY: boolean | undefined): Style {
  const { NO_COLOR, TERM } = process.env;
  if (!isTTY || !color || json || NO_COLOR || TERM === 'dumb') return UNSTYLED;
  const entries = Object.entries(CODES).map(([name, [on, off]]) => [
    name,
    (text: string) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`),
  ]);
  return Object.fromEntries(entries) as Style;
}

/** One line that rewrites itself, from one second on, with rate and time left; nothing where nobody watches. */
function progressLine(what: string, watched: boolean): ProgressLine {
  const start = performance.now();
  let drawn = 0;
  return {
    step: (done, of) => {
      const now = performance.now();
      if (!watched || now - start < 1_000 || now - drawn < 100) return;
      drawn = now;
      const rate = done / ((now - start) / 1_000);
      const left = of === null || rate === 0 ? '' : `, ${Math.ceil((of - done) / rate)} s left`;
      process.stderr.write(`\r\u001b[K${what} ${done}${of === null ? '' : ` of ${of}`} (${rate.toFixed(0)}/s${left})`);
    },
    end: () => {
      if (drawn > 0) process.stderr.write('\r\u001b[K');
    },
  };
}
