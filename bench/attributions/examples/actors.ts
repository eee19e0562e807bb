import { type Example, m, of } from './example.ts';

/** Levels, carried quotations, actors, chains. */
export const LEVELS_AND_ACTORS: readonly Example[] = [
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
  ...of(
    'actor: another entity',
    [
      'The secretary of the rowers’ union (National Union of Rowers, Ferrymen and Lock Keepers), Mick Stone, said the lock was closed.',
      m(
        'The secretary of the rowers’ union (National Union of Rowers, Ferrymen and Lock Keepers), Mick Stone',
        'said',
        'the lock was closed',
        { actor: 'Mick Stone' },
      ),
    ],
    [
      'People with flags and a banner from Save Our Pier were saying "open the gate".',
      m('a banner from Save Our Pier', 'saying', '"open the gate"', { actor: 'Save Our Pier' }),
    ],
    [
      'The Rowers’ Guild Council met in Delft. RGC announced that the race would be held in May.',
      m('RGC', 'announced', 'that the race would be held in May', { actor: 'Rowers’ Guild Council' }),
    ],
    [
      'In Tides, scientists from the Delft Water Institute reported that the dunes had moved.',
      m('scientists from the Delft Water Institute', 'reported', 'that the dunes had moved', {
        actor: 'scientists from the Delft Water Institute',
      }),
    ],
    [
      'A diary published by the Rowers’ Guild describes how the crew slept.',
      m('A diary published by the Rowers’ Guild', 'describes', 'how the crew slept', { actor: 'rower' }),
    ],
    [
      'The Keeper of the Northern Light warned of ice. Paul Kern has kept it since 1990.',
      m('The Keeper of the Northern Light', 'warned of', 'ice', { actor: 'Paul Kern' }),
    ],
  ),
  ...of(
    'actor: description given to another',
    [
      'The Ministry of Health in Delft wrote a report on the fever. “All are well,” the report said. Germany had asked for it.',
      m('the report', 'said', '“All are well,”', { actor: 'Ministry of Health in Delft' }),
    ],
    [
      'President Anna Weber and former President Paul Kern met. Kern had asked for a second talk. The president called the idea a “waste of time”.',
      m('The president', 'called', 'the idea a “waste of time”', { actor: 'Anna Weber' }),
    ],
    [
      'Jan Smit was heard first. Minister Anna Weber sat beside Paul Kern, the minister of the lakes. The minister said the dams were sound.',
      m('The minister', 'said', 'the dams were sound', { actor: 'Anna Weber' }),
    ],
    [
      'The US Embassy in Baku closed on Friday. The office asked visitors to use the side door.',
      m('The office', 'asked', 'visitors to use the side door', { actor: 'US Embassy in Baku' }),
    ],
    [
      'The intelligence agency of the islands spoke to Reuters. The agency said it had worked alone.',
      m('The agency', 'said', 'it had worked alone', { actor: 'intelligence agency of the islands' }),
    ],
    [
      'In a letter to Jan Smit, Paul Kern asked for boats. Anna Weber disagreed. “We have few,” the letter said.',
      m('the letter', 'said', '“We have few,”', { actor: 'Paul Kern' }),
    ],
  ),
  ...of('actor: pronoun given to another', [
    'Anna Weber of the mill wrote to the Harbour Post. “We expect more floods,” she said. “We knew it in May,” the miller said.',
    m('she', 'said', '“We expect more floods,”', { actor: 'Anna Weber' }),
    m('We', 'expect', 'more floods', { actor: 'the mill', inside: 0 }),
  ]),
  ...of(
    'nested: put inside, stands outside',
    [
      'The mayor said two boats were lost while the harbour master wrote the pier was safe.',
      m('The mayor', 'said', 'two boats were lost', { stance: 'asserts' }),
      m('the harbour master', 'wrote', 'the pier was safe', { stance: 'asserts' }),
    ],
    [
      'Paul Kern denounced the vote, and the mayor of the island wrote that it had been fair.',
      m('Paul Kern', 'denounced', 'the vote', { stance: 'asserts' }),
      m('the mayor of the island', 'wrote', 'that it had been fair', { stance: 'asserts' }),
    ],
    [
      'The coach called the match a farce, and the Post reported that he had left the ground.',
      m('The coach', 'called', 'the match a farce', { stance: 'asserts' }),
      m('the Post', 'reported', 'that he had left the ground', { stance: 'asserts' }),
    ],
  ),
  ...of('chain: a link missing', [
    'The Harbour Post visited the yard. The first pictures show boats without sails, according to a film released by the Rowers’ Guild.',
    m('a film released by the Rowers’ Guild', 'according to', 'The first pictures show boats without sails', {
      actor: 'Rowers’ Guild',
      chain: ['Rowers’ Guild', 'Harbour Post', '(outlet)'],
    }),
  ]),
  ...of(
    'actor: pronoun given to another',
    [
      'The poor brines they studied were cold. “Our dams hold,” miller Jan Smit wrote of the rowers. They found that less salt was needed.',
      m('They', 'found', 'that less salt was needed', { actor: 'rowers' }),
    ],
    [
      'General Paul Kern worked for President Anna Weber. “It is a fine boat,” the president said. General Kern laughed. “Imagine a ride in it,” he said. “Imagine,” Weber said. “Let us go,” he said.',
      m('he', 'said', '“Let us go,”', { actor: 'Paul Kern' }),
    ],
    ['Jan Smit asked Paul Kern about the weir. “It is broken,” he said.', m('he', 'said', '“It is broken,”', { actor: 'Paul Kern' })],
    [
      'Police met the fishermen of the north. They said they had seen no boat.',
      m('They', 'said', 'they had seen no boat', { actor: 'fishermen' }),
    ],
    [
      'Clara Kern’s report on Jan Smit came out in May. He wrote that he had not been asked. She said that he had. “He was,” she wrote to Anna Weber. “I was not,” he said.',
      m('he', 'said', '“I was not,”', { actor: 'Jan Smit' }),
    ],
    [
      'The guild of millers asked the guild of bakers for help. It said flour was scarce.',
      m('It', 'said', 'flour was scarce', { actor: 'guild of millers' }),
    ],
  ),
  ...of(
    'actor: pronoun not resolved',
    [
      'Several passengers spoke to us. One wanted soup. They said the ferry was late.',
      m('They', 'said', 'the ferry was late', { actor: 'passengers' }),
    ],
    ['“We are late,” they said.', m('they', 'said', '“We are late,”', { actor: 'passengers' })],
  ),
];
