import { addDays, type Day, fromSerial, toSerial } from '../../model/calendar.ts';

export interface Tick<T> {
  readonly at: number;
  readonly value: T;
}
/** Values to places along one side of a plot, and the values worth writing there. */
export interface Scale {
  readonly place: (value: number) => number;
  readonly ticks: readonly Tick<number>[];
  readonly logarithmic: boolean;
}

/** Counts: from nought to a round number above `most`. Where the largest is over 150 times the smallest the steps are of equal factor. */
export function countScale(values: readonly number[], from: number, to: number, wanted: number): Scale {
  const positive = values.filter((v) => v > 0 && Number.isFinite(v));
  const most = Math.max(1, ...positive);
  const least = Math.min(most, ...positive);
  if (most / least > 150) return logScale(least, most, from, to);
  const step = roundStep(most / wanted);
  const top = Math.ceil((most * 1.06) / step) * step;
  const place = (v: number): number => from + (Math.min(Math.max(v, 0), top) / top) * (to - from);
  const ticks = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => ({ at: place(i * step), value: i * step }));
  return { place, ticks, logarithmic: false };
}

function logScale(least: number, most: number, from: number, to: number): Scale {
  const low = Math.floor(Math.log10(least));
  const high = Math.log10(most * 1.3);
  const place = (v: number): number => from + (Math.max(0, Math.log10(Math.max(v, 10 ** low)) - low) / (high - low)) * (to - from);
  const ticks: Tick<number>[] = [];
  for (let power = low; power <= high; power++) {
    ticks.push({ at: place(10 ** power), value: 10 ** power });
  }
  return { place, ticks, logarithmic: true };
}

/** 1, 2 or 5 times a power of ten, not below `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power;
}

export interface DayScale {
  readonly place: (day: Day) => number;
  readonly ticks: readonly (Tick<Day> & { readonly monthly: boolean })[];
}

/** Days along a side, with a margin on both; ticks at months, or at weeks where there are fewer than two months. */
export function dayScale(days: readonly Day[], from: number, to: number, wanted: number): DayScale {
  const sorted = [...days].sort();
  const first = sorted[0] ?? '2000-01-01';
  const last = sorted.at(-1) ?? first;
  const margin = Math.max(3, Math.round((toSerial(last) - toSerial(first)) * 0.05));
  const start = toSerial(addDays(first, -margin));
  const end = toSerial(addDays(last, margin));
  const place = (day: Day): number => from + ((Math.min(Math.max(toSerial(day), start), end) - start) / (end - start)) * (to - from);
  const months = monthsBetween(start, end);
  if (months.length >= 2) {
    const every = [1, 2, 3, 6, 12, 24, 60, 120].find((n) => months.length / n <= wanted) ?? 240;
    return {
      place,
      ticks: months.filter((day) => monthIndex(day) % every === 0).map((day) => ({ at: place(day), value: day, monthly: true })),
    };
  }
  const rough = (end - start) / wanted;
  const every = [1, 2, 7, 14].find((n) => n >= rough) ?? 28;
  const ticks = Array.from({ length: Math.floor((end - start) / every) + 1 }, (_, i) => fromSerial(start + i * every));
  return { place, ticks: ticks.map((day) => ({ at: place(day), value: day, monthly: false })) };
}

const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** First days of months in `[start, end]`; at most ten thousand. */
function monthsBetween(start: number, end: number): readonly Day[] {
  const out: Day[] = [];
  let month = monthIndex(fromSerial(start));
  for (let i = 0; i < 10_000; i++, month++) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    const serial = toSerial(day);
    if (serial > end) break;
    if (serial >= start) out.push(day);
  }
  return out;
}
