import type { ClaimRef, DependenceEdge, Independence, Origin } from '../model/account.ts';
import { groups } from '../model/groups.ts';
import { claimsOf, figureRef } from '../model/refs.ts';
import type { Inquiry, Statement } from '../model/statement.ts';
import type { Voice } from '../model/voice.ts';
import { conflictParties } from './parties.ts';
import type { Evidence } from './rule.ts';

interface Party {
  readonly voice: Voice;
  readonly statements: Statement[];
}
interface Edge {
  readonly a: string;
  readonly b: string;
  readonly because: DependenceEdge['because'];
  readonly evidence: string;
  readonly statements: readonly Statement[];
}

/**
 * Who stands behind the figures of a question, how they depend on each other, and how many can be independent at most (METHOD §5). Unnamed
 * origins are listed and add nothing; a link that no report or table shows is not assumed, so the number is an upper bound.
 */
export function weighOrigins(
  q: Inquiry,
  e: Evidence,
  copied: (s: Statement) => readonly Statement[],
): { origins: readonly Origin[]; independence: Independence } {
  const all = originsOf(q.members);
  const edges = distinct([
    ...relays(q.members, all),
    ...exhibits(q.members),
    ...parties(all),
    ...owners(all),
    ...together(q.members),
    ...copies(q.members, copied),
  ]);
  const sets = groups();
  const named = (key: string): boolean => all.get(key)?.voice.unnamed === false;
  for (const edge of edges) if (named(edge.a) && named(edge.b)) sets.join(edge.a, edge.b);
  const keys = [...all.keys()].sort();
  const counted = [...new Set(keys.filter(named).map(sets.root))];
  const sides = conflictParties(q, e.facts);
  const origins = keys.map((key) => {
    const { voice, statements } = all.get(key) as Party;
    const dependsOn = edges.filter((x) => x.a === key || x.b === key).map((x) => asEdge(x, key, all));
    return {
      name: voice.name,
      actor: voice.key,
      party: voice.party,
      unnamed: voice.unnamed,
      dependsOn: once(dependsOn),
      figures: statements.map(figureRef),
    };
  });
  const involved = counted.filter((root) =>
    keys.some((k) => named(k) && sets.root(k) === root && sides.has(all.get(k)?.voice.party ?? '')),
  );
  return {
    origins,
    independence: {
      atMost: counted.length,
      named: keys.filter(named).length,
      parties: involved.length,
      reasons: reasons(keys, all, edges, sets.root, named),
    },
  };
}

/** One edge for each pair and cause, with the first that shows it: a thousand relays of one saying are one link. */
const distinct = (edges: readonly Edge[]): readonly Edge[] => {
  const out = new Map<string, Edge>();
  for (const x of edges) {
    const key = `${[x.a, x.b].sort().join(' ')} ${x.because}`;
    if (!out.has(key)) out.set(key, x);
  }
  return [...out.values()];
};

function originsOf(statements: readonly Statement[]): Map<string, Party> {
  const out = new Map<string, Party>();
  const add = (voice: Voice, s: Statement): void => {
    const known = out.get(voice.key);
    if (known) known.statements.push(s);
    else out.set(voice.key, { voice, statements: [s] });
  };
  for (const s of statements) {
    const [first] = s.chain;
    if (first) add(first, s);
    for (const v of s.together) if (!v.unnamed && v.key !== first?.key) add(v, s);
  }
  return out;
}

/** One passes on what the other says: here, or in another figure of the question. */
function relays(statements: readonly Statement[], all: ReadonlyMap<string, Party>): Edge[] {
  return statements.flatMap((s) => {
    const [first, ...rest] = s.chain;
    if (!first) return [];
    return rest
      .filter((v) => v.key !== first.key && all.has(v.key))
      .map(
        (v): Edge => ({
          a: first.key,
          b: v.key,
          because: 'relay',
          evidence: `${v.name} passes on ${first.name} in ${s.dispatch.ref}`,
          statements: [s],
        }),
      );
  });
}

/** Both rest on one thing shown: the same exhibit of a report, or of one kind, released by one body. */
function exhibits(statements: readonly Statement[]): Edge[] {
  const first = new Map<string, { key: string; s: Statement }>();
  const out: Edge[] = [];
  for (const s of statements) {
    const x = s.dispatch.reading.exhibits.find((y) => y.id === s.attribution?.exhibit);
    const origin = s.chain[0]?.key;
    if (!x || !origin) continue;
    const shownBy = x.releasedBy ?? x.holder ?? x.author;
    const id = shownBy ? `${x.kind} ${shownBy}` : `${s.dispatch.ref} ${x.id}`;
    const known = first.get(id);
    if (!known) first.set(id, { key: origin, s });
    else if (known.key !== origin)
      out.push({ a: known.key, b: origin, because: 'same exhibit', evidence: `both rest on ${x.name}`, statements: [known.s, s] });
  }
  return out;
}

