import type { Attribution } from '../../model/attribution.ts';
import type { Message } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { nameOf } from '../../model/row.ts';
import { words } from '../../model/span.ts';
import { clean } from '../clean.ts';
import { columns, wrap } from '../columns.ts';
import type { Page } from '../format.ts';
import { count, measureWords, quantityWords, quoted, windowWords } from './spoken.ts';

/** One report as read: its claims, the nested ones indented below those they lie in, its figures, its dates, what to look at. */
export function readingText(reading: Reading, page: Page): string {
  const parts = [
    head(reading, page),
    claims(reading, page),
    figures(reading, page),
    dates(reading, page),
    messages(reading.messages, page),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n\n`;
}

function head({ report }: Reading, { style }: Page): string[] {
  const facts = [
    report.outlet,
    report.published ?? 'undated',
    report.language,
    count(report.text.match(/\S+/g)?.length ?? 0, 'word', 'words'),
  ];
  const title = report.title ? clean(report.title) : clean(nameOf(report));
  const file = report.title ? `  ${style.dim(clean(nameOf(report)))}` : '';
  return [
    `${style.bold(title)}${file}`,
    style.dim(
      facts
        .filter((x) => x !== null)
        .map((x) => clean(x))
        .join(' · '),
    ),
  ];
}

function claims({ report, attributions }: Reading, page: Page): string[] {
  if (attributions.length === 0) return ['No claims found.'];
  const ids = new Set(attributions.map((a) => a.id));
  const below = new Map<string | null, Attribution[]>();
  for (const a of attributions) {
    const parent = a.within !== null && ids.has(a.within) ? a.within : null;
    below.set(parent, [...(below.get(parent) ?? []), a]);
  }
  const lines: string[] = [];
  const walk = (parent: string | null, depth: number): void => {
    for (const a of below.get(parent) ?? []) {
      lines.push(...claim(a, report.text, depth, page));
      walk(a.id, depth + 1);
    }
  };
  walk(null, 0);
  return [page.style.bold(count(attributions.length, 'claim', 'claims')), ...lines];
}

function claim(a: Attribution, text: string, depth: number, page: Page): string[] {
  const { style } = page;
  const who = clean(a.actor || words(text, a.source)) || '(nobody named)';
  const how = [a.stance === 'asserts' ? '' : a.stance, a.modality === 'fact' ? '' : a.modality].filter(Boolean).join(', ');
  const cue = clean(words(text, a.cue));
  const indent = `${'   '.repeat(depth)}${depth > 0 ? '└─ ' : '   '}`;
  const heading = [style.cyan(who), cue === '' ? '' : style.dim(`(${cue})`), how === '' ? '' : style.yellow(`[${how}]`)]
    .filter(Boolean)
    .join(' ');
  const chain = a.chain.map((link) => clean(link.name) + (link.access && link.access !== 'unknown' ? ` (${link.access})` : ''));
  const rest = ' '.repeat(indent.length);
  return [
    `${style.dim(a.id.padEnd(4))}${indent}${heading}`,
    ...wrap(quoted(words(text, a.content)), page.width === null ? null : page.width - rest.length - 4).map((line) => `    ${rest}${line}`),
    ...(chain.length > 2 ? [style.dim(`    ${rest}${chain.join(' → ')}`)] : []),
  ];
}

function figures({ figures: found }: Reading, page: Page): string[] {
  if (found.length === 0) return ['No figures found.'];
  const rows = found.map((f) => [
    `${f.id.padEnd(4)}   ${quantityWords(f, f.text)}`,
    f.kind === 'share' && f.base ? `${measureWords(f.measure)}, of ${clean(f.base.text)}` : measureWords(f.measure),
    clean(f.population?.text ?? ''),
    clean(f.place ?? ''),
    f.window?.stated === false ? `(${windowWords(f.window)})` : windowWords(f.window),
    clean(f.origin),
  ]);
  return [page.style.bold(count(found.length, 'figure', 'figures')), ...columns(rows, page.width)];
}

function dates({ times }: Reading, page: Page): string[] {
  if (times.length === 0) return [];
  const rows = times.map((t) => {
    const odd = t.weekdayMismatch ? `${t.weekdayMismatch.stated} does not fit: it was a ${t.weekdayMismatch.actual}` : '';
    const about = t.window.impreciseStart || t.window.impreciseEnd ? 'about ' : '';
    const stretch = windowWords(t);
    return [`       ${quoted(t.text)}`, stretch === '' ? '' : about + stretch, odd && page.style.yellow(odd)];
  });
  return [page.style.bold(count(times.length, 'date', 'dates')), ...columns(rows, page.width)];
}

function messages(all: readonly Message[], page: Page): string[] {
  const { style } = page;
  const shown = page.verbose ? all : all.filter((m) => m.level !== 'info');
  const hidden = all.length - shown.length;
  const lines = shown.map((m) => {
    const sign = m.level === 'error' ? style.red('✗') : m.level === 'warning' ? style.yellow('!') : style.dim('·');
    return `       ${sign} ${clean(m.text)}${m.hint ? style.dim(` — ${clean(m.hint)}`) : ''}`;
  });
  if (lines.length > 0) lines.unshift(style.bold('To look at'));
  if (hidden > 0) lines.push(style.dim(`       ${count(hidden, 'more remark', 'more remarks')} with -v`));
  return lines;
}
