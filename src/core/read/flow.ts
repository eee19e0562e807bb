import type { Run } from './align.ts';
import type { Piece } from './reader.ts';
import { type Writer, writer } from './writer.ts';

/** How far apart two pieces of a page stand: on one line, on the next, in another paragraph. */
export type Gap = 'none' | 'line' | 'paragraph';

/** Writes the running text of a marked-up page: white space made one blank, blocks set apart, nothing at the ends. */
export interface Flow {
  /** Words of one text node. `keepSpace`: white space counts ("pre"). */
  readonly words: (value: string, runs: readonly Run[], keepSpace: boolean) => void;
  /** The next words stand at least this far from the last. */
  readonly gap: (gap: Gap) => void;
  /** The next words stand in the next cell of a row. */
  readonly cell: () => void;
  readonly finish: () => { readonly text: string; readonly pieces: readonly Piece[] };
}

const PARTS = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
const WHITE_RUN = /[ \t\n\f\r]+/g;
const BREAKS: Readonly<Record<Gap, string>> = { none: '', line: '\n', paragraph: '\n\n' };

export function flow(source: string): Flow {
  const out: Writer = writer(source);
  let gap: Gap = 'none';
  let space: [from: number, to: number] | null = null;
  let tab = false;
  const settle = (): void => {
    if (out.length() > 0) {
      if (gap !== 'none') out.insert(BREAKS[gap]);
      else if (tab) out.insert('\t');
      else if (space && space[1] - space[0] === 1 && source[space[0]] === ' ') out.copy(...space);
      else if (space) out.replace(' ', ...space);
    }
    gap = 'none';
    space = null;
    tab = false;
  };
  const white = (from: number, to: number): void => {
    space = space && to >= space[0] ? [space[0], to] : (space ?? [from, to]);
  };
  const write = (words: string, from: number, to: number, verbatim: boolean): void => {
    settle();
    if (verbatim) out.copy(from, to);
    else out.replace(words, from, to);
  };
  return {
    words(value, runs, keepSpace) {
      for (const { value: at, source: place, verbatim } of runs) {
        const stretch = value.slice(...at);
        if (keepSpace) write(stretch, ...place, verbatim);
        else if (!verbatim) {
          const words = stretch.replace(WHITE_RUN, ' ').replace(/^ | $/g, '');
          if (words === '') white(...place);
          else write(words, ...place, false);
        } else
          for (const part of stretch.matchAll(PARTS)) {
            const from = place[0] + part.index;
            const to = from + part[0].length;
            if (/^[ \t\n\f\r]/.test(part[0])) white(from, to);
            else write(part[0], from, to, true);
          }
      }
    },
    gap(next) {
      if (next === 'paragraph' || gap === 'none') gap = next;
    },
    cell() {
      tab = true;
    },
    finish: out.finish,
  };
}
