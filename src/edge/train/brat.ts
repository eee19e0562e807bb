import type { Annotated, Note, Ranges } from './annotated.ts';

type Part = 'source' | 'cue' | 'content';

interface Marked {
  readonly part: Part;
  readonly ranges: Ranges;
  readonly line: number;
}

interface Gathering {
  readonly line: number;
  readonly ids: Record<Part, string[]>;
}

/**
 * Attributions of a brat standoff file (https://brat.nlplab.org/standoff.html). Read are text-bound annotations (`T`) of the types Source,
 * Cue and Content; events (`E`) on a cue with arguments Source and Content, numbered or not; relations (`R`) between a cue and a source or
 * content, whatever they are called. Other types, attributes, notes and normalisations belong to other layers. Offsets are made UTF-16.
 */
export function standoff(text: string, marks: string, note: Note): readonly (Annotated & { readonly line: number })[] {
  const rows = marks
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((row, k) => ({ row, line: k + 1 }))
    .filter(({ row }) => row.trim() !== '');
  const place = placesOf(text);
  const known = new Map<string, Marked>();
  // Ids of the other layers: what names one of them is no fault.
  const others = new Set<string>();
  for (const { row, line } of rows) {
    if (!/^T\d/.test(row)) continue;
    const [id = '', middle = '', words] = row.split('\t');
    const part = partOf(/^\S*/.exec(middle)?.[0] ?? '');
    if (part === null) {
      others.add(id);
      continue;
    }
    const ranges = rangesOf(middle.slice(part.length), place);
    if (ranges === null)
      note(
        'warning',
        'corpus/bad-line',
        `${id} was left out: its offsets cannot be read.`,
        'Write T1<tab>Source 0 5;8 12<tab>words.',
        line,
      );
    else if (words !== undefined && !agrees(text, ranges, words))
      note(
        'warning',
        'corpus/words-differ',
        `${id} was left out: at its offsets the text has "${said(text, ranges)}", not "${words}".`,
        'brat counts characters (Unicode code points) of NAME.txt as it is; save the pair again with brat.',
        line,
      );
    else known.set(id, { part, ranges, line });
  }
  return gathered(rows, known, others, note);
}

const partOf = (word: string): Part | null => {
  const name = word.toLowerCase();
  return name === 'source' || name === 'cue' || name === 'content' ? name : null;
};

/** UTF-16 offset of each code point, and of the end. */
function placesOf(text: string): readonly number[] {
  const out: number[] = [];
  let at = 0;
  for (const character of text) {
    out.push(at);
    at += character.length;
  }
  out.push(at);
  return out;
}

function rangesOf(fragments: string, place: readonly number[]): Ranges | null {
  const out: [number, number][] = [];
  for (const fragment of fragments.trim().split(';')) {
    const numbers = /^(\d{1,9}) (\d{1,9})$/.exec(fragment.trim());
    if (!numbers) return null;
    // Outside the text: kept outside it, for `usable` to say so.
    const [start, end] = [Number(numbers[1]), Number(numbers[2])].map((n) => place[n] ?? (place.at(-1) ?? 0) + n) as [number, number];
    out.push([start, end]);
  }
  return out;
}

const said = (text: string, ranges: Ranges): string => squeezed(ranges.map(([a, b]) => text.slice(a, b)).join(' '));
const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim();
const agrees = (text: string, ranges: Ranges, words: string): boolean =>
  ranges.some(([, end]) => end > text.length) || said(text, ranges) === squeezed(words);

interface Row {
  readonly row: string;
  readonly line: number;
}

/** Events and relations on the same cue come together; what nothing joins is left out. */
function gathered(rows: readonly Row[], known: ReadonlyMap<string, Marked>, others: ReadonlySet<string>, note: Note) {
  const found: Gathering[] = [];
  const missing = ({ row, line }: Row, id: string): void => {
    if (others.has(id)) return;
    const what = `${row.split('\t')[0]} names ${id}, which is no source, cue or content that was read.`;
    note('warning', 'corpus/bad-line', what, 'Mark what it names, or remove the line.', line);
  };
  for (const at of rows) if (/^E\d/.test(at.row)) event(at, known, found, missing);
  const byCue = new Map(found.map((whole) => [whole.ids.cue[0] ?? '', whole]));
  for (const at of rows) if (/^R\d/.test(at.row)) relation(at, known, byCue, missing, note);
  const all = [...new Set([...found, ...byCue.values()])];
  const used = new Set(all.flatMap(({ ids }) => Object.values(ids).flat()));
  for (const [id, { part, line }] of known)
    if (!used.has(id)) {
      const what = `${id} (${part}) was left out: no event or relation joins it with others.`;
      note('warning', 'corpus/unjoined', what, 'Join each source and content with its cue.', line);
    }
  const ranges = (ids: readonly string[]): Ranges => ids.flatMap((id) => known.get(id)?.ranges ?? []);
  return all
    .sort((a, b) => a.line - b.line)
    .map(({ line, ids }) => ({ line, source: ranges(ids.source), cue: ranges(ids.cue), content: ranges(ids.content) }));
}

/** `name:id`, as often as it stands in the second column. */
const named = ({ row }: Row): readonly (readonly [name: string, id: string])[] =>
  (row.split('\t')[1] ?? '').split(' ').flatMap((field) => {
    const colon = field.indexOf(':');
    return colon > 0 ? [[field.slice(0, colon), field.slice(colon + 1)] as const] : [];
  });

type Missing = (at: Row, id: string) => void;

function event(at: Row, known: ReadonlyMap<string, Marked>, found: Gathering[], missing: Missing): void {
  const [trigger, ...roles] = named(at);
  if (!trigger) return;
  if (known.get(trigger[1])?.part !== 'cue') {
    if (partOf(trigger[0]) === 'cue') missing(at, trigger[1]);
    return;
  }
  const ids: Gathering['ids'] = { source: [], cue: [trigger[1]], content: [] };
  for (const [role, id] of roles) {
    const part = partOf(role.replace(/\d+$/, ''));
    if (part === null) continue;
    if (known.has(id)) ids[part].push(id);
    else missing(at, id);
  }
  found.push({ line: at.line, ids });
}

function relation(at: Row, known: ReadonlyMap<string, Marked>, byCue: Map<string, Gathering>, missing: Missing, note: Note): void {
  const [a = '', b = ''] = named(at).map(([, id]) => id);
  const [one, two] = [known.get(a), known.get(b)];
  if (!one && !two) return;
  if (!one || !two) {
    missing(at, one ? b : a);
    return;
  }
  if ((one.part === 'cue') === (two.part === 'cue')) {
    const what = `${at.row.split('\t')[0]} was left out: it joins no cue with a source or content.`;
    note('warning', 'corpus/no-cue-in-relation', what, 'Join each source and content with its cue.', at.line);
    return;
  }
  const [cue, other] = one.part === 'cue' ? [a, b] : [b, a];
  const whole = byCue.get(cue) ?? { line: known.get(cue)?.line ?? at.line, ids: { source: [], cue: [cue], content: [] } };
  byCue.set(cue, whole);
  whole.ids[(one.part === 'cue' ? two : one).part].push(other);
}
