import type { CasefileOpened, Entry, ReadingProposed, ReportErased, ReportTaken } from '../model/entry.ts';

/** What the ledger says so far. Everything else in a casefile follows from this and the bytes. */
export interface LedgerState {
  /** Number of entries seen: the next one has this number. */
  readonly size: number;
  readonly casefile: CasefileOpened | null;
  /** By report id, in order of arrival. */
  readonly reports: ReadonlyMap<string, Taken>;
  /** Entries that decide something about a report or a claim, in order; their meaning belongs to the reviews' own code. */
  readonly decisions: readonly Entry[];
  /** Sequence numbers of bodies erased on purpose. */
  readonly erased: ReadonlySet<number>;
}

export interface Taken {
  readonly seq: number;
  readonly at: string;
  readonly author: string;
  readonly body: ReportTaken;
  /** The last reading that was proposed. */
  readonly reading: ReadingProposed | null;
  /** Why its bytes are gone, where they are. */
  readonly erased: string | null;
}

export const NOTHING: LedgerState = { size: 0, casefile: null, reports: new Map(), decisions: [], erased: new Set() };

/**
 * Entries → what they say. `replay(rest, replay(prefix))` is the same as `replay([...prefix, ...rest])`.
 * @throws RangeError where an entry is missing or out of order: verify first.
 */
export function replay(entries: Iterable<Entry>, start: LedgerState = NOTHING): LedgerState {
  let { size, casefile } = start;
  const reports = new Map(start.reports);
  const decisions = [...start.decisions];
  const erased = new Set(start.erased);
  for (const entry of entries) {
    if (entry.seq !== size) throw new RangeError(`entry ${size} expected, ${entry.seq} found`);
    size++;
    if (entry.body === null) continue;
    if (entry.kind === 'casefile-opened') casefile ??= entry.body as CasefileOpened;
    else if (entry.kind === 'report-taken') take(reports, entry);
    else if (entry.kind === 'reading-proposed') propose(reports, entry.body as ReadingProposed);
    else if (entry.kind === 'report-erased') erase(reports, erased, entry.body as ReportErased);
    else decisions.push(entry);
  }
  return { size, casefile, reports, decisions, erased };
}

function take(reports: Map<string, Taken>, { seq, at, author, body }: Entry): void {
  const taken = body as ReportTaken;
  if (!reports.has(taken.report)) reports.set(taken.report, { seq, at, author, body: taken, reading: null, erased: null });
}

function propose(reports: Map<string, Taken>, body: ReadingProposed): void {
  const taken = reports.get(body.report);
  if (taken) reports.set(body.report, { ...taken, reading: body });
}

function erase(reports: Map<string, Taken>, erased: Set<number>, body: ReportErased): void {
  const taken = reports.get(body.report);
  if (taken) reports.set(body.report, { ...taken, erased: body.reason });
  for (const seq of body.entries) erased.add(seq);
}
