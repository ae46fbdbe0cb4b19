import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Uscc } from '#platform/identifiers/pure/identifierSchemas.ts';
import { OrganisationKind, OrganisationStatus } from '../contract.ts';

const Given = z.strictObject({
  uscc: Uscc,
  name: z.string().min(1),
  kind: OrganisationKind,
  legalRepresentative: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
  place: z.string(),
  industry: z
    .string()
    .regex(/^[A-T]\d{0,4}$/)
    .nullable()
    .default(null),
  establishedOn: CalendarDate.nullable().default(null),
  status: OrganisationStatus.default('active'),
});
const Organisations = z.strictObject({ organisations: z.array(Given) });
/** An organisation as a file or a generator gives it. */
export type GivenOrganisation = z.input<typeof Given>;

const PUT = sql(
  'organisations_put',
  `INSERT INTO organisations (id, uscc, name, kind, legal_representative, address, place_id, industry,
     established_on, status, source, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   ON CONFLICT (uscc) DO UPDATE SET name = $3, kind = $4, legal_representative = $5, address = $6, place_id = $7,
     industry = $8, established_on = $9, status = $10, source = $11, updated_at = $12
   WHERE (organisations.name, organisations.kind, organisations.legal_representative, organisations.address,
       organisations.place_id, organisations.industry, organisations.established_on, organisations.status, organisations.source)
     IS DISTINCT FROM ($3, $4, $5, $6, $7, $8, $9::date, $10, $11)`,
);

/** Records organisations by their credit code; one that did not change keeps its `updated_at`. */
export async function putOrganisations(
  tx: Tx,
  organisations: readonly GivenOrganisation[],
  source: string,
  now: Date,
): Promise<void> {
  for (const given of organisations) {
    const { uscc, name, kind, ...facts } = Given.parse(given);
    const { legalRepresentative, address, place, industry, establishedOn, status } = facts;
    const values = [legalRepresentative, address, place, industry, establishedOn, status, source, now];
    await tx.rows(PUT, [newId(), uscc, name, kind, ...values]);
  }
}

/** The organisations of a YAML file, see `packs/demo/organisations.yaml`. @throws ZodError naming the entry */
export async function loadOrganisations(tx: Tx, file: string, source: string, now: Date): Promise<void> {
  const { organisations } = Organisations.parse(parse(readFileSync(file, 'utf8')));
  await putOrganisations(tx, organisations, source, now);
}
