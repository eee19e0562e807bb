import { forms } from './verb-forms.ts';

/**
 * Classes of words that can attribute, wider than the cue frames' own lexicon: not a rule, only something the trained reader may lean on for
 * words it never met. Classes after the verb classes of Levin (1993) and VerbNet: saying, claiming, thinking, finding out, wanting, feeling,
 * ordering, promising, showing, judging, agreeing, denying, asking, writing, predicting.
 */
const VERBS: Readonly<Record<string, string>> = {
  say: `say tell state declare announce report relate recount narrate mention remark observe note comment add explain inform notify advise brief
    disclose divulge reveal confide whisper mutter mumble murmur shout yell scream cry exclaim blurt gasp quip joke jest retort reply answer respond
    rejoin counter interject continue repeat reiterate restate emphasize emphasise stress underline underscore highlight point detail describe
    outline elaborate clarify specify summarize summarise paraphrase quote cite invoke address speak talk converse preach lecture recite utter
    voice express articulate convey communicate relay pronounce proclaim herald trumpet broadcast air volunteer chime intone rant rave muse opine
    editorialize philosophize reminisce recall remember testify depose swear vouch attest affirm aver avow`,
  claim: `claim allege assert argue contend insist maintain charge accuse complain protest object boast brag crow gloat bluff lie exaggerate pretend
    profess purport posit postulate submit plead theorize theorise hypothesize hypothesise rationalize reason counter rebut hint insinuate imply
    suggest intimate joke blame fault attribute ascribe credit link connect tie impute`,
  think: `think believe consider suppose assume presume reckon figure guess imagine conceive envision envisage picture fancy suspect surmise
    conjecture speculate infer deduce conclude judge deem regard view see perceive interpret construe understand realize realise recognize
    recognise appreciate know doubt wonder ponder contemplate reflect deliberate debate weigh expect anticipate dream hold trust accept
    acknowledge reconsider forget overlook disbelieve misunderstand assess evaluate`,
  find: `find learn discover determine establish ascertain detect notice observe spot identify verify confirm check prove disprove demonstrate
    calculate compute estimate measure count gauge project extrapolate analyze analyse investigate examine study research hear read overhear
    gather discern note uncover unearth trace document record rule certify diagnose authenticate corroborate validate substantiate`,
  want: `want wish desire crave need hope long yearn aspire aim intend mean plan propose seek strive try attempt prefer choose opt elect decide
    resolve determine prepare ready threaten vow pledge promise swear commit undertake offer volunteer agree refuse decline dream look strategize
    scheme plot conspire consider contemplate mull`,
  feel: `feel fear dread worry regret lament mourn grieve deplore resent hate detest despise abhor loathe dislike like love enjoy adore admire
    respect envy appreciate cherish value welcome relish miss care mind bemoan rue celebrate rejoice marvel panic fret agonize sympathize
    sympathise empathize tolerate`,
  order: `order command direct instruct tell ask beg implore beseech entreat plead request urge exhort press pressure push encourage persuade
    convince coax advise counsel warn caution alert remind recommend demand require insist call summon invite authorize authorise permit allow
    forbid prohibit ban bar mandate decree dictate rule sentence legislate appeal petition lobby advocate campaign challenge dare`,
  promise: `promise pledge vow guarantee assure reassure swear commit undertake threaten warrant ensure`,
  show: `show indicate suggest reveal demonstrate illustrate depict portray prove signal imply reflect confirm display exhibit evidence betray
    denote signify mean read state list contain document register record feature picture capture project name`,
  judge: `praise hail laud applaud commend compliment congratulate thank bless salute celebrate honor honour extol endorse support back defend
    justify excuse forgive criticize criticise condemn denounce decry slam blast lambast lambaste attack assail castigate rebuke reprimand chide
    scold berate deride mock ridicule scorn insult belittle disparage dismiss discount downplay bash vilify demonize brand label call term dub
    name characterize characterise describe classify categorize categorise rate rank rank judge deem compare liken denigrate question
    disapprove approve`,
  agree: `agree concur consent assent accept approve endorse concede admit confess acknowledge grant allow own recognize confirm affirm ratify
    acquiesce`,
  deny: `deny reject refute dispute contradict disavow disclaim repudiate rebut negate contest challenge disagree differ dissent object oppose
    dismiss veto overrule renounce recant retract withdraw refuse decline resist`,
  ask: `ask inquire enquire query question wonder interrogate quiz poll survey request challenge`,
  write: `write pen post tweet blog publish email text message sign type note scribble inscribe author co-author print carry run headline caption
    report`,
  predict: `predict forecast foresee foretell project expect anticipate prophesy estimate envisage bet wager warn calculate`,
};

