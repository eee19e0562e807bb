import type { SourceLexicon } from '../sections/sources.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));
const map = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([k, v]) => list(v).map((w): [string, string] => [w, k])));

export const sources: SourceLexicon = {
  personPronouns: set('he she him her his hers himself herself'),
  groupPronouns: set('they them their theirs themselves those these both'),
  thingPronouns: set('it its itself'),
  selfPronouns: set('i me my we us our myself ourselves'),
  roles:
    set(`president minister premier chancellor secretary spokesman spokeswoman spokesperson analyst expert commander chief general colonel major lieutenant captain
    ambassador envoy governor mayor senator lawmaker legislator representative deputy director head leader chairman chairwoman chair official officer professor doctor judge
    justice lawyer attorney prosecutor journalist reporter correspondent editor author writer researcher scientist economist diplomat delegate soldier pilot witness resident
    survivor victim father mother son daughter brother sister husband wife king queen prince princess pope archbishop bishop pastor cardinal coach player captain actor actress
    singer musician director producer manager executive founder owner candidate activist organizer organiser adviser advisor aide counsel counselor commissioner coordinator
    speaker treasurer vice-president ceo cfo cto boss policeman policewoman detective sheriff superintendent inspector man woman boy girl student teacher driver worker farmer
    businessman businesswoman entrepreneur critic historian biologist physicist astronomer geologist epidemiologist physician surgeon nurse astronaut cosmonaut negotiator mediator`),
  bodies:
    set(`ministry agency department office government administration parliament congress senate court commission committee council party group organization organisation
    company firm corporation union association federation league university institute institution hospital police army military navy force forces command staff service services
    bank fund board bureau center centre authority authorities mission embassy church house cabinet assembly tribunal team club foundation society network coalition alliance
    movement regime state country nation kingdom republic airline airlines manufacturer studio label district city town county mosque cathedral street road avenue square region island islands province state river mountain bay coast guard front security education science politics airport stadium park museum library school college campaign inquiry inquest`),
  outlets: new Map([
    ...map({
      newspaper: 'newspaper paper daily weekly tabloid broadsheet',
      broadcaster: 'broadcaster channel station network',
      agency: 'newswire wire',
      magazine: 'magazine journal',
    }),
    ...list('outlet site website publication agency').map((w): [string, string] => [w, '']),
  ]),
  unnamed:
    set(`officials official sources source experts expert analysts analyst witnesses witness residents resident counts reports report media observers critics authorities
    investigators police people others many some several most few activists protesters demonstrators organizers organisers lawmakers diplomats scientists researchers doctors
    survivors relatives soldiers commanders insurgents estimates figures data accounts outlets agencies neighbors neighbours locals employees workers supporters opponents
    users fans students victims prosecutors lawyers attorneys leaders members spokespeople commentators journalists reporters someone somebody anyone everybody everyone nobody
    one spokesman spokeswoman spokesperson opposition public community department-sources`),
  exhibits: map({
    document:
      'translation logbook log diary notebook journal-entry document documents letter memo memorandum statement report file files transcript manifesto email emails note notes records',
    footage: 'footage video videos clip clips compilation recording film tape livestream broadcast',
    imagery: 'image images photo photos photograph photographs picture pictures imagery map maps satellite-image screenshot screenshots',
    interrogation: 'interrogation interrogations questioning debriefing confession testimony',
    intercept: 'intercept intercepts wiretap call-recording intercepted-call audio',
    sample: 'sample samples test tests dna autopsy wreckage debris fragments',
  }),
  parts: set(
    'excerpt excerpts page pages passage passages entry entries diagram diagrams sketch sketches drawing drawings line lines extract extracts frame frames scene scenes caption text',
  ),
  articles: set('the a an'),
  definite: set('the this that these those'),
  custody: map({
    recovered: 'recovered found seized captured taken retrieved obtained',
    released: 'released published posted shared issued public aired distributed',
    verified: 'verified authenticated confirmed geolocated',
    held: 'held kept stored',
    translated: 'translated',
  }),
  origins: set('of from by'),
};
