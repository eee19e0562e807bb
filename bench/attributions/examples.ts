/**
 * Sentences of our own for the error gallery: each has a parallel among the mistakes on the development sets and is marked as a person would.
 * The gallery reads them and shows one only where the reader still makes that mistake in it.
 */
export interface Marking {
  readonly source?: string;
  readonly cue?: string;
  readonly content: string | readonly string[];
  readonly actor?: string;
  readonly stance?: string;
  /** Index of the marking whose content this one lies in. */
  readonly inside?: number;
  readonly chain?: readonly string[];
}

export interface Example {
  readonly kind: string;
  readonly text: string;
  readonly marked: readonly Marking[];
}

const of = (kind: string, ...rows: readonly (readonly [text: string, ...marked: readonly Marking[]])[]): readonly Example[] =>
  rows.map(([text, ...marked]) => ({ kind, text, marked }));

const m = (
  source: string,
  cue: string,
  content: string | readonly string[],
  rest: Omit<Marking, 'source' | 'cue' | 'content'> = {},
): Marking => ({
  ...(source ? { source } : {}),
  ...(cue ? { cue } : {}),
  content,
  ...rest,
});

export const EXAMPLES: readonly Example[] = [
  ...of(
    'missed: verb of doing or showing',
    ['The council has embraced a ban on wood stoves.', m('The council', 'has embraced', 'a ban on wood stoves')],
    [
      'The harbour master raised the flood level from "moderate" to "high" on Monday.',
      m('The harbour master', 'raised', 'the flood level from "moderate" to "high"'),
    ],
    ['The treaty allows fishing boats from both shores.', m('The treaty', 'allows', 'fishing boats from both shores')],
  ),
  ...of(
    'missed: communication verb',
    [
      'Several farmers, many of them claiming the dam was never safe, blocked the road.',
      m('Several farmers', 'claiming', 'the dam was never safe'),
    ],
    ['The letters termed him a "coward" and a "liar".', m('The letters', 'termed', 'him a "coward" and a "liar"')],
    [
      'The ferry company did not disclose whether it had been fined.',
      m('The ferry company', 'did not disclose', 'whether it had been fined'),
    ],
    ['Port authorities confirm first case of cholera', m('Port authorities', 'confirm', 'first case of cholera')],
  ),
  ...of(
    'missed: noun',
    ['His opinion of the new bridge is low.', m('His', 'opinion of', 'the new bridge')],
    ['There was discussion the match could be moved.', m('', 'There was discussion', 'the match could be moved')],
    ['The mayor has no praise for the plan.', m('The mayor', 'has no praise for', 'the plan')],
  ),
  ...of(
    'missed: attitude verb',
    ['Dock workers oppose the merger of the two ports.', m('Dock workers', 'oppose', 'the merger of the two ports')],
    ['Most villagers support a second bridge.', m('Most villagers', 'support', 'a second bridge')],
    ['The nurses would like longer breaks.', m('The nurses', 'would like', 'longer breaks')],
  ),
  ...of(
    'missed: punctuation',
    [
      'BAKER: Where were you that night?\n\nMILLER: At home, with my brother.',
      m('BAKER', ':', 'Where were you that night?'),
      m('MILLER', ':', 'At home, with my brother.'),
    ],
    ['Survey: Most Commuters Would Pay for Faster Trains', m('Survey', ':', 'Most Commuters Would Pay for Faster Trains')],
    ['The miners had one message: “No bread, no coal.”', m('The miners', ':', '“No bread, no coal.”')],
    ['“No bread, no coal.” ― Anna Weber, miner', m('Anna Weber, miner', '―', '“No bread, no coal.”')],
  ),
  ...of(
    'missed: adjective',
    ['She was sure the bridge would hold.', m('She', 'was sure', 'the bridge would hold')],
    ['The coach is frustrated that nobody trains on Sundays.', m('The coach', 'is frustrated', 'that nobody trains on Sundays')],
    ['The nurses were critical of the new timetable.', m('The nurses', 'were critical of', 'the new timetable')],
  ),
  ...of(
    'missed: preposition or auxiliary',
    ['The case against Mr. Weber rests on two letters.', m('The case', 'against', 'Mr. Weber')],
    ['A speech about the price of bread drew a crowd.', m('A speech', 'about', 'the price of bread')],
  ),
  ...of(
    'spurious: communication verb',
    [
      'The film shows the two friends recalling their first meeting.',
      m('The film', 'shows', 'the two friends recalling their first meeting'),
    ],
    ['By evening 37 cases had been confirmed and two ferries called at the island.'],
    ['Many questions were being asked in the harbour that week.'],
    ['The actor plays a king called the Lion of the North.'],
    ['Anyone charged with theft must report to the station.'],
  ),
  ...of(
    'spurious: attitude verb',
    ['A search of the boat found two knives, which were not named.'],
    ['The bill seeks to strike a balance between farmers and millers.'],
    ['Anyone on the pier could be seen by the guards.'],
    ['The court rejected the lawsuit of the millers.'],
    ['He tried to hold the door and decided to leave.'],
  ),
  ...of(
    'spurious: noun',
    ['The missing persons report lay on the desk.'],
    ['The storm came amid fears that had lasted for weeks.'],
    ['The council has plans and a budget.'],
  ),
  ...of(
    'spurious: verb of doing or showing',
    ['The train stops where the line reaches the border.'],
    ['The new tower offers what no other building in the town has.'],
    ['The road leads to the harbour, which makes it what the port needs.'],
  ),
  ...of(
    'content too long: the next clause',
    [
      'The pilot said the engine failed and two days later the airline closed for good after sixty years.',
      m('The pilot', 'said', 'the engine failed'),
    ],
    [
      'Keeper Jan Smit said "we will not leave," and the lighthouse has stood dark since the storm of last winter.',
      m('Keeper Jan Smit', 'said', '"we will not leave,"'),
    ],
    [
      'The coach called the match a farce and walked to the bus with his two sons and their dog.',
      m('The coach', 'called', 'the match a farce'),
    ],
    ['The baker was ordered to pay, which he did by selling his oven to a friend.', m('', 'was ordered', 'to pay')],
  ),
  ...of(
    'content too long: a trailing adjunct',
    [
      'The agency announced the arrest in a brief note on its own pages shortly before midnight.',
      m('The agency', 'announced', 'the arrest'),
    ],
    ['He condemned the vote after a long night of talks at the old town hall.', m('He', 'condemned', 'the vote')],
    ['The embassy advised leaving in its security alert of the third of January.', m('The embassy', 'advised', 'leaving')],
  ),
  ...of(
    'content too long: words before it',
    ['The captain stepped onto the quay, chanting “Home! Home!”', m('The captain', 'chanting', '“Home! Home!”')],
    [
      'The logbook of the lost ship offers odd details, according to The Harbour Post.',
      m('The Harbour Post', 'according to', 'odd details'),
    ],
  ),
  ...of('content too long: another sentence', [
    '“We are glad,” the coach said. “The sea is calm,” wrote the captain.',
    m('the coach', 'said', '“We are glad,”'),
    m('the captain', 'wrote', '“The sea is calm,”'),
  ]),
  ...of(
    "content too short: the quotation's other sentences",
    [
      '“We had our chances,” the captain said. “The wind turned at noon. We could not hold the boat on her course, and the others passed us one by one before the last buoy.”',
      m('the captain', 'said', [
        '“We had our chances,”',
        '“The wind turned at noon. We could not hold the boat on her course, and the others passed us one by one before the last buoy.”',
      ]),
    ],
    [
      'Weber said: “Look at the street. [...] There is no light in it. Nobody walks there after eight, and nobody will until the lamps are mended.”\n\n“We have asked for years.”',
      m('Weber', 'said', [
        '“Look at the street. [...] There is no light in it. Nobody walks there after eight, and nobody will until the lamps are mended.”',
        '“We have asked for years.”',
      ]),
    ],
  ),
  ...of('content too short: stops at a comma', [
    'The nurses said the ward, the roof of which had leaked for years before anybody wrote it down, was safe for all who lay in it.',
    m(
      'The nurses',
      'said',
      'the ward, the roof of which had leaked for years before anybody wrote it down, was safe for all who lay in it',
    ),
  ]),
  ...of('content too short: stops at a preposition or conjunction', [
    'Our report is calling for a full review of how we think about the lives of fishermen and what the sea does to them.',
    m('Our report', 'is calling for', 'a full review of how we think about the lives of fishermen and what the sea does to them'),
  ]),
  ...of(
    'content wrong: none of its words',
    [
      'In one week a thousand sheep were lost, shepherd Paul Kern told reporters on Friday.',
      m('Paul Kern', 'told', 'In one week a thousand sheep were lost'),
    ],
    ['The singer announced, at the end of a long evening, her farewell.', m('The singer', 'announced', 'her farewell')],
  ),
  ...of('content wrong: begins and ends elsewhere', [
    '“We wanted to know who drinks the water — and whether the pipes are safe for all,” lead author Dr. Anna Weber of the school of medicine said.',
    m(
      'lead author Dr. Anna Weber of the school of medicine',
      'said',
      '“We wanted to know who drinks the water — and whether the pipes are safe for all,”',
    ),
  ]),
  ...of(
    'source missing',
    [
      'Five of the fires were, according to facts agreed in court, "set by hand".',
      m('facts agreed in court', 'according to', ['Five of the fires were', '"set by hand"']),
    ],
    [
      'The islanders elected a new mayor on Sunday, demanding that the port reopen.',
      m('The islanders', 'demanding', 'that the port reopen'),
    ],
  ),
  ...of(
    'source where there is none',
    ['The baker was quickly reported missing.', m('', 'was quickly reported', ['The baker', 'missing'])],
    ['The firm was ordered to remove the sign.', m('', 'was ordered', 'to remove the sign')],
    ['The port faces allegations that it hid the leak.', m('', 'allegations', 'that it hid the leak')],
  ),
  ...of(
    'source too long',
    [
      'The ruling is a step which analysts say could change trade in the whole region.',
      m('analysts', 'say', 'could change trade in the whole region'),
    ],
    [
      'The Harbour Post, citing two sailors, reported that the ferry was overloaded.',
      m('The Harbour Post', 'reported', 'that the ferry was overloaded'),
    ],
    ['They changed their minds and several said they wanted peace.', m('several', 'said', 'they wanted peace')],
  ),
  ...of(
    'source cut: an apposition missing',
    [
      'Anna Weber, who led the strike of the dockers through the winter of 1997, announced her farewell.',
      m('Anna Weber, who led the strike of the dockers through the winter of 1997', 'announced', 'her farewell'),
    ],
    [
      'Jan Smit, from Leeuwarden, Netherlands, on Tuesday admitted his guilt.',
      m('Jan Smit, from Leeuwarden, Netherlands', 'admitted', 'his guilt'),
    ],
    [
      'Another former rower, Paul Kern, encouraged the crew to try again.',
      m('Another former rower, Paul Kern', 'encouraged', 'the crew to try again'),
    ],
  ),
  ...of(
    'source cut: words after its head missing',
    [
      'The consensus among the fishermen of the northern villages says the cod has gone.',
      m('The consensus among the fishermen of the northern villages', 'says', 'the cod has gone'),
    ],
    [
      'Miller Paul Kern who built the weir remarked the river was low.',
      m('Miller Paul Kern who built the weir', 'remarked', 'the river was low'),
    ],
  ),
  ...of('source cut: a conjunct missing', [
    'The guild of bakers and the union of all the millers in the three valleys say flour is scarce.',
    m('The guild of bakers and the union of all the millers in the three valleys', 'say', 'flour is scarce'),
  ]),
  ...of(
    'source wrong: another phrase of the sentence',
    [
      'Police arrested the driver of the third lorry, saying he had slept at the wheel.',
      m('Police', 'saying', 'he had slept at the wheel'),
    ],
    [
      'The coach must drop the eleven, Anna Weber of the club said, adding that the season was lost.',
      m('Anna Weber of the club', 'adding', 'that the season was lost'),
    ],
    [
      'The guard who met the mayor at the quay on Sunday claimed he was pushed.',
      m('The guard who met the mayor at the quay on Sunday', 'claimed', 'he was pushed'),
    ],
  ),
  ...of('source wrong: a phrase for a pronoun', ['The bread that she says is stale was baked at noon.', m('she', 'says', 'is stale')]),
  ...of('source wrong: a pronoun for a phrase', [
    'The captain and those who followed him warned that the ice was thin.',
    m('The captain and those who followed him', 'warned', 'that the ice was thin'),
  ]),
  ...of('source wrong: a phrase of another sentence', [
    'Paul Kern rows. Announced on Friday by the club, the trip was called “a dream” by the rowers.',
    m('the rowers', 'called', '“a dream”'),
  ]),
  ...of(
    'nested: missed',
    [
      '“We noticed that the door was open,” the guard said.',
      m('the guard', 'said', '“We noticed that the door was open,”', { actor: 'guard' }),
      m('We', 'noticed', 'that the door was open', { inside: 0 }),
    ],
    [
      'The mayor said she was uncertain whether the well was safe.',
      m('The mayor', 'said', 'she was uncertain whether the well was safe'),
      m('she', 'was uncertain', 'whether the well was safe', { inside: 0 }),
    ],
    [
      'The guild reported that twelve boats have been confirmed lost.',
      m('The guild', 'reported', 'that twelve boats have been confirmed lost'),
      m('', 'have been confirmed', ['twelve boats', 'lost'], { inside: 0 }),
    ],
    [
      'The harbour office announced that the threat of a strike had passed.',
      m('The harbour office', 'announced', 'that the threat of a strike had passed'),
      m('', 'threat of', 'a strike', { inside: 0 }),
    ],
  ),
  ...of('nested: found, not put inside', [
    'According to the diary, the cook believed that the ice would hold.',
    m('the diary', 'According to', 'the cook believed that the ice would hold'),
    m('the cook', 'believed', 'that the ice would hold', { inside: 0 }),
  ]),
  ...of('nested: put inside, stands outside', [
    'The police reported an alleged theft.',
    m('The police', 'reported', 'an alleged theft', { stance: 'asserts' }),
    m('', 'alleged', 'theft', { stance: 'asserts' }),
  ]),
  ...of(
    'carried: missed',
    [
      'The weather office warned of floods in the valley. The risk on the coast was low. In the hills it was very high.',
      m('The weather office', 'warned of', 'floods in the valley', { actor: 'weather office' }),
      { content: 'The risk on the coast was low.', actor: 'weather office' },
    ],
    [
      'Paul Kern said the ferry would sail. It would stop at both islands and return by night.',
      m('Paul Kern', 'said', 'the ferry would sail', { actor: 'Paul Kern' }),
      { content: 'It would stop at both islands and return by night.', actor: 'Paul Kern' },
    ],
  ),
  ...of('carried: given to another', [
    '“The ice is thin,” the guard said of Paul Kern. “He knew it.”',
    m('the guard', 'said', '“The ice is thin,”', { actor: 'guard' }),
    { content: '“He knew it.”', actor: 'Paul Kern' },
  ]),
  ...of(
    'actor: another entity',
    ['The mill in Delft burned, Dutch bakers said.', m('Dutch bakers', 'said', 'The mill in Delft burned', { actor: 'bakers of Delft' })],
    [
      'Colonel Weber met Major Kern. Kern’s office said the road was closed.',
      m('Kern’s office', 'said', 'the road was closed', { actor: 'Kern’s office' }),
    ],
    ['Russian Tea House owners said sales fell.', m('Russian Tea House owners', 'said', 'sales fell', { actor: 'Tea House owners' })],
  ),
  ...of('actor: another form of the name', [
    'The Royal Guild of Bakers met. The Guild said bread was dear.',
    m('The Guild', 'said', 'bread was dear', { actor: 'Royal Guild of Bakers' }),
  ]),
  ...of(
    'actor: description not resolved',
    [
      'Paul Kern, 40, was taken to the station. The attacker said he was sorry.',
      m('The attacker', 'said', 'he was sorry', { actor: 'Paul Kern' }),
    ],
    [
      'Weber and Kern built a model of the tide. The model shows that the dike is too low.',
      m('The model', 'shows', 'that the dike is too low', { actor: 'Weber and Kern’s model' }),
    ],
  ),
  ...of(
    'actor: description given to another',
    [
      'Minister Anna Weber met guard Paul Kern. The official said the gate was locked.',
      m('The official', 'said', 'the gate was locked', { actor: 'Paul Kern' }),
    ],
    [
      'The Guild of Millers sued the Guild of Bakers. The guild said it would pay.',
      m('The guild', 'said', 'it would pay', { actor: 'Guild of Millers' }),
    ],
  ),
  ...of(
    'actor: pronoun given to another',
    [
      'Anna Weber painted the dike. “It took a year,” she told the Harbour Post after Clara Kern had left.',
      m('she', 'told', '“It took a year,”', { actor: 'Anna Weber' }),
    ],
    [
      'The researchers cooled the brines. They found that less salt was needed.',
      m('They', 'found', 'that less salt was needed', { actor: 'The researchers' }),
    ],
    ['Paul Kern wrote to Jan Smit last week. He said the weir was broken.', m('He', 'said', 'the weir was broken', { actor: 'Paul Kern' })],
  ),
  ...of('actor: pronoun not resolved', ['They said the road was closed.', m('They', 'said', 'the road was closed', { actor: 'police' })]),
  ...of('actor: no source in the text', [
    'It was reported that the ferry sank.',
    m('', 'was reported', 'that the ferry sank', { actor: 'coast guard' }),
  ]),
  ...of('chain: a link missing', [
    'The ferry leaked, according to a note released by the port, the Harbour Post wrote in its report of the inquiry. According to a second note released by the port, it was old.',
    m('a second note released by the port', 'According to', 'it was old', { actor: 'port', chain: ['port', 'Harbour Post', '(outlet)'] }),
  ]),
];
