import { useState } from 'react';
import type { BundleGuide } from '../contract.ts';

/** Answers to opening questions, as they are typed: text and yes or no. */
export type Opening = Record<string, string | boolean>;

/** The answers to opening questions, kept in the address so that they can be shared and come back. */
export function useOpening(before: Opening) {
  const [opening, setOpening] = useState<Opening>(before);
  return {
    opening,
    set: (key: string, value: string | boolean) => setOpening((now) => ({ ...now, [key]: value })),
  };
}

/** What of an address or a draft answers opening questions. */
export function openingOf(given: Record<string, unknown>): Opening {
  return Object.fromEntries(
    Object.entries(given).filter(
      (pair): pair is [string, string | boolean] =>
        /^(ask|leaveOut)[A-Z]/.test(pair[0]) && (typeof pair[1] === 'string' || typeof pair[1] === 'boolean'),
    ),
  );
}

/** The page on which this bundle is applied for, with what was answered. */
export function applyHref({ body }: Pick<BundleGuide, 'body'>, opening: Opening): string {
  const query = new URLSearchParams(Object.entries(opening).map(([key, value]) => [key, String(value)]));
  return `/space/events/${body.bundle}/apply?${query}`;
}
