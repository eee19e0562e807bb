/** A colour by its part: `light` is what a stand-alone file shows; a page may set others for its class (`fill-NAME`, `stroke-NAME`). */
export interface Paint {
  readonly name: string;
  readonly light: string;
}
const colour = (name: string, light: string): Paint => ({ name, light });

export const INK = colour('ink', '#1b1b19');
export const SOFT = colour('soft', '#5a5852');
export const LINE = colour('line', '#dcd9d1');
export const PAPER = colour('paper', '#ffffff');
export const ACCENT = colour('accent', '#a32a1c');
/** For whoever is of no state: an institute, an unnamed count. */
export const NO_PARTY = colour('party-0', '#5f5d57');

/**
 * Told apart under the three common colour blindnesses and in grey (after Okabe & Ito 2008, darkened to 3:1 on white). Never the only
 * sign: each also has its dash and is labelled.
 */
const PARTIES: readonly { readonly paint: Paint; readonly dash: string | null }[] = [
  { paint: colour('party-1', '#0067a8'), dash: null },
  { paint: colour('party-2', '#c24e00'), dash: '6 2' },
  { paint: colour('party-3', '#00795a'), dash: '2 2' },
  { paint: colour('party-4', '#93478a'), dash: '8 2 2 2' },
  { paint: colour('party-5', '#7d6000'), dash: '4 4' },
  { paint: colour('party-6', '#3b4cc0'), dash: '1 3' },
];

/** How a party is drawn. `parties` is every party of the account, sorted, so that a party looks the same in every picture. */
export function partyStyle(party: string | null, parties: readonly string[]): { readonly paint: Paint; readonly dash: string | null } {
  const at = party === null ? -1 : parties.indexOf(party);
  return (at < 0 ? undefined : PARTIES[at % PARTIES.length]) ?? { paint: NO_PARTY, dash: null };
}
