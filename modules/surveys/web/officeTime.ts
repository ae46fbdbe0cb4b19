/** Offices go by the time of China, wherever the browser is. */
const OFFICE_ZONE = '+08:00';

/** The instant that a `datetime-local` box means; undefined while it is not filled in. */
export function officeTime(typed: string): string | undefined {
  const time = new Date(`${typed}${OFFICE_ZONE}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
