import { actingFirm } from '#modules/organisations/index.ts';
import { profileVocabulary } from '#modules/profiles/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { anyWay, decideWays } from '../../domain/decideWays.ts';
import { addBeneficiary, beneficiariesOf, lockFirm } from '../beneficiaries.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { factsOn, presentForFirm, privilegeOf } from '../presentForFirm.ts';

/** A firm that gets in names whom the privilege is for; one more than it allows is refused (LIV-01.r1). */
export const nameBeneficiary = serve(
  contract.nameBeneficiary,
  async (call, { privilege, name, position }) => {
    const firm = await actingFirm(call, 'submit');
    const { tx, now, actor } = call;
    const body = await privilegeOf(tx, firm, privilege);
    await lockFirm(tx, firm.id);
    const facts = await factsOn(tx, firm.id, legalDate(now));
    if (anyWay(decideWays(body, facts, profileVocabulary())) !== 'true') {
      throw new Problem('privileges.notEntitled', 409);
    }
    const current = (await beneficiariesOf(tx, firm.id)).filter(
      (one) => one.privilege === privilege && one.endedAt === null,
    );
    if (current.length >= body.beneficiaries) {
      throw new Problem('privileges.full', 409, { params: { count: body.beneficiaries } });
    }
    const id = newId();
    const by = actorId(actor);
    const row = { id, privilege, place: firm.place, organisation: firm.id, name, position, namedAt: now, by };
    await addBeneficiary(tx, row);
    await keepInLedger(tx, {
      organisation: firm.id,
      name: 'name',
      by: actor,
      at: now,
      body: { privilege, beneficiary: id },
      data: { name, position },
    });
    return presentForFirm(tx, firm, now, true);
  },
);
