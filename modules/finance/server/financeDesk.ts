import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { PushView } from '../contract.ts';
import { presentList, readLists } from './lists.ts';
import { pushesOf, type ReceiptRow, receiptsOf } from './pushes.ts';
import { countRequests } from './requests.ts';

/** What the office that keeps the lists sees: lists, pushes with whoever has not acknowledged, requests by number. */
export async function financeDesk(db: Queryable, place: string, now: Date) {
  const pushes = await pushesOf(db, place);
  const receipts = await receiptsOf(
    db,
    pushes.map(({ id }) => id),
  );
  return {
    lists: (await readLists(db, place, legalDate(now))).map(presentList),
    pushes: pushes.map(({ id, at, lists }): PushView => {
      const own = receipts.filter(({ push }) => push === id);
      return {
        id,
        at: at.toISOString(),
        lists: lists.map(({ list, title, rows }) => ({ list, title, count: rows.length })),
        receipts: own.map(presentReceipt),
        missing: own.filter(({ acknowledgedAt }) => acknowledgedAt === null).length,
      };
    }),
    requests: await countRequests(db, place),
  };
}

function presentReceipt({ institution, name, acknowledgedAt, how, organisation }: ReceiptRow) {
  return {
    institution,
    name,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    how,
    online: organisation !== null,
  };
}
