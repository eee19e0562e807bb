import { tokens } from './en/tokens.ts';
import type { Language } from './language.ts';

export const en: Language = { id: 'en', tokens };
