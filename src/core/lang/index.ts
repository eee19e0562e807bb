import { en } from './en.ts';
import type { Language } from './language.ts';

/** Every language that is read. A new one is its file and its line here. */
export const LANGUAGES: readonly Language[] = [en];

/** The language for a BCP 47 tag; English where there is none (the reading says so). */
export const languageFor = (tag: string): Language => LANGUAGES.find((l) => tag.toLowerCase().split('-')[0] === l.id) ?? en;
