import { type Example, m, of } from './example.ts';

/** Sources with other edges, or elsewhere. */
export const SOURCES: readonly Example[] = [
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
    'source wrong: another phrase of the sentence',
    [
      'The Harbour Post, citing two sailors, reported that the ferry was overloaded.',
      m('two sailors', 'citing', 'that the ferry was overloaded'),
    ],
    [
      'Anna Weber, who led the strike of the dockers through the winter of 1997, announced her farewell.',
      m('Anna Weber, who led the strike of the dockers through the winter of 1997', 'announced', 'her farewell'),
    ],
    [
      'Jan Smit, a fire officer, told the Coastal Press Agency the cook lay in hospital with "deep burns".',
      m('Jan Smit, a fire officer', 'told', 'the cook lay in hospital with "deep burns"'),
    ],
    ['The mill will pay the 36 farmers, the miller said, adding that it was sorry.', m('the miller', 'adding', 'that it was sorry')],
    [
      'The Post quoted Jan Smit, head of the northern lifeboat guild, as saying the crew was safe.',
      m('Jan Smit, head of the northern lifeboat guild', 'saying', 'the crew was safe'),
    ],
  ),
  ...of('source cut: words after its head missing', [
    'The guard who met the mayor at the quay on Sunday claimed he was pushed.',
    m('The guard who met the mayor at the quay on Sunday', 'claimed', 'he was pushed'),
  ]),
  ...of('source cut: a conjunct missing', [
    'The captain and those who followed him warned that the ice was thin.',
    m('The captain and those who followed him', 'warned', 'that the ice was thin'),
  ]),
];