/** Organs of one state are one interested party. */
function parties(all: ReadonlyMap<string, Party>): Edge[] {
  return alike(
    all,
    (v) => (v.party ? [v.party] : []),
    'party',
    (a, b, state) => `${a.name} and ${b.name} speak for one state (${state})`,
  );
}

/** One owner, as a dated and sourced claim has it. */
function owners(all: ReadonlyMap<string, Party>): Edge[] {
  return alike(
    all,
    (v) => [...v.owners.map((o) => o.name), ...(v.kind === 'outlet' || v.kind === 'organisation' ? [v.name] : [])],
    'owner',
    (a, b, owner) =>
      `${a.name} and ${b.name} belong to ${owner} (${[...a.owners, ...b.owners].find((o) => o.name === owner)?.source ?? 'as the tables have it'})`,
  );
}

function alike(
  all: ReadonlyMap<string, Party>,
  marks: (v: Voice) => readonly string[],
  because: Edge['because'],
  evidence: (a: Voice, b: Voice, mark: string) => string,
): Edge[] {
  const first = new Map<string, Party>();
  const out: Edge[] = [];
  for (const [key, party] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const mark of marks(party.voice)) {
      const known = first.get(mark);
      if (!known) first.set(mark, party);
      else if (known.voice.key !== key)
        out.push({
          a: known.voice.key,
          b: key,
          because,
          evidence: evidence(known.voice, party.voice, mark),
          statements: [known.statements[0], party.statements[0]].flatMap((s) => s ?? []),
        });
    }
  }
  return out;
}

/** Named in one breath as the source of the same words. */
function together(statements: readonly Statement[]): Edge[] {
  return statements.flatMap((s) => {
    const [first] = s.chain;
    if (!first) return [];
    return s.together
      .filter((v) => v.key !== first.key)
      .map(
        (v): Edge => ({
          a: first.key,
          b: v.key,
          because: 'co-origin',
          evidence: `${s.dispatch.ref} gives both as the source of one statement`,
          statements: [s],
        }),
      );
  });
}

/** The words that carry the one figure are copied from those that carry the other. */
function copies(statements: readonly Statement[], copied: (s: Statement) => readonly Statement[]): Edge[] {
  return statements.flatMap((s) =>
    copied(s).flatMap((from) => {
      const [a, b] = [from.chain[0]?.key, s.chain[0]?.key];
      if (!a || !b || a === b) return [];
      return [
        {
          a,
          b,
          because: 'copied text' as const,
          evidence: `${s.dispatch.ref} repeats the words of ${from.dispatch.ref}`,
          statements: [from, s],
        },
      ];
    }),
  );
}

function asEdge(x: Edge, from: string, all: ReadonlyMap<string, Party>): DependenceEdge {
  const other = x.a === from ? x.b : x.a;
  const claims: readonly ClaimRef[] = claimsOf(x.statements);
  return { name: all.get(other)?.voice.name ?? other, because: x.because, evidence: x.evidence, claims };
}

const once = (edges: readonly DependenceEdge[]): readonly DependenceEdge[] => [
  ...new Map(edges.map((x) => [`${x.name} ${x.because}`, x])).values(),
];

function reasons(
  keys: readonly string[],
  all: ReadonlyMap<string, Party>,
  edges: readonly Edge[],
  root: (key: string) => string,
  named: (key: string) => boolean,
): readonly string[] {
  const name = (key: string): string => all.get(key)?.voice.name ?? key;
  const out: string[] = [];
  const sets = new Map<string, string[]>();
  for (const k of keys.filter(named)) sets.set(root(k), [...(sets.get(root(k)) ?? []), k]);
  for (const members of sets.values()) {
    if (members.length < 2) continue;
    const why = [...new Set(edges.filter((x) => members.includes(x.a) && members.includes(x.b)).map((x) => x.evidence))];
    out.push(`${members.map(name).join(', ')} count once: ${why.slice(0, 4).join('; ')}${why.length > 4 ? '; …' : ''}.`);
  }
  const unnamed = keys.filter((k) => !named(k));
  if (unnamed.length) out.push(`${unnamed.map((k) => `“${name(k)}”`).join(', ')}: not named, adds nothing.`);
  const own = keys.filter((k) => named(k) && all.get(k)?.voice.outlet);
  if (own.length) out.push(`${own.map(name).join(', ')}: in its own words, without a source; may repeat another.`);
  if (sets.size > 0) out.push('An upper bound: links that no report shows may exist.');
  return out;
}
