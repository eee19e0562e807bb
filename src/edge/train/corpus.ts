import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Annotated, type Article, type Note, type Ranges, type Remark, usable } from './annotated.ts';
import { standoff } from './brat.ts';

export interface Corpus {
  readonly articles: readonly Article[];
  /** Level `error`: an article was refused; `warning`: an attribution was left out; `info`: nothing that was marked is lost. */
  readonly messages: readonly Remark[];
}

/** Fewer than this are learnt by heart rather than from. */
const FEW = 10;

/**
 * Reads annotated articles: a file of JSON lines, or a folder of brat standoff pairs (NAME.txt, NAME.ann; with all below it). What cannot
 * be used is left out and told in `messages`. The articles come in the order of lines, or of names.
 * @throws Failure `input/missing`, `input/forbidden`, `corpus/empty`
 */
export function readCorpus(path: string): Corpus {
  const messages: Remark[] = [];
  const noteFor =
    (file: string): Note =>
    (level, code, text, hint, line = null) =>
      void messages.push({ level, code, text, hint, file, line });
  const isFolder = opened(() => statSync(path)).isDirectory();
  const found = isFolder
    ? pairs(path, noteFor)
    : lines(
        opened(() => readFileSync(path)),
        noteFor(path),
      );
  const articles = distinct(found, noteFor(path));
  const cues = articles.reduce((n, a) => n + a.attributions.length, 0);
  if (cues === 0)
    throw new Failure(
      'corpus/empty',
      `There is nothing to learn from in ${path}: ${articles.length === 0 ? 'no article' : 'no attribution'} can be used.${first(messages)}`,
      'Name a file of JSON lines, or a folder of brat pairs (NAME.txt with NAME.ann).',
    );
  if (articles.length < FEW)
    noteFor(path)(
      'warning',
      'corpus/few-articles',
      `Only ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}: what is learnt from so few will hardly hold for other texts.`,
      'Annotate more: the weights that come with Hearsay were trained on 119 articles.',
    );
  return { articles, messages };
}

const first = (messages: readonly Remark[]): string => {
  const worst = messages.find((m) => m.level === 'error') ?? messages[0];
  return worst ? ` The first reason${worst.line === null ? '' : ` (line ${worst.line})`}: ${worst.text} [${worst.code}]` : '';
};

function opened<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'EACCES' || code === 'EPERM')
      throw new Failure('input/forbidden', 'The corpus may not be read.', 'Ask its owner, or read a copy.');
    throw new Failure('input/missing', `There is no such corpus (${code}).`, 'Name a file of JSON lines, or a folder of brat pairs.');
  }
}

/** Text of UTF-8 bytes with every character in its place, or null. A byte order mark is a character: offsets count it. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lines(bytes: Uint8Array, note: Note): Article[] {
  const articles: Article[] = [];
  let from = 0;
  for (let line = 1; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const text = utf8(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
    if (text === null) note('error', 'corpus/not-utf-8', 'The line is not UTF-8.', 'Save the file as UTF-8.', line);
    else if (text.replace(/^\ufeff/, '').trim() !== '') {
      const article = articleOf(text.replace(/^\ufeff/, ''), line, note);
      if (article) articles.push(article);
    }
  }
  return articles;
}

function articleOf(json: string, line: number, note: Note): Article | null {
  const refuse = (code: string, text: string, hint: string): null => {
    note('error', code, text, hint, line);
    return null;
  };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse('corpus/not-json', `The line is not JSON: ${(error as Error).message}.`, 'Write one article a line, as one JSON object.');
  }
  const { id, text, attributions } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof text !== 'string' || text.trim() === '')
    return refuse('corpus/no-text', 'The article has no text.', 'Give it one: { "id", "text", "attributions" }.');
  if (!Array.isArray(attributions))
    return refuse(
      'corpus/no-attributions',
      'The article has no list of attributions.',
      'An article without any has an empty list: "attributions": [].',
    );
  const marked = attributions.map((a: unknown) => ({ ...partsOf(a), line }));
  return { id: typeof id === 'string' ? id : `line ${line}`, text, attributions: usable(text, marked, note) };
}

/** A part that is not a list of pairs of numbers becomes a range that no text has. */
function partsOf(value: unknown): Annotated {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const ranges = (part: unknown): Ranges => {
    if (part === undefined || part === null) return [];
    if (!Array.isArray(part)) return [[Number.NaN, Number.NaN]];
    return part.map((r: unknown) => (Array.isArray(r) && r.length === 2 ? [Number(r[0]), Number(r[1])] : [Number.NaN, Number.NaN]));
  };
  return { source: ranges(given.source), cue: ranges(given.cue), content: ranges(given.content) };
}

/** The pairs of a folder, by name. */
function pairs(folder: string, noteFor: (file: string) => Note): Article[] {
  const names = opened(() => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((name) => /\.(?:txt|ann)$/i.test(name) && !basename(name).startsWith('.'))
    .sort((a, b) => (a < b ? -1 : 1));
  const stems = new Map<string, { txt?: string; ann?: string }>();
  for (const name of names) {
    const stem = name.slice(0, -4);
    stems.set(stem, { ...stems.get(stem), [name.slice(-3).toLowerCase()]: join(folder, name) });
  }
  const articles: Article[] = [];
  for (const [stem, { txt, ann }] of stems) {
    if (txt === undefined || ann === undefined) {
      const [here, other] = txt === undefined ? [ann ?? stem, '.txt'] : [txt, '.ann'];
      noteFor(here)(
        'warning',
        'corpus/unpaired',
        `There is no ${other} beside it, and it was passed over.`,
        `Add ${basename(stem)}${other}.`,
      );
      continue;
    }
    const [text, marks] = [txt, ann].map((file) => {
      const read = utf8(opened(() => readFileSync(file)));
      if (read === null) noteFor(file)('error', 'corpus/not-utf-8', 'The file is not UTF-8; the article was refused.', 'Save it as UTF-8.');
      return read;
    });
    if (typeof text !== 'string' || typeof marks !== 'string') continue;
    if (text.trim() === '') noteFor(txt)('error', 'corpus/no-text', 'The article has no text.', 'Remove the pair, or save the text again.');
    else articles.push({ id: stem, text, attributions: usable(text, standoff(text, marks, noteFor(ann)), noteFor(ann)) });
  }
  return articles;
}

/** The same text twice would be learnt from and then judged as if it had never been seen. */
function distinct(articles: readonly Article[], note: Note): Article[] {
  const seen = new Map<string, string>();
  return articles.filter(({ id, text }) => {
    const before = seen.get(text);
    if (before !== undefined)
      note('warning', 'corpus/same-text', `Article ${id} has the text of ${before}, and was left out.`, 'Merge the two into one article.');
    else seen.set(text, id);
    return before === undefined;
  });
}
