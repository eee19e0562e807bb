import { cues } from './en/cues.ts';
import { tokens } from './en/tokens.ts';
import type { Language } from './language.ts';

export const en: Language = { id: 'en', tokens, cues };
