import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Message } from '../model/message.ts';
import { found, type Outcome, refused } from '../model/outcome.ts';
import type { Report } from '../model/report.ts';
import { isNoise, noise, refuseBinary } from './binary.ts';
import { type Declared, decode } from './decode.ts';
import { inspect } from './inspect.ts';
import { languageByScript, languageTag } from './language.ts';
import { toBytes } from './place.ts';
import { dayOf } from './published.ts';
import type { Abilities, Draft, Hints, Reader, Source } from './reader.ts';
import { html } from './readers/html.ts';
import { json } from './readers/json.ts';
import { markdown } from './readers/markdown.ts';
import { plain } from './readers/plain.ts';

export { bytesOf } from './place.ts';
export type { Abilities, Hints, Reader } from './reader.ts';

/** Every media type that is read, in the order in which a text without a name is offered to them. The last takes anything. */
export const READERS: readonly Reader[] = [json, html, markdown, plain];

/** Longer files are no single report; reading one would hold up everything else. In bytes and in code units of text. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_TEXT = 4_000_000;

/**
 * Bytes → report: its text, every character of it traced to the bytes, and what it says of itself. Hints fill only what it does not say;
 * `inferred` names where each such part came from. Any bytes give a report or a message; nothing throws.
 *
 * @example
 * readReport(new TextEncoder().encode('Officials said 12 people died.'), { published: '2025-01-13' }).value?.text
 */
export function readReport(bytes: Uint8Array, hints: Hints, abilities: Abilities = {}): Outcome<Report> {
  const opened = open(bytes, hints, abilities);
  if ('refused' in opened) return refused(...opened.refused);
  const { source, reader } = opened;
  const draft = reader.read(source);
  if ('refused' in draft) return refused(...opened.messages, draft.refused);
  if (!/\S/.test(draft.text)) return refused(...opened.messages, empty('the file holds nothing but white space'));
  if (draft.text.length > MOST_TEXT) return refused(tooLong(`${draft.text.length} characters of text`));
  const { report, messages } = assemble(bytes, source, reader, draft, hints, abilities);
  return found(report, [...opened.messages, ...draft.messages, ...messages, ...inspect(report.text)]);
}

/** The reports of a file that may hold several (JSON Lines, a JSON list): the bytes of each, ready for {@link readReport}. Otherwise the file itself. */
export function splitReports(bytes: Uint8Array, hints: Hints, abilities: Abilities = {}): readonly Uint8Array[] {
  const opened = open(bytes, hints, abilities);
  const spans = 'refused' in opened ? null : (opened.reader.split?.(opened.source) ?? null);
  // UTF-16 would lose its mark: such a file stays whole and is refused with a reason.
  if (!spans || spans.length === 0 || ('source' in opened && opened.source.encoding.startsWith('utf-16'))) return [bytes];
  return spans.map(([from, to]) => bytes.subarray(from, to));
}

/** Reads every report of a file; each with the bytes it was read from. */
export function readReports(
  bytes: Uint8Array,
  hints: Hints,
  abilities: Abilities = {},
): readonly { readonly bytes: Uint8Array; readonly outcome: Outcome<Report> }[] {
  return splitReports(bytes, hints, abilities).map((part) => ({ bytes: part, outcome: readReport(part, hints, abilities) }));
}

type Opened =
  | { readonly source: Source; readonly reader: Reader; readonly messages: readonly Message[] }
  | { readonly refused: readonly Message[] };

/** Bytes → characters and the reader that is to read them. */
function open(bytes: Uint8Array, hints: Hints, abilities: Abilities): Opened {
  if (bytes.length === 0) return { refused: [empty('the file is empty')] };
  if (bytes.length > MOST_BYTES) return { refused: [tooLong(`${(bytes.length / 1048576).toFixed(0)} MB`)] };
  const binary = refuseBinary(bytes);
  if (binary) return { refused: [binary] };
  const head = latin1(bytes, 4096);
  const named = namedReader(hints);
  if (named === 'unknown') return { refused: [unknownType(hints.mediaType ?? '')] };
  const { source, messages } = decode(bytes, declared(hints, named ?? detect(head), head), abilities);
  if (!source) return { refused: messages };
  if (isNoise(source.text)) return { refused: [noise] };
  return { source, reader: named ?? detect(source.text.slice(0, 4096)), messages };
}

