import { languageFor } from '../lang/index.ts';
import type { Position } from '../model/account.ts';
import { claimRef } from '../model/refs.ts';
import { contains, hull, type Span } from '../model/span.ts';
import type { Claim, Inquiry, Statement } from '../model/statement.ts';
import type { Voice } from '../model/voice.ts';
import type { Evidence } from './rule.ts';

/** A content this short stands for what was said just before it: "information", "the claim", "questions". */
const ANAPHOR = 60;
/** Code units between a figure and the words about it that do not name it. */
const REACH = 420;

export interface Positions {
  readonly of: (q: Inquiry) => readonly Position[];
  /** Taken towards something that is no question of figures. */
  readonly other: readonly Position[];
}

/**
 * Who confirms, denies, declines or is reported silent, towards which question (METHOD §9). A position belongs to a question when its words
 * hold one of the question's figures, or stand just after one and name nothing else.
 */
export function positions(e: Evidence): Positions {
  const home = new Map<string, Inquiry>();
  for (const q of e.collation.inquiries) for (const s of [...q.members, ...q.denied]) home.set(s.key, q);
  const figures = byReport([...e.collation.statements, ...e.collation.inquiries.flatMap((q) => q.denied)]);
  const taken = new Map<string, Position[]>();
  const other: Position[] = [];
  const byKey = new Map(e.collation.claims.map((c) => [c.key, c]));
  for (const claim of e.collation.claims) {
    const stance = qualified(claim, byKey) ? null : stanceOf(claim);
    const who = claim.chain[0];
    if (!stance || !who || who.unnamed || who.outlet) continue;
    const position = asPosition(claim, who, stance, e);
    const about = new Set(meant(claim, figures.get(claim.dispatch.ref) ?? []).flatMap((s) => home.get(s.key) ?? []));
    for (const q of about) {
      const list = taken.get(q.id);
      if (list) list.push(position);
      else taken.set(q.id, [position]);
    }
    if (about.size === 0) other.push(position);
  }
  const until =
    e.collation.dispatches
      .map((d) => d.reading.report.published ?? '')
      .sort()
      .at(-1) || null;
  return {
    of: (q) => inOrder([...(taken.get(q.id) ?? []), ...unheard(q, taken.get(q.id) ?? [], until, e)]),
    other: inOrder(other),
  };
}

/** "Declined to confirm": what lies within a refusal, a denial or a doubt is not itself a position. */
function qualified(c: Claim, byKey: ReadonlyMap<string, Claim>): boolean {
  for (let id = c.attribution.within, n = 0; id !== null && n < 8; n++) {
    const outer = byKey.get(`${c.dispatch.ref}#${id}`)?.attribution;
    if (outer && outer.stance !== 'asserts' && outer.stance !== 'quotes') return true;
    id = outer?.within ?? null;
  }
  return false;
}

/** What the stance comes to as a position; null for mere assertions, doubts and checks. Dismissing a report denies nothing. */
function stanceOf(c: Claim): Position['stance'] | null {
  const { stance, cue, source, content } = c.attribution;
  if (stance === 'confirms') return 'confirms';
  if (stance !== 'denies' && stance !== 'declines') return null;
  const { text, language } = c.dispatch.reading.report;
  const lexicon = languageFor(language).positions;
  const words = (spans: readonly Span[]): string[] =>
    spans.flatMap(([s, e]) =>
      text
        .slice(s, e)
        .toLowerCase()
        .split(/[^\p{L}'’]+/u),
    );
  if (stance === 'denies') return words(cue).some((w) => lexicon.dismissing.has(w)) ? 'declines' : 'denies';
  const near = [...source, ...cue, ...content.slice(0, 1).map(([s, e]): Span => [s, Math.min(e, s + 40)])];
  return words(near.length ? [hull(near)] : []).some((w) => lexicon.refusing.has(w)) ? 'declines' : 'silent';
}

function asPosition(c: Claim, who: Voice, stance: Position['stance'], e: Evidence): Position {
  const ref = claimRef(c);
  const state = e.facts.states.find((s) => s.id === who.party);
  const date = c.uttered ?? c.dispatch.reading.report.published;
  return {
    party: state?.speaksAs ?? who.name,
    stance,
    date,
    report: ref.report,
    attribution: ref.attribution,
    text: ref.text,
    span: ref.span,
  };
}

/** The figures a claim is about: those in its content, else those of the sentence before it if its content is but a word for them. */
function meant(c: Claim, figures: readonly Statement[]): readonly Statement[] {
  const { content, source, cue } = c.attribution;
  const inside = figures.filter((s) => content.some((x) => contains(x, s.figure.span)));
  if (inside.length) return inside;
  const all = [...source, ...cue, ...content];
  if (!all.length) return [];
  if (content.reduce((n, [s, e]) => n + e - s, 0) > ANAPHOR) return [];
  const [start] = hull(all);
  const { text } = c.dispatch.reading.report;
  const before = figures.filter(
    (s) => s.figure.span[1] <= start && start - s.figure.span[1] <= REACH && !text.slice(s.figure.span[1], start).includes('\n'),
  );
  const last = before.at(-1);
  if (!last) return [];
  return before.filter((s) => s === last || !/[.!?]["”’)]*\s/.test(text.slice(s.figure.span[1], last.figure.span[0])));
}

/** States whose people or ground are in question and of whom no report has a word about it. */
function unheard(q: Inquiry, taken: readonly Position[], until: string | null, e: Evidence): readonly Position[] {
  const spoke = new Set(taken.map((p) => p.party));
  const counted = new Set(q.members.flatMap((s) => s.chain[0]?.party ?? []));
  return [...new Set([q.population?.of, q.place?.state])].flatMap((id) => {
    const state = e.facts.states.find((s) => s.id === id);
    if (!state || spoke.has(state.speaksAs) || counted.has(state.id)) return [];
    const text = until ? `No statement found (searched until ${until}).` : 'No statement found.';
    return [{ party: state.speaksAs, stance: 'none found' as const, date: until, report: null, attribution: null, text, span: null }];
  });
}

function byReport(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const out = new Map<string, Statement[]>();
  for (const s of statements) {
    const list = out.get(s.dispatch.ref);
    if (list) list.push(s);
    else out.set(s.dispatch.ref, [s]);
  }
  for (const list of out.values()) list.sort((a, b) => a.figure.span[0] - b.figure.span[0]);
  return out;
}

const inOrder = (list: readonly Position[]): readonly Position[] => {
  const key = (p: Position): string => `${p.date ?? '9999'} ${p.party} ${p.report} ${p.attribution}`;
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
