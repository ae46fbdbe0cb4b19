import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import type { ShowValue } from '../showValue.ts';

/** 2026年3月1日, 1 March 2026. */
export const showDate: ShowValue = (answer, _field, { language }) => {
  if (!CalendarDate.safeParse(answer).success) return answer;
  const style = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
  const day = new Date(`${answer}T00:00:00Z`);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', style).format(day);
};