const NOUNS: Readonly<Record<string, string>> = {
  say: `statement announcement remark comment declaration disclosure revelation testimony account explanation description mention message word
    news reply answer response speech tweet quote quotation utterance confession report story version briefing clarification reminder notice
    rumor rumour gossip talk`,
  claim: `claim allegation accusation assertion argument contention complaint charge boast hint suggestion implication insinuation theory notion
    thesis hypothesis position stance line excuse pretext defense defence defamation criticism`,
  think: `belief view opinion thought idea assumption presumption supposition conviction impression perception understanding suspicion judgment
    judgement consensus assessment reasoning perspective doubt knowledge expectation theory interpretation realization certainty uncertainty
    skepticism scepticism faith sense speculation`,
  find: `finding discovery conclusion determination evidence proof estimate calculation verdict ruling diagnosis observation result analysis`,
  want: `desire wish hope plan intention intent goal aim ambition aspiration decision proposal bid effort willingness readiness refusal attempt
    dream preference choice determination resolve commitment plot idea`,
  feel: `fear concern worry regret anger outrage disappointment sorrow sadness surprise shock frustration dismay alarm anxiety joy pride gratitude
    sympathy confidence hope love dislike hatred disgust delight relief condolence`,
  order: `order command request demand call plea appeal instruction directive recommendation advice warning proposal invitation ultimatum
    requirement ban prohibition permission authorization sentence mandate`,
  promise: `promise pledge vow guarantee assurance commitment threat oath agreement`,
  show: `sign indication evidence signal proof suggestion`,
  judge: `praise criticism condemnation support opposition approval disapproval endorsement characterization description`,
  agree: `admission acknowledgement acknowledgment confirmation concession agreement acceptance confession`,
  deny: `denial rejection refutation objection dispute disagreement`,
  ask: `question inquiry enquiry query survey poll`,
  predict: `prediction forecast projection expectation prospect warning`,
};

const ADJECTIVES: Readonly<Record<string, string>> = {
  think: `sure certain unsure uncertain convinced confident doubtful skeptical sceptical aware unaware mindful suspicious positive adamant clear
    persuaded ignorant conscious right wrong`,
  feel: `afraid fearful scared worried concerned anxious nervous glad happy pleased delighted thrilled proud sorry sad angry furious outraged upset
    disappointed surprised shocked stunned amazed astonished grateful thankful hopeful optimistic pessimistic excited frustrated disturbed troubled
    alarmed appalled horrified disgusted embarrassed ashamed jealous eager relieved satisfied dissatisfied sympathetic heartbroken devastated
    saddened honored honoured humbled impressed puzzled baffled`,
  want: `willing unwilling ready eager determined keen reluctant prepared set committed intent hopeful interested desperate inclined bent`,
  judge: `critical supportive dismissive opposed unhappy content`,
  agree: `agreed`,
};

const plural = (noun: string): string =>
  /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** Word form → the classes it may belong to, joined by "+" in the order above. */
export function attitudes(): ReadonlyMap<string, string> {
  const classes = new Map<string, Set<string>>();
  const put = (form: string, kind: string): void => {
    classes.set(form, (classes.get(form) ?? new Set()).add(kind));
  };
  for (const [kind, words] of Object.entries(VERBS)) for (const w of words.split(/\s+/)) for (const f of forms(w)) put(f, kind);
  for (const [kind, words] of Object.entries(NOUNS))
    for (const w of words.split(/\s+/)) for (const f of [w, plural(w)]) put(f, `${kind}-noun`);
  for (const [kind, words] of Object.entries(ADJECTIVES)) for (const w of words.split(/\s+/)) put(w, `${kind}-adj`);
  return new Map([...classes].map(([form, kinds]) => [form, [...kinds].join('+')]));
}
