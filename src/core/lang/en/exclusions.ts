import type { ExclusionLexicon } from '../sections/quantity.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const phrases = (list: string): string[] => list.split('|').map((p) => p.trim().replace(/\s+/g, ' '));

/** How English tells that a number counts nothing. */
export const exclude: ExclusionLexicon = {
  ageBefore: phrases(
    'aged|dies at|died at|dead at|dies aged|age|age of|the age of|between the ages of|above the age of|below the age of|over the age of|under the age of|ages of|ages|aged between|aged over|aged under|aged about|aged around|turned|turning|aged at least|in his|in her|in their',
  ),
  ageAfter: phrases(
    '- year - old|- years - old|year - old|years - old|years old|year old|years of age|- month - old|months old|- day - old|- week - old|yrs old',
  ),
  copulas: set('is was be turned turns turning'),
  oneAfter: set('this that which the each every any another'),
  agePronouns: set("he she who i 's"),
  joined: set(
    'member person man woman seat room bed vehicle car ship unit bedroom passenger strong player team count vote point nation country state',
  ),
  definite: set('first last next other same'),
  articles: set('the both these those'),
  clockAfter: set(`a.m. p.m. am pm utc gmt est edt pst pdt cst cdt bst cet cest eet msk ist jst kst et pt o'clock hrs z`),
  clockBefore: set('at by until around about utc gmt'),
  designators: {
    ...Object.fromEntries(
      [
        ...set(`flight phase category cat level area route highway interstate motorway exit gate terminal platform pier room channel chapter section
        article paragraph page pages figure table line item part volume vol episode season chapter verse step tier grade class type mark mk version
        model region district ward zone sector precinct group resolution decree order act bill proposition directive regulation rule amendment clause
        schedule annex appendix bulletin advisory lot unit bureau block apartment suite floor stage round lap week day hour number no no. nr nrs nrs. nos nos. stage
        checkpoint film movie falcon camp base hill height track runway magnitude formula boeing airbus apollo soyuz windows iphone galaxy android ps playstation xbox psalm
        chapter cell building tower box bus train tram lane metro line covid sars pm plan scenario task brigade battalion division regiment company
        squadron corps fleet channel radio studio bbc itv rtl tf1 route rt m2 m4 usc`),
      ].map((w) => [w, 'any' as const]),
    ),
    ...Object.fromEntries(
      [
        ...set(
          'unit day week hour group order act bill class part table building company division line rule season item type block bus train plan base model number',
        ),
      ].map((w) => [w, 'capital' as const]),
    ),
  },
  numero: set('no. nos. nr. nrs. nrs # § №'),
  scoreWords:
    set(`win wins won winning lose loses lost losing beat beats beaten beating draw drew drawn tie tied score scores scored scoreline defeat
    defeated led lead leads leading victory match game set sets final finals league cup goal goals`),
  phoneBefore: set('phone phoned dialed dialled dialing telephone tel tel. call dial fax hotline number mobile'),
  calibres: set('mm cm caliber calibre gauge bore millimeter millimetre'),
  streets: set('street st st. avenue ave ave. road rd rd. boulevard blvd blvd. lane drive square place highway parkway'),
  months: set(
    'january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.',
  ),
};
