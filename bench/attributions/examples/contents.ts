import { type Example, m, of } from './example.ts';

/** Contents with other edges. */
export const CONTENTS: readonly Example[] = [
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
    "content too short: the quotation's other sentences",
    [
      'The captain was blunt. “Look at the sails,” he said. “They are torn.\n\n“They were torn in May and they were torn in June, and nobody has paid for new ones since.”',
      m('he', 'said', [
        '“Look at the sails,”',
        '“They are torn.\n\n“They were torn in May and they were torn in June, and nobody has paid for new ones since.”',
      ]),
    ],
    [
      'Paul Kern said: “We have a harbour where nothing moves because it is so shallow. You sail in, you run aground. Last year we had hundreds of boats aground, hundreds since the first of May. Hundreds of boats. And I am asking, who is to dig?”',
      m(
        'Paul Kern',
        'said',
        '“We have a harbour where nothing moves because it is so shallow. You sail in, you run aground. Last year we had hundreds of boats aground, hundreds since the first of May. Hundreds of boats. And I am asking, who is to dig?”',
      ),
    ],
    [
      '“Some of it, couple of bad turns cost us the cup,” she told the Post. “We could not hold our line there and they came out well. They slowed the race down in the last ten minutes and then won it at the buoy.”',
      m('she', 'told', [
        '“Some of it, couple of bad turns cost us the cup,”',
        '“We could not hold our line there and they came out well. They slowed the race down in the last ten minutes and then won it at the buoy.”',
      ]),
    ],
  ),
  ...of(
    'content wrong: none of its words',
    ['“It took a year,” she told the Harbour Post after Clara Kern had left.', m('she', 'told', '“It took a year,”')],
    [
      'Anna Weber, who led the strike of the dockers through the winter of 1997, announced her farewell.',
      m('Anna Weber, who led the strike of the dockers through the winter of 1997', 'announced', 'her farewell'),
    ],
  ),
  ...of('content too short: stops at a preposition or conjunction', [
    'The model calls for a review of how we think of the tide and what it does to us all year.',
    m('The model', 'calls for', 'a review of how we think of the tide and what it does to us all year'),
  ]),
];
