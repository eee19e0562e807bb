import type { Link } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { TokenRange } from '../model/token.ts';
import { type ChainScene, linkOf, type Nested, type Own } from './links.ts';
import { at, tagOf } from './phrase.ts';

/** Links of chains that stand outside the attribution's own words, by index, and the rule that gave them. */
export interface Relays {
  /** Before the speaker: whom a speaker cites. */
  readonly origins: ReadonlyMap<number, readonly Link[]>;
  /** After the speaker: through whom the words came. */
  readonly links: ReadonlyMap<number, readonly Link[]>;
  readonly inferred: ReadonlyMap<number, string>;
}

/** Sentences for which words go on coming through the same outlet when their speaker is only referred to. */
const SAME = 3;

/** Each rule asks only about attributions that lie in no other and are not the relaying outlet's own. */
export function relaysOf(s: ChainScene, own: readonly Own[]): Relays {
  const links = new Map<number, readonly Link[]>();
  const inferred = new Map<number, string>();
  const told = carriers(s);
  const shown = exhibitors(s, own);
  const quoted = quoters(s);
  const lately = new Map<string, { readonly sentence: number; readonly links: readonly Link[] }>();
  s.list.forEach((c, i) => {
    const { actor, exhibit, links: mine } = own[i] as Own;
    if (c.within !== null || !actor || (actor.kind === 'outlet' && c.stance !== 'verifies')) return;
    const sentence = s.p.sentenceOf[(c.cue[0] ?? c.content[0] ?? [0])[0]] ?? 0;
    const give = (found: readonly Link[], rule: string): void => {
      const fresh = found.filter((l) => !mine.some((m) => m.actor === l.actor));
      if (links.has(i) || fresh.length === 0) return;
      links.set(i, fresh);
      inferred.set(i, rule);
    };
    const by = (told.get(sentence) ?? []).filter((x) => x.at >= (c.cue[0]?.[0] ?? 0));
    give(
      by.map((x) => x.link),
      'carried by',
    );
    const quoter = quoted(i);
    if (quoter !== null) give((own[quoter] as Own).links, 'within a quotation');
    if (exhibit && c.stance !== 'quotes') give(shown.get(exhibit.id) ?? [], 'the exhibit as the outlet describes it');
    const last = lately.get(actor.id);
    if (s.sources[i]?.inferred && last && sentence - last.sentence <= SAME) give(last.links, 'the same speaker, as relayed before');
    const relayed = [...mine.slice(1), ...(links.get(i) ?? [])].filter((l) => l.access === 'read in' || l.access === 'was told');
    if (relayed.length) lately.set(actor.id, { sentence, links: relayed });
  });
  return { origins: cited(s, own), links, inferred };
}

interface Carrier {
  readonly at: number;
  readonly link: Link;
}

/** "in a statement carried by Northern Wire", "told Northern Wire": the outlet, by sentence. */
function carriers(s: ChainScene): ReadonlyMap<number, readonly Carrier[]> {
  const { p, mentions } = s;
  const out = new Map<number, Carrier[]>();
  mentions.list.forEach((n, k) => {
    if (n.actor.kind !== 'outlet' || n.actor.id === s.outlet.actor) return;
    const [from] = mentions.ranges[k] ?? [0];
    let i = from - 1;
    while (i > 0 && s.words.articles.has(at(p, i).norm)) i--;
    const [verb, access] = s.cues.agentMark.has(at(p, Math.max(0, i)).norm) ? [i - 1, 'read in' as const] : [i, 'was told' as const];
    if (verb < 0 || p.sentenceOf[verb] !== p.sentenceOf[from]) return;
    const { norm } = at(p, verb);
    const carries = access === 'read in' ? s.cues.relaying.has(norm) && /^VB[ND]$/.test(tagOf(p, verb)) : s.words.telling.has(norm);
    if (!carries) return;
    const sentence = p.sentenceOf[from] ?? 0;
    const cue: Span = [at(p, verb).start, at(p, Math.max(verb, i)).end];
    out.set(sentence, [...(out.get(sentence) ?? []), { at: verb, link: linkOf(n.actor, [cue], access) }]);
  });
  return out;
}

/** Exhibits that an outlet speaks of in its own words: what is read off them comes through that outlet. */
function exhibitors(s: ChainScene, own: readonly Own[]): ReadonlyMap<string, readonly Link[]> {
  const out = new Map<string, readonly Link[]>();
  s.list.forEach((c, i) => {
    const { actor, links } = own[i] as Own;
    if (actor?.kind !== 'outlet' || actor.id === s.outlet.actor || c.stance === 'verifies') return;
    for (const [from, to] of c.content) for (const x of s.exhibits.all(from, to)) if (!out.has(x.id)) out.set(x.id, links);
  });
  return out;
}

/** Who is quoted where an attribution stands between quotation marks: whose content those marks hold, said outside them. */
function quoters(s: ChainScene): (i: number) => number | null {
  const { p, list } = s;
  const by = new Map<number, number>();
  list.forEach((c, i) => {
    // Words carried on are said by the cue they carry from.
    const cue = c.cue[0] ?? (c.carries === undefined ? undefined : list[c.carries]?.cue[0]);
    if (!cue || c.within !== null) return;
    for (const [from, to] of c.content)
      for (const q of new Set([p.quotationOf[from], p.quotationOf[to - 1]]))
        if (q !== undefined && q >= 0 && p.quotationOf[cue[0]] !== q && !by.has(q)) by.set(q, i);
  });
  return (i) => {
    const cue = list[i]?.cue[0];
    const quoter = cue ? by.get(p.quotationOf[cue[0]] ?? -1) : undefined;
    return quoter === undefined || quoter === i ? null : quoter;
  };
}

/** "…, citing the General Staff": whom a speaker cites by name is the origin of what that speaker says there. */
function cited(s: ChainScene, own: readonly Own[]): ReadonlyMap<number, readonly Link[]> {
  const out = new Map<number, readonly Link[]>();
  s.list.forEach((c, k) => {
    const who = s.sources[k]?.cites;
    const cue = c.cue[0];
    if (!who || !cue) return;
    const i = whose(s, k, own);
    if (i !== null && own[i]?.actor && own[i].actor.id !== who.id && !out.has(i))
      out.set(i, [linkOf(who, [[at(s.p, cue[0]).start, at(s.p, cue[1] - 1).end]], 'unknown')]);
  });
  return out;
}

/** The attribution that the citing belongs to: the one around it, else the last of the same speaker, in its sentence or the one before. */
function whose(s: ChainScene, k: number, own: readonly Own[]): number | null {
  const sentenceOf = (c: Nested): number => s.p.sentenceOf[(c.cue[0] ?? c.content[0] ?? [0])[0]] ?? 0;
  const c = s.list[k] as Nested;
  const same = (i: number): boolean => own[i]?.actor?.id === own[k]?.actor?.id;
  if (c.within !== null && same(c.within)) return c.within;
  const credits = s.words.crediting.has(at(s.p, (c.cue[0] as TokenRange)[1] - 1).norm);
  for (let i = k - 1; i >= Math.max(0, k - 4); i--) {
    const back = sentenceOf(c) - sentenceOf(s.list[i] as Nested);
    if (back <= (credits ? 1 : 0) && same(i)) return i;
  }
  return null;
}
