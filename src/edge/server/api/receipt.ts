import type { Attribution } from '../../../core/model/attribution.ts';
import type { Message } from '../../../core/model/message.ts';
import type { Reading } from '../../../core/model/reading.ts';
import type { Report } from '../../../core/model/report.ts';
import { words } from '../../../core/model/span.ts';
import { type Hints, intake, read } from '../../../core/pipeline.ts';
import type { Room } from './room.ts';

/** Reads bytes and keeps them: what became of each report in them. */
export async function keep(room: Room, bytes: Uint8Array, hints: Hints, via: string) {
  const { value: report, messages } = read(bytes, hints);
  if (!report) return [refusedReceipt(hints, messages)];
  const reading = intake(report, room.tables);
  const arrival = { via, name: hints.file ?? null, at: room.now(), author: room.author };
  const { status, id } = await room.store.take(report, bytes, reading, arrival);
  return [{ ...receipt(report, reading, messages), status, id }];
}

/** Reads bytes and keeps nothing. */
export function look(room: Room, bytes: Uint8Array, hints: Hints) {
  const { value: report, messages } = read(bytes, hints);
  if (!report) return [refusedReceipt(hints, messages)];
  return [{ ...receipt(report, intake(report, room.tables), messages), status: 'read' as const, text: report.text }];
}

function receipt(report: Report, reading: Reading, messages: readonly Message[]) {
  const first = firstClaim(reading.attributions);
  return {
    id: report.id,
    name: report.file,
    title: report.title,
    language: report.language,
    text: '',
    words: report.text.match(/\S+/g)?.length ?? 0,
    claims: reading.attributions.length,
    figures: reading.figures.length,
    first,
    firstWords: first && {
      source: first.actor || words(report.text, first.source),
      cue: words(report.text, first.cue),
      content: words(report.text, first.content),
    },
    messages: [...messages, ...reading.messages],
  };
}

/** The first in the text, by its content. */
const firstClaim = (claims: readonly Attribution[]): Attribution | null =>
  [...claims].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))[0] ?? null;

const refusedReceipt = (hints: Hints, messages: readonly Message[]) => ({
  status: 'refused' as const,
  id: null,
  name: hints.file ?? null,
  title: hints.title ?? null,
  language: null,
  text: '',
  words: 0,
  claims: 0,
  figures: 0,
  first: null,
  firstWords: null,
  messages,
});
