import { LEVELS_AND_ACTORS } from './actors.ts';
import { CONTENTS } from './contents.ts';
import { MISSED_AND_SPURIOUS } from './cues.ts';
import type { Example } from './example.ts';
import { SOURCES } from './sources.ts';

/**
 * Sentences of our own for the error gallery: each has a parallel among the mistakes on the development sets and is marked as a person would.
 * The gallery reads them and shows one only where the reader still makes that mistake in it.
 */
export const EXAMPLES: readonly Example[] = [...MISSED_AND_SPURIOUS, ...CONTENTS, ...SOURCES, ...LEVELS_AND_ACTORS];
