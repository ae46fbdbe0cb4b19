import { serve } from '#platform/api/server/serve.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { LICENCE_OID } from '#platform/identifiers/pure/licenceNumber.ts';
import { contract, type Verification } from '../contract.ts';
import { statusOn } from '../domain/status.ts';
import { findLicenceByNumber } from './licence.ts';
import { issuerName } from './presentLicence.ts';

/** What the public page and the API say about a number: only what stands on the licence itself. */
export async function verify(db: Queryable, services: Services, asked: string): Promise<Verification> {
  const number = tidy(asked);
  const now = services.now();
  const row = await findLicenceByNumber(db, number);
  const common = { number, checkedAt: now.toISOString(), demo: services.demo };
  if (!row) return { ...common, ...NOTHING };
  const current = row.number === number;
  return {
    ...common,
    found: true,
    status: current ? statusOn(row, legalDate(now)) : 'superseded',
    title: row.title,
    holderName: row.holderName,
    holderUscc: row.holderUscc,
    issuer: await issuerName(db, row.agency),
    fields: row.fields,
    issuedOn: row.issuedOn,
    validTo: row.validTo,
    replacedBy: current ? null : row.number,
  };
}

export const verifyLicence = serve(contract.verifyLicence, (call, { number }) =>
  verify(call.db, call.services, number),
);

const NOTHING = {
  found: false,
  status: null,
  title: null,
  holderName: null,
  holderUscc: null,
  issuer: null,
  fields: [],
  issuedOn: null,
  validTo: null,
  replacedBy: null,
};

/** People paste spaces and the root of the identifier, and type small letters. */
function tidy(asked: string): string {
  const bare = asked.replaceAll(/\s/g, '').toUpperCase();
  return bare.startsWith(`${LICENCE_OID}.`) ? bare.slice(LICENCE_OID.length + 1) : bare;
}
