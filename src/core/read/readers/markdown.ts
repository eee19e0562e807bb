import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Message } from '../../model/message.ts';
import { align, type Escape, entity, literal, replaced } from '../align.ts';
import { type Flow, flow } from '../flow.ts';
import { frontMatter } from '../front-matter.ts';
import { INLINE as INLINE_TAGS } from '../html/boilerplate.ts';
import type { Draft, Reader, Source } from '../reader.ts';
import { plain } from './plain.ts';

/** Markdown (CommonMark with GitHub's tables, footnotes and strikethrough) and its front matter. Addresses of links and images are left out. */
export const markdown: Reader = {
  mediaType: 'text/markdown',
  alsoReads: ['text/x-markdown'],
  endings: ['md', 'markdown', 'mdown', 'mkd'],
  looksLike: (head) => /^---[ \t]{0,20}\r?\n[A-Za-z][\w-]{0,40}[ \t]{0,20}:/.test(head),
  read,
};

/** More brackets, stars and bars than this in one block are no writing, and parsing them costs more than their number. */
const MOST_MARKS = 10_000;
/** Marks of containers ("> > >", "- - -") at the head of one line beyond which a text is not taken for Markdown: each level costs every line. */
const DEEPEST = 200;
const LONGEST = 2_000_000;

function read(source: Source): Draft | { refused: Message } {
  const front = frontMatter(source.text);
  const start = front?.end ?? 0;
  const body = source.text.slice(start);
  const odd = oddity(body);
  const root = odd ? null : parse(body);
  if (!root) {
    const text = `read as plain text, not as Markdown: ${odd ?? 'its blocks are nested too deep'}`;
    const drafted = plain.read(source) as Draft;
    return { ...drafted, messages: [...drafted.messages, { code: 'read/markdown-as-text', level: 'warning', text }] };
  }
  const out = flow(source.text);
  write(root, source.text, start, out);
  const { text, pieces } = out.finish();
  const stated = (...keys: readonly string[]): string | null => keys.map((k) => front?.values.get(k)).find((v) => v !== undefined) ?? null;
  const title = stated('title', 'headline');
  const heading = title === null ? firstHeading(root) : null;
  return {
    text,
    pieces,
    ref: stated('id', 'ref'),
    title: title ?? heading,
    published: stated('published', 'date', 'datepublished'),
    outlet: stated('outlet', 'publisher', 'site', 'source'),
    language: stated('lang', 'language'),
    url: stated('url', 'canonical', 'link'),
    inferred: heading === null ? {} : { title: 'first heading' },
    messages: [],
  };
}

/** Why a text is better not taken for Markdown: parsing it would take too long. */
function oddity(body: string): string | null {
  if (body.length > LONGEST) return 'it is too long';
  if (TOO_DEEP.test(body)) return 'its blocks are nested too deep';
  let marks = 0;
  for (let i = 0; i < body.length; i++) {
    if (body[i] === '\n' && body[i + 1] === '\n') marks = 0;
    else if (MARKS.has(body[i] as string) && ++marks > MOST_MARKS) return `one block has more than ${MOST_MARKS} brackets, stars and bars`;
  }
  return null;
}

const MARKS: ReadonlySet<string> = new Set(['[', ']', '*', '_', '`', '~', '|', '<', '!']);
const TOO_DEEP = new RegExp(`(?:^|\\n)[ \\t>*+\\-0-9.)]{${DEEPEST}}`);

function parse(body: string): Root | null {
  try {
    return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  } catch (error) {
    // The parser recurses over nested blocks.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Walks the tree in document order without recursion. */
function write(root: Root, source: string, start: number, out: Flow): void {
  const stack: (Nodes | Gap)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') out.gap(node);
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words(node, source, start, out);
    else if (node.type === 'html') rawHtml(node, source, start, out);
    else if (node.type === 'break') out.gap('line');
    else if (node.type === 'tableCell') {
      out.cell();
      stack.push(...node.children.toReversed());
    } else if ('children' in node) {
      const inline = INLINE.has(node.type);
      if (!inline) stack.push('paragraph');
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes);
      if (!inline) out.gap('paragraph');
    }
    // Left: images, definitions, footnote marks, rules: nothing of them is the report's words.
  }
}

type Gap = 'paragraph';
const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'root']);

type Html = Extract<Nodes, { type: 'html' }>;
type Leaf = Extract<Nodes, { type: 'text' | 'inlineCode' | 'code' }>;

function words(node: Leaf, source: string, start: number, out: Flow): void {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return;
  const isCode = node.type !== 'text';
  if (node.type === 'code') out.gap('paragraph');
  const at = isCode ? source.slice(start + from, start + to).indexOf(node.value) : -1;
  const place: [number, number] = at < 0 ? [start + from, start + to] : [start + from + at, start + from + at + node.value.length];
  out.words(node.value, align(node.value, source, place, isCode ? replaced : standsFor, skipMarks), node.type === 'code');
  if (node.type === 'code') out.gap('paragraph');
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([A-Za-z][A-Za-z0-9-]*)[^>]*(?:>|$)|<[!?][^>]*(?:>|$)/gi;

/** The words between the tags of raw HTML; its markup counts only for where a line begins. */
function rawHtml(node: Html, source: string, start: number, out: Flow): void {
  const from = start + (node.position?.start.offset ?? 0);
  const to = start + (node.position?.end.offset ?? 0);
  const raw = source.slice(from, to);
  let at = 0;
  const between = (end: number): void => out.words(...literal(source, from + at, from + end), false);
  for (const tag of raw.matchAll(TAG)) {
    between(tag.index);
    at = tag.index + tag[0].length;
    const name = tag[2]?.toLowerCase() ?? tag[1];
    if (name === 'br') out.gap('line');
    else if (name && !INLINE_TAGS.has(name)) out.gap('paragraph');
  }
  between(raw.length);
}

/** `\*` stands for "*"; character references as in HTML. */
const standsFor: Escape = (source, i) =>
  source[i] === '\\' && /[!-/:-@[-`{-~]/.test(source[i + 1] ?? '')
    ? { stands: source[i + 1] as string, length: 2 }
    : (entity(source, i) ?? replaced(source, i));

/** White space at the ends of a line and the marks of quotations and lists at the head of the next stand only in the source. */
function skipMarks(source: string, i: number, expected: string): number {
  const c = source[i] as string;
  if (expected === '\n' ? c === ' ' || c === '\t' : c !== expected && (c === ' ' || c === '\t' || c === '>')) return i + 1;
  return i;
}

function firstHeading(root: Root): string | null {
  const head = root.children.find((n) => n.type !== 'html');
  if (head?.type !== 'heading' || head.depth > 1) return null;
  let out = '';
  const stack: Nodes[] = [head];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node && node.type !== 'html') out += node.value;
    if ('children' in node) stack.push(...node.children.toReversed());
  }
  return out.replace(/\s+/g, ' ').trim() || null;
}
