import type { TimeRule } from '../../lang/sections/time.ts';
import type { Grain } from '../../model/period.ts';

/** What a phrase names: a period of the calendar, part of one, two joined, or what lies before or after one. */
export type PhraseGrain = Grain | 'part' | 'range' | 'stretch';

/** Words that make one time, read but not yet resolved: `[from, to)` in tokens. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly rule: TimeRule;
  readonly grain: PhraseGrain;
  readonly slots: Slots;
  /** Times inside this one, in the order the form names them. */
  readonly inner: readonly Phrase[];
  readonly depth: number;
}

export type Slots = Readonly<Record<string, number | string>>;

/** A slot that holds a number; undefined where the words left it out. */
export function num(p: Phrase, slot: string): number | undefined {
  const v = p.slots[slot];
  return typeof v === 'number' ? v : undefined;
}

export function word(p: Phrase, slot: string): string | undefined {
  const v = p.slots[slot];
  return typeof v === 'string' ? v : undefined;
}
