import { agencyNames } from '#platform/access/server/agencies.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { contract, type LookView } from '../../contract.ts';

interface LookRow {
  id: string;
  at: Date;
  looker_id: string;
  role: string;
  agency_id: string;
  looked_at: LookView['lookedAt'];
  subject_id: string;
  purpose: LookView['purpose'];
  matter: string | null;
  case_id: string | null;
  number: string;
  title: Text;
}

const PAGE = `SELECT l.*, c.number, c.title FROM looks l LEFT JOIN cases c ON c.id = l.case_id`;
// Ids grow with time, so they are the order and the mark of a page at once.
const MATCHES = `($2::uuid IS NULL OR l.case_id = $2 OR l.subject_id = $2) AND ($3::uuid IS NULL OR l.id < $3)
   ORDER BY l.id DESC LIMIT $4`;
const OF_FIRM = sql('looks_of_firm', `${PAGE} WHERE l.organisation_id = $1 AND ${MATCHES}`);
const OF_PERSON = sql('looks_of_person', `${PAGE} WHERE l.person_id = $1 AND ${MATCHES}`);

export const listLooks = serve(contract.listLooks, async (call, { about, before, limit }) => {
  const { actor, db } = call;
  call.require(actor.kind === 'firm' || actor.kind === 'person');
  const [statement, owner] =
    actor.kind === 'firm'
      ? [OF_FIRM, actor.organisation]
      : [OF_PERSON, actor.kind === 'person' ? actor.person.id : ''];
  // One more than asked for tells whether there are more.
  const rows = await db.rows<LookRow>(statement, [owner, about ?? null, before ?? null, limit + 1]);
  return { looks: await present(call, rows.slice(0, limit)), more: rows.length > limit };
});

async function present({ db, services }: Call, rows: readonly LookRow[]): Promise<LookView[]> {
  const people = await services.namesOf(db, [...new Set(rows.map((row) => row.looker_id))]);
  const agencies = await agencyNames(
    db,
    rows.map((row) => row.agency_id),
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    lookedAt: row.looked_at,
    subjectId: row.subject_id,
    purpose: row.purpose,
    officer: people.get(row.looker_id) ?? null,
    role: allRoles().get(row.role)?.title ?? { zh: row.role, en: row.role },
    agency: agencies.get(row.agency_id) ?? { zh: row.agency_id, en: null },
    case: row.case_id === null ? null : { id: row.case_id, number: row.number, title: row.title },
    matter: row.matter,
  }));
}
