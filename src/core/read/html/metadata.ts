import { attribute, isElement, type Tree, tagOf, wordsOf } from './tree.ts';

/** What the markup states about the report. */
export interface Metadata {
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Label of the rule that supplied a part which the markup does not state as such. */
  readonly inferred: Readonly<Record<string, string>>;
}

const DATES = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'sailthru.date',
  'date',
];

/** Metadata in the order in which it is believed: schema.org JSON-LD, Open Graph, other meta elements, elements of the page. */
export function metadata(tree: Tree): Metadata {
  const meta = metas(tree);
  const first = (...names: readonly string[]): string | null => names.map((n) => meta.get(n)).find((v) => v !== undefined) ?? null;
  const linked = linkedData(tree);
  const time = first(...DATES) === null && linked.published === null ? firstTime(tree) : null;
  const root = tree.nodes.find((n) => tagOf(n) === 'html');
  return {
    title: linked.title ?? first('og:title', 'headline', 'twitter:title', 'dc.title') ?? element(tree, 'h1') ?? element(tree, 'title'),
    published: first('article:published_time') ?? linked.published ?? first(...DATES) ?? time,
    outlet: first('og:site_name') ?? linked.outlet ?? first('application-name', 'dc.publisher', 'publisher'),
    language: attribute(root, 'lang') ?? attribute(root, 'xml:lang') ?? first('content-language', 'og:locale', 'dc.language'),
    url: address(canonical(tree)) ?? address(first('og:url')) ?? address(linked.url),
    inferred: time === null ? {} : { published: 'first <time> of the page' },
  };
}

/** `<meta>` by lower-case name, property, itemprop or http-equiv; the first of each. */
function metas(tree: Tree): Map<string, string> {
  const out = new Map<string, string>();
  for (const node of tree.nodes) {
    if (tagOf(node) !== 'meta') continue;
    const value = attribute(node, 'content')?.replace(/\s+/g, ' ').trim();
    if (!value) continue;
    for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(node, kind)?.trim().toLowerCase();
      if (name && !out.has(name)) out.set(name, value.slice(0, 2000));
    }
  }
  return out;
}

const element = (tree: Tree, tag: string): string | null => {
  const index = tree.nodes.findIndex((n) => tagOf(n) === tag);
  return index < 0 ? null : wordsOf(tree, index, 1000) || null;
};

function canonical(tree: Tree): string | null {
  const link = tree.nodes.find((n) => tagOf(n) === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(n, 'rel') ?? ''));
  return attribute(link, 'href');
}

/** Only addresses that a reader could follow: a page may name anything. */
const address = (s: string | null): string | null => (s && /^https?:\/\/[^\s"<>]{3,2000}$/i.test(s.trim()) ? s.trim() : null);

/** Marked as the date of publication, else the first in or under an article or header. */
function firstTime(tree: Tree): string | null {
  let other: string | null = null;
  for (let i = 0; i < tree.nodes.length; i++) {
    const node = tree.nodes[i];
    if (tagOf(node) !== 'time') continue;
    const when = attribute(node, 'datetime')?.trim();
    if (!when) continue;
    if (attribute(node, 'pubdate') !== null || /datepublished/i.test(attribute(node, 'itemprop') ?? '')) return when;
    if (other === null && !within(tree, i, /^(?:aside|nav|footer)$/)) other = when;
  }
  return other;
}

function within(tree: Tree, index: number, tags: RegExp): boolean {
  for (let i = tree.parents[index] as number; i >= 0; i = tree.parents[i] as number) if (tags.test(tagOf(tree.nodes[i]))) return true;
  return false;
}

interface Linked {
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

const ARTICLE = /^(?:\w*Article|\w*BlogPosting|Report|Report\w+|WebPage)$/;

/** schema.org in `<script type="application/ld+json">`: read as JSON, never run. */
function linkedData(tree: Tree): Linked {
  let best: Linked = { title: null, published: null, outlet: null, url: null };
  for (let i = 0; i < tree.nodes.length; i++) {
    const node = tree.nodes[i];
    if (tagOf(node) !== 'script' || !/^application\/ld\+json\b/i.test(attribute(node, 'type')?.trim() ?? '')) continue;
    if (!isElement(node)) continue;
    const text = node.childNodes.map((c) => ('value' in c ? c.value : '')).join('');
    for (const thing of things(text)) {
      const kinds = [thing['@type']].flat().filter((k) => typeof k === 'string');
      if (!kinds.some((k) => ARTICLE.test(k))) continue;
      const said: Linked = {
        title: words(thing.headline),
        published: words(thing.datePublished),
        outlet: words(member(thing.publisher, 'name')),
        url: words(thing.url) ?? words(thing.mainEntityOfPage) ?? words(member(thing.mainEntityOfPage, '@id')),
      };
      best = {
        title: best.title ?? said.title,
        published: best.published ?? said.published,
        outlet: best.outlet ?? said.outlet,
        url: best.url ?? said.url,
      };
    }
  }
  return best;
}

type Thing = Readonly<Record<string, unknown>>;
const isThing = (v: unknown): v is Thing => v !== null && typeof v === 'object' && !Array.isArray(v);
const member = (v: unknown, key: string): unknown => (isThing(v) ? v[key] : Array.isArray(v) && isThing(v[0]) ? v[0][key] : undefined);
const words = (v: unknown): string | null =>
  typeof v === 'string' && v.trim() !== '' ? v.replace(/\s+/g, ' ').trim().slice(0, 2000) : null;

/** Top-level objects and those of a list or `@graph`. */
function things(text: string): readonly Thing[] {
  try {
    const value: unknown = JSON.parse(text.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''));
    const top = [value].flat().filter(isThing);
    return top.flatMap((t) => [t, ...[t['@graph']].flat().filter(isThing)]);
  } catch {
    return [];
  }
}
