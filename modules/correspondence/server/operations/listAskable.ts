import { allDuties } from '#platform/access/server/duties.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { OPINION_ROLES } from '../../domain/opinionProcess.ts';
import { sendableFiles } from '../sendableFiles.ts';

interface Row {
  id: string;
  name: Name;
  duties: string[];
}

// Agencies of the place of the case and of every place above it, in which somebody could answer today.
const ASKABLE = sql(
  'opinion_askable',
  `SELECT a.id, json_build_object('zh', a.name_zh, 'en', a.name_en) AS name, a.duties FROM agencies a
   WHERE NOT a.retired AND NOT (a.id = ANY ($2::text[])) AND EXISTS (
     SELECT FROM posts p WHERE p.agency_id = a.id AND p.role = ANY ($3::text[]) AND p.valid_from <= $4
       AND (p.valid_to IS NULL OR p.valid_to >= $4)
       AND p.place_id = ANY ((SELECT path FROM places WHERE id = $1)::text[]))
   ORDER BY a.id`,
);

export const listAskable = serve(contract.listAskable, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  call.require((await standingOf(call.actor, row, call.services.covers)).inScope);
  const agencies = await call.db.rows<Row>(ASKABLE, [
    row.place_id,
    row.agency_ids,
    OPINION_ROLES,
    legalDate(call.now),
  ]);
  const competent = new Set(agencies.flatMap(({ duties }) => duties));
  return {
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    duties: [...allDuties().values()]
      .filter(({ id }) => competent.has(id))
      .map(({ id, title }) => ({ id, title })),
    files: await sendableFiles(call.db, caseId),
    limits: uploadLimits(),
  };
});
