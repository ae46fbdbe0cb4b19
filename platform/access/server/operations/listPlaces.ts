import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract, type PlaceView } from '../../contract.ts';

const COLUMNS = `p.id, p.name_zh AS zh, p.name_en AS en, p.level,
  EXISTS (SELECT 1 FROM places c WHERE c.parent_id = p.id AND NOT c.retired) AS "hasParts"`;
const BELOW = sql(
  'places_list_below',
  `SELECT ${COLUMNS} FROM places p WHERE p.parent_id = $1 AND NOT p.retired ORDER BY p.id`,
);
const CHAIN = sql(
  'places_list_chain',
  `SELECT ${COLUMNS} FROM places p WHERE p.id = ANY ((SELECT path FROM places WHERE id = $1)::text[])
   ORDER BY cardinality(p.path)`,
);
const COUNTRY = 'cn';

export const listPlaces = serve(contract.listPlaces, async (call, { below, chainOf }) => {
  const [statement, id] = chainOf === undefined ? [BELOW, below ?? COUNTRY] : [CHAIN, chainOf];
  return { places: await call.db.rows<PlaceView>(statement, [id]) };
});
