import { type DateStyle, formatDate, formatDateTime, formatTime } from './formatDate.ts';
import { formatMoney } from './formatMoney.ts';
import { formatBytes, formatNumber, formatShare } from './formatNumber.ts';
import { useLanguage } from './useLanguage.ts';

/** Dates, amounts and numbers in the language of the page. */
export function useFormat() {
  const language = useLanguage();
  return {
    date: (date: string, style?: DateStyle) => formatDate(date, language, style),
    dateTime: (instant: string | Date, style?: DateStyle) => formatDateTime(instant, language, style),
    time: (instant: string | Date) => formatTime(instant, language),
    money: (yuan: string) => formatMoney(yuan, language),
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
    share: (share: number, digits?: number) => formatShare(share, language, digits),
    bytes: (bytes: number) => formatBytes(bytes, language),
  };
}
