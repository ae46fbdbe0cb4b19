import { findOrganisationByCode } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { recordDefault } from '../recordDefault.ts';

/** An office identifies a default of a firm of its place. */
export const identifyDefault = serve(contract.identifyDefault, async (call, input) => {
  const { actor, tx, services } = call;
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const { agency, place } = actor.post;
  const firm = await findOrganisationByCode(tx, input.uscc.toUpperCase());
  // Of a firm elsewhere the office knows nothing, and says nothing.
  const isHere = firm?.place ? await services.covers(place, firm.place) : false;
  call.require(true);
  if (!firm?.place || !isHere) throw new Problem('credit.noSuchFirm', 422);
  const { entry, document, summary } = input;
  const row = await recordDefault(actContext(call), {
    actor,
    organisation: firm.id,
    place: firm.place,
    agencies: [agency],
    entry,
    document,
    summary,
  });
  return presentFor(call, row);
});
