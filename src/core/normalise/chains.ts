import type { Access, Attribution, Link } from '../model/attribution.ts';
import type { Exhibit } from '../model/exhibit.ts';
import type { MentionedActor } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { type ChainScene, linkOf, type Nested, type Own } from './links.ts';
import { at, phraseOf } from './phrase.ts';
import { relaysOf } from './relays.ts';

const spanOf = (p: Parse, [from, to]: TokenRange): Span => [at(p, from).start, at(p, to - 1).end];

/** Attributions with canonical actors and their chains, origin → relays → outlet (METHOD §1). */
export function attribute(s: ChainScene): readonly Attribution[] {
  const { p, list, sources, outlet } = s;
  const byName = new Map(s.mentions.list.map((n) => [n.actor.name, n.actor]));
  const own = list.map((_, i) => ownLinks(s, i, byName));
  const relays = relaysOf(s, own);
  return list.map((c, i) => {
    const { actor, exhibit, links } = own[i] as Own;
    const resolved = sources[i];
    const closing: Link = { name: outlet.name, ...(outlet.actor ? { actor: outlet.actor } : {}) };
    return {
      id: `a${i + 1}`,
      source: c.source.map((r) => spanOf(p, r)),
      cue: c.cue.map((r) => spanOf(p, r)),
      content: c.content.map((r) => spanOf(p, r)),
      stance: c.stance,
      modality: c.modality,
      within: c.within === null ? null : `a${c.within + 1}`,
      actor: actor?.name ?? 'unnamed',
      actorId: actor?.id ?? null,
      score: c.score,
      chain: [...once([...(relays.origins.get(i) ?? []), ...links, ...outer(s, i, own), ...(relays.links.get(i) ?? [])]), closing],
      exhibit: exhibit?.id ?? null,
      rule: c.frame,
      inferred: {
        ...(resolved?.inferred ? { actor: resolved.inferred } : {}),
        ...(relays.inferred.get(i) ? { chain: relays.inferred.get(i) as string } : {}),
      },
    };
  });
}

/** The same actor twice in a row is one link. */
const once = (links: readonly Link[]): readonly Link[] =>
  links.filter((l, i) => i === 0 || (l.actor ?? l.name) !== (links[i - 1]?.actor ?? links[i - 1]?.name));

/** The links an attribution's own words give: an exhibit's author and releaser, or the speaker; then who cites it. */
function ownLinks(s: ChainScene, i: number, byName: ReadonlyMap<string, MentionedActor>): Own {
  const c = s.list[i] as Nested;
  const range = c.carries === undefined ? (s.sources[i]?.range ?? null) : (s.sources[c.carries]?.range ?? null);
  const phrase = range ? phraseOf(s.p, range, s.mentions, s.words) : null;
  const shown =
    phrase && (s.words.exhibits.has(phrase.head) || s.words.parts.has(phrase.head)) && !phrase.names.some((n) => n.actor.kind === 'person')
      ? s.exhibits.at(phrase.headAt, phrase.headAt + 1)
      : null;
  const about = shown ?? (c.content[0] ? contentExhibit(s, c) : null);
  const cue = c.cue.map((r) => spanOf(s.p, r));
  const relays = (c.relays ?? []).map((r): Link => linkOf(relayActor(s, r.source), [spanOf(s.p, r.cue)], 'read in'));
  const actor = s.sources[i]?.actor ?? null;
  if (shown) {
    const hands = [shown.author, shown.releasedBy ?? (shown.author ? null : shown.holder)].filter((x): x is string => x !== null);
    const [first] = hands.map((name) => actorNamed(byName, name));
    if (first) {
      const links = hands.map((name): Link => linkOf(actorNamed(byName, name), cue, 'holds document'));
      return { links: [...links, ...relays], actor: first, exhibit: shown };
    }
    if (actor && (actor.unnamed || actor.kind === 'exhibit')) {
      const thing = { ...actor, name: bare(shown.name, s), unnamed: true };
      return { links: [linkOf(thing, cue, accessOf(s, c)), ...relays], actor, exhibit: shown };
    }
  }
  if (!actor)
    return { links: [{ name: 'unnamed', unnamed: true, ...(cue.length ? { cue } : {}) }, ...relays], actor: null, exhibit: about };
  return { links: [linkOf(actor, cue, accessOf(s, c)), ...relays], actor, exhibit: about };
}

/** What a release or a verification is of. */
function contentExhibit(s: ChainScene, c: Nested): Exhibit | null {
  if (c.stance !== 'verifies' && c.stance !== 'quotes') return null;
  const [from, to] = c.content[0] as TokenRange;
  return s.exhibits.at(from, to);
}

function relayActor(s: ChainScene, range: TokenRange): MentionedActor {
  const phrase = phraseOf(s.p, range, s.mentions, s.words);
  const known = phrase.names.at(-1)?.actor;
  const latest =
    phrase.definite && s.words.outlets.has(phrase.head) ? s.discourse.latest(range[0], (e) => e.actor.kind === 'outlet') : null;
  const name = bare(phrase.text, s);
  return known ?? latest?.actor ?? { id: `name:${name}`, name, kind: 'outlet', unnamed: false, party: null, partOf: null };
}

/** Without its article. */
function bare(name: string, s: ChainScene): string {
  const space = name.indexOf(' ');
  return space > 0 && s.words.articles.has(name.slice(0, space).toLowerCase()) ? name.slice(space + 1).trimStart() : name;
}

const actorNamed = (byName: ReadonlyMap<string, MentionedActor>, name: string): MentionedActor =>
  byName.get(name) ?? { id: `name:${name}`, name, kind: 'group', unnamed: true, party: null, partOf: null };

/** Attributions around this one, innermost first: each relays what lies within. */
function outer(s: ChainScene, i: number, own: readonly Own[]): readonly Link[] {
  const out: Link[] = [];
  for (let k = (s.list[i] as Nested).within, guard = 0; k !== null && guard < 8; k = (s.list[k] as Nested).within, guard++) {
    const c = s.list[k] as Nested;
    if (c.frame === 'hearsay-adverb' || c.stance === 'verifies' || !reaches(s, c, s.list[i] as Nested)) continue;
    out.push(...(own[k] as Own).links);
  }
  return out;
}

/** Indirect speech ends with its sentence, words quoted with their quotation; only a quotation goes on over sentences. */
function reaches(s: ChainScene, outer: Nested, inner: Nested): boolean {
  const [a, b] = [outer.cue[0], inner.cue[0]];
  if (!a || !b) return true;
  const [said, quoted] = [s.p.quotationOf[a[0]] ?? -1, s.p.quotationOf[b[0]] ?? -1];
  if (said >= 0 && said !== quoted) return false;
  return quoted >= 0 || s.p.sentenceOf[a[0]] === s.p.sentenceOf[b[0]];
}

/** How the link knows, from the words of its sentence around cue and content. */
function accessOf(s: ChainScene, c: Nested): Access {
  const first = c.cue[0] ?? c.source[0];
  const sentence = first ? s.p.sentences[s.p.sentenceOf[first[0]] ?? -1] : undefined;
  if (!first || !sentence) return 'unknown';
  const near = s.p.text.slice(at(s.p, Math.max(sentence[0], first[0] - 12)).start, at(s.p, Math.min(sentence[1], first[1] + 4) - 1).end);
  for (const [words, access] of s.cues.access) if (words.test(near)) return access as Access;
  return 'unknown';
}
