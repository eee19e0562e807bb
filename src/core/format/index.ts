import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { plain } from './plain.ts';
import { text } from './text.ts';

export { type Format, type Page, type Style, type StyleName, UNSTYLED } from './format.ts';

/** Every kind of output for readings, accounts and lists. A new one is its file and its line here. The first is what people get. */
export const FORMATS: readonly Format[] = [text, plain, json, csv];

export const formatById = (id: string): Format => FORMATS.find((format) => format.id === id) ?? text;
