import { groups } from './groups.ts';
import type { Measure } from './measure.ts';

/**
 * The order among measures that follows from what each declares: inclusion of outcomes, `within`, and the two together (METHOD §2).
 * An ambiguous measure ("casualties") stands for the set of its readings; a relation holds for it only if it holds in every reading.
 */
export interface Lattice {
  readonly all: readonly Measure[];
  readonly get: (id: string) => Measure | undefined;
  /** What a measure may mean: itself, or each of `mayMean`. */
  readonly readingsOf: (id: string) => readonly Measure[];
  /** Whether a count of `part` can never exceed one of `whole`, all else being equal, in every reading of both. */
  readonly atMost: (part: string, whole: string) => boolean;
  /** Whether both count the same in every reading. */
  readonly same: (a: string, b: string) => boolean;
  /** Measures that share outcomes, directly or through others, have one scope: the range in which one may be mistaken for another. */
  readonly scope: (id: string) => string;
  /** Measures whose count `id` can never exceed; without `id`. */
  readonly above: (id: string) => readonly string[];
}

export function lattice(measures: readonly Measure[]): Lattice {
  const byId = new Map(measures.map((m) => [m.id, m]));
  const plain = measures.filter((m) => !m.mayMean?.length);
  const ups = new Map(plain.map((m) => [m.id, closure(m, plain)]));
  const readingsOf = (id: string): readonly Measure[] => {
    const m = byId.get(id);
    if (!m) return [];
    const meant = (m.mayMean ?? []).flatMap((x) => byId.get(x) ?? []);
    return meant.length ? meant : [m];
  };
  const every = (a: string, b: string, test: (x: Measure, y: Measure) => boolean): boolean => {
    const xs = readingsOf(a);
    const ys = readingsOf(b);
    return xs.length > 0 && ys.length > 0 && xs.every((x) => ys.every((y) => test(x, y)));
  };
  const below = (x: Measure, y: Measure): boolean => x.id === y.id || (ups.get(x.id)?.has(y.id) ?? false);
  const scopes = components(measures, readingsOf);
  return {
    all: measures,
    get: (id) => byId.get(id),
    readingsOf,
    atMost: (part, whole) => every(part, whole, below),
    same: (a, b) => (byId.has(a) && a === b && readingsOf(a).length === 1) || every(a, b, (x, y) => below(x, y) && below(y, x)),
    scope: (id) => scopes.get(id) ?? id,
    above: (id) => measures.filter((m) => m.id !== id && every(id, m.id, below)).map((m) => m.id),
  };
}

/** Ids that `m` lies within: outcomes included in theirs, declared `within`, and whatever those lie within. */
function closure(m: Measure, all: readonly Measure[]): ReadonlySet<string> {
  const found = new Set<string>();
  const todo = [m];
  for (let x = todo.pop(); x; x = todo.pop()) {
    for (const y of all) {
      if (y.id === m.id || found.has(y.id) || y.unit !== x.unit) continue;
      if (!x.within.includes(y.id) && !includes(y.outcomes, x.outcomes)) continue;
      found.add(y.id);
      todo.push(y);
    }
  }
  return found;
}

const includes = (outer: readonly string[], inner: readonly string[]): boolean => inner.length > 0 && inner.every((o) => outer.includes(o));

function components(measures: readonly Measure[], readingsOf: (id: string) => readonly Measure[]): ReadonlyMap<string, string> {
  const sets = groups();
  const owner = new Map<string, string>();
  for (const m of measures) {
    for (const r of readingsOf(m.id)) sets.join(m.id, r.id);
    for (const o of m.outcomes) {
      const first = owner.get(o);
      if (first === undefined) owner.set(o, m.id);
      else sets.join(first, m.id);
    }
  }
  return new Map(measures.map((m) => [m.id, sets.root(m.id)]));
}
