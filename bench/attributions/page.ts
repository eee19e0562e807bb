import { type Bin, calibrationError, curve } from './calibration.ts';
import type { Kind } from './gallery.ts';
import { markdown, type Row } from './table.ts';

export interface Findings {
  readonly rules: string;
  readonly rows: readonly Row[];
  readonly bins: readonly Bin[];
  readonly kinds: readonly Kind[];
  readonly sameness: string;
}

/** How many kinds of mistake are shown. */
export const SHOWN = 20;

/** `docs/attributions.md`. Times of one machine say nothing on another: of speed, only what is relative is written down. */
export function page({ rules, rows, bins, kinds, sameness }: Findings): string {
  const portable = rows
    .filter((r) => !/articles\/s|, s\b|^slowest/.test(r.name))
    .map((r) => (r.set === 'cost' || r.name.includes('Segmenter') ? { ...r, of: '' } : r));
  return `# How well attributions are read

Printed by \`sh scripts/node24 bench/attributions.ts --write\` with rules \`${rules}\`. The development sets were annotated by people and lie outside
this repository; none of them taught the shipped weights.

A relation is right where the cue is the gold's and source and content overlap with the gold's by half of the longer one or more. Intervals: documents
drawn with replacement, 1,000 times (for the first article: its attributions). In per cent where no unit is given. Communication cues: by closed lists of
verbs and "according to", the same for both sides, the smaller number of hits counted. Nested: within another attribution's content on both sides. Actor,
stance, chain and origin: share of right relations. PolNeAR marks outermost attributions only, and the shipped weights have not seen it.

${markdown(portable)}

Speed is measured on one core in the same run as a plain pass of \`Intl.Segmenter\` over the same words; the command prints articles a second for the
machine it runs on. ${sameness}

## What a score is worth

Each attribution carries a score, by which the review queue is ordered. Of the attributions with a cue on wikinews dev, by tenth of the scale:

${rowsOf(curve(bins))}

Expected calibration error: ${(100 * calibrationError(bins)).toFixed(1)} points.

## The most common mistakes

Kinds are computed from spans, tags and names, not judged by hand; a pair may have several. Rate: per hundred gold attributions of the sets that mark such
a thing (PolNeAR has no levels, actors or chains). "Spurious" is also what annotators passed over. The sentences are our own; what is shown is what the
reader makes of them today. Parts: source · cue · content (actor).

${rowsOf([
  ['', 'kind', 'rate', 'wikinews', 'corpus', 'PolNeAR'],
  ...kinds
    .slice(0, SHOWN)
    .map((k, i) => [String(i + 1), k.kind, k.rate.toFixed(1), ...k.counts.map((c) => (c === null ? '–' : String(c)))]),
])}

${kinds.slice(0, SHOWN).map(entry).join('\n\n')}
`;
}

function entry(k: Kind, i: number): string {
  const title = `### ${i + 1}. ${k.kind.slice(0, 1).toUpperCase()}${k.kind.slice(1)}`;
  if (!k.shown) return `${title}\n\nNo short sentence of ours shows it today.`;
  const { text, marked, read } = k.shown;
  return `${title}\n\n> ${text.replace(/\s*\n\s*/g, '\n>\n> ')}\n\n- a person marks: ${marked}\n- the reader: ${read}`;
}

const rowsOf = ([head = [], ...body]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((r) => `| ${r.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

/** The gallery for a terminal: one line a kind. */
export const lines = (kinds: readonly Kind[]): string =>
  kinds
    .slice(0, SHOWN)
    .map(
      (k, i) =>
        `${String(i + 1).padStart(3)}  ${k.rate.toFixed(1).padStart(5)}  ${k.counts.map((c) => (c === null ? '–' : String(c)).padStart(4)).join(' ')}  ${k.kind}${k.shown ? '' : '  (no example)'}`,
    )
    .join('\n');
