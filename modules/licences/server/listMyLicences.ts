import { serve } from '#platform/api/server/serve.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';
import {
  findLicenceByCase,
  findLicenceByNumber,
  holderIdOf,
  type LicenceRow,
  licencesOf,
} from './licence.ts';
import { presentLicence } from './presentLicence.ts';

export const listMyLicences = serve(contract.listMyLicences, async (call, wanted) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'firm' || actor.kind === 'person');
  const holder = actor.kind === 'firm' ? actor.organisation : actor.kind === 'person' ? actor.person.id : '';
  const found = await find(db, holder, wanted);
  const own = found.filter((row) => holderIdOf(row) === holder);
  const { publicUrl } = call.services;
  return { licences: await Promise.all(own.map((row) => presentLicence(row, { db, now, publicUrl }))) };
});

async function find(
  db: Queryable,
  holder: string,
  { caseId, number }: { caseId?: string; number?: string },
): Promise<LicenceRow[]> {
  if (caseId === undefined && number === undefined) return licencesOf(db, holder);
  const found =
    caseId === undefined ? await findLicenceByNumber(db, number!) : await findLicenceByCase(db, caseId);
  const fits = found && (number === undefined || (await findLicenceByNumber(db, number))?.id === found.id);
  return fits ? [found] : [];
}
