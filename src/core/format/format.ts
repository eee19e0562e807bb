import type { Account } from '../model/account.ts';
import type { Reading } from '../model/reading.ts';
import type { ClaimRow, FigureRow } from '../model/row.ts';

/** How a text is to look: decided by whoever prints it. */
export interface Page {
  readonly style: Style;
  /** Columns of the terminal; null: lines as long as they are. */
  readonly width: number | null;
  readonly verbose: boolean;
  /** State code → name: "KP" → "North Korea". */
  readonly party: (code: string) => string;
}

export type StyleName = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
export type Style = Readonly<Record<StyleName, (text: string) => string>>;

/** No style at all. */
const same = (text: string): string => text;
export const UNSTYLED: Style = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

/** One kind of output. Each part gives whole lines, or is null where this output has no way to say it. A new one is its file and its line in `index.ts`. */
export interface Format {
  readonly id: string;
  readonly reading: ((reading: Reading, page: Page) => string) | null;
  readonly account: ((account: Account, page: Page) => string) | null;
  readonly claims: (rows: readonly ClaimRow[], page: Page) => string;
  readonly figures: (rows: readonly FigureRow[], page: Page) => string;
  readonly questions: (account: Account, page: Page) => string;
}
