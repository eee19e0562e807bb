import { exitOf, Failure } from '../../failure.ts';
import type { Remark } from '../../train/annotated.ts';
import { quoted } from '../casefile.ts';
import type { Call, Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';

export const train: Command = {
  name: 'train',
  summary: 'train the reader of attributions on annotated articles of your own (JSON lines or brat)',
  args: '[corpus...]',
  options: [
    { flags: '--out <folder>', text: 'where the weights go; made if it is not there' },
    { flags: '--replace-shipped', text: 'let the folder be the one that came with Hearsay' },
  ],
  examples: ['train articles.jsonl --out my-models', 'train brat-folder --out my-models', 'read --models my-models article.txt'],
  run: async (call) => {
    const { terminal } = call;
    const [path, out] = named(call);
    const [{ readCorpus }, { trainReader }, { languageFor }, weights] = await Promise.all([
      import('../../train/corpus.ts'),
      import('../../train/reader.ts'),
      import('../../../core/lang/index.ts'),
      import('../../weights.ts'),
    ]);
    const { articles, messages } = readCorpus(path);
    weights.folderForWeights(out, call.flag('replaceShipped'));
    tell(messages, terminal);
    const cues = articles.reduce((n, a) => n + a.attributions.length, 0);
    // Training does not pause to listen, and writes nothing before its end: Ctrl-C may end it at once.
    process.removeAllListeners('SIGINT');
    const trained = { ...trainReader(articles, languageFor('en'), weights.loadAnnotators(), terminal.say) };
    weights.saveWeights(out, trained);
    const files = Object.entries(trained).map(([name, bytes]) => ({ name: `${name}.bin`, bytes: bytes.length }));
    const { version } = weights.weightsIn(out).weights;
    if (terminal.json) terminal.out(`${JSON.stringify({ articles: articles.length, cues, weights: version, folder: out, files })}\n`);
    else {
      terminal.out(`trained  ${count(articles.length, 'article')}, ${count(cues, 'cue')}, weights ${version}\n`);
      for (const { name, bytes } of files) terminal.out(`${name.padEnd(14)} ${String(bytes).padStart(9)} bytes\n`);
    }
    terminal.say(`Next: hearsay read --models ${quoted(out)} FILE`);
    return messages.some((m) => m.level === 'error') ? exitOf('input/refused') : 0;
  },
};

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** @throws Failure `usage/no-input`, `usage/wrong` */
function named(call: Call): readonly [corpus: string, out: string] {
  const [path, ...more] = call.args;
  if (path === undefined)
    throw new Failure(
      'usage/no-input',
      'No corpus was named.',
      'Name a file of JSON lines, or a folder of brat pairs (NAME.txt with NAME.ann).',
    );
  if (more.length > 0) throw new Failure('usage/wrong', 'Several corpora were named.', 'Put the articles into one file or folder.');
  const out = call.option('out');
  if (out === undefined) throw new Failure('usage/wrong', 'Where the weights go was not named.', 'Name a folder: --out FOLDER');
  return [path, out];
}

/** As many remarks of a kind as a person reads; the others are counted. All of them with `-v` or `--json`. */
const SHOWN = 5;

function tell(messages: readonly Remark[], terminal: Terminal): void {
  const counts = new Map<string, number>();
  for (const { level, code, text, hint, file, line } of messages) {
    const n = (counts.get(code) ?? 0) + 1;
    counts.set(code, n);
    const trouble = { code, message: text, hint, file, line };
    if (terminal.json) terminal.warn(trouble);
    else if (terminal.verbose || (level !== 'info' && n <= SHOWN)) terminal.warn(trouble);
  }
  if (terminal.json || terminal.verbose) return;
  for (const [code, n] of counts) {
    const info = messages.some((m) => m.code === code && m.level === 'info');
    const rest = info ? n : n - SHOWN;
    if (rest > 0) terminal.say(`${rest} ${info ? 'remarks' : 'more'} (${code}); -v shows ${rest === 1 ? 'it' : 'them'}.`);
  }
}
