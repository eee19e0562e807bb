import type { Gender, SourceLexicon } from '../sections/sources.ts';
import { givenNames } from './given-names.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));
const map = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([k, v]) => list(v).map((w): [string, string] => [w, k])));

export const sources: SourceLexicon = {
  personPronouns: set('he she him her his hers himself herself'),
  groupPronouns: set('they them their theirs themselves those these both'),
  thingPronouns: set('it its itself'),
  selfPronouns: set('i me my we us our myself ourselves'),
  sharedPronouns: set('we us our ourselves'),
  gender: new Map<string, Gender>([
    ...list(
      `he him his himself mr sir lord king prince emperor sheikh sheik spokesman chairman congressman businessman policeman actor father son brother
      husband pope archbishop bishop cardinal imam man boy assemblyman councilman gentleman uncle nephew grandfather widower monk`,
    ).map((w): [string, Gender] => [w, 'man']),
    ...list(
      `she her hers herself mrs ms miss lady dame queen princess empress spokeswoman chairwoman congresswoman businesswoman policewoman actress mother
      daughter sister wife woman girl assemblywoman councilwoman aunt niece grandmother widow nun`,
    ).map((w): [string, Gender] => [w, 'woman']),
  ]),
  givenNames,
  roles:
    set(`president minister premier chancellor secretary spokesman spokeswoman spokesperson analyst expert commander chief general colonel major lieutenant captain
    ambassador envoy governor mayor senator lawmaker legislator representative deputy director head leader chairman chairwoman chair official officer professor doctor judge
    justice lawyer attorney prosecutor journalist reporter correspondent editor author writer researcher scientist economist diplomat delegate soldier pilot witness resident
    survivor victim father mother son daughter brother sister husband wife king queen prince princess pope archbishop bishop pastor cardinal coach player captain actor actress
    singer musician director producer manager executive founder owner candidate activist organizer organiser adviser advisor aide counsel counselor commissioner coordinator
    speaker treasurer vice-president ceo cfo cto boss policeman policewoman detective sheriff superintendent inspector man woman boy girl student teacher driver worker farmer
    businessman businesswoman assistant clerk selectman assemblyman assemblywoman councilman councilwoman councillor councilor congressman congresswoman whip publicist
    performer designer columnist blogger veterinarian pathologist ecologist climatologist meteorologist virologist chef guard
    undersecretary admiral sergeant brigadier marshal corporal entrepreneur critic historian biologist physicist astronomer geologist epidemiologist physician surgeon nurse astronaut cosmonaut negotiator mediator`),
  bodies:
    set(`ministry agency department office government administration parliament congress senate court commission committee council party group organization organisation
    company firm corporation union association federation league university institute institution hospital police army military navy force forces command staff service services
    bank fund board bureau center centre authority authorities mission embassy church house cabinet assembly tribunal team club foundation society network coalition alliance
    movement regime state country nation kingdom republic airline airlines manufacturer studio label district city town county mosque cathedral street road avenue square region island islands province state river mountain bay coast guard front security education science politics airport stadium park museum library school college campaign inquiry inquest intelligence`),
  titles: set(
    'spokesman spokeswoman spokesperson head chief director chairman chairwoman chair leader president representative member secretary adviser advisor aide',
  ),
  grounds: set(
    `label district city town county street road avenue square region island islands province state river mountain bay coast country nation kingdom
    republic education science politics security airport stadium park`,
  ),
  companies: set(
    'company firm corporation retailer manufacturer airline chain maker group business brewer carmaker utility operator developer studio holdings industries brothers inc corp ltd llc plc',
  ),
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
  together: set('parties couple pair duo sides two both trio'),
  alike: map({
    researchers: 'researchers scientists authors academics team astronomers biologists geologists scholars',
    police: 'police officers investigators detectives',
    officials: 'officials authorities',
    chief: 'chief head director leader commander boss',
    reports: 'reports media outlets',
    lawyers: 'lawyers attorneys prosecutors',
    protesters: 'protesters demonstrators activists organizers organisers',
  }),
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
  works: set(
    `statement statements release releases filing filings ruling rulings judgment judgement opinion decision verdict summary announcement communique
    communiqué bulletin advisory notice letter report reports estimate estimates projection projections forecast forecasts tally tallies count
    counts poll polls polling schedule translation tweet tweets post posts message messages numbers figures data records account accounts`,
  ),
  studies: set('study studies survey surveys paper research analysis review findings report reports'),
  articles: set('the a an'),
  definite: set('the this that these those'),
  counters: set('number series range group handful majority dozens hundreds scores thousands'),
  custody: map({
    recovered: 'recovered found seized captured taken retrieved obtained',
    released: 'released published posted shared issued public aired distributed',
    verified: 'verified authenticated confirmed geolocated',
    held: 'held kept stored',
    translated: 'translated',
  }),
  of: set('of'),
  from: set('from'),
  andOthers: new Set(['et al']),
  bearing: set('from on with'),
  remains: set('body bodies corpse corpses remains'),
  origins: set('of from by'),
  makers: set('by'),
  complements: set('of for from at in with to within near behind on'),
  cut: set(
    `of in at from for by on with who which that whose to near behind within among about against inside outside during after before as known
    released published sketched taken obtained issued posted based including led`,
  ),
  relatives: set('who which that whose whom'),
  possessives: set(`'s '`),
  conjunctions: set('and or nor &'),
  pairs: set('both neither either'),
  honorifics: set('mr mrs ms miss dr sir dame lord lady saint rev sen rep gov gen lt col maj sgt capt adm cmdr brig hon prof'),
  particles: set('al bin ibn de da do dos van von der den del la le el ter abu'),
  inBodies: set('of for the and on de la du'),
  unpersonal: set(
    `longtime veteran former ex el san santa los las north south east west northern southern eastern western central national international federal royal global general united new old great
    saint fort lake mount cape gulf port republic democratic republican socialist labour conservative liberal green christian islamic muslim
    catholic roman orthodox protestant hutu tutsi sunni shia shiite kurdish arab act law bill treaty agreement accord operation hurricane typhoon
    cyclone storm covid world european african asian american production daily weekly sunday morning super cup league olympic games festival
    award awards prize day week month january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday radio television online human rights public health social high second first third hill hills capitol beach creek falls springs heights bridge tower hall palace castle
    mediterranean ocean sea`,
  ),
  telling: set('told tells telling informed'),
  citing: set('citing quoting cited quoted'),
  crediting: set('attributed credited ascribed attributes attributing'),
  recipients: set('to'),
  locatives: set('in at near around outside inside across through throughout towards toward into off along'),
};
