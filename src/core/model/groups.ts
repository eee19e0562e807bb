/** Disjoint sets over string keys (union-find with path halving). The root of a set is its least key, so the order of joins is irrelevant. */
export interface Groups {
  readonly join: (a: string, b: string) => void;
  readonly root: (key: string) => string;
}

export function groups(): Groups {
  const up = new Map<string, string>();
  const root = (key: string): string => {
    let x = key;
    for (;;) {
      const parent = up.get(x) ?? x;
      if (parent === x) return x;
      const above = up.get(parent) ?? parent;
      up.set(x, above);
      x = above;
    }
  };
  return {
    root,
    join: (a, b) => {
      const [x, y] = [root(a), root(b)];
      if (x === y) return;
      if (x < y) up.set(y, x);
      else up.set(x, y);
    },
  };
}
