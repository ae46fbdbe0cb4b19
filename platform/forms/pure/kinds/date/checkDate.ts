import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** A day that exists, not before `least` nor after `most`; either may be `today`. */
export const checkDate: CheckValue = (answer, field, { today }) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  if (!CalendarDate.safeParse(answer).success) return { code: 'form.notDate' };
  const least = limitOn(field.least, today);
  const most = limitOn(field.most, today);
  if (least !== undefined && answer < least) return { code: 'form.dateLeast', params: { least } };
  if (most !== undefined && answer > most) return { code: 'form.dateMost', params: { most } };
  return undefined;
};

/** The day that a limit means; undefined when there is none, or when nobody says what day it is. */
export function limitOn(limit: string | undefined, today: string | undefined): string | undefined {
  return limit === 'today' ? today : limit;
}
