import { serve } from '#platform/api/server/serve.ts';
import { recordLook } from '#platform/looks/server/recordLook.ts';
import { contract } from '../../contract.ts';
import { firmHere } from '../firmHere.ts';
import { presentForFirm } from '../presentForFirm.ts';

/** Shows whom a firm named and what of its profile lets it in, so it is a look; the firm sees what for. */
export const findFirmPrivileges = serve(contract.findFirmPrivileges, async (call, { uscc }) => {
  const { actor, tx, now, services } = call;
  const firm = await firmHere(call, { uscc });
  await recordLook(tx, {
    actor,
    of: { organisation: firm.id },
    lookedAt: 'profile',
    subjectId: firm.id,
    matter: services.translate('zh-CN', 'privileges.desk.title'),
    purpose: 'service',
    now,
    each: true,
  });
  return presentForFirm(tx, firm, now, false);
});
