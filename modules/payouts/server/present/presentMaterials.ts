import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { AwardView } from '../../contract.ts';

const GIVEN = sql(
  'claim_materials',
  `SELECT m.key, f.id, f.name FROM actions a JOIN action_data d ON d.action_id = a.id
     CROSS JOIN jsonb_each(coalesce(d.data -> 'materials', '{}')) m
     JOIN files f ON m.value ? f.id::text
   WHERE a.subject_type = 'case' AND a.subject_id = $1 AND a.name = 'submit' ORDER BY m.key, f.uploaded_at, f.id`,
);

/** Files that a firm gave with its claim, by `policy/material`. */
export async function presentMaterials(db: Queryable, claim: string): Promise<AwardView['materials']> {
  const given: AwardView['materials'] = {};
  for (const { key, id, name } of await db.rows<{ key: string; id: string; name: string }>(GIVEN, [claim])) {
    given[key] ??= [];
    given[key].push({ id, name });
  }
  return given;
}
