import type { Attribution } from '../../../core/model/attribution.ts';
import type { Reading } from '../../../core/model/reading.ts';
import { hull, length, type Span, type Spans, shared } from '../../../core/model/span.ts';

/** What is chosen in the Reader. */
export type Selection = { readonly kind: 'claim' | 'figure'; readonly id: string } | null;

/** All words of a claim. */
export const spansOf = (a: Attribution): Spans => [...a.source, ...a.cue, ...a.content];

/** The place of what is chosen, for the address. */
export function placeOf(selection: Selection, { attributions, figures }: Reading): Span | null {
  if (selection?.kind === 'figure') return figures.find((f) => f.id === selection.id)?.span ?? null;
  const claim = attributions.find((a) => a.id === selection?.id);
  const spans = claim ? spansOf(claim) : [];
  return spans.length > 0 ? hull(spans) : null;
}

/** What an address means: the figure at that very place, else the claim whose words fit it best; nothing where none has a word in it. */
export function selectionAt(wanted: Spans, { attributions, figures }: Reading): Selection {
  const [first] = wanted;
  if (!first) return null;
  const figure = figures.find((f) => f.span[0] === first[0] && f.span[1] === first[1]);
  if (figure) return { kind: 'figure', id: figure.id };
  let best: { readonly id: string; readonly fit: number } | null = null;
  for (const a of attributions) {
    const spans = spansOf(a);
    const both = shared(wanted, spans);
    if (both === 0) continue;
    const whole = hull(spans);
    // Its own address, or the share of the words in both of all that lies between the ends of either.
    const fit = whole[0] === first[0] && whole[1] === first[1] ? 2 : both / (length(hull([...wanted, whole])) || 1);
    if (!best || fit > best.fit) best = { id: a.id, fit };
  }
  return best && { kind: 'claim', id: best.id };
}
