import type { Account, FigureRef, Finding } from '../../src/core/model/account.ts';
import type { Figure } from '../../src/core/model/figure.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { overlaps, type Span } from '../../src/core/model/span.ts';
import type { Expected, ExpectedFigure, ExpectedPosition, Miss } from './expected.ts';

/** What is not as expected, in the order of `test/golden/kursk.json`. Every check has a path; the list is empty when all is found. */
export function compare(expected: Expected, readings: readonly Reading[], account: Account): readonly Miss[] {
  const byStem = new Map(readings.map((r) => [stemOf(r), r]));
  const misses: Miss[] = [];
  const check = (path: string, ok: boolean, today: string) => {
    if (!ok) misses.push({ path, today });
  };
  const placed = new Map<string, FigureRef>();
  for (const e of expected.figures) {
    const reading = byStem.get(e.report);
    if (!reading) throw new Error(`kursk.json names report ${e.report}, which is not in the example`);
    const figure = figureAt(e, reading);
    check(`figures/${e.id}/found`, figure !== null, 'nothing');
    if (!figure) continue;
    figureParts(e, figure, reading, check);
    placed.set(e.id, { report: nameIn(account, reading), figure: figure.id, text: figure.text, origin: figure.origin, span: figure.span });
  }
  questions(expected, account, placed, check);
  findings(expected, account, placed, byStem, check);
  for (const e of expected.dependences) {
    const because = dependence(account, e.names);
    check(
      `dependences/${e.id}`,
      because.some((b) => e.because.includes(b)),
      because.join(', ') || 'nothing',
    );
  }
  for (const e of expected.positions) {
    const today = position(e, account, byStem.get(e.report));
    check(`positions/${e.id}`, today === null, today ?? '');
  }
  return misses;
}

type Check = (path: string, ok: boolean, today: string) => void;

