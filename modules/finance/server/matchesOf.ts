import type { PlacedFirm } from '#modules/organisations/index.ts';
import { factsOf, profileVocabulary } from '#modules/profiles/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { known } from '#platform/rules/pure/facts/fact.ts';
import type { MatchedProduct, RequestView } from '../contract.ts';
import { byFit, decideProduct } from '../domain/decideProduct.ts';
import { productsIn } from './products.ts';
import { presentRequest, requestsOf } from './requests.ts';

/** Every product of the firm's place decided for the firm today, and what it asked for. */
export async function matchesOf(
  db: Queryable,
  firm: PlacedFirm,
  now: Date,
): Promise<{ products: MatchedProduct[]; requests: RequestView[] }> {
  const today = legalDate(now);
  const facts = { ...(await factsOf(db, firm.id)), today: known(today) };
  const vocabulary = profileVocabulary();
  const requests = await requestsOf(db, firm.id);
  const isOpen = new Set(requests.filter(({ status }) => status === 'open').map(({ product }) => product));
  const decided = (await productsIn(db, firm.place, today)).map((product) => ({
    product,
    ...decideProduct(product.conditions, facts, vocabulary),
  }));
  return {
    products: decided.sort(byFit).map(({ product, outcome, reasons, asks }) => ({
      ...product.view,
      outcome,
      reasons,
      shares: vocabulary.filter(({ id }) => id !== 'today' && asks.includes(id)).map(({ names }) => names),
      mayAsk: product.institution !== null && outcome !== 'false' && !isOpen.has(product.view.code),
    })),
    requests: requests.map(presentRequest),
  };
}
