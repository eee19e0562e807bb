import type { CueLexicon } from './sections/cues.ts';
import type { MeasureLexicon } from './sections/measure.ts';
import type { NameLexicon } from './sections/names.ts';
import type { PositionLexicon } from './sections/positions.ts';
import type { QuantityLexicon } from './sections/quantity.ts';
import type { SourceLexicon } from './sections/sources.ts';
import type { TimeLexicon } from './sections/time.ts';
import type { TokenLexicon } from './sections/tokens.ts';

/** All that reading has to know of one language. A section per stage that needs words; stages hold the arithmetic. */
export interface Language {
  /** BCP 47. */
  readonly id: string;
  readonly names: NameLexicon;
  readonly tokens: TokenLexicon;
  readonly cues: CueLexicon;
  readonly sources: SourceLexicon;
  readonly positions: PositionLexicon;
  readonly quantity: QuantityLexicon;
  readonly measure: MeasureLexicon;
  readonly time: TimeLexicon;
}
