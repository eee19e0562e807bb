/**
 * Hearsay as a library: bytes → report → reading → account, and places in texts. Pure: nothing here touches disk, network, clock or chance.
 * What it gives back are the nouns below; `docs/guide/reference/json.md` describes them as JSON.
 */
export { describe } from './core/anchor/describe.ts';
export { find } from './core/anchor/find.ts';
export type { Account, Finding, Independence, Origin, PlacedFigure, Position, Question } from './core/model/account.ts';
export type { Actor } from './core/model/actor.ts';
export type { Anchor, TextPositionSelector, TextQuoteSelector } from './core/model/anchor.ts';
export type { Attribution, Link, Modality, Stance } from './core/model/attribution.ts';
export type { Day } from './core/model/calendar.ts';
export { type Conventions, STANDARD } from './core/model/conventions.ts';
export type { Exhibit } from './core/model/exhibit.ts';
export type { Facts } from './core/model/facts.ts';
export type { Figure } from './core/model/figure.ts';
export type { Message } from './core/model/message.ts';
export type { Outcome } from './core/model/outcome.ts';
export type { Place } from './core/model/place.ts';
export type { Population } from './core/model/population.ts';
export type { Bound, Quantity } from './core/model/quantity.ts';
export type { Reading } from './core/model/reading.ts';
export type { Report, TextSegment } from './core/model/report.ts';
export type { Span, Spans } from './core/model/span.ts';
export type { Tables } from './core/model/tables.ts';
export type { TimeMention } from './core/model/time.ts';
export type { Weights } from './core/model/weights.ts';
export type { Window } from './core/model/window.ts';
export { account, intake, RULES } from './core/pipeline.ts';
export { type Abilities, bytesOf, type Hints, readReport, readReports, splitReports } from './core/read/index.ts';
