import { profileVocabulary } from '#modules/profiles/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { PushView } from '../contract.ts';
import { readsAsRule } from '../domain/decideProduct.ts';
import { presentList, readLists } from './lists.ts';
import { productsIn } from './products.ts';
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
    unreadable: (await productsIn(db, place, legalDate(now)))
      .filter(({ conditions }) => conditions !== null && !readsAsRule(conditions, profileVocabulary()))
      .map(({ view }) => view.name),
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
