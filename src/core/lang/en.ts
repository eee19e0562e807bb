import { cues } from './en/cues.ts';
import { measure } from './en/measure.ts';
import { names } from './en/names.ts';
import { positions } from './en/positions.ts';
import { quantity } from './en/quantity.ts';
import { sources } from './en/sources.ts';
import { time } from './en/time.ts';
import { tokens } from './en/tokens.ts';
import type { Language } from './language.ts';

export const en: Language = { id: 'en', names, tokens, cues, sources, positions, quantity, time, measure };
