import { importsOf, resolve } from './code.ts';
import { type Fault, type House, isProduct, isSource } from './house.ts';

/** File → the files of the house it imports. */
export function graphOf(house: House, includes: (path: string) => boolean = isProduct): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  for (const [file, source] of house) {
    if (!isSource(file) || !includes(file)) continue;
    const targets = importsOf(source).map(({ from }) => resolve(file, from));
    out.set(file, [...new Set(targets.filter((t) => t !== null && house.has(t)))] as string[]);
  }
  return out;
}

/** Files that import each other in a ring; each ring once. Depth first, on a stack of its own. */
export function cycles(house: House): readonly Fault[] {
  const graph = graphOf(house);
  const done = new Set<string>();
  const out: Fault[] = [];
  for (const start of graph.keys()) {
    const path: string[] = [];
    const visit = (file: string): void => {
      if (done.has(file)) return;
      const at = path.indexOf(file);
      if (at >= 0) {
        out.push(ring(path.slice(at)));
        return;
      }
      path.push(file);
      for (const next of graph.get(file) ?? []) visit(next);
      path.pop();
      done.add(file);
    };
    visit(start);
  }
  return out;
}

const ring = (files: readonly string[]): Fault => ({
  file: files[0] as string,
  line: 0,
  says: `files import each other in a ring: ${[...files, files[0]].join(' → ')}`,
  todo: 'move what two of them share into a file of its own that both import',
});
