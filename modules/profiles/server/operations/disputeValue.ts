import { competentAgency } from '#platform/access/server/agencies.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { contract } from '../../contract.ts';
import { DISPUTE_PROCESS } from '../../domain/disputeProcess.ts';
import { sameFact } from '../../domain/heldValue.ts';
import { declaredProfile, getAttribute } from '../attributes.ts';
import { addDispute } from '../disputes.ts';
import { ownFirm } from '../ownFirm.ts';
import { lockProfile, refoldProfile } from '../refoldProfile.ts';
import { soundFact } from '../soundFact.ts';
import { openDisputesOf, valuesOf } from '../valueRows.ts';

/** The firm disputes the word of a source: a case of the agency behind it, which decides in time and with reasons. */
export const disputeValue = serve(contract.disputeValue, async (call, input) => {
  const { actor, tx, now } = call;
  const { firm, reader } = await ownFirm(call);
  call.require(reader.mayDispute);
  const { attribute, source, reason } = input;
  const declared = getAttribute(attribute);
  const behind = declaredProfile().sources.get(source);
  await lockProfile(tx, firm.id, now);
  const held = (await valuesOf(tx, firm.id)).find(
    (one) => one.attribute === attribute && one.source === source,
  );
  if (!behind || !held || held.fact === 'unknown') throw new Problem('profiles.nothingToDispute', 422);
  if ((await openDisputesOf(tx, firm.id)).has(`${attribute} ${source}`))
    throw new Problem('profiles.alreadyDisputed', 409);
  const claimed = soundFact(attribute, input.claimed, { asOf: held.asOf, today: legalDate(now) });
  const isWrong = typeof claimed === 'object' && 'code' in claimed;
  if (isWrong) throw new Problem('profiles.wrongValue', 422, { fields: [{ ...claimed, path: 'claimed' }] });
  if (claimed === 'unknown' || sameFact(claimed, held.fact))
    throw new Problem('profiles.nothingToDispute', 422);
  const agency = await competentAgency(tx, firm.place, behind.duty);
  const id = newId();
  await addDispute(tx, {
    case_id: id,
    organisation_id: firm.id,
    attribute,
    source,
    disputed: held.fact,
    as_of: held.asOf,
    claimed,
    opened_at: now,
  });
  const row = await startCase(actContext(call), {
    id,
    process: DISPUTE_PROCESS,
    action: 'dispute',
    actor,
    title: {
      zh: `企业画像异议：${declared.names.zh}`,
      en: `Dispute about the profile: ${declared.names.en}`,
    },
    place: firm.place,
    agencies: { source: agency.id },
    organisation: firm.id,
    applicantName: firm.name,
    facts: { attribute, source },
    data: { reason },
  });
  await refoldProfile(tx, firm.id, now);
  return presentFor(call, row);
});
