import { X509Certificate } from 'node:crypto';
import { findOrganisation } from '#modules/organisations/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import {
  addCertificate,
  certificatesOf,
  findCertificate,
  presentCertificate,
  statusAt,
} from '../seals/certificates.ts';
import { withAuthority } from '../seals/withAuthority.ts';

export const issueSealCertificate = serve(contract.issueSealCertificate, async (call) => {
  const { actor, tx, now, services } = call;
  call.require(actor.kind === 'firm' && actor.delegation === 'owner');
  const firm = await findOrganisation(tx, actor.kind === 'firm' ? actor.organisation : '');
  if (!firm) throw new Problem('organisation.unknown', 404);
  const held = await certificatesOf(tx, firm.id);
  if (held.some((row) => statusAt(row, now) === 'valid')) throw new Problem('seal.alreadyHeld', 409);
  const id = newId();
  const { serial, certificates } = await withAuthority(services, (authority) =>
    authority.certify({ key: id, uscc: firm.uscc, name: firm.name }),
  );
  const own = new X509Certificate(certificates[0] ?? '');
  await addCertificate(tx, {
    id,
    organisation: firm.id,
    serial,
    certificates,
    fingerprint: own.fingerprint256.replaceAll(':', '').toLowerCase(),
    validTo: own.validToDate,
    by: actorId(actor),
    at: now,
  });
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: firm.id,
    name: 'issueSealCertificate',
    actorId: actorId(actor),
    capacity: { kind: 'firm', organisation: firm.id },
    at: now,
    body: { certificateId: id, serial },
  });
  return presentCertificate((await findCertificate(tx, id))!, now);
});
