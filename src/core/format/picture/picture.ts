import { clean } from '../clean.ts';
import type { Shape } from './shape.ts';
import type { Table } from './table.ts';

/** What every picture is: drawn, named, said in a sentence, and as a table (its twin for whoever does not see it). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Computed from the same values; says what the picture shows, without judging. */
  readonly sentence: string;
  readonly body: readonly Shape[];
  readonly table: Table;
}

/** The picture as a file: stands alone, holds no script, refers to nothing outside itself. */
export function toSvg(picture: Picture): string {
  const { width, height, title, sentence } = picture;
  const inside = [`<title>${asXml(clean(title))}</title>`, `<desc>${asXml(clean(sentence))}</desc>`, ...picture.body.map(serialise)].join(
    '',
  );
  const font = 'font-family="-apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, Liberation Sans, sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ${font}><rect width="${width}" height="${height}" fill="#ffffff"/>${inside}</svg>\n`;
}

function serialise(node: Shape | string): string {
  if (typeof node === 'string') return asXml(node);
  const attrs = Object.entries(node.attrs)
    .map(([name, value]) => ` ${name}="${asXml(String(value))}"`)
    .join('');
  return node.children.length === 0
    ? `<${node.tag}${attrs}/>`
    : `<${node.tag}${attrs}>${node.children.map(serialise).join('')}</${node.tag}>`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML. Characters that XML 1.0 has no place for (controls, lone surrogates) become U+FFFD. */
function asXml(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const forbidden =
      (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
    out += forbidden ? '\ufffd' : (NAMED[char] ?? char);
  }
  return out;
}
