import type { Message } from '../../model/message.ts';
import type { Span } from '../../model/span.ts';
import { elements, member, writeString } from '../json.ts';
import type { Draft, Reader, Source } from '../reader.ts';
import { wellFormed } from '../utf.ts';
import { writer } from '../writer.ts';

/**
 * The JSON report form `{"id","url","outlet","published","lang","title","text"}`: `text` stays exactly as given, `id` becomes the
 * report's `ref`. Several in one file: an array, or one a line (JSON Lines).
 */
export const json: Reader = {
  mediaType: 'application/json',
  alsoReads: ['application/jsonl', 'application/x-ndjson', 'application/x-jsonlines', 'text/json'],
  endings: ['json', 'jsonl', 'ndjson'],
  looksLike: (head) => /^\s{0,200}(?:\[\s{0,200})?\{\s{0,200}"/.test(head),
  split,
  read,
};

function read(source: Source): Draft | { refused: Message } {
  const several = split(source)?.length ?? 1;
  const form = object(source.text);
  if (several > 1 || isList(form))
    return refuse('read/several-reports', `this file holds ${several} reports in a list`, 'take in each of them by itself');
  if (typeof form === 'string') return refuse('read/json-broken', `this is not JSON: ${form}`, 'check the file with a JSON tool');
  const text = form.text;
  if (typeof text !== 'string')
    return refuse(
      'read/json-without-text',
      'a JSON report needs "text", and it must be a string',
      'give {"id","url","outlet","published","lang","title","text"}',
    );
  const at = member(source.text, 'text');
  const messages: Message[] = [];
  const written = writer(source.text);
  if (at) writeString(source.text, at, written);
  const out = written.finish();
  if (out.text !== wellFormed(text)) throw new Error('invariant: JSON text and its places disagree');
  if (out.text !== text)
    messages.push({
      code: 'read/lone-surrogate',
      level: 'warning',
      text: 'half characters (lone surrogates) in the text: read as "\ufffd"',
    });
  return { ...out, ...stated(form, messages), messages };
}

type Form = { readonly [key in 'id' | 'url' | 'outlet' | 'published' | 'lang' | 'title' | 'text']?: unknown };

/** The parts that the form states; one of a wrong kind is passed over with a message. */
function stated(form: Form, messages: Message[]): Omit<Draft, 'text' | 'pieces' | 'messages'> {
  const part = (key: keyof Form): string | null => {
    const value = form[key];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string') return wellFormed(value);
    if (key === 'id' && typeof value === 'number') return String(value);
    messages.push({
      code: 'read/json-part-ignored',
      level: 'warning',
      text: `"${key}" is not a string: passed over`,
      hint: 'give it as a string',
    });
    return null;
  };
  return {
    ref: part('id'),
    url: part('url'),
    outlet: part('outlet'),
    published: part('published'),
    language: part('lang'),
    title: part('title'),
  };
}

const isList = (form: Form | readonly unknown[] | string): form is readonly unknown[] => Array.isArray(form);

/** Parsed object or array, or why not. */
function object(text: string): Form | readonly unknown[] | string {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    if (value !== null && typeof value === 'object') return value as Form;
    return 'no object';
  } catch {
    return 'a mark is missing or out of place';
  }
}

/** Byte ranges of the elements of an array of objects, or of lines that are each an object. */
function split({ text, byteAt }: Source): readonly Span[] | null {
  const spans = isJson(text) ? (/^\s*\[/.test(text) ? elements(text) : null) : lines(text);
  return spans?.map(([a, b]): Span => [byteAt(a), byteAt(b)]) ?? null;
}

function lines(text: string): readonly Span[] | null {
  const out: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, end).trim();
    if (line !== '') {
      if (!line.startsWith('{')) return null;
      if (out.length === 0 && !isJson(line)) return null;
      const start = at + (text.slice(at, end).length - text.slice(at, end).trimStart().length);
      out.push([start, start + line.length]);
    }
    at = end + 1;
  }
  return out.length > 0 ? out : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const refuse = (code: string, text: string, hint: string): { refused: Message } => ({ refused: { code, level: 'error', text, hint } });
