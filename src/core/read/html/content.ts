import { AGAINST, AROUND, BOXES, classWords, FOR, INLINE, ROLES, UNSEEN } from './boilerplate.ts';
import { attribute, isElement, isText, type Tree, tagOf } from './tree.ts';

/** Parts of a page that are the report, in document order, and what is left out inside them. */
export interface Content {
  readonly roots: readonly number[];
  readonly left: (index: number) => boolean;
  /** Characters (white space aside) of the page's body and of what was chosen. */
  readonly seen: number;
  readonly chosen: number;
}

/** A page's worth of words: less is not taken for the report while there is more elsewhere. */
const ENOUGH = 140;
/** Fewer characters than this are no report. */
const LEAST = 25;

/**
 * Chooses the report among what a page shows: the article element that holds most of the words, else the best-scored block within
 * main or body. Scores follow Mozilla's Readability (paragraphs vote for their ancestors by length and commas, links count against), in
 * one pass up the tree instead of its repeated walks, so that the cost is linear.
 */
export function content(tree: Tree): Content {
  const all = weigh(tree, () => false);
  const body = Math.max(
    0,
    tree.nodes.findIndex((n) => tagOf(n) === 'body'),
  );
  const seen = all.text[body] as number;
  let boxes = boilerplate(tree, all, false);
  let w = weigh(tree, (i) => boxes[i] === 1);
  if ((w.text[body] as number) < LEAST && seen >= LEAST) {
    // Some pages hide everything until their script has run.
    boxes = boilerplate(tree, all, true);
    w = weigh(tree, (i) => boxes[i] === 1);
  }
  const total = w.text[body] as number;
  const lists = linkLists(tree, w);
  const left = (i: number): boolean => boxes[i] === 1 || lists[i] === 1;
  const roots = total < 1 ? [] : withHeadline(tree, choose(tree, w, body, left), left);
  const kept = weigh(tree, left);
  const chosen = roots.reduce((n, r) => n + (kept.text[r] as number), 0);
  return { roots, left, seen, chosen };
}

/** , and its Arabic, ideographic and full-width kin. */
const COMMAS: ReadonlySet<number> = new Set([0x2c, 0x60c, 0x3001, 0xff0c]);

/** Sums over subtrees. */
interface Weights {
  /** Characters that are not white space. */
  readonly text: Float64Array;
  readonly linked: Float64Array;
  readonly commas: Float64Array;
  readonly links: Float64Array;
}

function weigh(tree: Tree, skip: (index: number) => boolean): Weights {
  const n = tree.nodes.length;
  const w = { text: new Float64Array(n), linked: new Float64Array(n), commas: new Float64Array(n), links: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const node = tree.nodes[i];
    if (isElement(node) && (skip(i) || UNSEEN.has(node.tagName))) {
      i = (tree.ends[i] as number) - 1;
      continue;
    }
    if (!isText(node)) continue;
    let text = 0;
    let commas = 0;
    for (let k = 0; k < node.value.length; k++) {
      const unit = node.value.charCodeAt(k);
      if (unit > 32 && unit !== 160) text++;
      if (COMMAS.has(unit)) commas++;
    }
    w.text[i] = text;
    w.commas[i] = commas;
  }
  for (let i = n - 1; i > 0; i--) {
    const p = tree.parents[i] as number;
    const isLink = tagOf(tree.nodes[i]) === 'a' && attribute(tree.nodes[i], 'href') !== null;
    if (isLink) {
      w.linked[i] = w.text[i] as number;
      w.links[i] = 1;
    }
    for (const sum of [w.text, w.linked, w.commas, w.links]) sum[p] = (sum[p] as number) + (sum[i] as number);
  }
  return w;
}

