import type { Counts, MeasureLexicon, MeasureVerb } from '../sections/measure.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const phrases = (list: string): string[] => list.split('|').map((p) => p.trim().replace(/\s+/g, ' '));
const all = <T>(list: string, value: T): Record<string, T> => Object.fromEntries(phrases(list).map((p) => [p, value]));
const words = <T>(list: string, value: T): Record<string, T> => Object.fromEntries([...set(list)].map((w) => [w, value]));

/** base, past (participle) where irregular: "lose/lost", "shoot/shot", "take/took/taken". */
function forms(entry: string): [form: string, past: boolean, gerund: boolean][] {
  const [base = '', past, participle] = entry.split('/');
  const e = base.endsWith('e');
  const y = /[^aeiou]y$/.test(base);
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  const ed = past ?? (e ? `${base}d` : y ? `${base.slice(0, -1)}ied` : `${base}ed`);
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : e && !base.endsWith('ee')
      ? `${base.slice(0, -1)}ing`
      : doubled.has(base)
        ? `${base}${base.at(-1)}ing`
        : `${base}ing`;
  const pasts = [ed, ...(participle ? [participle] : [])];
  return [
    [base, pasts.includes(base), false],
    [s, false, false],
    [ing, false, true],
    ...pasts.map((p): [string, boolean, boolean] => [p, true, false]),
  ];
}
const doubled = set('hit transfer stab gun behead down let begin get put shed');

const VERBS: readonly (readonly [measure: string, counts: Counts, list: string, own?: true])[] = [
  [
    'killed',
    'patient',
    'kill slay/slew/slain murder massacre assassinate execute behead electrocute drown/drowned slaughter liquidate eliminate',
  ],
  ['killed', 'subject', 'die perish succumb'],
  ['wounded', 'patient', 'wound injure hurt/hurt maim'],
  ['losses_unspecified', 'patient', 'lose/lost', true],
  ['captured', 'patient', 'capture'],
  ['captured', 'subject', 'surrender'],
  ['detained', 'patient', 'detain arrest imprison jail apprehend intern abduct kidnap'],
  ['freed', 'patient', 'free/freed release liberate rescue exchange swap/swapped'],
  ['sent', 'patient', 'send/sent dispatch transport transfer/transferred ship/shipped ferry', true],
  ['deployed', 'patient', 'deploy station base mobilise mobilize mass assemble concentrate', true],
  ['@here', 'subject', 'arrive'],
  ['@moved', 'patient', 'carry fly/flew/flown'],
  ['at_front', 'subject', 'fight/fought'],
  ['in_training', 'either', 'train'],
  ['displaced', 'patient', 'displace uproot'],
  ['displaced', 'subject', 'flee/fled'],
  ['evacuated', 'either', 'evacuate relocate'],
  ['launched', 'patient', 'launch fire/fired'],
  ['intercepted', 'patient', 'intercept down/downed'],
  ['destroyed', 'patient', 'destroy demolish wreck raze'],
  ['damaged', 'patient', 'damage'],
  ['infected', 'patient', 'infect'],
  ['tested', 'patient', 'test'],
  ['affected', 'patient', 'affect'],
  ['present', 'patient', 'spot/spotted see/saw/seen encounter'],
  ['present', 'subject', 'gather attend protest demonstrate rally'],
];

const verbs = new Map<string, MeasureVerb>();
for (const [measure, counts, list, own] of VERBS)
  for (const entry of set(list))
    for (const [form, past, gerund] of forms(entry))
      if (!verbs.has(form)) verbs.set(form, { measure, counts, past, gerund, own: own ?? false });
// These forms are nouns, adjectives or other verbs as often: they count only right before a number ("Police arrest twelve").
const shyVerbs = new Map<string, MeasureVerb>();
for (const form of set(`train trains ship ships shipping test tests mass masses station stations free wounds wound fire fires down downs jail jails damage release
  releases exchange swap ferry ferries intern interns launch launches surrender murder murders massacre massacres arrest arrests capture base bases basing
  see sees seeing saw protest protests rally rallies rescue rescues transfer transfers`)) {
  const verb = verbs.get(form);
  if (verb) shyVerbs.set(form, verb);
  verbs.delete(form);
}
for (const form of set('base bases basing see sees seeing saw station stations mass masses train trains free down downs'))
  shyVerbs.delete(form);

const patient = (measure: string) => ({ measure, counts: 'patient' as const });
const subject = (measure: string) => ({ measure, counts: 'subject' as const });

