import { namesOf } from '#modules/identity/index.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';
import { keeperOf } from './keeper.ts';

interface Row {
  id: string;
  name: string;
  actor_id: string;
  at: Date;
  body: { person: string; role: string; agency: string; validFrom: string; validTo: string | null };
  reason: string | null;
  agency_zh: string;
  agency_en: string | null;
}

const ACTS = sql(
  'posts_acts',
  `SELECT a.id, a.name, a.actor_id, a.at, a.body, d.data ->> 'reason' AS reason, g.name_zh AS agency_zh,
     g.name_en AS agency_en
   FROM actions a JOIN places l ON l.id = a.body ->> 'place' JOIN agencies g ON g.id = a.body ->> 'agency'
     LEFT JOIN action_data d ON d.action_id = a.id
   WHERE a.subject_type = 'post' AND $1 = ANY (l.path) ORDER BY a.at DESC, a.id DESC LIMIT 200`,
);

export const listPostActs = serve(contract.listPostActs, async (call) => {
  const { place } = keeperOf(call);
  const rows = await call.db.rows<Row>(ACTS, [place]);
  const names = await namesOf(
    call.db,
    rows.flatMap(({ actor_id, body }) => [actor_id, body.person]),
  );
  return {
    acts: rows.map(({ id, name, actor_id, at, body, reason, agency_zh, agency_en }) => ({
      id,
      act: name === 'endPost' ? ('end' as const) : ('grant' as const),
      at: at.toISOString(),
      by: names.get(actor_id) ?? '',
      person: names.get(body.person) ?? '',
      role: allRoles().get(body.role)?.title ?? { zh: body.role, en: body.role },
      agency: { id: body.agency, zh: agency_zh, en: agency_en },
      validFrom: body.validFrom,
      validTo: body.validTo,
      reason,
    })),
  };
});
