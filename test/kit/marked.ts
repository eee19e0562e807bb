/** A sentence with "[words|id]" around what must be found: the plain text, and "offset words id" for each mark. */
export function unmark(marked: string): { readonly text: string; readonly expected: readonly string[] } {
  const expected: string[] = [];
  let text = '';
  let at = 0;
  for (const m of marked.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)) {
    text += marked.slice(at, m.index);
    expected.push(`${text.length} ${m[1]} ${m[2]}`);
    text += m[1];
    at = m.index + m[0].length;
  }
  return { text: text + marked.slice(at), expected };
}
