import { changeOrganisation } from '#modules/organisations/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';

const OVER = sql(
  'registration_dormancy_over',
  `SELECT o.id FROM organisations o JOIN LATERAL (
     SELECT c.body->>'until' AS until FROM organisation_changes c
     WHERE c.organisation_id = o.id AND c.move = 'suspend' ORDER BY c.at DESC, c.id DESC LIMIT 1) s ON true
   WHERE o.status = 'suspended' AND s.until < $1 ORDER BY o.id LIMIT 200`,
);

/** A firm whose dormancy is over counts as working again (Regulation on Registration art. 30). @returns how many woke */
export async function wakeDormant({ database, now }: Pick<Services, 'database' | 'now'>): Promise<number> {
  const over = await database.rows<{ id: string }>(OVER, [legalDate(now())]);
  for (const { id: organisation } of over) {
    const by = { kind: 'system', by: 'clock' } as const;
    await database.transaction((tx) =>
      changeOrganisation(tx, { organisation, move: 'wake', caseId: null, by, now: now() }),
    );
  }
  return over.length;
}
