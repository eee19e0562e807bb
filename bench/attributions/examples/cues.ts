import { type Example, m, of } from './example.ts';

/** Cues that only one side has. */
export const MISSED_AND_SPURIOUS: readonly Example[] = [
  ...of(
    'missed: another verb',
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
    'spurious: another verb',
    ['The train stops where the line reaches the border.'],
    ['The new tower offers what no other building in the town has.'],
    ['The road leads to the harbour, which makes it what the port needs.'],
  ),
];