/** The id its sender gave the report, else its file's name without ending. */
export function stemOf(reading: Reading): string {
  return reading.report.ref ?? (reading.report.file ?? '').replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/** How the account names a report. */
function nameIn(account: Account, reading: Reading): string {
  return account.reports.find((r) => r.id === reading.report.id)?.ref ?? reading.report.id;
}

/** Span of the words in brackets, or null where the text has not exactly one such place. */
function bracketed(quote: string, text: string): Span | null {
  const open = quote.indexOf('[');
  const close = quote.indexOf(']');
  const plain = quote.replace('[', '').replace(']', '');
  const at = text.indexOf(plain);
  if (at < 0 || text.indexOf(plain, at + 1) >= 0) return null;
  return [at + open, at + close - 1];
}

function figureAt(e: ExpectedFigure, reading: Reading): Figure | null {
  const span = bracketed(e.quote, reading.report.text);
  if (!span) throw new Error(`kursk.json, figure ${e.id}: "${e.quote}" is not exactly once in ${e.report}`);
  return reading.figures.find((f) => overlaps(f.span, span)) ?? null;
}

function figureParts(e: ExpectedFigure, f: Figure, reading: Reading, check: Check): void {
  const at = `figures/${e.id}`;
  const value =
    f.bound === e.bound &&
    (e.bound === 'vague' || ((e.low ?? null) === f.low && (e.high ?? null) === f.high) || (e.low === undefined && e.high === undefined)) &&
    (e.lowOpen ?? f.lowOpen) === f.lowOpen &&
    (e.highOpen ?? f.highOpen) === f.highOpen;
  check(`${at}/value`, value, `${f.bound} ${f.lowOpen ? '(' : '['}${f.low}, ${f.high}${f.highOpen ? ')' : ']'}`);
  check(`${at}/measure`, e.measure.includes(f.measure), f.measure);
  check(`${at}/origin`, has(e.origin, f.origin), f.origin);
  check(`${at}/of`, f.population?.of === e.of, String(f.population?.of ?? null));
  if (e.place) check(`${at}/place`, (f.place ?? '').includes(e.place), String(f.place));
  if (e.kind) check(`${at}/kind`, f.kind === e.kind, f.kind);
  if (e.window) {
    const ok = e.window.start.split('|').includes(f.window?.start ?? '') && e.window.end.split('|').includes(f.window?.end ?? '');
    check(`${at}/window`, ok, f.window ? `${f.window.start} – ${f.window.end}` : 'none');
  }
  if (e.unnamed !== undefined) {
    const attribution = reading.attributions.find((a) => a.id === f.attribution);
    check(
      `${at}/unnamed`,
      (attribution?.chain[0]?.unnamed ?? false) === e.unnamed,
      String(attribution?.chain[0]?.unnamed ?? 'no attribution'),
    );
  }
}

const has = (any: readonly string[], name: string): boolean => any.some((x) => name.toLowerCase().includes(x.toLowerCase()));
const same = (a: FigureRef, b: FigureRef): boolean => a.report === b.report && a.figure === b.figure;

function questions(expected: Expected, account: Account, placed: ReadonlyMap<string, FigureRef>, check: Check): void {
  for (const e of expected.questions) {
    const refs = e.together.map((id) => placed.get(id));
    const holds = (q: Account['questions'][number], f: FigureRef | undefined) => f !== undefined && q.figures.some((x) => same(x, f));
    const scored = account.questions.map((q) => ({ q, n: refs.filter((f) => holds(q, f)).length })).sort((a, b) => b.n - a.n);
    const best = scored[0];
    const missing = e.together.filter((id) => !best || !holds(best.q, placed.get(id)));
    check(`questions/${e.id}/together`, missing.length === 0, `without ${missing.join(', ')}`);
    if (!best || best.n === 0) continue;
    for (const id of e.apart ?? []) check(`questions/${e.id}/apart/${id}`, !holds(best.q, placed.get(id)), 'in it');
    check(`questions/${e.id}/atMost`, best.q.independentOrigins.atMost <= e.atMost, String(best.q.independentOrigins.atMost));
  }
}

function findings(
  expected: Expected,
  account: Account,
  placed: ReadonlyMap<string, FigureRef>,
  byStem: ReadonlyMap<string, Reading>,
  check: Check,
): void {
  const names = (f: Finding, id: string) => {
    const ref = placed.get(id);
    return ref !== undefined && f.figures.some((x) => same(x, ref));
  };
  const clashes = account.findings.filter((f) => f.kind === 'tension' || f.kind === 'contradiction');
  const drifts = account.findings.filter((f) => f.kind === 'drift');
  for (const e of expected.tensions) {
    const found = account.findings.find((f) => f.rule === e.rule && e.figures.every((id) => names(f, id)));
    check(`tensions/${e.id}`, found !== undefined && e.kind.includes(found.kind), found?.kind ?? 'nothing');
  }
  for (const e of expected.noTension) {
    const found = clashes.find((f) => f.figures.length <= e.figures.length && e.figures.every((id) => names(f, id)));
    check(`noTension/${e.id}`, found === undefined, `${found?.rule} ${found?.kind}`);
  }
  for (const e of expected.drifts) {
    const found = drifts.filter((f) => names(f, e.from) && names(f, e.to));
    check(`drifts/${e.id}/found`, found.length > 0, 'nothing');
    const types = found.flatMap((f) => f.types);
    if (found.length > 0)
      check(
        `drifts/${e.id}/types`,
        types.some((t) => e.types.includes(t)),
        types.join(', '),
      );
  }
  for (const e of expected.noDrift) {
    const found = drifts.find((f) => names(f, e.from) && names(f, e.to));
    check(`noDrift/${e.id}`, found === undefined, (found?.types ?? []).join(', '));
  }
  const report = (stem: string) => {
    const reading = byStem.get(stem);
    return reading ? nameIn(account, reading) : stem;
  };
  for (const e of expected.claimDrifts) {
    const want = [report(e.from), report(e.to)].sort().join(' ');
    const found = drifts.find((f) => e.types.some((t) => f.types.includes(t)) && f.claims.length >= 2 && pairs(f).includes(want));
    check(`claimDrifts/${e.id}`, found !== undefined, 'nothing');
  }
  for (const e of expected.copies) {
    const [a, b] = e.reports.map(report);
    const found = account.findings.find((f) => {
      const about = [...f.claims, ...f.figures].map((x) => x.report);
      return f.kind === 'copy' && a !== undefined && b !== undefined && about.includes(a) && about.includes(b);
    });
    check(`copies/${e.id}`, found !== undefined, 'nothing');
  }
}

/** Every pair of reports that a finding's claims name, each sorted. */
function pairs(f: Finding): readonly string[] {
  return f.claims.flatMap((a, i) => f.claims.slice(i + 1).map((b) => [a.report, b.report].sort().join(' ')));
}

function dependence(account: Account, [a, b]: readonly [string, string]): readonly string[] {
  const out = new Set<string>();
  for (const q of account.questions)
    for (const o of q.origins)
      for (const d of o.dependsOn) if ((has([a], o.name) && has([b], d.name)) || (has([b], o.name) && has([a], d.name))) out.add(d.because);
  for (const f of account.findings)
    if (f.kind === 'ownership' && has([a], `${f.title} ${f.explanation}`) && has([b], `${f.title} ${f.explanation}`)) out.add('owner');
  return [...out].sort();
}

/** Null where the position is there; else what there is instead. */
function position(e: ExpectedPosition, account: Account, reading: Reading | undefined): string | null {
  if (!reading) throw new Error(`kursk.json names report ${e.report}, which is not in the example`);
  const at = reading.report.text.indexOf(e.quote);
  if (at < 0) throw new Error(`kursk.json, position ${e.id}: "${e.quote}" is not in ${e.report}`);
  const span: Span = [at, at + e.quote.length];
  const name = nameIn(account, reading);
  const all = [...account.positions, ...account.questions.flatMap((q) => q.positions)].filter(
    (p) => p.report === name && e.party.includes(p.party),
  );
  const touches = (p: (typeof all)[number]) => {
    const cue = reading.attributions.find((a) => a.id === p.attribution)?.cue ?? [];
    return [...(p.span ? [p.span] : []), ...cue].some((s) => overlaps(s, span));
  };
  if (all.some((p) => e.stance.includes(p.stance) && touches(p))) return null;
  return [...new Set(all.map((p) => p.stance))].sort().join(', ') || 'nothing';
}
