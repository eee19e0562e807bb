import type { NameLexicon, OrganWords } from '../sections/names.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const list = (phrases: string): readonly string[] => phrases.split('|').map((s) => s.trim());

/** "defence ministry", "ministry of defence", "defence department", with each subject. */
const ministry = (kind: string, name: string, subjects: string, extra = ''): OrganWords => ({
  kind,
  name: `{adjective} ${name}`,
  phrases: [
    ...list(subjects).flatMap((s) => [`${s} ministry`, `ministry of ${s}`, `ministry of the ${s}`, `ministry for ${s}`]),
    ...(extra ? list(extra) : []),
  ],
});

const organs: readonly OrganWords[] = [
  { kind: 'government', name: '{adjective} government', phrases: list('government') },
  { kind: 'parliament', name: '{adjective} parliament', phrases: list('parliament|national assembly|legislature') },
  {
    kind: 'presidency',
    name: '{adjective} presidency',
    phrases: list(`presidency|presidential office|presidential administration|president's office|office of the president`),
  },
  {
    kind: 'prime_minister_office',
    name: `{adjective} prime minister's office`,
    phrases: list(`prime minister's office|office of the prime minister|prime ministers office`),
  },
  {
    kind: 'military',
    name: '{adjective} military',
    phrases: list('military|military command|command|armed forces|armed force|defence forces|defense forces'),
  },
  {
    kind: 'general_staff',
    name: '{adjective} general staff',
    phrases: list(`general staff|army general staff|military general staff|military's general staff|general staff of the armed forces`),
  },
  {
    kind: 'joint_chiefs',
    name: '{adjective} Joint Chiefs of Staff',
    phrases: list('joint chiefs of staff|joint chiefs|joint chief of staff'),
  },
  {
    kind: 'special_forces',
    name: '{adjective} special forces',
    phrases: list('special forces|special operations forces|special operation forces|special operations command'),
  },
  { kind: 'army', name: '{adjective} army', phrases: list('army|ground forces|land forces') },
  { kind: 'air_force', name: '{adjective} air force', phrases: list('air force|airforce|air forces') },
  { kind: 'navy', name: '{adjective} navy', phrases: list('navy|naval forces') },
  { kind: 'marines', name: '{adjective} Marine Corps', phrases: list('marine corps|marines') },
  { kind: 'coast_guard', name: '{adjective} coast guard', phrases: list('coast guard|coastguard') },
  {
    kind: 'border_guard',
    name: '{adjective} border guard',
    phrases: list('border guard|border guards|border guard service|border service|border police'),
  },
  { kind: 'national_guard', name: '{adjective} national guard', phrases: list('national guard') },
  { kind: 'security_forces', name: '{adjective} security forces', phrases: list('security forces') },
  {
    kind: 'intelligence',
    name: '{adjective} intelligence service',
    phrases: list(`spy agency|intelligence service|intelligence services|intelligence agency|intelligence agencies|spy service
      |foreign intelligence service|foreign intelligence|intelligence community`),
  },
  {
    kind: 'military_intelligence',
    name: '{adjective} military intelligence',
    phrases: list(
      'military intelligence|military intelligence agency|military intelligence service|defence intelligence|defense intelligence',
    ),
  },
  {
    kind: 'security_service',
    name: '{adjective} security service',
    phrases: list(
      'security service|security services|domestic intelligence service|domestic intelligence agency|internal security service',
    ),
  },
  {
    kind: 'security_council',
    name: '{adjective} National Security Council',
    phrases: list('national security council|security council|national security and defence council|national security and defense council'),
  },
  { kind: 'police', name: '{adjective} police', phrases: list('police|national police|police force|federal police'), local: true },
  {
    kind: 'supreme_court',
    name: '{adjective} Supreme Court',
    phrases: list('supreme court'),
  },
  { kind: 'constitutional_court', name: '{adjective} Constitutional Court', phrases: list('constitutional court') },
  { kind: 'high_court', name: '{adjective} High Court', phrases: list('high court') },
  {
    kind: 'prosecutor',
    name: `{adjective} prosecutor's office`,
    phrases: list(
      `prosecutor general's office|general prosecutor's office|prosecutor's office|office of the prosecutor general|attorney general's office`,
    ),
  },
  { kind: 'central_bank', name: '{adjective} central bank', phrases: list('central bank|national bank|reserve bank') },
  { kind: 'red_cross', name: '{adjective} Red Cross', phrases: list('red cross|red cross society|red crescent|red crescent society') },
  { kind: 'embassy', name: '{adjective} embassy', phrases: list('embassy|ambassy') },
  {
    kind: 'un_mission',
    name: '{adjective} mission to the UN',
    phrases:
      list(`mission to the united nations|mission to the un|un mission|permanent mission to the united nations|permanent mission to the un
      |united nations mission`),
  },
  ministry(
    'defence_ministry',
    'Ministry of Defence',
    `defence|defense|national defence|national defense|defence and armed forces`,
    `mod|defence department|defense department|department of defence|department of defense|department of national defence`,
  ),
  ministry(
    'foreign_ministry',
    'Ministry of Foreign Affairs',
    `foreign|foreign affairs|external affairs|external relations|foreign relations`,
    `foreign office|department of foreign affairs|foreign affairs department|state department|department of state`,
  ),
  ministry(
    'interior_ministry',
    'Ministry of the Interior',
    `interior|internal affairs|home affairs|home|internal security`,
    `home office|interior department|home department|department of home affairs`,
  ),
  ministry(
    'health_ministry',
    'Ministry of Health',
    `health|public health|health and welfare|health and population|health care|healthcare`,
    `health department|department of health|health authority|health service`,
  ),
  ministry(
    'emergency_ministry',
    'Emergencies Ministry',
    `emergency situations|emergencies|emergency|disaster management|civil protection`,
    `emergency service|state emergency service|civil defence|civil defense|civil protection agency|disaster management agency|disaster agency`,
  ),
  ministry('justice_ministry', 'Ministry of Justice', `justice`, `justice department|department of justice`),
  ministry('finance_ministry', 'Ministry of Finance', `finance|finances|economy and finance`, `treasury department|treasury`),
  ministry('education_ministry', 'Ministry of Education', `education`, `education department|department of education`),
  ministry(
    'economy_ministry',
    'Ministry of Economy',
    `economy|economic affairs|economic development|trade|commerce|industry|trade and industry`,
  ),
  ministry('energy_ministry', 'Ministry of Energy', `energy|oil|petroleum|power|electricity`, `department of energy|energy department`),
  ministry(
    'information_ministry',
    'Ministry of Information',
    `information|culture|information and culture|culture and information|communications`,
  ),
  ministry(
    'agriculture_ministry',
    'Ministry of Agriculture',
    `agriculture|food|agriculture and food`,
    `agriculture department|department of agriculture`,
  ),
  ministry(
    'transport_ministry',
    'Ministry of Transport',
    `transport|transportation|transport and communications`,
    `transport department|department of transport|department of transportation`,
  ),
  ministry('environment_ministry', 'Ministry of the Environment', `environment|ecology|natural resources`),
  ministry(
    'labour_ministry',
    'Ministry of Labour',
    `labour|labor|social affairs|welfare|social policy`,
    `labor department|department of labor`,
  ),
  ministry('unification_ministry', 'Ministry of Unification', `unification`),
];

