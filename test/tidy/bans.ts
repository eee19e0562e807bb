import { bare } from './code.ts';
import { type Fault, type House, isProduct, isSource, isTest, lineAt } from './house.ts';

interface Ban {
  readonly pattern: RegExp;
  readonly says: string;
  readonly todo: string;
}

/** In every source. */
const EVERYWHERE: readonly Ban[] = [
  { pattern: /(?:[:<|]\s*any\b|\bas\s+any\b|\bany\[\])/g, says: 'uses `any`', todo: 'say what it is, or `unknown` and look' },
  { pattern: /\bexport\s+default\b/g, says: 'has a default export', todo: 'export it by its name' },
  {
    pattern: /(?:^|\n)\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w/g,
    says: 'has an enum',
    todo: 'use a union of string literals',
  },
  {
    pattern: /(?:^|\n)\s*(?:export\s+)?(?:declare\s+)?(?:namespace|module)\s+\w/g,
    says: 'has a namespace',
    todo: 'a file is the namespace: export from it',
  },
  {
    pattern: /\bexport\s+(?:async\s+)?(?:function|const|class|interface|type)\s+\w*(?:Helper|Manager|Util|Utils|Service)\b/g,
    says: 'names a thing after no thing',
    todo: 'name it after what it is or does in the field (GLOSSARY.md)',
  },
];

/** In the core: no clock, no chance, no locale, no machine. */
const CORE: readonly Ban[] = [
  {
    pattern: /\bDate\.(?:now|parse|UTC)\b|\bnew\s+Date\b|\bperformance\.now\b/g,
    says: 'looks at a clock or counts on a time zone',
    todo: 'take the time as an argument; days and their arithmetic are in model/calendar.ts',
  },
  {
    pattern: /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/g,
    says: 'leaves something to chance',
    todo: 'take ids and chance as arguments',
  },
  {
    pattern: /\bIntl\.|\.toLocale\w+\(|\.localeCompare\(/g,
    says: 'depends on the locale of the machine',
    todo: 'compare and print by code units; words for people are made in src/edge or src/web',
  },
  {
    pattern: /\bprocess\.|\bBuffer\b|\brequire\(|\bglobalThis\b|\bimport\.meta\b/g,
    says: 'touches the machine',
    todo: 'pass in what it needs; the edge has hands',
  },
  { pattern: /\bconsole\./g, says: 'talks', todo: 'give back a Message; the edge prints' },
  {
    pattern: /\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(/g,
    says: 'waits or fetches',
    todo: 'the core is a function of its arguments; do this at the edge',
  },
];

const NAMES = /^(?:types|util|utils|helper|helpers|manager|service|services|common|misc|data|item|items|info|entity)$/;

/** What house style rules out, in code (not in comments or strings) and in file names. */
export function bans(house: House): readonly Fault[] {
  const out: Fault[] = [];
  for (const [file, source] of house) {
    if (!isSource(file)) continue;
    const word = file
      .split('/')
      .at(-1)
      ?.split(/[.-]/)
      .find((part) => NAMES.test(part));
    if (word)
      out.push({
        file,
        line: 0,
        says: `is named after no thing ("${word}")`,
        todo: 'name it after the noun it is about (GLOSSARY.md); split it if there are several',
      });
    const code = bare(source);
    const all = file.startsWith('src/core/') && isProduct(file) ? [...EVERYWHERE, ...CORE] : EVERYWHERE;
    for (const { pattern, says, todo } of all)
      for (const m of code.matchAll(pattern)) {
        if (pattern === EVERYWHERE[1]?.pattern && /(?:^|\/)[\w-]+\.config\.[mc]?[tj]s$/.test(file)) continue;
        const at = m.index + m[0].search(/\S/);
        out.push({ file, line: lineAt(source, at), says: `${says}: ${m[0].trim()}`, todo });
      }
  }
  return [...out, ...silenced(house), ...branches(house)];
}

/** A check may be silenced in one place, with its reason beside it. */
function silenced(house: House): Fault[] {
  const out: Fault[] = [];
  for (const [file, source] of house) {
    if (!isSource(file)) continue;
    for (const m of source.matchAll(/\/\/\s*(@ts-(?:ignore|nocheck|expect-error)|biome-ignore(?:-all)?)\b([^\n]*)/g)) {
      const hasReason = /(?::|--|—)\s*\S.{8,}/.test(m[2] ?? '');
      if (m[1] === '@ts-ignore' || m[1] === '@ts-nocheck' || !hasReason)
        out.push({
          file,
          line: lineAt(source, m.index),
          says: `silences a check (${m[1]}) without a reason`,
          todo: 'mend the cause, or use @ts-expect-error / biome-ignore with ": why"',
        });
    }
  }
  return out;
}

/** Shared code that branches on the id of a measure or language: what differs must be declared by the measure or language itself. */
function branches(house: House): Fault[] {
  const ids = [...house]
    .filter(([file]) => /^src\/core\/measure\/[^/]+\.ts$/.test(file) && !isTest(file))
    .flatMap(([, text]) => [...text.matchAll(/\bid:\s*'([a-z_]+)'/g)].map((m) => m[1] as string));
  const languages = [...house.keys()].flatMap((f) => /^src\/core\/lang\/([a-z]{2,3})\.ts$/.exec(f)?.[1] ?? []);
  const named = [...new Set([...ids, ...languages])].filter((id) => id !== 'index');
  if (named.length === 0) return [];
  const branch = new RegExp(`(?:[!=]==\\s*|\\bcase\\s+)'(${named.join('|')})'`, 'g');
  const out: Fault[] = [];
  for (const [file, source] of house) {
    if (!isProduct(file) || !file.startsWith('src/core/') || /^src\/core\/(?:lang|measure)\//.test(file)) continue;
    for (const m of bare(source, true).matchAll(branch))
      out.push({
        file,
        line: lineAt(source, m.index),
        says: `branches on '${m[1]}' by name`,
        todo: 'let the measure or language declare its answer, and ask it',
      });
  }
  return out;
}
