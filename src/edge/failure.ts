/** Every way the world can stop us, with the exit code of DESIGN §5. A new one is a line here. */
const EXITS = {
  'usage/wrong': 2,
  'usage/no-input': 2,
  'usage/bad-value': 2,
  'input/missing': 3,
  'input/empty-folder': 3,
  'input/too-large': 3,
  'input/refused': 3,
  'input/forbidden': 4,
  'corpus/empty': 3,
  'weights/missing': 3,
  'weights/broken': 3,
  'weights/shipped': 4,
  'weights/unwritable': 4,
  'store/missing': 3,
  'store/not-a-casefile': 3,
  'store/newer': 3,
  'store/unknown-kind': 2,
  'store/forbidden': 4,
  'store/read-only': 4,
  'store/full': 4,
  'store/locked': 5,
  'store/damaged': 6,
  'store/failed': 101,
  'integrity/fault': 6,
  'tables/broken': 101,
  'serve/failed': 4,
  interrupted: 130,
} as const;

export type FailureCode = keyof typeof EXITS;

/** An operating error: thrown where the world says no, caught once at the edge, told as `{ code, message, hint }`. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly hint: string | null;

  constructor(code: FailureCode, message: string, hint: string | null = null) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.hint = hint;
  }
}

export const exitOf = (code: FailureCode): number => EXITS[code];