export const names: NameLexicon = {
  organs,
  organModifiers: set('own main top chief national federal state central new interim'),
  possessives: set(`'s '`),
  organJoiners: set('of in'),
  articles: set('the'),
  of: set('of'),
  inName: set('of for the and in on to against with de la du des'),
  companies: set('company corporation corp inc ltd limited group plc co llc'),
  titles:
    set(`president presidents vice prime minister ministers premier chancellor king queen prince princess emperor sheikh emir sultan crown
    secretary general secretary-general deputy assistant under undersecretary undersecretary-general senator sen sens rep reps representative congressman
    congresswoman governor gov mayor ambassador envoy spokesman spokeswoman spokesperson spokespeople chief director commander head chairman
    chairwoman chair leader mr mrs ms miss dr sir dame lord lady prof professor judge justice gen lt col maj capt cmdr adm sgt brig lieutenant
    colonel major captain admiral sergeant brigadier marshal field corporal private lance former ex acting then-president defence defense foreign
    interior health finance justice home state national security adviser advisor attorney solicitor speaker mp mps mep republican democrat
    democratic pope patriarch archbishop bishop cardinal ayatollah imam rabbi reverend rev comrade chairperson people citizens republic kingdom
    government administration cabinet army navy military police parliament congress senate embassy consulate ministry department office city
    region oblast province state territory territories northern southern eastern western central north south east west northeast northwest
    southeast southwest says said supreme emergency emergencies education energy economy transport trade labour environment inc`),
  openers: set(`a an the in on at of for from by with without within to into onto over under after before since until till during while when
    whenever where wherever as if although though because but and or nor so yet then thus hence however meanwhile moreover nevertheless besides
    both either neither each every all any some many most much more few several other another such no not only even just also still again now
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december this that these those he she it they we you i his her its their our your my who whom whose which what why how there
    here according despite amid amidst among between against about around near like unlike than per via let can could will would shall should
    may might must did does do is are was were has have had be been being once when recently earlier later last next first second one two three
    four five six seven eight nine ten thousands hundreds dozens officially reportedly allegedly apparently privately publicly today's asked
    speaking writing responding citing quoting accusing calling saying adding noting unless whether throughout across behind beyond outside inside
    beside toward towards upon because later-on separately similarly additionally furthermore instead indeed overall elsewhere perhaps maybe
    finally initially currently previously`),
  institutions: set(`bank university college institute church museum house association school council league academy voice society union
    federation foundation chamber hospital radio television bishop archbishop duke earl isle gulf strait sea treaty battle siege
    convention club orchestra friends daughters sons`),
  locatives: set(`in near at outside around into inside across throughout through toward towards to from of over via within downtown central
    northern southern eastern western between above`),
  standing: set(
    'in near at outside around into inside across throughout through toward towards within downtown central northern southern eastern western',
  ),
  notLocative: set('according'),
  otherPerson: set('jr sr ii iii'),
  regionWords: set('region oblast province governorate krai republic prefecture county state territory peninsula strip valley division'),
  districtWords: set('district raion county'),
  townWords: set('city town village settlement hamlet port'),
  commonWords: set('us who it is un am pm an as ap eu cia uk all un-led icc os nis isis aids was who fed eta'),
  otherAcronyms: set(`gdp pow pows idp idps uav uavs ceo cfo coo hq ngo ngos llc plc tv usd eur gmt utc est edt cet npp ppe icu ied ieds
    ai it pm am covid vip gps dna iq fpv atv suv hiv sars mers jv ppm kg km pr id pc phd vp`),
  speakers:
    set(`officials official authorities government leadership leaders regime administration diplomats envoys envoy troops forces soldiers army
    military spokesman spokeswoman spokesperson sources intelligence propaganda claims statement statements response reaction`),
  decoys:
    list(`Northern Ireland|Latin American|Latin Americans|African American|African Americans|African-American|Native American|Native Americans|North American
    |North Americans|South American|South Americans|Central American|Central Americans|Asian American|Asian Americans|Mexican American|Irish American
    |Hispanic American|Arab American|Arab Americans|New Mexico|Gulf of Mexico|New England|New Jersey|Papua New|George Washington|Washington State
    |Washington state|Fort Washington|Washington Monument|Michael Jordan|Jordan River|Jordan Valley|River Jordan|Panama Canal|Panama Papers|French fries
    |French Open|US Open|British Open|Australian Open|British Columbia|British Airways|American Airlines|Air France|Air Canada|Korean War
    |Korean Peninsula|Korean peninsula|Korean War|Vietnam War|Gulf War|Iraq War|Georgia Tech|Turkey Point|Swiss Alps|Spanish flu|English Channel
    |Irish Sea|Sea of Japan|Indian Ocean|Persian Gulf|American Samoa|Indian River|East China Sea|South China Sea|Dutch Antilles|Cuban Missile Crisis
    |Prague Spring|Vienna Convention|Geneva Conventions|Hague Convention|Paris Agreement|Paris Accord|Paris Accords|Minsk agreements|Minsk Agreement
    |Minsk Agreements|Minsk accords|Oslo Accords|Oslo accords|Rome Statute|London Bridge|Kyoto Protocol|Budapest Memorandum|Islamabad United
    |Paris Saint-Germain|Paris Hilton|Jack London|London Stock Exchange|Athens, Georgia|State of Washington|University of Washington`),
};
