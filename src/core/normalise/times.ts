import type { Day } from '../model/calendar.ts';
import type { TimeMention } from '../model/time.ts';
import type { Parse } from '../model/token.ts';

export function readTimes(_parse: Parse, _published: Day | null): readonly TimeMention[] {
  return [];
}
