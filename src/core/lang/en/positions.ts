import type { PositionLexicon } from '../sections/positions.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const positions: PositionLexicon = {
  refusing: set(`declined declines declining decline refused refuses refusing refuse refusal withheld dodged sidestepped evaded deflected
    would will won't wouldn't`),
  dismissing:
    set(`dismissed dismisses dismissing dismiss brushed brushes scoffed scoffs ridiculed ridicules mocked mocks derided shrugged waved
    rumours rumors`),
  denying: set('denies deny denied denying'),
  confirming: set('confirms confirm confirmed confirming admits admit admitted acknowledges acknowledge acknowledged'),
};
