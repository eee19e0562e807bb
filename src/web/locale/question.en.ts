import { ENGLISH } from '../../core/format/picture/words.ts';

const { count } = ENGLISH;

/** The Question screen's words in English. */
export const questionEn = {
  kicker: 'Question',
  tiles: {
    figures: (n: number) => (n === 1 ? 'figure' : 'figures'),
    reports: (n: number) => (n === 1 ? 'report' : 'reports'),
    origins: (n: number) => (n === 1 ? 'origin' : 'origins'),
    independent: () => 'independent at most',
    tensions: (n: number) => (n === 1 ? 'tension' : 'tensions'),
    drifts: (n: number) => (n === 1 ? 'drift' : 'drifts'),
  },
  parts: {
    figures: 'Figures',
    origins: 'Origins',
    positions: 'Positions',
    tensions: 'Tensions',
    drift: 'Drift',
    table: 'Table',
  },
  onThisPage: 'On this page',
  chart: 'What was said, by whom, when',
  chartNote:
    'Each mark is one figure in one report, at the interval that was said. These are not probabilities; nothing is averaged and no majority is taken. Choose a mark to read its exact words.',
  downloads: 'Download',
  svg: 'SVG',
  csv: 'CSV',
  json: 'JSON',
  independence: {
    atMost: 'At most',
    origins: (n: number) => (n === 1 ? 'independent origin' : 'independent origins'),
    of: (reports: number, named: number, parties: number) =>
      `${count(reports, 'report', 'reports')}, ${count(named, 'named origin', 'named origins')}; ${
        parties === 0
          ? 'none is a party to the conflict'
          : `${parties} of those counted ${parties === 1 ? 'is a party' : 'are parties'} to the conflict`
      }.`,
    why: 'Why not more',
    noReasons: 'No dependence between them is known.',
  },
  unnamed: 'unnamed, adds nothing to the count',
  dependsOn: 'depends on',
  because: {
    'same exhibit': 'both rest on the same exhibit',
    relay: 'one relays the other',
    owner: 'common owner',
    party: 'organs of one party',
    'copied text': 'copied text',
    'co-origin': 'named together',
  } as Readonly<Record<string, string>>,
  stances: {
    confirms: { sign: '✓', word: 'Confirms' },
    denies: { sign: '✗', word: 'Denies' },
    declines: { sign: '◐', word: 'Declines to say' },
    silent: { sign: '∅', word: 'Silent, says a report' },
    'none found': { sign: '–', word: 'No statement found' },
  },
  searched: (n: number, until: string | null) =>
    `Searched in ${count(n, 'report', 'reports')}${until ? `, until ${until}` : ''}. That is not a denial.`,
  noPositions: 'No report says that a party confirms, denies or declines anything here.',
  noTensions: 'Nothing in these figures conflicts, under any assumption tried.',
  noDrift: 'No figure was found to have changed on its way.',
  assumes: 'Assumes',
  off: 'switched off',
  waysOut: 'It may still be right if',
  working: 'The sum',
  figures: 'Figures involved',
  kinds: { contradiction: 'Contradiction', tension: 'Tension', drift: 'Drift' } as Readonly<Record<string, string>>,
  severity: { high: 'look first', medium: 'look', low: 'minor' },
  first: 'First said as',
  became: 'Became',
  types: {
    MEASURE_NARROW: 'narrower count',
    MEASURE_WIDEN: 'wider count',
    BOUND_DROP: 'bound lost',
    BOUND_FLIP: 'bound turned round',
    VALUE: 'other number',
    WINDOW_DROP: 'period lost',
    WINDOW_SHIFT: 'other period',
    POPULATION_SHIFT: 'other people',
    PLACE_SHIFT: 'other place',
    STOCK_FLOW: 'total and period mixed up',
    HEDGE_DROP: 'hedge lost',
    ATTRIBUTION_DROP: 'source lost',
    STATUS_UPGRADE: 'made surer',
    STANCE_SHIFT: 'other stance',
  } as Readonly<Record<string, string>>,
  mayBelong: 'May belong',
  mayBelongHint: 'Figures that lack a part by which they could be placed here. They are not drawn.',
  missing: (parts: string) => `missing: ${parts}`,
  columns: { asOf: 'As of', figure: 'Figure', counts: 'Counts', origin: 'Origin', outlet: 'Outlet', words: 'Words' },
  others: 'Notes',
  notes: 'Other findings',
} as const;
