import type { Account, Finding, Origin, PlacedFigure, Position, Question } from '../../model/account.ts';
import { clean } from '../clean.ts';
import { columns, wrap } from '../columns.ts';
import type { Page } from '../format.ts';
import { count, measureWords, quantityWords, windowWords } from './spoken.ts';

/**
 * Every figure on a line of its own (value, measure, who and when, origin, positions), never joined or averaged; below them what does not
 * add up, with its assumptions and ways out. Several reports: a heading per question, with its independent origins.
 */
export function accountText(given: Account, page: Page): string {
  const account = named(given);
  if (account.questions.length === 0 && account.findings.length === 0) return 'No figures to weigh.\n';
  const several = account.reports.length > 1;
  const worth = (q: Question): boolean =>
    page.verbose || !several || q.figures.length > 1 || account.findings.some((f) => isLoud(f) && f.questions.includes(q.id));
  const shown = account.questions.filter(worth);
  const lines = columns(
    shown.flatMap((q) => rowsOf(q, several, page)),
    page.width,
  );
  const out: string[] = [];
  let at = 0;
  for (const q of shown) {
    const own = lines.slice(at, at + listed(q, page).length);
    at += own.length;
    if (several) out.push(heading(q, page), ...own, ...below(q, page), '');
    else out.push(...own, ...below(q, page));
  }
  const alone = account.questions.length - shown.length;
  if (alone > 0)
    out.push(page.style.dim(`${count(alone, 'more question has', 'more questions have')} one figure each: hearsay questions, or -v`), '');
  out.push(...findings(account.findings, page));
  if (page.verbose) out.push(...account.positions.map((p) => `∅ ${position([p], page)}`));
  return `${out.join('\n').trimEnd()}\n`;
}

/** A report without a name is called by its digest: in sentences, its title or the start of the digest says more. */
function named(account: Account): Account {
  const long = account.reports.filter((r) => r.ref === r.id);
  if (long.length === 0) return account;
  const names = new Map(long.map((r) => [r.id, r.title ? `“${clean(r.title)}”` : `${r.id.slice(0, 'sha256:'.length + 12)}…`]));
  const say = (text: string): string => text.replace(/sha256:[0-9a-f]{64}/g, (id) => names.get(id) ?? id);
  return { ...account, findings: account.findings.map((f) => ({ ...f, title: say(f.title), explanation: say(f.explanation) })) };
}

function heading(q: Question, { style }: Page): string {
  const { atMost, named, parties } = q.independentOrigins;
  const party = parties > 0 ? `, ${count(parties, 'party', 'parties')} to the conflict` : '';
  return `${style.bold(clean(q.label))}  ${style.dim(`at most ${count(atMost, 'independent origin', 'independent origins')} (${named} named${party})`)}`;
}

const listed = (q: Question, { verbose }: Page): readonly PlacedFigure[] => (verbose ? [...q.figures, ...q.mayBelong] : q.figures);

/** What is not shown of a question unless asked for. */
function below({ mayBelong, independentOrigins }: Question, { style, verbose }: Page): string[] {
  if (verbose) return independentOrigins.reasons.map((reason) => style.dim(`  = ${clean(reason)}`));
  return mayBelong.length > 0 ? [style.dim(`  + ${mayBelong.length} that may belong (-v)`)] : [];
}

function rowsOf(q: Question, several: boolean, page: Page): string[][] {
  const origins = new Map(q.origins.map((o) => [o.name, o]));
  const said = positions(q.positions, page);
  const row = (f: PlacedFigure, k: number): string[] => {
    const who = several ? '' : [clean(q.population), clean(q.place)].filter(Boolean).join(' → ');
    const missing = f.missing.length > 0 ? `may belong (no ${f.missing.join(', no ')})` : '';
    return [
      `${several ? '  ' : ''}${quantityWords(f, f.text)}`,
      measureWords(f.measure),
      [who, when(f), missing].filter(Boolean).join(', '),
      origin(f, origins.get(f.origin), several, page),
      k === 0 ? said : '',
    ];
  };
  return listed(q, page).map(row);
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
  const aside = known?.unnamed ? (name === '(unnamed)' ? '' : ' (unnamed)') : of !== '' && !name.includes(of) ? ` (${clean(of)})` : '';
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
  // "No statement found" is what everybody starts with: said on demand, never in place of a denial.
  const told = STANCES.filter(([stance]) => page.verbose || stance !== 'none found');
  return told
    .map(([stance]) =>
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

/** Notes, and what cannot be compared, are shown on demand. */
const isLoud = (f: Finding): boolean => f.kind !== 'note' && f.kind !== 'incomparable';

function findings(all: readonly Finding[], page: Page): string[] {
  const order = Object.keys(SIGNS);
  const sorted = [...all].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const shown = page.verbose ? sorted : sorted.filter(isLoud);
  const hidden = sorted.length - shown.length;
  const lines = shown.flatMap((f) => finding(f, page));
  return hidden > 0 ? [...lines, page.style.dim(`· ${count(hidden, 'note', 'notes')} more with -v`)] : lines;
}

/** What is drawn from a sum is named by it; what is set side by side is told in words. */
function finding(f: Finding, page: Page): string[] {
  const { style } = page;
  const summed = f.working.length > 0 && f.kind !== 'drift' && f.kind !== 'ownership' && f.kind !== 'copy';
  const clash = f.kind === 'tension' || f.kind === 'contradiction';
  const colour = clash ? style.red : f.kind === 'drift' || f.kind === 'weekday' ? style.yellow : style.cyan;
  const rule = f.kind === 'ownership' || f.kind === 'copy' ? '' : `${f.types.length > 0 ? f.types.join(' ') : f.rule} `;
  const assumed = f.assumptions.filter((a) => a.on).map((a) => clean(a.text));
  const aside = [
    assumed.length > 0 ? `assumes: ${assumed.join('; ')}` : '',
    f.waysOut.length > 0 && (summed || page.verbose) ? `may be: ${f.waysOut.map(clean).join('; ')}` : '',
  ].filter(Boolean);
  const lines = [`${colour(SIGNS[f.kind])} ${rule}${clean(summed ? f.title : f.explanation || f.title)}`];
  if (page.verbose) lines.push(...(summed ? [clean(f.explanation)] : []), ...f.working.map(clean));
  if (aside.length > 0) lines.push(style.dim(aside.join(' · ')));
  const width = page.width === null ? null : page.width - 2;
  return lines.flatMap((line, k) => wrap(line, width).map((part, n) => (k === 0 && n === 0 ? part : `  ${part}`)));
}
