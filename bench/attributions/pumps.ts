/** Strings that hurt when repeated, twelve for each family of rules that reads attributions. */
export interface Pump {
  readonly family: string;
  readonly name: string;
  /** What is repeated; with a number: its k-th repetition. */
  readonly pump: string | ((k: number) => string);
}

const family = (name: string, rows: readonly (readonly [name: string, pump: Pump['pump']])[]): readonly Pump[] =>
  rows.map(([row, pump]) => ({ family: name, name: row, pump }));

/** A word that has not been before. */
const word = (k: number): string => k.toString(36).replace(/\d/g, (d) => 'ghijklmnop'[Number(d)] as string);
const name = (k: number): string => `${word(k).slice(0, 1).toUpperCase()}${word(k).slice(1)}son`;

export const PUMPS: readonly Pump[] = [
  ...family('quotations', [
    ['opened and never closed', 'He said: “It is so. '],
    ['straight, odd in number', '"It is so, he said. '],
    ['two apostrophes', "''It is so,'' he said. "],
    ['two back ticks', '``It is so, he said. '],
    ['quotation and speaker', '“It is so,” he said. '],
    ['paragraphs opened again', '“It is so and so.\n\n'],
    ['quotations in quotations', '“She said ‘he said “it '],
    ['closed and never opened', 'It is so,” he said. '],
    ['sentences of one quotation', (k) => `${k === 0 ? 'He said: “' : ''}It is so. `],
    ['scare quotes', 'the “so-called” army said “yes” and '],
    ['speaker in the middle', '“It is,” the minister said, “so.” '],
    ['marks alone', '“” " '],
  ]),
  ...family('clauses', [
    ['said', 'said '],
    ['that', 'that '],
    ['said that he', 'said that he '],
    ['nested', 'Kyiv said that Moscow claimed that '],
    ['said he believed she thought', 'he believed she thought they said '],
    ['clauses without stops', 'the officials in the capital told the newspaper it had seen documents '],
    ['and said that', 'and said that it was so '],
    ['wants to say', 'wants to ask to be told to say '],
    ['denied having said', 'denied having said hearing saying '],
    ['passives', 'was said to have been reported to be told '],
    ['could not verify', 'it could not be independently verified whether '],
    ['verbs that are nouns', 'claims reports charges plans demands '],
  ]),
  ...family('phrases', [
    ['according to', 'according to '],
    ['according to X', 'according to officials in the capital, '],
    ['of the', 'of the '],
    ['nouns of speech', 'the claim of the report of the statement that '],
    ['by', 'confirmed by '],
    ['citing', 'citing reports citing officials citing '],
    ['cited by, quoted in', 'an analyst cited by the newspaper quoted in the daily '],
    ['in a statement', 'in a statement in an interview '],
    ['reportedly', 'reportedly allegedly '],
    ['exhibits', 'the logbook details the footage shows the video of the diary '],
    ['adverbs', 'very really quite so '],
    ['prepositions', 'in on at for '],
  ]),
  ...family('lists', [
    ['commas', 'the man, '],
    ['and', 'the army and '],
    ['X and Y said', 'X and Y and said '],
    ['relative clauses', 'the ministry, which said that the army, who '],
    ['appositions', 'Ivan, the head of the office, '],
    ['spokesman for', 'a spokesman for a spokeswoman for '],
    ['said X, said Y', 'officials, said Kyiv, '],
    ['semicolons', 'he said it; '],
    ['numbers', '4,000 12 1.5 30% '],
    ['and numbers', 'more than 4,000 people, said 12 officials, '],
    ['bare nouns', 'army report soldier minister '],
    ['verbs in a row', 'says, adds, denies, confirms, '],
  ]),
  ...family('headlines and transcripts', [
    ['colons', 'Kyiv: '],
    ['lines with a colon', 'Kyiv: it is so\n'],
    ['transcript', 'KING: It is so. What do you say?\n\nPENCE: I said that it is.\n\n'],
    ['transcript in one line', 'KING: It is so. PENCE: It is. '],
    ['question and answer', 'Q: Is it so? A: It is. '],
    ['brackets', '((a '],
    ['parentheses', 'Kyiv (the capital) said ('],
    ['square brackets', '[he said [it] '],
    ['dashes', 'Kyiv – it said – '],
    ['hyphens doubled', 'Kyiv -- it said -- '],
    ['blank lines', 'He said\n\n'],
    ['bylines', 'By Ivan Petrov\nKYIV (Reuters) - '],
  ]),
  ...family('sources', [
    ['pronouns', 'he it they she said '],
    ['capitals', 'A Aa Aaa '],
    ['different names that speak', (k) => `${name(k)} ${name(k + 7)} said it. She said so. `],
    ['different roles', (k) => `The ${word(k)} minister said it. The minister said so. `],
    ['different acronyms', (k) => `the Body Of ${name(k)} (BO${word(k).toUpperCase()}) said it. `],
    ['the official said', 'The official said it. An official said so. '],
    ['one of them', 'One of them said he was told by one of the two. '],
    ['capitals of states', 'Kyiv and Moscow said that Pyongyang and Seoul said '],
    ['possessives', "Ukraine's army's minister's report said "],
    ['mixed scripts', 'Київ said 김정은 said صادق said é́ said '],
    ['half characters', '\ud83d\ude00 said \u202e said \u200b said '],
    ['no spaces', 'saidthat,hesaid,'],
  ]),
];
