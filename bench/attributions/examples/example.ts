export interface Marking {
  readonly source?: string;
  readonly cue?: string;
  readonly content: string | readonly string[];
  readonly actor?: string;
  readonly stance?: string;
  /** Index of the marking whose content this one lies in. */
  readonly inside?: number;
  readonly chain?: readonly string[];
}

export interface Example {
  readonly kind: string;
  readonly text: string;
  readonly marked: readonly Marking[];
}

/** Examples of one kind, the one to be shown first. */
export const of = (kind: string, ...rows: readonly (readonly [text: string, ...marked: readonly Marking[]])[]): readonly Example[] =>
  rows.map(([text, ...marked]) => ({ kind, text, marked }));

/** Source, cue, content and the rest. */
export const m = (
  source: string,
  cue: string,
  content: string | readonly string[],
  rest: Omit<Marking, 'source' | 'cue' | 'content'> = {},
): Marking => ({
  ...(source ? { source } : {}),
  ...(cue ? { cue } : {}),
  content,
  ...rest,
});
