import { languageFor } from '../../lang/index.ts';
import type { Stance } from '../../model/attribution.ts';
import type { Facts, StateFact } from '../../model/facts.ts';
import { foldWord, nameWords } from '../../model/name.ts';
import type { Report } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';

/** A first line longer than this, in code units, is no headline. */
const LONGEST = 160;
/** Words between a state's name and the verb: "Pyongyang again flatly denies". */
const APART = 3;

/** What a headline has a state do. `span` is empty where the headline stands apart from the text. */
export interface HeadlineStance {
  readonly party: string;
  readonly stance: Extract<Stance, 'denies' | 'confirms'>;
  readonly text: string;
  readonly span: Span;
}

/** End of the first line if it reads like a headline: short, another line below it, no full stop; −1 if not. */
export function headlineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end > 0 && end <= LONGEST && !/[.…]["”’]?\s*$/.test(text.slice(0, end)) ? end : -1;
}

/** States that a report's headline, or its title, says to deny or confirm: a name of the state, then soon the verb. */
export function headlineStances(report: Report, facts: Facts): readonly HeadlineStance[] {
  const end = headlineEnd(report.text);
  const heads: { text: string; span: Span }[] = [];
  if (end > 0) heads.push({ text: report.text.slice(0, end), span: [0, end] });
  if (report.title) heads.push({ text: report.title, span: [0, 0] });
  const { denying, confirming } = languageFor(report.language).positions;
  const found = heads.flatMap(({ text, span }) => {
    const words = nameWords(text).map(foldWord);
    return words.flatMap((word, at): readonly HeadlineStance[] => {
      const stance = denying.has(word) ? 'denies' : confirming.has(word) ? 'confirms' : null;
      const party = stance && namedBefore(words, at, facts);
      return stance && party ? [{ party, stance, text, span }] : [];
    });
  });
  return [...new Map(found.map((h) => [`${h.party} ${h.stance}`, h])).values()];
}

/** The state whose name ends at most a few words before the verb, the nearest first. */
function namedBefore(words: readonly string[], verb: number, facts: Facts): string | null {
  const names = namesOf(facts);
  for (let end = verb; end >= Math.max(1, verb - APART); end--)
    for (let length = Math.min(4, end); length > 0; length--) {
      const state = names.get(words.slice(end - length, end).join(' '));
      if (state) return state;
    }
  return null;
}

const NAMES = new WeakMap<Facts, ReadonlyMap<string, string>>();

/** Folded names of states, their capitals and seats → ISO 3166 code; a name that two states share stands for neither. */
function namesOf(facts: Facts): ReadonlyMap<string, string> {
  const known = NAMES.get(facts);
  if (known) return known;
  const all = (s: StateFact): readonly string[] =>
    [s.name, s.speaksAs, ...s.names, ...s.capitals, ...s.seats].filter((n) => !n.startsWith('?'));
  const out = new Map<string, string>();
  const shared = new Set<string>();
  for (const s of facts.states)
    for (const n of new Set(all(s).map((x) => nameWords(x).map(foldWord).join(' ')))) {
      if (out.has(n) && out.get(n) !== s.id) shared.add(n);
      else out.set(n, s.id);
    }
  for (const n of shared) out.delete(n);
  NAMES.set(facts, out);
  return out;
}
