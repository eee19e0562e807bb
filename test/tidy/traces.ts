import { type Fault, type House, lineAt } from './house.ts';

interface Trace {
  readonly pattern: RegExp;
  readonly says: string;
  readonly todo: string;
}

/** Written so that this file does not find itself. */
const slash = '[/]';

const TRACES: readonly Trace[] = [
  {
    pattern: new RegExp(
      `(?<![\\w.~@:-]|[/])${slash}(?:work${slash}\\w|root${slash}|home${slash}[a-z]|Users${slash}[A-Za-z]|tmp${slash}\\w)[\\w./-]*`,
      'g',
    ),
    says: 'names a place on one machine',
    todo: 'take the path as an argument, or build it from the root of the project or os.tmpdir()',
  },
  {
    pattern: /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio|goproxy)[\w.-]*(?::\d+)?[\w/.-]*/gi,
    says: 'names the host of a package registry',
    todo: "leave it out: npm's own configuration says where packages come from (.npmrc keeps such addresses out of the lock file)",
  },
  { pattern: /^(?:<{7}|>{7}) .*$/gm, says: 'holds the marks of an unfinished merge', todo: 'finish the merge' },
];

/** Traces of the machine on which something was written: none may be committed. */
export function traces(house: House): readonly Fault[] {
  const out: Fault[] = [];
  for (const [file, text] of house)
    for (const { pattern, says, todo } of TRACES)
      for (const m of text.matchAll(pattern)) out.push({ file, line: lineAt(text, m.index), says: `${says}: ${m[0].slice(0, 80)}`, todo });
  return out;
}
