import type { Account, Finding, Origin, PlacedFigure, Position, Question } from '../../model/account.ts';
import { clean } from '../clean.ts';
import { columns, wrap } from '../columns.ts';
import type { Page } from '../format.ts';
import { count, measureWords, quantityWords, windowWords } from './spoken.ts';

/**
 * Every figure on a line of its own (value, measure, who and when, origin, positions), never joined or averaged; below them what does not
 * add up, with its assumptions and ways out. Several reports: a heading per question, with its independent origins.
 */
export function accountText(account: Account, page: Page): string {
  if (account.questions.length === 0 && account.findings.length === 0) return 'No figures to weigh.\n';
  const several = account.reports.length > 1;
  const rows = account.questions.flatMap((q) => rowsOf(q, several, page));
  const lines = columns(rows, page.width);
  const out: string[] = [];
  let at = 0;
  for (const q of account.questions) {
    const own = lines.slice(at, at + q.figures.length + q.mayBelong.length);
    at += own.length;
    if (several) out.push(...heading(q, page), ...own, ...reasons(q, page), '');
    else out.push(...own);
  }
  const { shown, hidden } = split(account.findings, page.verbose);
  for (const f of shown) out.push(...finding(f, page));
  if (account.positions.length > 0 && page.verbose) out.push(...account.positions.map((p) => `∅ ${position([p], page)}`));
  if (hidden > 0) out.push(page.style.dim(`· ${count(hidden, 'note', 'notes')} more with -v`));
  return `${out.join('\n').trimEnd()}\n`;
}

function heading(q: Question, { style }: Page): string[] {
  const { atMost, named, parties } = q.independentOrigins;
  const origins = `at most ${count(atMost, 'independent origin', 'independent origins')} (${named} named${parties > 0 ? `, ${count(parties, 'party', 'parties')} to the conflict` : ''})`;
  return [`${style.bold(clean(q.label))}  ${style.dim(origins)}`];
}

function rowsOf(q: Question, several: boolean, page: Page): string[][] {
  const origins = new Map(q.origins.map((o) => [o.name, o]));
  const said = positions(q.positions, page);
  const row = (f: PlacedFigure, k: number): string[] => {
    const who = several ? '' : [clean(q.population), clean(q.place)].filter(Boolean).join(' → ');
    const missing = f.missing.length > 0 ? `may belong: no ${f.missing.join(', no ')}` : '';
    return [
      `${several ? '  ' : ''}${quantityWords(f, f.text)}`,
      measureWords(f.measure),
      [who, when(f), missing].filter(Boolean).join(', '),
      origin(f, origins.get(f.origin), several, page),
      k === 0 ? said : '',
    ];
  };
  return [...q.figures, ...q.mayBelong].map(row);
}

/** What the text does not state stands in brackets. */
function when({ window, asOf }: PlacedFigure): string {
  const words = windowWords(window) || (asOf ? `as of ${windowWords({ start: asOf, end: asOf })}` : '');
  return window && !window.stated && words !== '' ? `(${words})` : words;
}

function origin(f: PlacedFigure, known: Origin | undefined, several: boolean, page: Page): string {
  const name = clean(f.origin);
  const party = known?.party ?? f.party;
  const of = party ? page.party(party) : '';
  const aside = known?.unnamed ? ' (unnamed)' : of !== '' && !name.includes(of) ? ` (${clean(of)})` : '';
  const outlet = several && f.outlet && f.outlet !== f.origin ? ` ← ${clean(f.outlet)}` : '';
  return `${name}${aside}${outlet}`;
}

const STANCES: readonly (readonly [Position['stance'], string])[] = [
  ['confirms', 'confirmed'],
  ['denies', 'denied'],
  ['declines', 'would not say'],
  ['silent', 'never confirmed'],
  ['none found', 'no statement found'],
];

/** "Moscow, Pyongyang: never confirmed". */
function positions(all: readonly Position[], page: Page): string {
  return STANCES.map(([stance]) =>
    position(
      all.filter((p) => p.stance === stance),
      page,
    ),
  )
    .filter(Boolean)
    .join('; ');
}
function position(same: readonly Position[], page: Page): string {
  const [first] = same;
  if (!first) return '';
  const who = [...new Set(same.map((p) => clean(page.party(p.party))))];
  return `${who.join(', ')}: ${STANCES.find(([stance]) => stance === first.stance)?.[1] ?? first.stance}`;
}

function reasons(q: Question, page: Page): string[] {
  return page.verbose ? q.independentOrigins.reasons.map((reason) => page.style.dim(`  = ${clean(reason)}`)) : [];
}

const SIGNS: Readonly<Record<Finding['kind'], string>> = {
  contradiction: '▲',
  tension: '▲',
  drift: '◆',
  copy: '≡',
  ownership: '⊂',
  weekday: '!',
  note: '·',
  incomparable: '?',
};

/** Loud ones first; notes and what cannot be compared only on demand. */
function split(findings: readonly Finding[], verbose: boolean): { shown: readonly Finding[]; hidden: number } {
  const order = Object.keys(SIGNS);
  const sorted = [...findings].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const shown = verbose ? sorted : sorted.filter((f) => f.kind !== 'note' && f.kind !== 'incomparable');
  return { shown, hidden: sorted.length - shown.length };
}

function finding(f: Finding, page: Page): string[] {
  const { style } = page;
  const colour =
    f.kind === 'tension' || f.kind === 'contradiction' ? style.red : f.kind === 'drift' || f.kind === 'weekday' ? style.yellow : style.cyan;
  const rule = f.types.length > 0 ? f.types.join(' ') : f.rule;
  const on = f.assumptions.filter((a) => a.on).map((a) => clean(a.text));
  const below = [
    on.length > 0 ? `assumes: ${on.join('; ')}` : '',
    f.waysOut.length > 0 ? `may be: ${f.waysOut.map(clean).join(', ')}` : '',
  ].filter(Boolean);
  const lines = [`${colour(SIGNS[f.kind])} ${f.kind === 'ownership' ? '' : `${rule} `}${clean(f.title)}`];
  if (page.verbose) lines.push(clean(f.explanation), ...f.working.map(clean));
  if (below.length > 0) lines.push(style.dim(below.join(' · ')));
  return lines.flatMap((line, k) =>
    wrap(line, page.width === null ? null : page.width - 2).map((part, n) => (k === 0 && n === 0 ? part : `  ${part}`)),
  );
}
