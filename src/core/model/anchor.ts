/** The words of a place and what stands around them (W3C Web Annotation Data Model, §4.2.4). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the words stood, in UTF-16 code units (W3C Web Annotation Data Model, §4.2.5; there the unit is left open). */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A place in a text, told in two ways, so that it can be found again in a later version of the text. */
export interface Anchor {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}
