import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spans } from '../../src/core/model/span.ts';

/** Where the annotated articles and their scorers lie: outside the repository. */
export const SHARED = process.env.HEARSAY_SHARED ?? '../shared';

/** An attribution as a person marked it. Spans: UTF-16 code units, `[start, end)`. */
export interface GoldAttribution {
  readonly id: string;
  readonly source?: Spans;
  readonly cue?: Spans;
  readonly content?: Spans;
  readonly stance?: string;
  /** Id of the attribution whose content this one lies in. */
  readonly inside?: string | null;
  readonly actor?: string;
  /** Names, origin first, outlet last. */
  readonly chain?: readonly string[];
  /** Neither rewarded nor punished. */
  readonly optional?: boolean;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly outlet?: string;
  readonly lang?: string;
  readonly kind?: string;
  readonly attributions: readonly GoldAttribution[];
  /** Stretches of text whose attributions count on neither side. */
  readonly discard?: Spans;
}

/** The documents of a JSONL file in the shared folder, or null where it is not here (said on stderr). */
export function loadGold(path: string): readonly GoldDocument[] | null {
  const file = join(SHARED, path);
  if (!existsSync(file)) {
    console.error(`skipped: ${file} is not here (set HEARSAY_SHARED)`);
    return null;
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
}

const SETS = ['wikinews/dev.jsonl', 'corpus/gold.jsonl', 'polnear/dev.jsonl'];

/** Whether any set is here: reading nothing is the same every time and takes no memory. */
export const hasGold = (): boolean => SETS.some((path) => existsSync(join(SHARED, path)));
