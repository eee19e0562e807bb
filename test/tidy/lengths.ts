import { functionsOf } from './code.ts';
import { type Fault, type House, isSource } from './house.ts';

export const AIM = 250;
export const HARD = 400;
export const LONGEST_FUNCTION = 60;

const count = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const isMeasured = (path: string): boolean => (isSource(path) || path.endsWith('.css')) && !path.startsWith('examples/');

/** Files that are too long to be read in one go. */
export const tooLong = (house: House): readonly Fault[] =>
  [...house]
    .filter(([file, text]) => isMeasured(file) && count(text) > HARD)
    .map(([file, text]) => ({
      file,
      line: 0,
      says: `has ${count(text)} lines, more than ${HARD}`,
      todo: 'split it by noun: a file for each thing it speaks of',
    }));

/** Files over the aim and functions over their length, longest first: to be looked at, not refused. */
export function long(house: House): readonly string[] {
  const measured = [...house].filter(([file]) => isMeasured(file));
  const files = measured.map(([file, text]): [number, string] => [count(text), `${file}: ${count(text)} lines`]).filter(([n]) => n > AIM);
  const functions = measured
    .filter(([file]) => file.startsWith('src/'))
    .flatMap(([file, text]) => functionsOf(text).map((f): [number, string] => [f.lines, `${file}:${f.line} ${f.name}: ${f.lines} lines`]))
    .filter(([n]) => n > LONGEST_FUNCTION);
  return [...sorted(files), ...sorted(functions)];
}

const sorted = (rows: readonly (readonly [number, string])[]): string[] => [...rows].sort((a, b) => b[0] - a[0]).map(([, says]) => says);
