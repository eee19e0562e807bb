/** The `key: value` lines between two `---` lines at the head of a Markdown file. Only plain scalars are read; lists and blocks are passed over. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** Index behind it. */
  readonly end: number;
}

export function frontMatter(text: string): FrontMatter | null {
  const open = /^---[ \t]{0,20}\r?\n/.exec(text);
  if (!open) return null;
  const values = new Map<string, string>();
  for (let at = open[0].length; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, end).trimEnd();
    at = end + 1;
    if (line === '---' || line === '...') return { values, end: Math.min(at, text.length) };
    const m = /^([A-Za-z][\w-]{0,40})[ \t]{0,20}:[ \t]{1,20}(\S.*)$/.exec(line);
    const value = m ? scalar(m[2] as string) : null;
    const key = m?.[1]?.toLowerCase();
    if (key && value && !values.has(key)) values.set(key, value);
  }
  return null;
}

function scalar(written: string): string | null {
  const quoted = /^(["'])(.*)\1$/.exec(written);
  if (quoted) return (quoted[1] === '"' ? unquote(written) : (quoted[2] as string).replaceAll("''", "'")) || null;
  if (/^[[{|>&*!]/.test(written)) return null;
  const comment = written.indexOf(' #');
  return (comment < 0 ? written : written.slice(0, comment)).trim() || null;
}

function unquote(written: string): string {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : '';
  } catch {
    return written.slice(1, -1);
  }
}
