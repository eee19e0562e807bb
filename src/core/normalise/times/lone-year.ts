import type { TimeLexicon } from '../../lang/sections/time.ts';
import type { Parse, Token } from '../../model/token.ts';

const DASH = /^[-–—]$/;

/**
 * Whether four digits that stand alone are a year: not a count ("2019 people", "more than 2000"), a clock time ("2024 UTC"), a number of
 * something ("Resolution 1973"), an amount ("$ 1999") or part of a longer number or name ("COVID-2019").
 */
export function isLoneYear({ tokens }: Parse, i: number, lexicon: TimeLexicon): boolean {
  const t = tokens[i];
  if (t?.kind !== 'number' || !/^[12]\d{3}$/.test(t.text)) return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before && (lexicon.years.numbered.has(before.norm) || before.kind === 'symbol')) return false;
  if (joinedBefore(tokens, i, lexicon) || joinedAfter(tokens, i, lexicon) || countedBefore(tokens, i, lexicon)) return false;
  if (after && (lexicon.years.counted.has(after.norm) || after.norm === '%')) return false;
  for (let k = i + 1; k <= i + 3; k++) if (lexicon.years.clock.has(tokens[k]?.norm ?? '')) return false;
  if (after && Object.hasOwn(lexicon.classes.weekday ?? {}, after.norm)) return false;
  const year = Number(t.text);
  const marked = before?.text === '(' || DASH.test(before?.text ?? '');
  const plural = after?.spaced === true && lexicon.years.plural.test(after.text);
  if (year < 1900 || year > 2060) return (marked || lexicon.years.leads.has(before?.norm ?? '')) && year <= 2199 && !plural;
  return !plural || !before || marked || lexicon.leads.has(before.norm) || /^\p{Lu}/u.test(before.text);
}

/** "COVID-2019", "555-2000", but "1980–1987" and "pre-1990". */
function joinedBefore(tokens: readonly Token[], i: number, lexicon: TimeLexicon): boolean {
  const [dash, head] = [tokens[i - 1], tokens[i - 2]];
  if (!dash || !head || !DASH.test(dash.text) || dash.spaced || tokens[i]?.spaced) return false;
  return head.kind === 'number'
    ? head.text.length !== 4
    : head.kind === 'word' && dash.text === '-' && !lexicon.years.prefixes.has(head.norm);
}

/** "2000-strong", "2000-2500". */
function joinedAfter(tokens: readonly Token[], i: number, lexicon: TimeLexicon): boolean {
  const [dash, tail] = [tokens[i + 1], tokens[i + 2]];
  if (!dash || !tail || !DASH.test(dash.text) || dash.spaced || tail.spaced) return false;
  return tail.kind === 'number' ? Number(tail.text) > 2199 : lexicon.years.counted.has(tail.norm);
}

/** "more than 2000", but "until at least 2030". */
function countedBefore(tokens: readonly Token[], i: number, lexicon: TimeLexicon): boolean {
  const before = tokens[i - 1];
  if (!before || !lexicon.years.hedges.has(before.norm)) return false;
  return !lexicon.leads.has(tokens[i - 3]?.norm ?? '');
}
