import type { Modality, Stance } from '../../model/attribution.ts';
import type { Complement, CueLexicon, CueVerb } from '../sections/cues.ts';
import { attitudes } from './attitudes.ts';
import { forms } from './verb-forms.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** `lemma:takes`, one group per stance and modality. */
const VERBS: readonly (readonly [Stance, Modality, string])[] = [
  [
    'asserts',
    'fact',
    `say:qcpi add:qcn announce:qcnpi report:qcnpo state:qcnp explain:qcn note:qcn write:qc declare:qcno reveal:qcn stress:qcn
    tell:qcab inform:ca brief:ca notify:ca conclude:qc find:cp learn:cpb discover:c know:c hold:c speak:b talk:b tweet:qcn post:qc comment:q remark:qc reply:qc respond:q emphasize:qcn
    emphasise:qcn recall:qcn mention:qcn observe:qc testify:qc repeat:qcn reiterate:qcn point:c elaborate:q continue:q read:q detail:n depict:no show:cnp
    describe:cno call:no label:no brand:no characterize:no characterise:no term:no dub:no quote:n cite:n express:n voice:n disclose:cn outline:n
    summarize:cn narrate:c recount:cn relate:c indicate:qcn demonstrate:c illustrate:n underline:cn underscore:cn highlight:cn list:n
    attribute:n clarify:qcn specify:cn stipulate:cn rule:c praise:n hail:no welcome:n applaud:n congratulate:n thank:n joke:qc quip:q shout:q chant:q
    proclaim:qcn attest:c certify:c remind:ca assure:ca relay:cn`,
  ],
  [
    'asserts',
    'fact',
    `claim:qcnip allege:qcnp assert:qcnp argue:qcp insist:qc maintain:qc contend:qc accuse:f blame:n charge:c complain:qcb criticize:qn criticise:qn condemn:n
    denounce:no slam:n decry:n deplore:n lament:qcn object:qc protest:q warn:qcanb caution:qca boast:qcb profess:cni`,
  ],
  ['asserts', 'estimate', `estimate:qcnpi project:cnpi reckon:qcp calculate:cnp put:o gauge:n`],
  [
    'asserts',
    'conjecture',
    `suggest:qcn believe:qcpn think:qcp suspect:cpn speculate:qc suppose:cp assume:cp consider:op see:o view:o regard:o deem:op feel:qc imagine:c
    imply:cn hint:c guess:c infer:c fear:cnp worry:qc hope:ci hypothesize:c perceive:o accept:cn`,
  ],
  ['asserts', 'forecast', `predict:qcnp forecast:cnp expect:cnip anticipate:cnp foresee:cn`],
  [
    'asserts',
    'plan',
    `want:ni wish:i plan:i intend:ip decide:ic pledge:qcni vow:qci promise:qcnia threaten:i propose:qcni recommend:qcn urge:qia ask:qia demand:qcni
    order:nia request:cni instruct:ia command:ia require:ci call-for:n seek:i agree:ic resolve:i advise:qcia encourage:ia appeal:qi invite:ia forbid:ia`,
  ],
  ['confirms', 'fact', `confirm:qcnp acknowledge:qcnp admit:qcnp concede:qcn`],
  ['denies', 'fact', `deny:qcnp reject:n refute:cn dispute:cn dismiss:no rebut:n contradict:n disavow:n`],
  ['questions', 'fact', `question:c doubt:cn wonder:qc challenge:n`],
  ['verifies', 'fact', `verify:cnp authenticate:np corroborate:cnp`],
  ['declines', 'fact', `decline:i refuse:i withhold:n`],
];

function verbs(): ReadonlyMap<string, CueVerb> {
  const out = new Map<string, CueVerb>();
  for (const [stance, modality, words] of VERBS)
    for (const word of list(words)) {
      const [lemma = '', takes = ''] = word.split(':');
      const verb: CueVerb = { lemma, takes: new Set(takes as Iterable<Complement>), stance, modality };
      for (const f of forms(lemma)) if (!out.has(f)) out.set(f, verb);
    }
  return out;
}

