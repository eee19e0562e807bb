import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page laid out in document order. Arrays run parallel to `nodes`; no recursion anywhere, for pages can be nested without bound. */
export interface Tree {
  readonly nodes: readonly Node[];
  /** Index of the parent, −1 for the document. */
  readonly parents: readonly number[];
  /** Index behind the last node of the subtree. */
  readonly ends: readonly number[];
}

/** Deeper than this no browser builds a page (Chromium stops at 512), and parsing would cost the square of the depth. */
const DEEPEST = 1000;

/** Why a page was given up: its markup makes work that grows faster than its length. */
export class Hostile extends Error {}

/** HTML as the standard reads it, laid out flat. Nothing of the page runs. @throws {Hostile} */
export function plant(html: string): Tree {
  return flatten(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: bounded(html.length) }));
}

/** The standard's own cures for bad nesting can copy elements without end ("<p><b id=1>…</p>" a thousand times): nodes are counted. */
function bounded(length: number): typeof defaultTreeAdapter {
  const most = 1000 + length;
  const depths = new WeakMap<object, number>();
  let made = 0;
  const place = (parent: Parent, node: Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new Hostile(`elements nested more than ${DEEPEST} deep`);
    depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...of) {
      if (++made > most) throw new Hostile('elements that multiply while they are read');
      return defaultTreeAdapter.createElement(...of);
    },
    appendChild(parent, node) {
      place(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      place(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, before);
    },
  };
}

function flatten(document: DefaultTreeAdapterTypes.Document): Tree {
  const nodes: Node[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const stack: { node: Node; parent: number }[] = [{ node: document, parent: -1 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const index = nodes.length;
    nodes.push(top.node);
    parents.push(top.parent);
    ends.push(index + 1);
    const children = childrenOf(top.node);
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as Node, parent: index });
  }
  for (let i = nodes.length - 1; i > 0; i--) {
    const p = parents[i] as number;
    ends[p] = Math.max(ends[p] as number, ends[i] as number);
  }
  return { nodes, parents, ends };
}

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
export const isElement = (node: Node | undefined): node is Element => node !== undefined && 'tagName' in node;
export const isText = (node: Node | undefined): node is DefaultTreeAdapterTypes.TextNode => node?.nodeName === '#text';
export const tagOf = (node: Node | undefined): string => (isElement(node) ? node.tagName : '');
export const attribute = (node: Node | undefined, name: string): string | null =>
  isElement(node) ? (node.attrs.find((a) => a.name === name)?.value ?? null) : null;
/** Words of a subtree, scripts and styles left out. */
export function wordsOf({ nodes, ends }: Tree, index: number, most = 2000): string {
  let out = '';
  for (let i = index; i < (ends[index] as number) && out.length < most; i++) {
    const node = nodes[i];
    if (isText(node) && !/^(?:script|style|template)$/.test(tagOf(node.parentNode as Node))) out += node.value;
  }
  return out.replace(/[ \t\n\f\r]+/g, ' ').trim();
}