/** 1 at the root of each box that is not the report. A box that holds half of the words, or a quotation, is never one. */
function boilerplate(tree: Tree, w: Weights, showHidden: boolean): Uint8Array {
  const out = new Uint8Array(tree.nodes.length);
  const half = (w.text[0] as number) / 2;
  const keeps = holders(tree, /^(?:blockquote|h1)$/);
  for (let i = 0; i < tree.nodes.length; i++) {
    const node = tree.nodes[i];
    if (!isElement(node)) continue;
    if (UNSEEN.has(node.tagName) || AROUND.has(node.tagName) || (!showHidden && isHidden(tree, i))) out[i] = 1;
    else if (node.tagName === 'body' || node.tagName === 'html') continue;
    else if ((w.text[i] as number) <= half && isBox(tree, i, keeps[i] === 1)) out[i] = 1;
    if (out[i] === 1) i = (tree.ends[i] as number) - 1;
  }
  return out;
}

function isHidden(tree: Tree, i: number): boolean {
  const node = tree.nodes[i];
  const style = attribute(node, 'style') ?? '';
  return (
    attribute(node, 'hidden') !== null ||
    attribute(node, 'aria-hidden') === 'true' ||
    /display\s{0,5}:\s{0,5}none/i.test(style.slice(0, 500))
  );
}

function isBox(tree: Tree, i: number, keeps: boolean): boolean {
  const node = tree.nodes[i];
  const role = attribute(node, 'role')?.toLowerCase() ?? '';
  if (ROLES.has(role)) return true;
  const names = classWords(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`);
  return names.some((n) => BOXES.has(n)) && !keeps && !INLINE.has(tagOf(node));
}

/** 1 for elements of these kinds and their ancestors. */
function holders(tree: Tree, tags: RegExp): Uint8Array {
  const out = new Uint8Array(tree.nodes.length);
  for (let i = tree.nodes.length - 1; i > 0; i--) {
    if (tags.test(tagOf(tree.nodes[i]))) out[i] = 1;
    if (out[i] === 1) out[tree.parents[i] as number] = 1;
  }
  return out;
}

/** Blocks that are links: "Read more" lists inside a report, a way back above it. A headline that is a link is none. */
function linkLists(tree: Tree, w: Weights): Uint8Array {
  const out = new Uint8Array(tree.nodes.length);
  const headed = holders(tree, /^h[1-3]$/);
  for (let i = 0; i < tree.nodes.length; i++) {
    if (!/^(?:ul|ol|dl|div|section|table)$/.test(tagOf(tree.nodes[i]))) continue;
    const isList = (w.links[i] as number) >= 3 && density(w, i) > 0.66;
    const isLink = (w.links[i] as number) >= 1 && density(w, i) > 0.9 && (w.text[i] as number) < ENOUGH && headed[i] === 0;
    if (!isList && !isLink) continue;
    out[i] = 1;
    i = (tree.ends[i] as number) - 1;
  }
  return out;
}

function choose(tree: Tree, w: Weights, body: number, left: (i: number) => boolean): readonly number[] {
  const total = w.text[body] as number;
  const article = largest(tree, w, (i) => tagOf(tree.nodes[i]) === 'article' || attribute(tree.nodes[i], 'role') === 'article');
  if (article >= 0 && (w.text[article] as number) >= Math.max(ENOUGH, 0.4 * total)) return [article];
  const main = largest(tree, w, (i) => tagOf(tree.nodes[i]) === 'main' || attribute(tree.nodes[i], 'role') === 'main');
  const scope = main >= 0 && (w.text[main] as number) >= ENOUGH ? main : body;
  const best = scored(tree, w, scope, left);
  if (best.length === 0) return [scope];
  const held = best.reduce((n, i) => n + (w.text[i] as number), 0);
  return held >= 0.25 * (w.text[scope] as number) ? best : [scope];
}

function largest(tree: Tree, w: Weights, is: (i: number) => boolean): number {
  let best = -1;
  for (let i = 0; i < tree.nodes.length; i++) if (is(i) && (best < 0 || (w.text[i] as number) > (w.text[best] as number))) best = i;
  return best;
}

/** The block with the best score, and those of its siblings that read like part of it. */
function scored(tree: Tree, w: Weights, scope: number, left: (i: number) => boolean): readonly number[] {
  const scores = new Map<number, number>();
  for (let i = scope; i < (tree.ends[scope] as number); i++) {
    if (isElement(tree.nodes[i]) && left(i)) i = (tree.ends[i] as number) - 1;
    else if (votes(tree, w, i)) {
      const vote = 1 + (w.commas[i] as number) + Math.min(3, Math.floor((w.text[i] as number) / 100));
      // A box with words of its own is a paragraph and the place of paragraphs at once.
      if (tagOf(tree.nodes[i]) !== 'p') scores.set(i, (scores.get(i) ?? base(tree, i)) + vote);
      let up = tree.parents[i] as number;
      for (let level = 0; level < 5 && up >= scope; level++, up = tree.parents[up] as number)
        scores.set(up, (scores.get(up) ?? base(tree, up)) + vote / (level === 0 ? 1 : level === 1 ? 2 : level * 3));
    }
  }
  const final = (i: number): number => (scores.get(i) ?? 0) * (1 - density(w, i));
  let top = -1;
  for (const i of scores.keys()) if (top < 0 || final(i) > final(top)) top = i;
  if (top < 0) return [];
  return siblings(tree, w, top, (i) => final(i) >= Math.max(10, final(top) * 0.2));
}

const density = (w: Weights, i: number): number => ((w.text[i] as number) > 0 ? (w.linked[i] as number) / (w.text[i] as number) : 0);

/** A paragraph: a block with at least a line of words and no block with words inside. */
function votes(tree: Tree, w: Weights, i: number): boolean {
  const tag = tagOf(tree.nodes[i]);
  if ((w.text[i] as number) < 25) return false;
  if (tag === 'p' || tag === 'pre' || tag === 'td' || tag === 'blockquote') return true;
  if (tag !== 'div' && tag !== 'section' && tag !== 'li') return false;
  let own = 0;
  for (let k = i + 1; k < (tree.ends[i] as number); k = tree.ends[k] as number)
    if (isText(tree.nodes[k]) || INLINE.has(tagOf(tree.nodes[k]))) own += w.text[k] as number;
  return own >= 25;
}

function base(tree: Tree, i: number): number {
  const node = tree.nodes[i];
  const names = classWords(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`);
  const byName = (names.some((n) => FOR.has(n)) ? 25 : 0) - (names.some((n) => AGAINST.has(n)) ? 25 : 0);
  const tag = tagOf(node);
  const byTag =
    tag === 'div'
      ? 5
      : /^(?:pre|td|blockquote)$/.test(tag)
        ? 3
        : /^(?:ol|ul|dl|dd|dt|li|form|address)$/.test(tag)
          ? -3
          : /^h\d$/.test(tag)
            ? -5
            : 0;
  return byName + byTag;
}

