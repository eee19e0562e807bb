import type { Link } from '../../model/attribution.ts';
import { words as wordsAt } from '../../model/span.ts';
import { hatch } from './hatch.ts';
import { arrow } from './interval-mark.ts';
import { wrap } from './lettering.ts';
import { INK, PAPER, partyStyle, SOFT } from './palette.ts';
import type { Picture } from './picture.ts';
import { group, paint, type Shape, shape } from './shape.ts';
import { ENGLISH, type PictureWords } from './words.ts';

export interface ChainOptions {
  readonly width: number;
  readonly id: string;
  /** The report's text, for the words of the cues. */
  readonly text: string;
  readonly parties: readonly string[];
  readonly partyOf?: (link: Link) => string | null;
  readonly words?: PictureWords;
}

const GAP = 34;
const PAD = 12;

/** C2: who had it from whom. Origin first, outlet last; on each step the words that make it one. Hatched = unnamed. */
export function chain(links: readonly Link[], options: ChainOptions): Picture {
  const words = options.words ?? ENGLISH;
  const body: Shape[] = [];
  const defs: Shape[] = [];
  let y = 1;
  links.forEach((link, i) => {
    const node = box(link, roleOf(i, links.length, words), i, options);
    defs.push(...node.defs);
    body.push(group(1, y, ...node.shapes));
    y += node.height;
    if (i < links.length - 1) {
      body.push(...step(y, cueOf(link, options.text), options.width));
      y += GAP;
    }
  });
  const names = links.map((l) => l.name);
  return {
    width: options.width,
    height: Math.ceil(y + 2),
    title: names.join(' → '),
    sentence: sentenceOf(links, options.text),
    body: defs.length > 0 ? [shape('defs', {}, ...defs), ...body] : body,
    table: {
      columns: ['Step', 'Name', 'Access', 'Words'],
      rows: links.map((l, i) => [roleOf(i, links.length, words), l.name, l.access ?? '', cueOf(l, options.text)]),
    },
  };
}

const cueOf = (link: Link, text: string): string => (link.cue ? wordsAt(text, link.cue).replace(/\s+/g, ' ').trim() : '');

function roleOf(i: number, of: number, { text }: PictureWords): string {
  if (i === of - 1 && of > 1) return text.outlet;
  return i === 0 ? text.origin : text.relay;
}

function box(link: Link, role: string, i: number, options: ChainOptions) {
  const width = options.width - 2;
  const party = options.partyOf?.(link) ?? null;
  const { paint: colour } = partyStyle(party, options.parties);
  const lines = wrap(link.name, width - 2 * PAD - 10, 14, 2, true);
  const access = link.access && link.access !== 'unknown' ? ` · ${link.access}` : '';
  const height = 30 + lines.length * 18;
  const id = `${options.id}-${i}`;
  const stripes = link.unnamed ? `url(#${id})` : null;
  const edge = { x: 0, y: 0, width: 7, height, rx: 3 };
  const frame = { x: 0, y: 0, width, height, rx: 5, 'stroke-width': 1, ...(link.unnamed ? { 'stroke-dasharray': '4 3' } : {}) };
  const shapes = [
    shape('rect', { ...frame, ...paint({ fill: PAPER, stroke: SOFT }) }),
    shape('rect', { ...edge, ...paint({ fill: colour, ...(stripes ? { hatch: stripes } : {}) }) }),
    shape(
      'text',
      { x: PAD + 8, y: 18, 'font-size': 11, ...paint({ fill: SOFT }) },
      `${role}${party === null ? '' : ` · ${party}`}${access}`,
    ),
    ...lines.map((line, n) =>
      shape('text', { x: PAD + 8, y: 37 + n * 18, 'font-size': 14, 'font-weight': 600, ...paint({ fill: INK }) }, line),
    ),
  ];
  return { shapes, height, defs: stripes ? [hatch(id, colour)] : [] };
}

function step(y: number, cue: string, width: number): readonly Shape[] {
  const line = wrap(cue, width - 56, 12.5, 1)[0] ?? '';
  const text = shape(
    'text',
    { x: 36, y: y + GAP / 2 + 4, 'font-size': 12.5, 'font-style': 'italic', ...paint({ fill: SOFT }) },
    `“${line}”`,
  );
  return [...arrow([23, y + 5], [23, y + GAP - 5], SOFT), ...(line === '' ? [] : [text])];
}

function sentenceOf(links: readonly Link[], text: string): string {
  const steps = links.map((l, i) => {
    const cue = cueOf(l, text);
    const name = l.unnamed ? `${l.name} (unnamed)` : l.name;
    return i === links.length - 1 ? name : cue === '' ? name : `${name} (“${cue}”)`;
  });
  return `${steps.join(', then ')}.`;
}
