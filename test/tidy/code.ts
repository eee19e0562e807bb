/**
 * Source text with comments, and if asked for the contents of strings and regular expressions, blanked out: same length, same lines.
 * A scanner, not a parser: it knows just enough of TypeScript to tell code from words.
 */
export function bare(source: string, keepStrings = false): string {
  const out = source.split('');
  const blank = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (out[i] !== '\n') out[i] = ' ';
  };
  /** Depth of braces at which each open `${` ends. */
  const templates: number[] = [];
  let depth = 0;
  let before = '';
  for (let i = 0; i < source.length; ) {
    const c = source[i] as string;
    const two = source.slice(i, i + 2);
    let end = i + 1;
    if (two === '//' || two === '/*') {
      end = two === '//' ? indexOr(source, '\n', i) : indexOr(source, '*/', i + 2) + 2;
      blank(i, Math.min(end, source.length));
    } else if (c === '"' || c === "'") {
      end = stringEnd(source, i);
      if (!keepStrings) blank(i + 1, end - 1);
      before = c;
    } else if (c === '`' || (c === '}' && templates.at(-1) === depth)) {
      if (c === '}') templates.pop();
      end = templateEnd(source, i + 1);
      if (!keepStrings) blank(i + 1, end - 1);
      if (source.slice(end - 2, end) === '${') templates.push(depth);
      before = '`';
    } else if (c === '/' && startsRegExp(before, source, i)) {
      end = regExpEnd(source, i);
      if (!keepStrings) blank(i + 1, end - 1);
      before = '/';
    } else {
      if (c === '{') depth++;
      if (c === '}') depth--;
      if (!/\s/.test(c)) before = c;
    }
    i = end;
  }
  return out.join('');
}

const indexOr = (s: string, what: string, from: number): number => {
  const i = s.indexOf(what, from);
  return i < 0 ? s.length : i;
};

/** Behind the closing mark; a string ends with its line at the latest (so an apostrophe in JSX text does little harm). */
function stringEnd(s: string, i: number): number {
  let k = i + 1;
  while (k < s.length && s[k] !== s[i] && s[k] !== '\n') k += s[k] === '\\' ? 2 : 1;
  return Math.min(s.length, k + 1);
}

/** Behind the closing mark or behind `${`. */
function templateEnd(s: string, i: number): number {
  let k = i;
  while (k < s.length && s[k] !== '`' && s.slice(k, k + 2) !== '${') k += s[k] === '\\' ? 2 : 1;
  return Math.min(s.length, s[k] === '$' ? k + 2 : k + 1);
}

/** Not a division, nor the stroke of a tag ("</b>", "<br />"). */
function startsRegExp(before: string, source: string, i: number): boolean {
  if (source[i + 1] === '>' || source[i - 1] === '<') return false;
  if (before === '' || /[(,=:[!&|?{};+\-*%~^]/.test(before)) return true;
  return /(?:=>|(?:^|\W)(?:return|typeof|case|in|of|delete|void))\s*$/.test(source.slice(Math.max(0, i - 12), i));
}

function regExpEnd(s: string, i: number): number {
  let inClass = false;
  let k = i + 1;
  for (; k < s.length && s[k] !== '\n'; k++) {
    if (s[k] === '\\') k++;
    else if (s[k] === '[') inClass = true;
    else if (s[k] === ']') inClass = false;
    else if (s[k] === '/' && !inClass) break;
  }
  return Math.min(s.length, k + 1);
}

/** What a source imports, as written, with the place of each. */
export interface Import {
  readonly from: string;
  readonly index: number;
}

export function importsOf(source: string): readonly Import[] {
  const code = bare(source, true);
  const out: Import[] = [];
  const pattern =
    /(?:^|[;\n}])\s*(?:import|export)\b[^;'"`]*?\bfrom\s*(['"])([^'"\n]+)\1|(?:^|[;\n}])\s*import\s*(['"])([^'"\n]+)\3|\bimport\s*\(\s*(['"])([^'"\n]+)\5/g;
  for (const m of code.matchAll(pattern)) {
    const from = m[2] ?? m[4] ?? m[6];
    if (from) out.push({ from, index: m.index + m[0].lastIndexOf(from) });
  }
  return out;
}

/** Path that a relative import names, from the root of the house; null for a package. */
export function resolve(importer: string, from: string): string | null {
  if (!from.startsWith('.')) return null;
  const parts = importer.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/[?#].*$/, '');
}

/** Name of the package that an import names: "@scope/name" or "name". */
export const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

export interface Func {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** Functions with a body in braces, and how many lines each takes. */
export function functionsOf(source: string): readonly Func[] {
  const code = bare(source);
  const out: Func[] = [];
  const head =
    /\bfunction\b\s*\*?\s*([\w$]*)|\b(?:const|let)\s+([\w$]+)[^=;\n]*=\s*(?:async\s*)?(?:\([^;{}]*\)|[\w$]+)\s*(?::[^={;]+)?=>\s*\{/g;
  for (const m of code.matchAll(head)) {
    const open = m[1] !== undefined ? bodyOf(code, m.index + m[0].length) : m.index + m[0].length - 1;
    if (open < 0) continue;
    const end = closing(code, open);
    out.push({ name: m[1] || m[2] || '(nameless)', line: lines(code, m.index), lines: lines(code, end) - lines(code, m.index) + 1 });
  }
  return out;
}

/** The brace that opens a function's body: behind its parameters, not within its result's type. */
function bodyOf(code: string, from: number): number {
  let i = code.indexOf('(', from);
  if (i < 0) return -1;
  i = closing(code, i) + 1;
  for (; i < code.length; i++) {
    if (code[i] === ';') return -1;
    if (code[i] !== '{') continue;
    const isType = /[:|&<,]\s*$|=>\s*$|\bis\s*$/.test(code.slice(Math.max(0, i - 20), i));
    if (!isType) return i;
    i = closing(code, i);
  }
  return -1;
}

function closing(code: string, open: number): number {
  const [a, b] = code[open] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    if (code[i] === a) depth++;
    else if (code[i] === b && --depth === 0) return i;
  }
  return code.length - 1;
}

const lines = (s: string, index: number): number => s.slice(0, index).split('\n').length;