const detect = (head: string): Reader => READERS.find((r) => r.looksLike(head.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, ''))) ?? plain;
const latin1 = (bytes: Uint8Array, most: number): string => String.fromCharCode(...bytes.subarray(0, most));
const mediaTypeOf = (hints: Hints): string => (hints.mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** By media type, else by the file's ending. Null: neither says; 'unknown': the media type is one that nobody here reads. */
function namedReader(hints: Hints): Reader | 'unknown' | null {
  const type = mediaTypeOf(hints);
  const exact = READERS.find((r) => r.mediaType === type || r.alsoReads.includes(type));
  if (exact) return exact;
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(hints.file ?? '')?.[1]?.toLowerCase();
  const byEnding = ending ? READERS.find((r) => r.endings.includes(ending)) : undefined;
  if (byEnding) return byEnding;
  if (type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream') return null;
  return READERS.find((r) => r.alsoReads.includes(`${type.split('/')[0]}/*`)) ?? 'unknown';
}

function declared(hints: Hints, reader: Reader, head: string): Declared | null {
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec((hints.mediaType ?? '').slice(0, 300))?.[1];
  if (charset) return { label: charset, by: 'the media type' };
  const label = reader.declaredEncoding?.(head) ?? null;
  return label === null ? null : { label, by: 'the page' };
}

function assemble(
  bytes: Uint8Array,
  source: Source,
  reader: Reader,
  draft: Draft,
  hints: Hints,
  abilities: Abilities,
): { report: Report; messages: Message[] } {
  const messages: Message[] = [];
  const inferred: Record<string, string> = { ...draft.inferred };
  const part = (name: 'title' | 'outlet' | 'url' | 'published'): string | null => {
    const stated = draft[name]?.trim();
    const given = hints[name]?.trim();
    if (stated && !(inferred[name] && given)) return stated;
    if (given) inferred[name] = 'given at take-in';
    return given || null;
  };
  const written = part('published');
  const published = written === null ? null : dayOf(written);
  if (written !== null && published === null) {
    messages.push(unreadableDate(written));
    delete inferred.published;
  }
  const language = languageOf(draft, hints, abilities, inferred);
  const report: Report = {
    id: `sha256:${bytesToHex(sha256(bytes))}`,
    ref: draft.ref ?? null,
    file: hints.file ?? null,
    url: part('url'),
    title: part('title'),
    outlet: part('outlet'),
    published,
    language,
    mediaType: reader.mediaType,
    ...(source.encoding === 'utf-8' ? {} : { encoding: source.encoding }),
    text: draft.text,
    inferred,
    segments: toBytes(draft.text, draft.pieces, source),
  };
  return { report, messages };
}

function languageOf(draft: Draft, hints: Hints, abilities: Abilities, inferred: Record<string, string>): string {
  const stated = draft.language ? languageTag(draft.language) : null;
  if (stated) return stated;
  const given = hints.language ? languageTag(hints.language) : null;
  inferred.language = given ? 'given at take-in' : 'guessed';
  const guess = given ?? abilities.guessLanguage?.(draft.text) ?? languageByScript(draft.text);
  if (!guess) inferred.language = 'assumed';
  return guess ?? 'en';
}

const empty = (text: string): Message => ({ code: 'read/empty', level: 'error', text, hint: 'check that the whole file was saved' });
const tooLong = (size: string): Message => ({
  code: 'read/too-long',
  level: 'error',
  text: `${size}: more than one report holds`,
  hint: 'split it into the items that were published and take in each',
});
const unknownType = (type: string): Message => ({
  code: 'read/unknown-media-type',
  level: 'error',
  text: `nothing here reads ${type.slice(0, 80)}`,
  hint: `save it as one of ${READERS.map((r) => r.mediaType).join(', ')}`,
});
const unreadableDate = (written: string): Message => ({
  code: 'read/date-unreadable',
  level: 'warning',
  text: `"${written.slice(0, 60)}" is no date of publication that can be read: the report stays undated`,
  hint: 'give the day as YYYY-MM-DD',
});
