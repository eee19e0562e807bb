import type { MentionedActor } from '../model/mention.ts';
import type { Target } from './targets.ts';

/** What a text has named so far, in reading order: decides what "the North", a surname or "MoD" means from there on. */
export interface Memory {
  /** Actor id → when it was last named in a way that stands alone. */
  readonly seen: Map<string, number>;
  /** State id → when it, or an organ of it, was last named. */
  readonly states: Map<string, number>;
  /** Kind of organ → the actors of that kind named so far. */
  readonly organs: Map<string, Map<string, MentionedActor>>;
  /** Acronyms introduced in brackets: "NDRRMC" → its actor. */
  readonly bound: Map<string, MentionedActor>;
  /** Surnames (folded) of persons no table knows: "Mark Johnson" makes "Johnson" his, "Sudesh Amman" "Amman". */
  readonly taken: Set<string>;
  clock: number;
}

export const emptyMemory = (): Memory => ({
  seen: new Map(),
  states: new Map(),
  organs: new Map(),
  bound: new Map(),
  taken: new Set(),
  clock: 0,
});

export function remember(memory: Memory, actor: MentionedActor, state: string | null): void {
  memory.clock++;
  memory.seen.set(actor.id, memory.clock);
  if (state) memory.states.set(state, memory.clock);
}

export function rememberOrgan(memory: Memory, kind: string, actor: MentionedActor): void {
  const known = memory.organs.get(kind) ?? new Map<string, MentionedActor>();
  known.set(actor.id, actor);
  memory.organs.set(kind, known);
}

/** Whether a name that does not stand alone may be read here. */
export function allowed(memory: Memory, target: Target): boolean {
  if (!target.guarded || !target.actor) return true;
  if (memory.seen.has(target.actor.id)) return true;
  return (target.sort === 'body' || target.sort === 'outlet') && target.state !== null && memory.states.has(target.state);
}

/**
 * The one that is meant among targets with the same name: of the state just named ("the Ukrainian General Staff"), else the one named
 * last, else the first that stands alone, else that of the state named last.
 */
export function choose(memory: Memory, targets: readonly Target[], besideState: string | null): Target | null {
  if (targets.length < 2) return targets[0] ?? null;
  const rank = (t: Target): number => {
    if (besideState && t.state === besideState) return 4e9;
    const seen = t.actor ? memory.seen.get(t.actor.id) : undefined;
    if (seen !== undefined) return 2e9 + seen;
    if (!t.guarded) return 1e9;
    return t.state ? (memory.states.get(t.state) ?? 0) : 0;
  };
  return targets.reduce((best, t) => (rank(t) > rank(best) ? t : best));
}
