import { graphOf } from './cycles.ts';
import { type Fault, type House, isProduct } from './house.ts';

/** Folders of which each file is something that an index must know. */
const REGISTRIES: readonly { readonly folder: string; readonly holds: string }[] = [
  { folder: 'src/core/lang/', holds: 'languages' },
  { folder: 'src/core/measure/', holds: 'measures' },
  { folder: 'src/core/read/', holds: 'readers' },
  { folder: 'src/core/corroborate/', holds: 'findings' },
  { folder: 'src/core/format/', holds: 'formats' },
  { folder: 'src/edge/cli/', holds: 'commands' },
  { folder: 'src/edge/store/', holds: 'stores' },
];

/** Files of a registry that neither its index nor the rest of the program leads to: written, but never used. */
export function registration(house: House): readonly Fault[] {
  const graph = graphOf(house);
  const out: Fault[] = [];
  for (const { folder, holds } of REGISTRIES) {
    const files = [...house.keys()].filter((f) => f.startsWith(folder) && isProduct(f));
    if (files.length === 0) continue;
    const index = `${folder}index.ts`;
    if (!house.has(index)) {
      out.push({
        file: index,
        line: 0,
        says: `${folder} has no index`,
        todo: `list the ${holds} of this folder in index.ts, one line each`,
      });
      continue;
    }
    const known = reachable(graph, [index, ...calledFor(house, graph, folder)]);
    for (const file of files)
      if (!known.has(file))
        out.push({
          file,
          line: 0,
          says: `is not registered: nothing leads from ${index} to it`,
          todo: `add its line to ${index}, or delete it`,
        });
  }
  return out;
}

/** Files of a folder that files outside it import, or that the launcher starts. */
function calledFor(house: House, graph: ReadonlyMap<string, readonly string[]>, folder: string): readonly string[] {
  const outside = [...graph].filter(([file]) => !file.startsWith(folder)).flatMap(([, targets]) => targets);
  const launcher = `${house.get('hearsay') ?? ''}\n${house.get('package.json') ?? ''}`;
  const started = [...graph.keys()].filter((file) => launcher.includes(file));
  return [...outside, ...started].filter((file) => file.startsWith(folder));
}

export function reachable(graph: ReadonlyMap<string, readonly string[]>, roots: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...roots];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...(graph.get(file) ?? []));
  }
  return seen;
}

/** Product files that no test, script, measurement, page or program leads to. Reported, not refused: work in progress stands alone for a while. */
export function unused(house: House): readonly string[] {
  const graph = graphOf(house, () => true);
  const pages = [...house].filter(([f]) => f.endsWith('.html') || f === 'hearsay' || f.startsWith('scripts/') || f === 'package.json');
  const named = [...graph.keys()].filter((f) => pages.some(([page, text]) => page !== f && text.includes(f.replace(/^src\/web\//, ''))));
  const roots = [...graph.keys()].filter((f) => /^src\/(?:index|core\/pipeline)\.ts$|^(?:scripts|bench)\/|\/index\.ts$/.test(f));
  const known = reachable(graph, [...roots, ...named]);
  return [...graph.keys()].filter((f) => isProduct(f) && !known.has(f));
}
