/** An ISO 8601 calendar day, `YYYY-MM-DD`; days compare as strings. Proleptic Gregorian, no zones, no clock. */
export type Day = string;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days since 1970-01-01 (after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export function toSerial(d: Day): number {
  const [y0 = 0, m = 1, dd = 1] = d.split('-').map(Number);
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + dd - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** Inverse of {@link toSerial}. */
export function fromSerial(n: number): Day {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return iso(yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

export const iso = (year: number, month: number, dayOfMonth: number): Day => `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
export const addDays = (d: Day, n: number): Day => fromSerial(toSerial(d) + n);
/** `b − a` in days. */
export const daysBetween = (a: Day, b: Day): number => toSerial(b) - toSerial(a);
/** 0 = Sunday … 6 = Saturday. */
export const weekday = (d: Day): number => (((toSerial(d) + 4) % 7) + 7) % 7;
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
export const parts = (d: Day): { year: number; month: number; day: number } => {
  const [year = 0, month = 1, day = 1] = d.split('-').map(Number);
  return { year, month, day };
};
/** Whether the string names a day that exists. */
export function isDay(s: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(s);
  if (!m) return false;
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return mo >= 1 && mo <= 12 && d >= 1 && d <= daysInMonth(y, mo);
}
/** Same day `n` months on; clamped to the month's end. */
export function addMonths(d: Day, n: number): Day {
  const { year, month, day } = parts(d);
  const index = year * 12 + month - 1 + n;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  return iso(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Easter Sunday of the Gregorian calendar ("Anonymous Gregorian algorithm", Nature, 20 April 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return iso(year, Math.floor(n / 31), (n % 31) + 1);
}
