import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Digest } from './channel.ts';
import type { DigestTimes, QuietHours } from './quietHours.ts';

export interface Sending {
  digest: Digest;
  quiet: QuietHours | null;
  times: DigestTimes;
}

const DAYS_IN_WEEK = 7;

/** The first moment at which a message may go out: now, or after quiet hours, or with the next digest. */
export function sendAt(now: Date, { digest, quiet, times }: Sending): Date {
  return afterQuiet(nextDigest(now, digest, times), quiet);
}

function nextDigest(now: Date, digest: Digest, { daily, weekly }: DigestTimes): Date {
  if (digest === 'instant') return now;
  const today = legalDate(now);
  if (digest === 'daily') {
    const at = instantOn(today, daily);
    return at > now ? at : instantOn(shiftDays(today, 1), daily);
  }
  const ahead = (weekly.weekday - weekdayOf(today) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  const at = instantOn(shiftDays(today, ahead), weekly.at);
  return at > now ? at : instantOn(shiftDays(today, ahead + DAYS_IN_WEEK), weekly.at);
}

function afterQuiet(at: Date, quiet: QuietHours | null): Date {
  if (!quiet) return at;
  const date = legalDate(at);
  const [from, to] = [instantOn(date, quiet.from), instantOn(date, quiet.to)];
  if (quiet.from < quiet.to) return from <= at && at < to ? to : at;
  if (at < to) return to;
  return at >= from ? instantOn(shiftDays(date, 1), quiet.to) : at;
}

/** 1 is Monday, 7 Sunday. @param date 'YYYY-MM-DD' */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || DAYS_IN_WEEK;
}
