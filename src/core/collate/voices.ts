import type { Actor } from '../model/actor.ts';
import type { Link } from '../model/attribution.ts';
import { type Facts, ownersOf } from '../model/facts.ts';
import { foldName as fold } from '../model/name.ts';
import type { Reading } from '../model/reading.ts';
import type { Voice } from '../model/voice.ts';

/** What `facts/` knows of those who speak, indexed once. */
export interface VoiceBook {
  /** The voice of a link of a chain, with whatever the reading itself found out about it. */
  readonly ofLink: (link: Link, actors: ReadonlyMap<string, Actor>) => Voice;
  /** The voice of a report's own outlet. */
  readonly ofOutlet: (reading: Reading) => Voice;
}

/** A speaker as `facts/` has it. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly kind: Actor['kind'];
  readonly party: string | null;
  readonly above: string | null;
}

export function voiceBook(facts: Facts): VoiceBook {
  const known = index(facts);
  const aboveOf = (start: string | null): string[] => {
    const out: string[] = [];
    for (let id = start; id && !out.includes(id); id = known.byId.get(id)?.above ?? null) out.push(id);
    return out;
  };
  const voice = (name: string, id: string | null, actor: Actor | undefined, unnamed: boolean, outlet: boolean): Voice => {
    const fact = (id ? known.byId.get(id) : undefined) ?? (unnamed ? undefined : known.byName.get(fold(name)));
    const above = aboveOf(actor?.partOf ?? fact?.above ?? null);
    const state = above.find((x) => x.startsWith('state:'))?.slice(6) ?? null;
    const key = fact?.id ?? id ?? `name:${fold(name)}`;
    return {
      key,
      name: fact?.name ?? actor?.name ?? name,
      kind: fact?.kind ?? actor?.kind ?? (outlet ? 'outlet' : null),
      unnamed,
      party: actor?.party ?? fact?.party ?? state,
      above: above.filter((x) => x !== key),
      owners: ownersOf(facts, key).map((o) => ({ name: o.ownerName, source: `${o.claim.source}, as of ${o.claim.asOf}` })),
      outlet,
    };
  };
  return {
    ofLink: (link, actors) => {
      const actor = (link.actor ? actors.get(link.actor) : undefined) ?? actors.get(fold(link.name));
      return voice(link.name, link.actor ?? actor?.id ?? null, actor, link.unnamed ?? actor?.unnamed ?? false, false);
    },
    ofOutlet: ({ report }) => {
      const name = report.outlet;
      return name && !name.startsWith('(')
        ? voice(name, null, undefined, false, true)
        : voice(name ?? '(outlet)', null, undefined, true, true);
    },
  };
}

function index(facts: Facts): { byId: ReadonlyMap<string, Known>; byName: ReadonlyMap<string, Known> } {
  const prefixed = (room: string, id: string | null): string | null => (id === null ? null : id.includes(':') ? id : `${room}:${id}`);
  const all: [Known, readonly string[]][] = [];
  for (const s of facts.states) {
    const id = `state:${s.id}`;
    all.push([{ id, name: s.speaksAs, kind: 'state', party: s.id, above: null }, [s.speaksAs, s.name, ...s.names, ...s.seats]]);
  }
  for (const b of facts.bodies) {
    const id = `body:${b.id}`;
    const above = prefixed('body', b.partOf) ?? prefixed('state', b.state);
    all.push([{ id, name: b.name, kind: 'organisation', party: b.state, above }, [b.name, ...b.names, ...b.acronyms]]);
  }
  for (const o of facts.outlets) {
    all.push([{ id: `outlet:${o.id}`, name: o.name, kind: 'outlet', party: null, above: null }, [o.name, ...o.names, ...o.acronyms]]);
  }
  for (const p of facts.persons) {
    const id = prefixed('person', p.id) ?? p.id;
    all.push([{ id, name: p.name, kind: 'person', party: null, above: prefixed('body', p.speaksFor) }, [p.name, ...p.names]]);
  }
  const byId = new Map(all.map(([k]) => [k.id, k]));
  const byName = new Map<string, Known>();
  for (const [k, names] of all) for (const n of names) if (!byName.has(fold(n))) byName.set(fold(n), k);
  return { byId, byName };
}
