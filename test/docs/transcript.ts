/** One command of a ```console block with the output that the page shows for it. */
export interface Step {
  readonly command: string;
  readonly shown: readonly string[];
  /** Exit code that the page states as `(exit 3)`; 0 where it states none. */
  readonly exit: number;
  /** 1-based line of the command in the page. */
  readonly line: number;
}

/** The commands of a page's ```console blocks, in order. A command starts with `$ `; a line ending in `\` goes on in the next. */
export function steps(page: string): readonly Step[] {
  const out: { command: string; shown: string[]; exit: number; line: number }[] = [];
  let inside = false;
  let carried = false;
  page.split('\n').forEach((text, i) => {
    if (text.startsWith('```')) {
      inside = !inside && text.trim() === '```console';
      return;
    }
    if (!inside) return;
    const last = out.at(-1);
    if (carried && last) last.command += ` ${text.trim().replace(/\\$/, '')}`;
    else if (text.startsWith('$ ')) out.push({ command: text.slice(2).replace(/\\$/, '').trim(), shown: [], exit: 0, line: i + 1 });
    else if (last) {
      const exit = /^\(exit (\d+)\)$/.exec(text.trim());
      if (exit) last.exit = Number(exit[1]);
      else if (text.trim() !== '') last.shown.push(text);
    }
    carried = text.endsWith('\\') && (carried || text.startsWith('$ '));
  });
  return out;
}

/**
 * Shown lines that the output does not have, in the order shown. White space counts as one blank; `…` stands for anything within a line;
 * a line of `…` alone for any number of lines. Lines of the output that are not shown do not matter: pages shorten.
 */
export function missing(shown: readonly string[], output: string): readonly string[] {
  const lines = output.split('\n').map(squeeze);
  const out: string[] = [];
  let from = 0;
  for (const line of shown) {
    const want = squeeze(line);
    if (want === '…') continue;
    const at = lines.findIndex((l, i) => i >= from && fits(want, l));
    if (at < 0) out.push(line);
    else from = at + 1;
  }
  return out;
}

const squeeze = (s: string): string => s.replace(/\s+/g, ' ').trim();

/** Whether the parts of `want` between `…` stand in `line` in order, the first at its start and the last at its end. */
function fits(want: string, line: string): boolean {
  const parts = want.split(/ ?… ?/);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const found = i === parts.length - 1 && i > 0 ? line.lastIndexOf(part) : line.indexOf(part, at);
    if (found < at || (i === 0 && found !== 0)) return false;
    at = found + part.length;
  }
  return at === line.length || want.endsWith('…');
}
