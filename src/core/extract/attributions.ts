import type { Attribution } from '../model/attribution.ts';
import type { NameMention } from '../model/mention.ts';
import type { Parse } from '../model/token.ts';

export function readAttributions(_parse: Parse, _names: readonly NameMention[]): readonly Attribution[] {
  return [];
}
