import { type ComponentType, lazy } from 'react';
import type { Door } from './routes.tsx';

/** Places of the shell that modules fill, as lazy components. */
export const slots: {
  /** Parts of each door's first page, in order. */
  home: Record<Door, ComponentType[]>;
  /** `InboxBell` with the count of the person's messages. */
  inbox?: ComponentType;
  /** What the clock of a demonstration says. */
  clock?: ComponentType;
} = {
  home: { space: [], desk: [], cockpit: [] },
  inbox: lazy(async () => ({ default: (await import('#platform/notify/web/InboxSlot.tsx')).InboxSlot })),
};

/** Packages whose texts the slots show. */
export const slotTexts: string[] = [];
