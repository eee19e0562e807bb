import type { CueLexicon } from './sections/cues.ts';
import type { TokenLexicon } from './sections/tokens.ts';

/** All that reading has to know of one language. A section per stage that needs words; stages hold the arithmetic. */
export interface Language {
  /** BCP 47. */
  readonly id: string;
  readonly tokens: TokenLexicon;
  readonly cues: CueLexicon;
}
