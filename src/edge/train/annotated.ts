import type { Message } from '../../core/model/message.ts';

/** An annotated article: offsets in UTF-16 code units into `text`; each attribution has a cue and a source or a content. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Annotated[];
}

export type Ranges = readonly (readonly [start: number, end: number])[];

/** One attribution as a person marked it; a part may consist of several stretches of text. */
export interface Annotated {
  readonly source: Ranges;
  readonly cue: Ranges;
  readonly content: Ranges;
}

/** What was noticed in a corpus, and where: `line` counts from 1; null where it is about all of the file. */
export interface Remark extends Message {
  readonly hint: string;
  readonly file: string;
  readonly line: number | null;
}

/** Where a reader of a corpus says what it leaves out. */
export type Note = (level: Remark['level'], code: string, text: string, hint: string, line?: number | null) => void;

const PARTS = ['source', 'cue', 'content'] as const;

/** Attributions that can be learnt from; of the others it is told why they are not. `line`: where each was marked. */
export function usable(text: string, marked: readonly (Annotated & { readonly line: number })[], note: Note): Annotated[] {
  const taken = new Uint8Array(text.length);
  const out: Annotated[] = [];
  for (const { source, cue, content, line } of marked) {
    const parts = { source, cue, content };
    const leave = (code: string, what: string, hint: string, level: Remark['level'] = 'warning'): void =>
      note(level, code, `An attribution was left out: ${what}.`, hint, line);
    const bad = PARTS.flatMap((part) => parts[part].map((range) => ({ part, range, fault: faultOf(text, range) }))).find((r) => r.fault);
    if (bad)
      leave(
        bad.fault === 'empty' ? 'corpus/empty-span' : 'corpus/offset-outside',
        `its ${bad.part} [${bad.range[0]}, ${bad.range[1]}] ${bad.fault === 'empty' ? 'holds no word' : `does not lie in the text (0 to ${text.length})`}`,
        'Offsets are [start, end) into the text: in UTF-16 code units in JSON lines, in characters (code points) in brat.',
      );
    else if (cue.length === 0)
      leave('corpus/no-cue', 'it has no cue, and words that attribute are what is learnt', 'Mark its cue.', 'info');
    else if (source.length === 0 && content.length === 0)
      leave(
        'corpus/cue-alone',
        `its cue "${wordsOf(text, cue)}" has neither source nor content`,
        'Mark one of the two, or remove the cue.',
      );
    else if (cue.some(([a, b]) => taken.subarray(a, b).includes(1)))
      leave('corpus/cue-twice', `its cue "${wordsOf(text, cue)}" overlaps the cue of another`, 'Give each attribution a cue of its own.');
    else {
      for (const [a, b] of cue) taken.fill(1, a, b);
      out.push(parts);
    }
  }
  return out;
}

const wordsOf = (text: string, ranges: Ranges): string => ranges.map(([a, b]) => text.slice(a, b)).join(' … ');

function faultOf(text: string, [start, end]: readonly [number, number]): 'outside' | 'empty' | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || end < start) return 'outside';
  return text.slice(start, end).trim() === '' ? 'empty' : null;
}
