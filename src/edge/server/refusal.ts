import { HTTPException } from 'hono/http-exception';
import { Failure } from '../failure.ts';

/** Every way the server can say no. Stable: other programs test for them. */
export type RefusalCode =
  | 'server/host'
  | 'server/origin'
  | 'server/not-found'
  | 'server/method'
  | 'server/fault'
  | 'request/invalid'
  | 'request/media-type'
  | 'take/too-large'
  | 'take/empty'
  | 'report/unknown'
  | 'question/unknown';

export type RefusalStatus = 400 | 403 | 404 | 405 | 413 | 415 | 421 | 500 | 503;

/** What every refusal carries (DESIGN §5): what it is, what happened, what to do. */
export interface RefusalBody {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Something asked for that we do not do; caught once and sent as `{code, message, hint}`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: RefusalStatus;
  readonly hint: string;

  constructor(status: RefusalStatus, code: RefusalCode, message: string, hint: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.hint = hint;
  }

  body(): RefusalBody {
    return { code: this.code, message: this.message, hint: this.hint };
  }
}

/** What an error is answered with. A {@link Failure} is the world's (`store/locked`); anything unknown is ours. */
export function refusalOf(error: unknown): { status: RefusalStatus; body: RefusalBody } {
  if (error instanceof Refusal) return { status: error.status, body: error.body() };
  if (error instanceof HTTPException && error.status === 400) {
    return {
      status: 400,
      body: { code: 'request/invalid', message: 'The body is not JSON.', hint: 'See /api/openapi.json for what this address takes.' },
    };
  }
  if (error instanceof Failure) {
    const hint = error.hint ?? 'Another program may be writing to this casefile. Try again in a moment.';
    return { status: 503, body: { code: error.code, message: error.message, hint } };
  }
  return {
    status: 500,
    body: {
      code: 'server/fault',
      message: 'Hearsay made a mistake while answering this.',
      hint: 'Nothing that was acknowledged is lost. Run `hearsay doctor`, and report it with what you did.',
    },
  };
}
