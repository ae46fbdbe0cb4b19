const days = new Map<string, number>();
/** More than a hundred years of days; whatever writes more distinct dates does without. */
const mostRemembered = 50_000;
const msPerDay = 86_400_000;

/** Days since 1 January 1970 of a 'YYYY-MM-DD' date. */
export function daysOf(date: string): number {
  let found = days.get(date);
  if (found === undefined) {
    found = Math.round(Date.parse(`${date}T00:00:00Z`) / msPerDay);
    if (days.size < mostRemembered) days.set(date, found);
  }
  return found;
}
