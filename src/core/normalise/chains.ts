import type { CueLexicon } from '../lang/sections/cues.ts';
import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { Access, Attribution, Link } from '../model/attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Exhibit } from '../model/exhibit.ts';
import type { MentionedActor } from '../model/mention.ts';
import type { Span, Spans } from '../model/span.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import type { Discourse } from './discourse.ts';
import type { FoundExhibits } from './exhibits.ts';
import type { Mentions } from './mentions.ts';
import { at, phraseOf } from './phrase.ts';
import type { Resolved } from './resolved.ts';

export interface Nested extends Candidate {
  readonly within: number | null;
}

export interface ChainScene {
  readonly p: Parse;
  readonly list: readonly Nested[];
  readonly sources: readonly Resolved[];
  readonly exhibits: FoundExhibits;
  readonly mentions: Mentions;
  readonly discourse: Discourse;
  readonly cues: CueLexicon;
  readonly words: SourceLexicon;
  readonly outlet: { readonly name: string; readonly actor?: string };
}

const spanOf = (p: Parse, [from, to]: TokenRange): Span => [at(p, from).start, at(p, to - 1).end];

/** Attributions with canonical actors and their chains, origin → relays → outlet (METHOD §1). */
export function attribute(s: ChainScene): readonly Attribution[] {
  const { p, list, sources, outlet } = s;
  return list.map((c, i) => {
    const own = ownLinks(s, i);
    const actor = own.actor;
    const exhibit = own.exhibit;
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
      chain: [...own.links, ...outer(s, i), { name: outlet.name, ...(outlet.actor ? { actor: outlet.actor } : {}) }],
      exhibit: exhibit?.id ?? null,
      rule: c.frame,
      inferred: sources[i]?.inferred ? { actor: sources[i].inferred } : {},
    };
  });
}

interface Own {
  readonly links: readonly Link[];
  readonly actor: MentionedActor | null;
  readonly exhibit: Exhibit | null;
}

/** The links an attribution's own words give: an exhibit's author and releaser, or the speaker; then who cites it. */
function ownLinks(s: ChainScene, i: number): Own {
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
    if (hands.length) {
      const links = hands.map((name): Link => linkNamed(s, name, cue, 'holds document'));
      return { links: [...links, ...relays], actor: actorNamed(s, hands[0] as string), exhibit: shown };
    }
    if (actor && (actor.unnamed || actor.kind === 'exhibit'))
      return {
        links: [linkOf({ ...actor, name: shown.name.replace(/^(?:the|a|an)\s+/i, ''), unnamed: true }, cue, accessOf(s, c)), ...relays],
        actor,
        exhibit: shown,
      };
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
  return (
    known ??
    latest?.actor ?? {
      id: `name:${phrase.text}`,
      name: phrase.text.replace(/^the\s+/i, ''),
      kind: 'outlet',
      unnamed: false,
      party: null,
      partOf: null,
    }
  );
}

const linkOf = (a: MentionedActor, cue: Spans, access: Access): Link => ({
  name: a.name,
  actor: a.id,
  access,
  ...(cue.length ? { cue } : {}),
  ...(a.unnamed ? { unnamed: true } : {}),
});

const actorNamed = (s: ChainScene, name: string): MentionedActor =>
  s.mentions.list.find((n) => n.actor.name === name)?.actor ?? {
    id: `name:${name}`,
    name,
    kind: 'group',
    unnamed: true,
    party: null,
    partOf: null,
  };

const linkNamed = (s: ChainScene, name: string, cue: Spans, access: Access): Link => linkOf(actorNamed(s, name), cue, access);

/** Attributions around this one, innermost first: each relays what lies within. The same actor twice in a row is one link. */
function outer(s: ChainScene, i: number): Link[] {
  const out: Link[] = [];
  let last = s.sources[i]?.actor?.id ?? '';
  for (let k = (s.list[i] as Nested).within, guard = 0; k !== null && guard < 8; k = (s.list[k] as Nested).within, guard++) {
    const c = s.list[k] as Nested;
    if (c.frame === 'hearsay-adverb' || c.stance === 'verifies') continue;
    for (const link of ownLinks(s, k).links) {
      if ((link.actor ?? link.name) === last) continue;
      out.push(link);
      last = link.actor ?? link.name;
    }
  }
  return out;
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
