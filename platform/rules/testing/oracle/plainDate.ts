type Day = readonly [year: number, month: number, day: number];

/** A date moved by counting one by one, without any calendar library. Undefined outside the years 100 to 9999. */
export function moveDate(date: string, months: number, days: number): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // A date that could leave the calendar within a year is given up as a whole.
  const span = Math.ceil(Math.abs(months) / 12 + Math.abs(days) / 365);
  const reached = months + days < 0 ? year - span : year + span;
  if (reached < 100 || reached > 9999) return undefined;
  let [y, m, d]: Day = [year, month, day];
  for (let left = Math.abs(months); left > 0; left -= 1) {
    m += months < 0 ? -1 : 1;
    if (m === 0) [y, m] = [y - 1, 12];
    if (m === 13) [y, m] = [y + 1, 1];
  }
  d = Math.min(d, lengthOf(y, m));
  for (let left = Math.abs(days); left > 0; left -= 1)
    [y, m, d] = days < 0 ? dayBefore(y, m, d) : dayAfter(y, m, d);
  return [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
}

function dayAfter(y: number, m: number, d: number): Day {
  if (d < lengthOf(y, m)) return [y, m, d + 1];
  return m < 12 ? [y, m + 1, 1] : [y + 1, 1, 1];
}

function dayBefore(y: number, m: number, d: number): Day {
  if (d > 1) return [y, m, d - 1];
  return m > 1 ? [y, m - 1, lengthOf(y, m - 1)] : [y - 1, 12, 31];
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
