import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { placesWithLists, presentList, readLists } from '../lists.ts';
import { institutionsIn, presentInstitution, productsIn } from '../products.ts';

export const listFinance = serve(contract.listFinance, async ({ db, now }) => {
  const today = legalDate(now);
  const lists = [];
  const institutions = [];
  const products = [];
  for (const place of await placesWithLists(db)) {
    lists.push(...(await readLists(db, place, today)).map(presentList));
    institutions.push(...(await institutionsIn(db, place, today)).map(presentInstitution));
    products.push(...(await productsIn(db, place, today)).map(({ view }) => view));
  }
  const waivers = products.flatMap(({ feeWaiver }) => feeWaiver ?? []);
  const highestWaiver = waivers.length > 0 ? Math.max(...waivers) : null;
  return { lists, institutions, products, highestWaiver };
});
