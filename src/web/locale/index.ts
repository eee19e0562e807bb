import { en } from './en.ts';
import { questionEn } from './question.en.ts';
import { readerEn } from './reader.en.ts';

/** The language the desk speaks. (`core/lang` is what it reads.) */
export const say = { ...en, reader: readerEn, question: questionEn };
