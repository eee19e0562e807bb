/** A value and, where the text does not state it, the named rule that supplied it. Known and inferred stay apart (after chrono). */
export interface Known<T> {
  readonly value: T;
  readonly inferred?: string;
}
/** For a noun with many parts: part → rule. A part that is absent from the record was stated by the text. */
export type Inferred = Readonly<Record<string, string>>;
