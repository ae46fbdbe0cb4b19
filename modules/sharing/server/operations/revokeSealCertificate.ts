import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { findCertificate, markRevoked, presentCertificate } from '../seals/certificates.ts';
import { withAuthority } from '../seals/withAuthority.ts';

/** Here first: from now on it seals nothing, whatever the authority says. It is told as well. */
export const revokeSealCertificate = serve(contract.revokeSealCertificate, async (call, input) => {
  const { actor, tx, now, services } = call;
  const row = await findCertificate(tx, input.certificateId);
  if (!row) throw new Problem('notFound', 404);
  call.require(
    actor.kind === 'firm' && actor.delegation === 'owner' && actor.organisation === row.organisation_id,
  );
  await markRevoked(tx, row.id, { at: now, by: actorId(actor), reason: input.reason });
  await withAuthority(services, (authority) => authority.revoke({ key: newId(), serial: row.serial }));
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: row.organisation_id,
    name: 'revokeSealCertificate',
    actorId: actorId(actor),
    capacity: { kind: 'firm', organisation: row.organisation_id },
    at: now,
    body: { certificateId: row.id, serial: row.serial },
    data: { reason: input.reason },
  });
  return presentCertificate((await findCertificate(tx, row.id))!, now);
});
