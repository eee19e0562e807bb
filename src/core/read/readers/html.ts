import type { Message } from '../../model/message.ts';
import { align, entity, referenceStart, replaced } from '../align.ts';
import { type Flow, flow } from '../flow.ts';
import { INLINE } from '../html/boilerplate.ts';
import { type Content, content } from '../html/content.ts';
import { metadata } from '../html/metadata.ts';
import { Hostile, isElement, isText, plant, type Tree, tagOf } from '../html/tree.ts';
import type { Draft, Reader, Source } from '../reader.ts';

/** Web pages: the report among what the page shows, as running text. Nothing of the page is ever run, fetched or drawn. */
export const html: Reader = {
  mediaType: 'text/html',
  alsoReads: ['application/xhtml+xml'],
  endings: ['html', 'htm', 'xhtml'],
  looksLike: (head) =>
    /^\s{0,500}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,1000}>\s{0,200})?<(?:!doctype html|html|head|body|article|main|meta|title)\b/i.test(
      head,
    ),
  declaredEncoding,
  read,
};

function read(source: Source): Draft | { refused: Message } {
  let tree: Tree;
  try {
    tree = plant(source.text);
  } catch (error) {
    if (!(error instanceof Hostile)) throw error;
    const text = `this page cannot be read in reasonable time: ${error.message}`;
    return { refused: { code: 'read/markup-hostile', level: 'error', text, hint: 'save its words as plain text and take that in' } };
  }
  const chosen = content(tree);
  const { text, pieces } = write(tree, source.text, chosen);
  if (text === '') {
    const why = 'the page holds no words: pages that draw themselves by script come empty';
    return {
      refused: {
        code: 'read/no-text',
        level: 'error',
        text: why,
        hint: 'open it in a browser, save the page or its words, and take that in',
      },
    };
  }
  const { inferred, ...stated } = metadata(tree);
  return { text, pieces, ...stated, inferred, messages: leftOut(chosen) };
}

function leftOut({ seen, chosen }: Content): Message[] {
  if (seen - chosen < 1) return [];
  const text = `${seen - chosen} of the page's ${seen} characters were left out as navigation, notices or other reports`;
  return [{ code: 'read/left-out', level: 'info', text, hint: 'compare with the page if words are missing' }];
}

function write(tree: Tree, source: string, { roots, left }: Content): { text: string; pieces: Draft['pieces'] } {
  const out = flow(source);
  for (const root of roots) {
    out.gap('paragraph');
    subtree(tree, root, source, left, out);
  }
  return out.finish();
}

function subtree(tree: Tree, root: number, source: string, left: (i: number) => boolean, out: Flow): void {
  const open: number[] = [];
  let pre = 0;
  for (let i = root; i < (tree.ends[root] as number); i++) {
    for (let top = open.at(-1); top !== undefined && (tree.ends[top] as number) <= i; top = open.at(-1)) {
      open.pop();
      if (tagOf(tree.nodes[top]) === 'pre') pre--;
      out.gap('paragraph');
    }
    const node = tree.nodes[i];
    if (isText(node)) {
      const place = node.sourceCodeLocation;
      if (place)
        out.words(
          node.value,
          align(node.value, source, [referenceStart(source, place.startOffset), place.endOffset], standsFor, skipMarkup),
          pre > 0,
        );
      continue;
    }
    if (!isElement(node)) continue;
    if (left(i)) {
      if (!INLINE.has(node.tagName)) out.gap('paragraph');
      i = (tree.ends[i] as number) - 1;
    } else if (node.tagName === 'br') out.gap('line');
    else if (node.tagName === 'td' || node.tagName === 'th') out.cell();
    else if (!INLINE.has(node.tagName)) {
      out.gap('paragraph');
      open.push(i);
      if (node.tagName === 'pre') pre++;
    }
  }
  out.gap('paragraph');
}

const standsFor = (source: string, i: number): ReturnType<typeof entity> => entity(source, i) ?? replaced(source, i);

/** Tags that the parser passed over, and zero bytes. A "<" before a letter, "/", "!" or "?" never stands for itself. */
function skipMarkup(source: string, i: number, expected: string): number {
  if (source[i] === '\0') return expected === '\0' || expected === '\ufffd' ? i : i + 1;
  if (source[i] !== '<' || !/[A-Za-z/!?]/.test(source[i + 1] ?? '')) return i;
  const close = source.indexOf('>', i);
  return close < 0 ? i : close + 1;
}

/** `<meta charset>`, `<meta http-equiv=Content-Type>`, `<?xml encoding?>` in the first kilobyte, as browsers look for it. */
function declaredEncoding(head: string): string | null {
  const first = head.slice(0, 1024);
  const xml = /^<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/i.exec(first);
  const meta = /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(first);
  return meta?.[1] ?? xml?.[1] ?? null;
}
