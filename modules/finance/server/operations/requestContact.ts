import { actingFirm } from '#modules/organisations/index.ts';
import { getProfile, profileVocabulary } from '#modules/profiles/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { decideProduct } from '../../domain/decideProduct.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { matchesOf } from '../matchesOf.ts';
import { productsIn } from '../products.ts';
import { announce } from '../pushes.ts';
import { addRequest } from '../requests.ts';

/** Consent comes first: only what the product asks about goes to the institution, as the profile has it now. */
export const requestContact = serve(contract.requestContact, async (call, { product: code, message }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const products = await productsIn(tx, firm.place, legalDate(now));
  const product = products.find(({ view }) => view.code === code);
  if (!product) throw new Problem('notFound', 404);
  if (product.institution === null) throw new Problem('finance.noInstitution', 409);
  const { facts: plain } = await getProfile(tx, firm.id);
  const { asks } = decideProduct(product.conditions, {}, profileVocabulary());
  const facts = profileVocabulary().flatMap(({ id, names }) => {
    const fact = plain[id];
    if (!asks.includes(id) || typeof fact !== 'object') return [];
    const { value } = fact;
    return [{ names, value: typeof value === 'object' ? value.join('、') : String(value) }];
  });
  const id = newId();
  const isNew = await addRequest(tx, {
    id,
    place: product.place,
    organisation: firm.id,
    product: code,
    productName: product.view.name,
    institution: product.institution,
    message,
    facts,
    at: now,
    by: actorId(actor),
  });
  if (!isNew) throw new Problem('finance.asked', 409);
  await keepInLedger(tx, {
    subject: 'finance-request',
    id,
    name: 'consent',
    by: actor,
    at: now,
    body: { product: code, institution: product.institution, shares: asks },
    data: { message },
  });
  await announce(tx, 'finance.requested', { request: id }, now);
  return matchesOf(tx, firm, now);
});
