import type { Account, Finding, Independence, PlacedFigure, Question } from '../../core/model/account.ts';
import type { Attribution } from '../../core/model/attribution.ts';
import type { Message } from '../../core/model/message.ts';
import type { Reading } from '../../core/model/reading.ts';

/** What the server answers; described for everybody at /api/openapi.json. */
export interface ReportRow {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly takenAt: string;
  readonly bytes: number;
  readonly claims: number;
  readonly figures: number;
  readonly warnings: number;
}
export interface ReportsPage {
  readonly total: number;
  readonly claims: number;
  readonly figures: number;
  readonly warnings: number;
  readonly reports: readonly ReportRow[];
  readonly next: number | null;
}
export type PartyNames = Readonly<Record<string, string>>;
export interface QuestionBrief {
  readonly id: string;
  readonly label: string;
  readonly figures: readonly PlacedFigure[];
  readonly unnamed: readonly string[];
  readonly mayBelong: number;
  readonly reports: number;
  readonly origins: number;
  readonly independentOrigins: Omit<Independence, 'reasons'>;
  readonly tensions: number;
  readonly drifts: number;
}
export interface QuestionsPage {
  readonly questions: readonly QuestionBrief[];
  readonly parties: PartyNames;
}
export interface ReportPage {
  readonly row: ReportRow;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly questions: readonly { readonly id: string; readonly label: string; readonly figures: readonly string[] }[];
  readonly parties: PartyNames;
}
export interface QuestionPage {
  readonly question: Question;
  readonly findings: readonly Finding[];
  readonly reports: Account['reports'];
  readonly rules: string;
  readonly conventions: string;
  readonly parties: PartyNames;
}
export interface Receipt {
  readonly status: 'added' | 'already' | 'read' | 'refused';
  readonly id: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly words: number;
  readonly claims: number;
  readonly figures: number;
  readonly first: Attribution | null;
  readonly firstWords: { readonly source: string; readonly actor: string; readonly cue: string; readonly content: string } | null;
  readonly messages: readonly Message[];
}
export interface Hits {
  readonly query: string;
  readonly hits: readonly {
    readonly report: string;
    readonly title: string | null;
    readonly snippet: string;
    readonly span: readonly [number, number];
  }[];
  readonly questions: readonly { readonly id: string; readonly label: string }[];
}
/** A refusal as the server words it; `offline` when nobody answered. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

export interface Told {
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
}

/** Never throws: a server that is gone is an answer too. */
async function ask<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api${path}`, { ...init, redirect: 'error' });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, value: body as T } : { ok: false, trouble: body as Trouble };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { ok: false, trouble: { code: 'offline', message: '', hint: '' } };
  }
}

const told = (hints: Told): Record<string, string> => Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== ''));
const post = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
});

export const reports = (offset = 0): Promise<Answer<ReportsPage>> => ask(`/reports?offset=${offset}`);
export const report = (name: string): Promise<Answer<ReportPage>> => ask(`/reports/${encodeURIComponent(name)}`);
export const questions = (): Promise<Answer<QuestionsPage>> => ask('/questions');
export const question = (id: string): Promise<Answer<QuestionPage>> => ask(`/questions/${encodeURIComponent(id)}`);
export const search = (q: string, signal: AbortSignal): Promise<Answer<Hits>> => ask(`/search?q=${encodeURIComponent(q)}`, { signal });
export const readText = (text: string, hints: Told, signal: AbortSignal): Promise<Answer<{ readonly receipts: readonly Receipt[] }>> =>
  ask('/read', post({ text, ...told(hints) }, signal));
export const keepText = (text: string, hints: Told): Promise<Answer<{ readonly receipts: readonly Receipt[] }>> =>
  ask('/reports', post({ text, ...told(hints) }));
export const keepFile = (file: File, hints: Told): Promise<Answer<{ readonly receipts: readonly Receipt[] }>> =>
  ask(`/files?${new URLSearchParams({ name: file.name.slice(0, 500), type: file.type, ...told(hints) })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
