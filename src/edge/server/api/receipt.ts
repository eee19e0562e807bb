import type { Attribution } from '../../../core/model/attribution.ts';
import { words } from '../../../core/model/span.ts';
import type { Hints } from '../../../core/read/index.ts';
import { takeIn } from '../../casefile.ts';
import type { Interpreted } from '../../store/derivation.ts';
import type { Room } from './room.ts';

/** Reads bytes and keeps the reports in them: what became of each. When this resolves, they are on disk. */
export async function keep(room: Room, bytes: Uint8Array, hints: Hints, via: string) {
  const taken = await takeIn(room, [{ bytes, hints, via, author: room.author, at: room.now() }]);
  return taken.map((one) => ({ ...receipt(one, hints), status: one.status }));
}

/** Reads bytes and keeps nothing. */
export const look = (room: Room, bytes: Uint8Array, hints: Hints) =>
  room.derivation.interpret(bytes, hints).map((one) => ({
    ...receipt(one, hints),
    status: one.reading ? ('read' as const) : ('refused' as const),
  }));

function receipt({ reading, messages }: Interpreted, hints: Hints) {
  const nothing = { id: null, name: hints.file ?? null, title: hints.title ?? null, language: null, words: 0, claims: 0, figures: 0 };
  if (!reading) return { ...nothing, first: null, firstWords: null, messages };
  const { report } = reading;
  const first = firstClaim(reading.attributions);
  return {
    id: report.id,
    name: report.file,
    title: report.title,
    language: report.language,
    words: report.text.match(/\S+/g)?.length ?? 0,
    claims: reading.attributions.length,
    figures: reading.figures.length,
    first,
    firstWords: first && {
      source: words(report.text, first.source),
      actor: first.actor,
      cue: words(report.text, first.cue),
      content: words(report.text, first.content),
    },
    messages,
  };
}

/** The first in the text, by its content. */
const firstClaim = (claims: readonly Attribution[]): Attribution | null =>
  [...claims].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))[0] ?? null;
