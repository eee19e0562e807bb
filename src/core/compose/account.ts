import type { Account, Finding, Independence, Origin, PlacedFigure, Position, Question } from '../model/account.ts';
import { figureRef } from '../model/refs.ts';
import type { Collation, Inquiry, Statement } from '../model/statement.ts';

/** What corroborating found out, in the shape this stage takes it. */
export interface Weighed {
  readonly questions: ReadonlyMap<
    string,
    { readonly origins: readonly Origin[]; readonly independence: Independence; readonly positions: readonly Position[] }
  >;
  readonly positions: readonly Position[];
  readonly findings: readonly Finding[];
}

/** Collation and corroboration → the account that desk, command line and dossiers show. Questions stand by label. */
export function composeAccount(c: Collation, w: Weighed, versions: { readonly rules: string; readonly conventions: string }): Account {
  return {
    schema: 'hearsay.account@1',
    ...versions,
    reports: c.dispatches.map(({ ref, reading: { report: r } }) => ({
      ref,
      id: r.id,
      title: r.title,
      outlet: r.outlet,
      published: r.published,
      url: r.url,
    })),
    questions: [...c.inquiries].sort((a, b) => cmp(a.label, b.label) || cmp(a.id, b.id)).map((q) => question(q, w)),
    positions: w.positions,
    findings: w.findings,
  };
}

function question(q: Inquiry, w: Weighed): Question {
  const weighed = w.questions.get(q.id);
  return {
    id: q.id,
    label: q.label,
    family: q.family,
    measure: q.measure.id,
    population: q.population?.text ?? '',
    place: q.place?.name ?? '',
    frame: q.frame.start === null && q.frame.end === null ? null : { start: q.frame.start, end: q.frame.end },
    figures: q.members.map((s) => placed(s, [])),
    mayBelong: q.maybe.map((m) => placed(m.statement, m.missing)),
    origins: weighed?.origins ?? [],
    independentOrigins: weighed?.independence ?? { atMost: 0, named: 0, parties: 0, reasons: [] },
    positions: weighed?.positions ?? [],
  };
}

function placed(s: Statement, missing: readonly string[]): PlacedFigure {
  const { figure: f, dispatch } = s;
  return {
    ...figureRef(s),
    low: f.low,
    high: f.high,
    lowOpen: f.lowOpen,
    highOpen: f.highOpen,
    bound: f.bound,
    approximate: f.approximate,
    unit: f.unit,
    measure: f.measure,
    word: f.word,
    kind: f.kind,
    window: f.window ?? (s.window && { start: s.window.start, end: s.window.end, stated: false }),
    asOf: s.asOf,
    published: dispatch.reading.report.published,
    outlet: dispatch.reading.report.outlet,
    party: s.chain[0]?.party ?? null,
    missing,
    inferred: { ...f.inferred, ...s.adopted },
  };
}

const cmp = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
