import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';

/** A term that began before the demo, as a file gives it. People by their id in the file of people. */
const DemoAuthorisation = z.strictObject({
  officer: z.string(),
  head: z.string(),
  agency: z.string(),
  place: z.string(),
  matters: z.array(z.string()).min(1),
  from: z.iso.date(),
  to: z.iso.date(),
  qualification: z.strictObject({ number: z.string(), validTo: z.iso.date() }),
  approvalSince: z.iso.date(),
});
const DemoFile = z.strictObject({ authorisations: z.array(DemoAuthorisation) });

const PERSON = sql(
  'authorisation_demo_person',
  'SELECT person_id AS id FROM person_subjects WHERE subject = $1',
);
const KNOWN = sql(
  'authorisation_demo_known',
  'SELECT id FROM authorisations WHERE person_id = $1 AND agency_id = $2 AND valid_from = $3',
);
const ADD = sql(
  'authorisation_demo_add',
  `INSERT INTO authorisations (id, person_id, agency_id, place_id, matters, valid_from, valid_to, qualification_number,
     qualification_valid_to, approval_since, granted_by, granted_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

/** Earlier terms of the demo city's officers; run again it adds only what is new. */
export async function loadAuthorisations(tx: Tx, file: string): Promise<void> {
  if (!existsSync(file)) return;
  for (const one of DemoFile.parse(parse(readFileSync(file, 'utf8'))).authorisations) {
    const officer = await personOf(tx, one.officer);
    if (await tx.maybe(KNOWN, [officer, one.agency, one.from])) continue;
    const head = await personOf(tx, one.head);
    const { number, validTo } = one.qualification;
    const term = [one.from, one.to];
    const where = [one.agency, one.place];
    await tx.rows(ADD, [
      newId(),
      officer,
      ...where,
      one.matters,
      ...term,
      number,
      validTo,
      one.approvalSince,
      head,
      new Date(`${one.from}T01:00:00Z`),
    ]);
  }
}

async function personOf(tx: Tx, subject: string): Promise<string> {
  return (await tx.one<{ id: string }>(PERSON, [subject])).id;
}