/** What English counts, and whom. */
export const measure: MeasureLexicon = {
  verbs,
  shyVerbs,
  pairs: {
    lives: { verbs: set('claim claims claimed claiming cost costs costing took taken taking lose loses lost losing'), measure: 'killed' },
    life: { verbs: set('claim claims claimed claiming cost costs costing'), measure: 'killed' },
  },
  suffers: set('suffer suffers suffered suffering sustain sustains sustained sustaining incur incurred'),
  equates: set('included include includes including comprised'),
  nouns: {
    ...all('deaths|death|fatalities|fatality|death toll|death tolls|dead bodies|bodies|corpses|killings|murders', 'killed'),
    ...all('injuries|injury', 'wounded'),
    ...all('casualties|casualty', 'casualties'),
    ...all('troop strength|troop levels|troop level|force levels', 'deployed'),
    ...all('losses|battlefield losses|combat losses', 'losses_unspecified'),
    ...all('irretrievable losses|irrecoverable losses', 'irretrievable_losses'),
    ...all('prisoners of war|prisoners|pows|captives', 'captured'),
    ...all('detainees|arrests|inmates', 'detained'),
    ...all('refugees|displaced people|displaced persons|idps', 'displaced'),
    ...all('evacuees', 'evacuated'),
    ...all('infections|confirmed cases', 'infected'),
    ...all('votes|vote|ballots', 'voted'),
  },
  states: {
    ...all('dead|killed|slain', 'killed'),
    ...all('wounded|injured|hurt', 'wounded'),
    ...all('missing|unaccounted for', 'missing'),
    ...all('captured', 'captured'),
    ...all('detained|arrested|jailed', 'detained'),
    ...all('displaced|homeless', 'displaced'),
    ...all('deployed', 'deployed'),
    ...all('infected', 'infected'),
  },
  phrases: {
    ...all(
      'shot dead|shot and killed|put to death|blown up|stabbed to death|burned to death|gunned down|left dead|beaten to death|shoot dead|found dead',
      patient('killed'),
    ),
    ...all(
      'lost their lives|losing their lives|lose their lives|lost his life|claimed the lives|among the dead|among the killed|among the victims|among those killed',
      subject('killed'),
    ),
    ...all('among the wounded|among the injured|among those injured|among those wounded', subject('wounded')),
    ...all('come across|came across', patient('present')),
    ...all('taken to|brought to|moved to|taken by ship', patient('@moved')),
    ...all('come to|came to|coming to|showed up|shown up|turned up|turned out', subject('@here')),
    ...all('taken prisoner|taken captive|took prisoner|taken into captivity|taken alive', patient('captured')),
    ...all('taken into custody|rounded up|held|taken hostage', patient('detained')),
    ...all('brought in|brought over', patient('deployed')),
    ...all('shot down|shooting down|shoot down|brought down', patient('intercepted')),
    ...all('gone missing|went missing|disappeared', subject('missing')),
    ...all('took part in combat|taken part in combat|engaged in combat', subject('at_front')),
    ...all('forced from their homes|driven from their homes|forced to flee|left their homes', patient('displaced')),
    ...all('set free|let go', patient('freed')),
    ...all('tested positive|test positive|testing positive|fell ill|contracted', subject('infected')),
    ...all('out of action', subject('losses_unspecified')),
  },
  complements: {
    ...all('prisoner|captive|into captivity|prisoners', 'captured'),
    ...all('hostage|into custody', 'detained'),
    ...all('dead', 'killed'),
  },
  refinements: [
    {
      from: ['deployed', 'sent'],
      words: phrases(
        `front - line combat|front - line duty|front - line|front - lines|frontline|frontlines|front line|front lines|at the front|on the front|to the front|the front|into combat|in combat|for combat|into battle|in battle|
        to fight|combat zone|combat zones|combat operations`,
      ),
      to: 'at_front',
    },
    {
      from: ['deployed', 'sent'],
      words: phrases(
        'for training|in training|to train|for military training|to undergo training|training grounds|training camps|training bases',
      ),
      to: 'in_training',
    },
  ],
  settings: {
    ...all(
      'at the front|on the front|at the front line|on the front line|on the front lines|on the frontline|at the frontline|on the frontlines|in combat|on the battlefield',
      'at_front',
    ),
    ...all('in training|undergoing training|being trained', 'in_training'),
    ...all('on board|aboard|on the ground|at the scene', 'present'),
  },
  people: {
    ...words(
      `soldier soldiers troops troop servicemen serviceman servicewomen servicemembers personnel marines marine paratroopers sailors airmen reservists
      conscripts recruits infantrymen infantry commandos commando officers-in-arms gunners tankers regulars forces guardsmen units comrade comrades fighters-in-uniform
      militaries reinforcements mobilized contingent`,
      'military',
    ),
    ...words(
      'fighters fighter insurgents insurgent rebels rebel militants militant guerrillas gunmen gunman terrorists terrorist militiamen extremists jihadists separatists combatants mercenaries',
      'insurgents',
    ),
    ...words('civilians civilian noncombatants residents villagers townspeople bystanders pedestrians passers-by', 'civilian'),
    ...words('police policemen policeman policewomen policewoman constables', 'police'),
    ...words('children child minors infants babies boys girls schoolchildren toddlers teenagers pupils kids', 'children'),
    ...words('women woman females', 'women'),
    ...words('journalists journalist reporters photographers', 'journalists'),
    ...words('doctors nurses medics paramedics rescuers firefighters', 'medics'),
    ...words('prisoners prisoner detainees inmates captives hostages', 'prisoners'),
    ...words('officials ministers lawmakers politicians diplomats senators', 'officials'),
    ...words(
      `people person persons men man males individuals others victims survivors patients passengers crew employees workers staff members member citizens refugees
      migrants protesters demonstrators voters students teachers families family participants attendees supporters suspects attackers soldiers' lives life
      adults humans inhabitants tourists visitors fans customers candidates delegates volunteers officers officer guards guard agents leaders sons daughters son
      daughter brothers sisters siblings lawyers judges justices justice democrats republicans representatives experts scientists analysts riders drivers
      driver pilots pilot smugglers dead wounded injured missing killed half-sister players contestants artists retailers vendors foreigners nationals
      expatriates immigrants believers worshippers pilgrims elders monks priests evacuees rescuers-on-duty occupants tenants homeowners neighbours neighbors owners
      parents mothers fathers relatives colleagues friends couples bodies corpses deaths fatalities casualties losses`,
      null,
    ),
  },
  peopleEndings: ['men', 'women', 'ists', 'ians', 'ers', 'ors', 'ants'],
  notPeople:
    set(`numbers members' orders papers letters hours years quarters matters meters metres kilometers kilometres centimeters computers helicopters
    trailers containers shelters skyscrapers towers rivers dollars centers centres counters offers dinners corners borders chapters flowers powers answers
    posters stickers servers routers sensors lasers tankers carriers bombers launchers boosters fighters-jets newspapers elections doors floors errors sectors
    reactors motors tractors mirrors colors colours factors indicators plants grants restaurants hectares specimens semesters disasters clusters quarters
    covers layers others-things controllers printers parameters engineers-corps registers flyers ventilators monitors vectors detectors headquarters teachers-unions burgers
    trains tremors aftershocks variants pollutants`),
  be: set("is are was were be been being 's 're am become becomes became get gets got gotten getting"),
  have: set("has have had having 've"),
  modals: set("will would shall should can could may might must 'll 'd"),
  adverbs:
    set(`also already now then still just recently reportedly allegedly since later currently so far by already subsequently immediately badly seriously
    severely critically lightly slightly fatally instantly all both either later officially apparently even confirmed believed thought feared said known reported estimated to presumed
    left found listed declared pronounced`),
  negations: set("not n't never no"),
  relatives: set('who that which whom'),
  including: phrases('including|among them|of whom|of them|among whom|of which|among those|among these|with'),
  reaches:
    set(`at to from of is was are were reached reaches reaching stands stood standing rose risen rises increased climbed exceeded exceeds above below over topped
    passed hit : by around about nearly more than surpassed up totalled totaled total numbered in the`),
  amid: set('among amongst'),
  puts: set('at above below'),
  both: set('and &'),
  objectRelatives: set('whom'),
  byGroup: {
    '@here': { of: { military: 'deployed' }, others: 'present' },
    '@moved': { of: { military: 'sent' }, others: null },
  },
  here: '@here',
  locatives: set('in at on aboard inside near within across'),
  tallies: set('number total count tally'),
  boundaries: set('that because when while after before although though whereas if unless until since as'),
  joins: set('and or & ,'),
  lengths: { day: 1, days: 1, week: 7, weeks: 7, fortnight: 14, month: 30, months: 30, year: 365, years: 365 },
  lengthBefore: phrases('in the space of|in the course of|over the course of|within the space of|in the span of|within|in just|in only|in'),
  sinceArrival: all(
    'since arriving|since they arrived|since their arrival|since the arrival|since they were deployed|since their deployment|since being deployed|since entering|since joining',
    ['sent', 'deployed', 'at_front'],
  ),
};
