import { closeRoom } from '#platform/live/server/rooms.ts';
import type { Effect } from '#platform/process/server/processBook.ts';

/** `windows.closeRoom`: a visit that ends takes its room with it. */
export const windowEffects: Record<string, Effect> = {
  'windows.closeRoom': ({ tx, case: row, now }) => closeRoom(tx, row.id, now),
};
