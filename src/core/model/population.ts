/** Who is counted: whose people, what kind of people, under which condition. Parts the text does not give are null. */
export interface Population {
  /** The report's own words: "North Koreans". */
  readonly text: string;
  /** ISO 3166 code of the state (or id of the group) they belong to. */
  readonly of: string | null;
  /** `military`, `civilian`, `police`, `children`, `insurgents`, `all`, … ; null: not said. */
  readonly group: string | null;
  /** "sent to Kursk". */
  readonly condition?: string;
}
