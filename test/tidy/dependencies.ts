import { importsOf, packageOf } from './code.ts';
import { type Fault, type House, isProduct, isSource, isTest, lineAt } from './house.ts';

type Group = 'dependencies' | 'devDependencies' | 'optionalDependencies';
type Packages = Partial<Record<Group, Readonly<Record<string, string>>>>;

const manifest = (house: House): Packages => JSON.parse(house.get('package.json') ?? '{}') as Packages;
const namesOf = (house: House, ...groups: readonly Group[]): readonly string[] =>
  groups.flatMap((g) => Object.keys(manifest(house)[g] ?? {}));

/** Packages without a reason in ARCHITECTURE.md, versions that float, and imports of what is not installed with the program. */
export function dependencies(house: House): readonly Fault[] {
  return [...unexplained(house), ...floating(house), ...missing(house)];
}

function unexplained(house: House): Fault[] {
  const page = house.get('ARCHITECTURE.md');
  if (page === undefined) return [];
  return namesOf(house, 'dependencies', 'devDependencies', 'optionalDependencies')
    .filter((name) => !page.includes(`\`${name}\``))
    .map((name) => ({
      file: 'package.json',
      line: 0,
      says: `${name} is not in ARCHITECTURE.md`,
      todo: `add a row for \`${name}\` with its licence and why it is there, or remove it`,
    }));
}

function floating(house: House): Fault[] {
  const packages = manifest(house);
  return (['dependencies', 'devDependencies', 'optionalDependencies'] as const).flatMap((group) =>
    Object.entries(packages[group] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => ({ file: 'package.json', line: 0, says: `${name} floats ("${version}")`, todo: 'name one version' })),
  );
}

function missing(house: House): Fault[] {
  const shipped = new Set(namesOf(house, 'dependencies'));
  const types = namesOf(house, 'devDependencies')
    .filter((n) => n.startsWith('@types/'))
    .map((n) => n.slice(7));
  const all = new Set([...shipped, ...types, ...namesOf(house, 'devDependencies', 'optionalDependencies')]);
  const out: Fault[] = [];
  for (const [file, source] of house) {
    if (
      !isSource(file) ||
      !(file.startsWith('src/') || file.startsWith('test/') || file.startsWith('scripts/') || file.startsWith('bench/'))
    )
      continue;
    // The desk is bundled: what it uses need not be installed with the program.
    const allowed = isProduct(file) && !isTest(file) && !file.startsWith('src/web/') ? new Set([...shipped, ...types]) : all;
    for (const { from, index } of importsOf(source)) {
      if (from.startsWith('.') || from.startsWith('node:') || from.startsWith('virtual:')) continue;
      const name = packageOf(from);
      if (!allowed.has(name))
        out.push({
          file,
          line: lineAt(source, index),
          says: `imports ${name}, which is not installed with the program`,
          todo: 'add it to "dependencies" in package.json, with its row in ARCHITECTURE.md, or do without it',
        });
    }
  }
  return out;
}

/** Run-time packages that no source imports. Reported, not refused: a part may be wanted by work under way. */
export function idle(house: House): readonly string[] {
  const used = new Set([...house].filter(([f]) => isSource(f)).flatMap(([, text]) => importsOf(text).map(({ from }) => packageOf(from))));
  return namesOf(house, 'dependencies').filter(
    (name) => !used.has(name) && ![...house].some(([f, text]) => isProduct(f) && text.includes(`'${name}/`)),
  );
}
