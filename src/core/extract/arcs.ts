/**
 * States of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez, Satta 2011) in arrays that are made once and used for every
 * sentence: words 0 … n−1, the root at n (behind the last word), and at n + 1 a word that stands for "none there".
 */
export interface State {
  n: number;
  none: number;
  depth: number;
  front: number;
  /** Hashes of forms and of their last three letters; numbers of tags (0: not known to the model). */
  readonly word: Uint32Array;
  readonly end: Uint32Array;
  readonly tag: Uint8Array;
  readonly stack: Int32Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  /** Dependents made so far: outermost and second outermost on each side, how many, and which relations (a bit each, folded to 32). */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
  /** How many words of each kind (verb, comma, …) stand before each place: what lies between two words is a subtraction. */
  readonly before: readonly Int32Array[];
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Room for sentences of up to `longest` words. */
export function newState(longest: number, kinds: number): State {
  const size = longest + 4;
  const ints = () => new Int32Array(size);
  return {
    n: 0,
    none: 1,
    depth: 0,
    front: 0,
    word: new Uint32Array(size),
    end: new Uint32Array(size),
    tag: new Uint8Array(size),
    stack: ints(),
    head: ints(),
    relation: new Uint8Array(size),
    left: ints(),
    left2: ints(),
    right: ints(),
    right2: ints(),
    lefts: new Uint8Array(size),
    rights: new Uint8Array(size),
    leftSet: ints(),
    rightSet: ints(),
    before: Array.from({ length: kinds }, ints),
  };
}

/** Makes room for a sentence of `n` words; the caller fills in words and tags. */
export function restart(s: State, n: number): void {
  const end = n + 4;
  s.n = n;
  s.none = n + 1;
  s.depth = 0;
  s.front = 0;
  s.head.fill(-1, 0, end);
  s.relation.fill(0, 0, end);
  for (const kids of [s.left, s.left2, s.right, s.right2]) kids.fill(n + 1, 0, end);
  for (const counts of [s.lefts, s.rights, s.leftSet, s.rightSet]) counts.fill(0, 0, end);
}

export const done = (s: State): boolean => s.front === s.n && s.depth === 0;

/** Moves that may be made, a bit each: shift; left arc (the front governs the top); right arc (the second governs the top). */
export const open = (s: State): number => {
  const rest = s.front < s.n;
  return (rest ? 1 << SHIFT : 0) | (s.depth > 0 && (rest || s.depth === 1) ? 1 << LEFT : 0) | (s.depth > 1 ? 1 << RIGHT : 0);
};

/** The head that a left or right arc would give the word on top. */
export const headFor = (s: State, move: number): number => (move === LEFT ? s.front : (s.stack[s.depth - 2] as number));

export function shift(s: State): void {
  s.stack[s.depth++] = s.front++;
}

/** Takes the word on top and hangs it on the front (`LEFT`) or on the word below it (`RIGHT`). */
export function attach(s: State, move: number, relation: number): void {
  const head = headFor(s, move);
  const child = s.stack[--s.depth] as number;
  s.head[child] = head;
  s.relation[child] = relation;
  if (child < head) {
    s.left2[head] = s.left[head] as number;
    s.left[head] = child;
    s.lefts[head] = Math.min(7, (s.lefts[head] as number) + 1);
    s.leftSet[head] = (s.leftSet[head] as number) | (1 << (relation & 31));
  } else {
    s.right2[head] = s.right[head] as number;
    s.right[head] = child;
    s.rights[head] = Math.min(7, (s.rights[head] as number) + 1);
    s.rightSet[head] = (s.rightSet[head] as number) | (1 << (relation & 31));
  }
}