function nouns(): CueLexicon['nouns'] {
  const out = new Map<string, { stance: Stance; modality: Modality }>();
  const put = (stance: Stance, modality: Modality, words: string) => {
    for (const w of list(words)) out.set(w, { stance, modality });
  };
  put(
    'asserts',
    'fact',
    `claim claims report reports statement statements allegation allegations accusation accusations announcement warning warnings assertion
    assertions complaint complaints rumor rumors rumour rumours charge charges news declaration suggestion suggestions argument finding findings evidence`,
  );
  put('asserts', 'conjecture', 'belief fear fears hope hopes concern concerns suspicion suspicions speculation view opinion');
  put('asserts', 'forecast', 'prediction predictions expectation expectations');
  put('asserts', 'plan', 'promise pledge threat demand demands decision proposal plan plans');
  put('confirms', 'fact', 'confirmation admission acknowledgement');
  put('denies', 'fact', 'denial denials');
  return out;
}

export const cues: CueLexicon = {
  attitudes: attitudes(),
  verbs: verbs(),
  nouns: nouns(),
  prepositions: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['in', 'the', 'view', 'of'],
    ['by', 'the', 'reckoning', 'of'],
  ],
  hearsay: set('reportedly allegedly supposedly purportedly'),
  agentive: new Map<string, Stance>([
    ['verified', 'verifies'],
    ['authenticated', 'verifies'],
    ['corroborated', 'verifies'],
    ['confirmed', 'confirms'],
    ['denied', 'denies'],
    ['disputed', 'denies'],
    ['rejected', 'denies'],
    ['released', 'quotes'],
    ['published', 'quotes'],
    ['public', 'quotes'],
    ['leaked', 'quotes'],
  ]),
  relaying: set('cited quoted relayed carried reported interviewed referenced'),
  agentMark: set('by'),
  clauseMarks: set('that whether how why if what'),
  relativePronouns: set('who which that'),
  negations: set("not n't never no neither nor without none"),
  auxiliaries: set(
    `be is are was were been being am 's 're 'm have has had having 've 'd do does did will would shall should can could may might must ca wo 'll to`,
  ),
  passiveAuxiliaries: set("be is are was were been being am 's 're get got gets"),
  doubting: set('unable could can cannot impossible yet'),
  refusals: set('decline refuse'),
  answering: set('comment respond reply answer react acknowledge confirm say name specify disclose elaborate give offer address'),
  hedges: new Map<string, Modality>([
    ['may', 'conjecture'],
    ['might', 'conjecture'],
    ['could', 'conjecture'],
    ['possibly', 'conjecture'],
    ['perhaps', 'conjecture'],
    ['probably', 'conjecture'],
    ['likely', 'conjecture'],
    ['appear', 'conjecture'],
    ['appears', 'conjecture'],
    ['seem', 'conjecture'],
    ['seems', 'conjecture'],
    ['apparently', 'conjecture'],
    ['suspected', 'conjecture'],
    ['estimated', 'estimate'],
    ['approximately', 'estimate'],
    ['roughly', 'estimate'],
    ['will', 'forecast'],
    ['shall', 'forecast'],
    ["'ll", 'forecast'],
    ['plans', 'plan'],
    ['intends', 'plan'],
    ['if', 'conditional'],
  ]),
  access: [
    [/\binterrogat|\bquestion(?:ed|ing) (?:the|a|two|both)|\bdebrief/i, 'interrogated'],
    [/\bsaw\b|\bwitness|\bhas seen\b|\bwatched\b|\bviewed\b/i, 'saw'],
    [/\bobtained\b|\bin possession of|\breviewed\b|\brecovered\b|\bcaptured document/i, 'holds document'],
    [/\bwas told\b|\bwere told\b|\btold (?:him|her|them)\b|\bbriefed by\b|\baccording to information from\b/i, 'was told'],
    [/\bciting\b|\bquoting\b|\bread in\b|\bcited\b/i, 'read in'],
  ],
};
