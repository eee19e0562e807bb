import type { Format } from './format.ts';
import { accountText } from './text/account.ts';
import { claimsText, figuresText, questionsText } from './text/lists.ts';
import { readingText } from './text/reading.ts';

/** For people at a terminal. Words of reports are cleaned before they are printed. */
export const text: Format = {
  id: 'text',
  reading: readingText,
  account: accountText,
  claims: claimsText,
  figures: figuresText,
  questions: questionsText,
};
