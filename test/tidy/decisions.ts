import type { Fault, House } from './house.ts';

const FOLDER = 'docs/decisions/';
const PARTS = ['## Context', '## Choice', '## Consequences'];

/** Decision pages are numbered without gap, have their three parts, and stand in the list. */
export function decisions(house: House): readonly Fault[] {
  const pages = [...house.keys()].filter((f) => f.startsWith(FOLDER) && f !== `${FOLDER}README.md`).sort();
  const list = house.get(`${FOLDER}README.md`) ?? '';
  const out: Fault[] = [];
  let next = 1;
  for (const file of pages) {
    const name = file.slice(FOLDER.length);
    const number = /^(\d{3})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.exec(name)?.[1];
    if (number === undefined) {
      out.push({ file, line: 0, says: 'is not named like a decision', todo: `call it ${FOLDER}${pad(next)}-its-title.md` });
      continue;
    }
    if (Number(number) !== next)
      out.push({ file, line: 0, says: `has number ${number} where ${pad(next)} is next`, todo: `give it number ${pad(next)}` });
    next = Number(number) + 1;
    const text = house.get(file) ?? '';
    for (const part of PARTS)
      if (!text.includes(`\n${part}\n`))
        out.push({ file, line: 0, says: `has no "${part}"`, todo: 'a decision says its context, its choice and its consequences' });
    if (!list.includes(`(${name})`))
      out.push({ file, line: 0, says: 'is not in the list of decisions', todo: `add its row to ${FOLDER}README.md` });
  }
  return out;
}

const pad = (n: number): string => String(n).padStart(3, '0');
