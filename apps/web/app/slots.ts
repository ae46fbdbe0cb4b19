import { type ComponentType, lazy } from 'react';

/** Places of the shell that modules fill, as lazy components. */
export const slots: {
  /** `InboxBell` with the count of the person's messages. */
  inbox?: ComponentType;
  /** What the clock of a demonstration says. */
  clock?: ComponentType;
} = {
  inbox: lazy(async () => ({ default: (await import('#platform/notify/web/InboxSlot.tsx')).InboxSlot })),
};

/** Packages whose texts the slots show. */
export const slotTexts: string[] = [];
