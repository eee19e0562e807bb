import { importsOf, packageOf, resolve } from './code.ts';
import { type Fault, type House, isProduct, lineAt } from './house.ts';

const STAGES = ['read', 'extract', 'normalise', 'ledger', 'collate', 'corroborate', 'compose', 'format'];
const SHARED = ['model', 'anchor', 'lang', 'measure'];

/** Packages that are pure functions of their arguments: the core may use these. Each is named in ARCHITECTURE.md. */
const PURE: ReadonlySet<string> = new Set([
  '@noble/hashes',
  'd3-scale',
  'd3-time',
  'd3-time-format',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
  'parse5',
]);

/** What each room may import besides itself. */
function mayImport(room: string): readonly string[] {
  if (room === 'model') return [];
  if (SHARED.includes(room)) return ['model'];
  if (STAGES.includes(room)) return SHARED;
  if (room === 'pipeline') return [...SHARED, ...STAGES];
  if (room === 'edge') return [...SHARED, ...STAGES, 'pipeline', 'face'];
  if (room === 'web') return [...SHARED, ...STAGES, 'pipeline', 'face'];
  if (room === 'face') return [...SHARED, ...STAGES, 'pipeline'];
  return [];
}

/** The room a file stands in; null outside `src/`. */
export function roomOf(path: string): string | null {
  const core = /^src\/core\/([^/]+)(\/|$)/.exec(path);
  if (core) return core[2] === '/' ? (core[1] as string) : (core[1] as string).replace(/\.ts$/, '');
  if (path.startsWith('src/edge/')) return 'edge';
  if (path.startsWith('src/web/')) return 'web';
  return path.startsWith('src/') ? 'face' : null;
}

/** Imports against the direction of the arrows: model ← anchor, lang, measure ← stages ← pipeline ← edge, web. */
export function arrows(house: House): readonly Fault[] {
  const out: Fault[] = [];
  for (const [file, source] of house) {
    if (!isProduct(file)) continue;
    const room = roomOf(file) as string;
    const isCore = file.startsWith('src/core/');
    for (const { from, index } of importsOf(source)) {
      const fault = (says: string, todo: string): void => void out.push({ file, line: lineAt(source, index), says, todo });
      const target = resolve(file, from);
      if (target === null) {
        if (isCore && from.startsWith('node:'))
          fault(`the core imports ${from}`, 'take what it gives as an argument; the edge passes it in');
        else if (isCore && !PURE.has(packageOf(from)))
          fault(
            `the core imports the package ${packageOf(from)}`,
            'if it is pure (no clock, chance, disk, network), add it to PURE in test/tidy/arrows.ts; else use it in src/edge',
          );
        continue;
      }
      const other = roomOf(target);
      if (other === null) {
        if (isCore || room === 'web' || isSourcePath(target))
          fault(`imports ${target} from outside src/`, 'move what it needs into src/, or pass it in');
      } else if (other !== room && !mayImport(room).includes(other)) fault(`${room} imports ${other} (${target})`, advice(room, other));
      else if (isCore || other === room) out.push(...innerRooms(file, target, lineAt(source, index)));
    }
  }
  return out;
}

const isSourcePath = (path: string): boolean => /\.[mc]?[jt]sx?$/.test(path);

function advice(room: string, other: string): string {
  if (STAGES.includes(room) && STAGES.includes(other))
    return `stages exchange nouns: put what both need into model/, and let pipeline.ts pass the one's result to the other`;
  if (STAGES.includes(room) && other === 'pipeline') return 'pipeline.ts calls stages, never the other way round';
  if (SHARED.includes(room)) return `${room}/ may import model/ alone: move the shared part into model/`;
  if (room === 'web' && other === 'edge')
    return 'the desk speaks to the edge over HTTP: describe the answer as a noun of model/ or in src/web';
  if (room === 'edge' && other === 'web') return 'the edge serves the desk as built files; it does not import it';
  return 'see the arrows in ARCHITECTURE.md';
}

/** Languages, measures and readers are known to their index alone: shared code that imports one by name would name it. */
const HIDDEN: readonly { readonly folder: string; readonly open: RegExp; readonly via: string }[] = [
  { folder: 'src/core/lang/', open: /^(?:index|language|sections\/.*)\.ts$/, via: 'the Language it was given' },
  { folder: 'src/core/measure/', open: /^index\.ts$/, via: 'measure/index.ts' },
  { folder: 'src/core/read/readers/', open: /^$/, via: 'READERS in read/index.ts' },
];

function innerRooms(file: string, target: string, line: number): Fault[] {
  return HIDDEN.filter(({ folder, open }) => {
    if (!target.startsWith(folder) || open.test(target.slice(folder.length))) return false;
    const home = folder === 'src/core/read/readers/' ? 'src/core/read/' : folder;
    return !file.startsWith(home);
  }).map(({ via }) => ({
    file,
    line,
    says: `imports ${target} by name`,
    todo: `shared code names no language, measure or format: use ${via}`,
  }));
}
