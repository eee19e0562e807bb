import { type Day, isDay } from '../model/calendar.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day of a date as protocols write it: ISO 8601 ("2025-01-13T08:00:00+02:00", "20250113"), RFC 5322 and RFC 850 ("Mon, 13 Jan 2025
 * 08:00:00 GMT"). The day is that of the writer's own clock: no zone is applied. Null for anything else.
 */
export function dayOf(written: string): Day | null {
  const s = written.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?![\d-])/.exec(s);
  const mail = iso ? null : /^(?:[A-Za-z]{3,9}, )?(\d{1,2})[ -]([A-Za-z]{3})[ -](\d{4})\b/.exec(s);
  const month = mail ? MONTHS.indexOf((mail[2] as string).toLowerCase()) + 1 : 0;
  const day = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : mail
      ? `${mail[3]}-${String(month).padStart(2, '0')}-${(mail[1] as string).padStart(2, '0')}`
      : '';
  return isDay(day) ? day : null;
}
