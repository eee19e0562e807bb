import type { ClaimRef, FigureRef } from './account.ts';
import { hull } from './span.ts';
import type { Claim, Statement } from './statement.ts';

/** The longest stretch of a report's words that a finding quotes. */
const QUOTED = 320;

/** A statement as accounts name it. */
export const figureRef = (s: Statement): FigureRef => ({
  report: s.dispatch.ref,
  figure: s.figure.id,
  text: s.figure.text,
  origin: s.chain[0]?.name ?? s.figure.origin,
  span: s.figure.span,
});

/** A claim as accounts name it, with its source's and cue's words: "has declined to confirm media reports". */
export function claimRef(c: Pick<Claim, 'dispatch' | 'attribution'>): ClaimRef {
  const { source, cue, content } = c.attribution;
  const all = [...source, ...cue, ...content];
  const span = all.length ? hull(all) : ([0, 0] as const);
  const text = c.dispatch.reading.report.text.slice(span[0], span[1]);
  return {
    report: c.dispatch.ref,
    attribution: c.attribution.id,
    text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text,
    span,
  };
}

/** The claims that carry the statements, each once. */
export function claimsOf(statements: readonly Statement[]): readonly ClaimRef[] {
  const out = new Map<string, ClaimRef>();
  for (const { dispatch, attribution } of statements)
    if (attribution) out.set(`${dispatch.ref}#${attribution.id}`, claimRef({ dispatch, attribution }));
  return [...out.values()];
}
