/**
 * One spelling per JSON value: RFC 8785 (JSON Canonicalization Scheme). Members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Members whose value is `undefined` are left out, as JSON does.
 *
 * One step away from the letter of RFC 8785: a lone surrogate, which I-JSON forbids, is kept as its `\udXXX` escape. A report's text must
 * come out as it went in, and damaged text is text we are given.
 *
 * @throws RangeError on what JSON cannot say (NaN, Infinity, functions, bigint): a broken invariant of the caller.
 * @example canonical({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`canonical JSON has no ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((x) => canonical(x === undefined ? null : x)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, v]) => v !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  throw new RangeError(`canonical JSON has no ${typeof value}`);
}
