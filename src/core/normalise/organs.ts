import type { NameLexicon, OrganWords } from '../lang/sections/names.ts';
import type { StateFact } from '../model/facts.ts';
import type { MentionedActor, NameMention } from '../model/mention.ts';
import { type Memory, rememberOrgan } from './memory.ts';
import type { NameText } from './surroundings.ts';
import { bodyActor, type Index, stateActor, type Target } from './targets.ts';
import type { Entry, Match } from './trie.ts';

/** A name found at tokens `[from, to)`, before it becomes a mention. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly actor: MentionedActor | null;
  readonly via: NameMention['via'];
  readonly state: string | null;
  /** Stands alone: later guarded names may rest on it. */
  readonly full: boolean;
}

type Accept = (entries: readonly Entry<Target>[]) => readonly Entry<Target>[];
const only =
  (fit: (t: Target) => boolean): Accept =>
  (entries) =>
    entries.filter((e) => fit(e.value));

/** "Ukraine's army", "South Korean defence ministry", "the U.S. State Department", "Ministry of Health of Iraq". */
export function organAt(x: NameText, index: Index, words: NameLexicon, memory: Memory, i: number): Found | null {
  const owner = index.names.longest(
    x,
    i,
    only((t) => t.sort === 'state' && !t.guarded && t.via !== 'seat'),
  );
  return owner ? ownedOrgan(x, index, words, memory, owner) : organOfState(x, index, words, memory, i);
}

function ownedOrgan(x: NameText, index: Index, words: NameLexicon, memory: Memory, owner: Match<Target>): Found | null {
  const target = owner.entries[0]?.value;
  const state = target && index.states.get(target.state ?? '');
  if (!target || !state) return null;
  const owned = x.tokens[owner.to] !== undefined && words.possessives.has(x.tokens[owner.to]?.norm.replace('’', "'") ?? '');
  if (target.via === 'capital' && !owned) return null;
  let at = owner.to + (owned ? 1 : 0);
  let best: Found | null = null;
  for (let modifiers = 0; modifiers <= 2; modifiers++, at++) {
    if (!owned && x.tokens[at]?.spaced === false) break;
    const body = index.names.longest(
      x,
      at,
      only((t) => (t.sort === 'body' || t.sort === 'outlet') && t.state === state.id),
    );
    const organ = index.organs.longest(x, at, (e) => e);
    const organWords = organ?.entries[0]?.value;
    if (body && (!organ || body.to >= organ.to)) {
      const t = body.entries[0]?.value;
      if (t?.actor) best = { from: owner.from, to: body.to, end: body.end, actor: t.actor, via: t.via, state: state.id, full: true };
    } else if (organ && organWords && !(organWords.local && target.via === 'capital')) {
      best = { from: owner.from, to: organ.to, end: organ.end, ...organActor(index, memory, state, organWords) };
    }
    if (best || !words.organModifiers.has(x.keys[at] ?? '')) break;
  }
  return best;
}

/** "Ministry of Health of Iraq", "the government of Samoa"; "the army" alone while the text has named one only. */
function organOfState(x: NameText, index: Index, words: NameLexicon, memory: Memory, i: number): Found | null {
  const organ = index.organs.longest(x, i, (e) => e);
  const kind = organ?.entries[0]?.value;
  if (!organ || !kind) return null;
  const capital = /^\p{Lu}/u.test(x.tokens[i]?.text ?? '');
  let at = organ.to;
  const joiner = x.keys[at] ?? '';
  if (words.organJoiners.has(joiner) && (words.of.has(joiner) || capital)) {
    at++;
    if (words.articles.has(x.keys[at] ?? '')) at++;
    const owner = index.names.longest(
      x,
      at,
      only((t) => t.sort === 'state' && t.via === 'name' && !t.guarded),
    );
    const state = owner && index.states.get(owner.entries[0]?.value.state ?? '');
    if (owner && state) return { from: i, to: owner.to, end: owner.end, ...organActor(index, memory, state, kind) };
  }
  // "the High Court of Bombay" is not the one named before.
  if (words.organJoiners.has(joiner) && /^\p{Lu}/u.test(x.tokens[organ.to + 1]?.text ?? '')) return null;
  const known = memory.organs.get(kind.kind);
  const definite = words.articles.has(x.keys[i - 1] ?? '');
  if (!definite || known?.size !== 1) return null;
  const [actor] = known.values();
  return actor ? { from: i, to: organ.to, end: organ.end, actor, via: 'name', state: actor.party, full: false } : null;
}

function organActor(index: Index, memory: Memory, state: StateFact, organ: OrganWords): Pick<Found, 'actor' | 'via' | 'state' | 'full'> {
  const body = index.organOf.get(`${state.id}/${organ.kind}`);
  const actor = organ.kind === 'government' ? stateActor(state) : body ? bodyActor(body) : composed(state, organ);
  rememberOrgan(memory, organ.kind, actor);
  return { actor, via: 'name', state: state.id, full: true };
}

const composed = (state: StateFact, organ: OrganWords): MentionedActor => ({
  id: `body:${state.id.toLowerCase()}-${organ.kind.replaceAll('_', '-')}`,
  name: organ.name.replace('{adjective}', state.adjective),
  kind: 'organisation',
  unnamed: false,
  party: state.id,
  partOf: `state:${state.id}`,
});
