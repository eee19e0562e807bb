import type { ClaimRef, Finding } from '../model/account.ts';
import { claimRef } from '../model/refs.ts';
import type { Claim } from '../model/statement.ts';
import type { Voice } from '../model/voice.ts';
import { type Evidence, type FindingRule, finding } from './rule.ts';

/** A verifier and an outlet, or two outlets, that speak of one thing in one report and belong to one owner: counted once (METHOD §4, §5). */
export const ownership: FindingRule = {
  id: 'one-owner',
  name: 'one owner behind two voices',
  find: ({ collation }: Evidence) => {
    const byReport = new Map<string, Claim[]>();
    for (const c of collation.claims) {
      const list = byReport.get(c.dispatch.ref);
      if (list) list.push(c);
      else byReport.set(c.dispatch.ref, [c]);
    }
    const out = new Map<string, Finding>();
    for (const claims of byReport.values()) for (const f of pairs(claims)) out.set(f.id, f);
    return [...out.values()];
  },
};

function pairs(claims: readonly Claim[]): readonly Finding[] {
  const voices = new Map<string, { voice: Voice; claims: Claim[] }>();
  for (const c of claims)
    for (const voice of c.chain) {
      if (voice.owners.length === 0 || voice.kind !== 'outlet') continue;
      const known = voices.get(voice.key);
      if (known) known.claims.push(c);
      else voices.set(voice.key, { voice, claims: [c] });
    }
  const byOwner = new Map<string, { voice: Voice; claims: Claim[] }[]>();
  for (const [, v] of [...voices].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const o of v.voice.owners) byOwner.set(o.name, [...(byOwner.get(o.name) ?? []), v]);
  const told = new Set<string>();
  return [...byOwner].flatMap(([owner, [first, ...rest]]) =>
    rest.flatMap((other) => {
      const pair = `${first?.voice.key} ${other.voice.key}`;
      if (!first || told.has(pair)) return [];
      told.add(pair);
      return [shared(owner, first, other)];
    }),
  );
}

function shared(owner: string, a: { voice: Voice; claims: Claim[] }, b: { voice: Voice; claims: Claim[] }): Finding {
  const verifying = [...a.claims, ...b.claims].filter((c) => c.attribution.stance === 'verifies');
  const claims: readonly ClaimRef[] = [
    ...new Map([...verifying, ...a.claims.slice(0, 1), ...b.claims.slice(0, 1)].map((c) => [c.key, claimRef(c)])).values(),
  ];
  const sources = [...new Set([...a.voice.owners, ...b.voice.owners].filter((o) => o.name === owner).map((o) => o.source))];
  return finding({
    kind: 'ownership',
    rule: 'one-owner',
    title: `${a.voice.name} and ${b.voice.name} belong to ${owner}`,
    claims,
    explanation: `${a.voice.name} and ${b.voice.name} both stand behind what ${a.claims[0]?.dispatch.ref} reports, and both belong to ${owner}: counted once.${verifying.length ? ' One of them verified what the other reports.' : ''}`,
    working: sources.map((s) => `${owner}: ${s}`),
    waysOut: ['the two newsrooms work apart, and each saw the material for itself', 'the owner has changed since'],
  });
}
