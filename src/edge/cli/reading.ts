import { fromSerial, toSerial } from '../../core/model/calendar.ts';
import type { Message } from '../../core/model/message.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { Hints } from '../../core/read/index.ts';
import { exitOf, Failure } from '../failure.ts';
import type { Derivation, Interpreted } from '../store/derivation.ts';
import { MODELS_OPTION } from './casefile.ts';
import type { Call, OptionSpec } from './command.ts';
import { findInputs, type Input } from './inputs.ts';

/** What fills in for what a file does not say of itself, and which weights read it. */
export const READ_OPTIONS: readonly OptionSpec[] = [
  { flags: '--published <day>', text: 'day of publication (YYYY-MM-DD), where a file does not say' },
  { flags: '--outlet <name>', text: 'who published it, where a file does not say' },
  { flags: '--lang <tag>', text: 'language of the text (BCP 47: en, uk, ko …), where a file does not say' },
  MODELS_OPTION,
];

export interface ReadInput {
  readonly input: Input;
  readonly hints: Hints;
  readonly one: Interpreted;
}

/** Files being read: an iteration over their reports, and the exit code once it is over. Refusals are told as they come and do not stop the rest. */
export interface Reader {
  readonly each: () => AsyncGenerator<ReadInput>;
  readonly exit: () => number;
}

/** The reading of bytes that were read before, or null: what is known need not be read again. */
export type Recall = (bytes: Uint8Array) => Promise<Reading | null>;

/** @throws Failure `usage/no-input`, `usage/bad-value`; while iterating `interrupted` */
export async function readerOf(call: Call, derivation: Derivation, recall: Recall = async () => null): Promise<Reader> {
  const { terminal } = call;
  const given = hintsOf(call);
  if (call.args.length === 0)
    throw new Failure('usage/no-input', 'Nothing to read was named.', 'Name files or folders, or - for standard input.');
  const { inputs, missing } = await findInputs(call.args);
  let exit = 0;
  const refuse = (file: string, { code, message, hint }: Failure): void => {
    exit = Math.max(exit, exitOf(code));
    terminal.warn({ code, message, hint, file });
  };
  async function* each(): AsyncGenerator<ReadInput> {
    for (const { name, failure } of missing) refuse(name, failure);
    const progress = terminal.progress('reading');
    for (const [k, input] of inputs.entries()) {
      await new Promise((resolve) => setImmediate(resolve));
      if (terminal.signal.aborted) throw new Failure('interrupted', `Stopped after ${k} of ${inputs.length} files.`);
      const hints: Hints = { ...given, ...(input.name === null ? {} : { file: input.name }) };
      try {
        const bytes = await input.bytes();
        const known = await recall(bytes);
        const found = known ? [{ bytes, reading: known, messages: known.messages }] : derivation.interpret(bytes, hints);
        for (const one of found) {
          if (one.reading) yield { input, hints, one };
          else refuse(input.name ?? 'standard input', refusal(one.messages));
        }
      } catch (error) {
        if (!(error instanceof Failure) || !error.code.startsWith('input/')) throw error;
        refuse(input.name ?? 'standard input', error);
      }
      progress.step(k + 1, inputs.length);
    }
    progress.end();
  }
  return { each, exit: () => exit };
}

/** The reader's own words, under the code that decides the exit. */
function refusal(messages: readonly Message[]): Failure {
  const worst = messages.find((m) => m.level === 'error') ?? messages[0];
  return new Failure('input/refused', worst ? `${worst.text} [${worst.code}]` : 'nothing could be read in it', worst?.hint ?? null);
}

function hintsOf(call: Call): Hints {
  const published = call.option('published');
  const outlet = call.option('outlet');
  const language = call.option('lang');
  if (published !== undefined && !isDay(published))
    throw new Failure('usage/bad-value', `--published ${published} is not a day.`, 'Write it as YYYY-MM-DD: 2025-01-13.');
  if (language !== undefined && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language))
    throw new Failure('usage/bad-value', `--lang ${language} is not a language tag.`, 'Write it as in BCP 47: en, uk, ko, zh-Hant.');
  return {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
  };
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && fromSerial(toSerial(text)) === text;