function siblings(tree: Tree, w: Weights, top: number, isGood: (i: number) => boolean): readonly number[] {
  const parent = tree.parents[top] as number;
  if (parent < 0) return [top];
  const out: number[] = [];
  for (let i = parent + 1; i < (tree.ends[parent] as number); i = tree.ends[i] as number) {
    const isParagraph = tagOf(tree.nodes[i]) === 'p' && (w.text[i] as number) > 25 && density(w, i) < 0.25;
    if (i === top || isParagraph || (isElement(tree.nodes[i]) && isGood(i))) out.push(i);
  }
  return out;
}

/** The page's one `<h1>` stands before its report, also where the markup keeps them apart. */
function withHeadline(tree: Tree, roots: readonly number[], left: (i: number) => boolean): readonly number[] {
  const first = roots[0];
  if (first === undefined) return roots;
  const heads: number[] = [];
  for (let i = 0; i < tree.nodes.length; i++) {
    if (isElement(tree.nodes[i]) && left(i)) i = (tree.ends[i] as number) - 1;
    else if (tagOf(tree.nodes[i]) === 'h1') heads.push(i);
  }
  const [head] = heads;
  return heads.length === 1 && head !== undefined && head < first && (tree.ends[head] as number) <= first ? [head, ...roots] : roots;
}
