/** Where one is. Every screen has an address that can be kept and sent. */
export type Route =
  | { readonly screen: 'desk' }
  | { readonly screen: 'reader'; readonly report: string; readonly marked: readonly (readonly [number, number])[] }
  | { readonly screen: 'question'; readonly question: string; readonly part: string | null }
  | { readonly screen: 'lost'; readonly path: string };

export function routeOf({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Route {
  const [, screen = '', name = '', ...rest] = pathname.split('/');
  if (pathname === '/') return { screen: 'desk' };
  if (name !== '' && rest.length === 0) {
    const decoded = decode(name);
    if (decoded !== null && screen === 'r') return { screen: 'reader', report: decoded, marked: markedIn(hash) };
    if (decoded !== null && screen === 'q') return { screen: 'question', question: decoded, part: hash === '' ? null : hash.slice(1) };
  }
  return { screen: 'lost', path: pathname };
}

export const readerPath = (report: string, span?: readonly [number, number] | null): string =>
  `/r/${encodeURIComponent(report)}${span ? `#b=${span[0]}-${span[1]}` : ''}`;
export const questionPath = (question: string, part?: string): string => `/q/${encodeURIComponent(question)}${part ? `#${part}` : ''}`;

/** `#b=120-188,200-210`: places in the report's text, in UTF-16 code units. Anything else marks nothing. */
function markedIn(hash: string): readonly (readonly [number, number])[] {
  const list = /^#b=([0-9,-]+)$/.exec(hash)?.[1] ?? '';
  return list.split(',').flatMap((part) => {
    const [start = Number.NaN, end = Number.NaN] = part.split('-').map(Number);
    return Number.isInteger(start) && Number.isInteger(end) && start < end ? [[start, end] as const] : [];
  });
}

function decode(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
