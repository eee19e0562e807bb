/**
 * Classes of cues by their words alone: the same for gold and predictions, whatever tagger or lexicon reads. The lists are closed and in lemmas;
 * a form that is also a noun is a noun where a word that takes a noun stands right before it.
 */
import { forms } from '../../src/core/lang/en/verb-forms.ts';
import type { Spans } from '../../src/core/model/span.ts';

export type CueClass = 'communication' | 'noun' | 'attitude' | 'other';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Verbs of uttering, writing and answering, with judgements that can only be uttered. */
const COMMUNICATION =
  list(`say add announce report state explain note write declare reveal stress tell inform brief notify speak talk tweet retweet post
  comment remark reply respond answer emphasize emphasise recall mention observe testify repeat reiterate elaborate detail describe call label brand
  characterize characterise term dub quote cite express voice disclose outline summarize narrate recount indicate clarify specify stipulate praise hail
  applaud congratulate thank joke quip shout chant proclaim attest certify remind assure relay claim allege assert argue insist maintain contend accuse
  blame charge complain criticize criticise condemn denounce slam decry deplore lament object protest warn caution boast profess estimate suggest imply
  hint predict forecast pledge vow promise threaten propose recommend urge ask demand order request instruct advise appeal confirm acknowledge admit
  concede deny refute dispute rebut contradict publish release broadcast tout blast rip plead continue rule echo mock chastise discuss list scold`);

/** Verbs of knowing, thinking, feeling and meaning to. */
const ATTITUDE =
  list(`think believe know feel hope want wish plan intend decide expect fear worry suspect assume consider see view regard deem imagine
  guess infer learn find discover hold understand doubt wonder seek agree resolve mean realize realise remember forget prefer like love hate need
  suppose speculate perceive accept anticipate foresee conclude determine recognize recognise trust care concern desire try aim look dream support oppose
  favor favour enjoy appreciate regret judge disagree reject refuse decline dismiss question challenge ponder notice sense`);

const NOUNS =
  list(`claim report statement allegation accusation announcement warning assertion complaint rumor rumour charge news declaration
  suggestion argument finding belief fear hope concern suspicion speculation view opinion prediction expectation promise pledge threat demand
  decision proposal plan confirmation admission acknowledgement denial comment remark word call request order criticism calls question desire
  idea sense feeling intention interview speech message letter tweet answer response reply testimony estimate`).flatMap((w) => [
    w,
    `${w}s`,
  ]);

const COMMUNICATION_FORMS = new Set(COMMUNICATION.flatMap((v) => forms(v)));
const ATTITUDE_FORMS = new Set(ATTITUDE.flatMap((v) => forms(v)));
const NOUN_FORMS = new Set(NOUNS);
const VERB_ONLY = new Set(list('say says said saying tell tells told telling'));
/** Words after which a form is a noun. */
const BEFORE_NOUN =
  /(?:^|[^\p{L}])(?:an?|the|this|that|these|those|his|her|its|their|our|my|your|no|any|some|of|in|on|with|despite|latest|new|recent|public|official|['’]s|s['’])\s+$/iu;

/** The class of a cue by the words it is made of; "according to" counts as communication. */
export function classOfCue(text: string, cue: Spans): CueClass {
  let attitude = false;
  let noun = false;
  for (const [from, to] of cue)
    for (const m of text.slice(from, to).matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      const word = m[0].toLowerCase();
      if (word === 'according') return 'communication';
      const before = text.slice(Math.max(0, from + m.index - 16), from + m.index);
      if (
        NOUN_FORMS.has(word) &&
        !VERB_ONLY.has(word) &&
        (BEFORE_NOUN.test(before) || !(COMMUNICATION_FORMS.has(word) || ATTITUDE_FORMS.has(word)))
      )
        noun = true;
      else if (COMMUNICATION_FORMS.has(word)) return 'communication';
      else if (ATTITUDE_FORMS.has(word)) attitude = true;
    }
  return attitude ? 'attitude' : noun ? 'noun' : 'other';
}
