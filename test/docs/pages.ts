import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Page {
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** Every page of documentation. */
export function pages(): readonly Page[] {
  return globSync(['*.md', 'docs/**/*.md', 'examples/**/README.md', 'facts/*.md', 'models/*.md', 'corpus/*.md'], { cwd: ROOT })
    .sort()
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

export const page = (path: string): string => readFileSync(ROOT + path, 'utf8');

/** Texts of a page's headings, code marks removed. Fenced blocks are no headings. */
export function headings(text: string): readonly string[] {
  let fenced = false;
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    const m = fenced ? null : /^#{1,6} (.*)$/.exec(line);
    return m?.[1] ? [m[1].replaceAll('`', '').trim()] : [];
  });
}

/** Relative targets of a page's links and pictures, without fragments. */
export function targets(text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((m) => m[1] ?? '')
    .filter((t) => !/^[a-z]+:/.test(t))
    .map((t) => t.replace(/#.*$/, ''))
    .filter((t) => t !== '');
}
