import type { CueLexicon } from '../lang/sections/cues.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { type VerbGroup, verbGroups } from './groups.ts';
import { type Phrases, phrases, tagAt } from './phrases.ts';

/** What a frame sees of a sentence. */
export interface Scene {
  readonly p: Parse;
  readonly sentence: TokenRange;
  readonly ph: Phrases;
  readonly lexicon: CueLexicon;
  readonly groups: readonly VerbGroup[];
  /** Where cues that close a content begin (", said the minister", ", officials said."): a content before never runs past one. */
  readonly closers: readonly number[];
}

export function sceneOf(p: Parse, sentence: TokenRange, lexicon: CueLexicon): Scene {
  return { p, sentence, ph: phrases(p, sentence), lexicon, groups: verbGroups(p, sentence, lexicon), closers: [] };
}

export function hasFiniteVerb(s: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:VB[DZP]|MD)$/.test(tagAt(s.p, i))) return true;
  return false;
}
