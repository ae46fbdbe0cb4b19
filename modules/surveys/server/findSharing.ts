import type { Survey } from '#modules/catalogue/contract.ts';
import { getMatterVersion } from '#modules/catalogue/index.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { isSurveyed } from './surveyParts.ts';

/** A part of an event that takes part in the survey now. */
export interface SharingCase {
  member: string;
  row: CaseRow;
  matter: string;
  version: number;
  survey: Survey;
}

export interface Sharing {
  eventId: string;
  bundle: string;
  title: Text;
  parts: SharingCase[];
}

const EVENT = sql(
  'survey_event_of',
  `SELECT p.event_id AS "eventId", b.bundle, b.body->'title' AS title, p.member,
     b.body->'survey'->'members' AS members
   FROM event_parts p JOIN events e ON e.case_id = p.event_id
   JOIN bundles b ON b.bundle = e.bundle AND b.version = e.bundle_version
   WHERE p.case_id = $1`,
);
const SIBLINGS = sql(
  'survey_event_siblings',
  `SELECT c.*, p.member, a.matter AS applied_matter, a.matter_version
   FROM event_parts p JOIN cases c ON c.id = p.case_id JOIN applications a ON a.case_id = c.id
   WHERE p.event_id = $1 AND p.member = ANY ($2) AND c.closed_at IS NULL ORDER BY p.position
   FOR UPDATE OF c`,
);

type Sibling = CaseRow & { member: string; applied_matter: string; matter_version: number };

/**
 * The parts of one event that are surveyed together with an approval, itself among them: those that the bundle names,
 * whose matters ask for a survey that is still to come. Undefined where nothing is shared.
 */
export async function findSharing(tx: Tx, approvalId: string): Promise<Sharing | undefined> {
  const event = await tx.maybe<Omit<Sharing, 'parts'> & { member: string; members: string[] | null }>(EVENT, [
    approvalId,
  ]);
  if (!event?.members?.includes(event.member)) return undefined;
  const parts: SharingCase[] = [];
  for (const { member, applied_matter, matter_version, ...row } of await tx.rows<Sibling>(SIBLINGS, [
    event.eventId,
    event.members,
  ])) {
    const { body, version } = await getMatterVersion(tx, applied_matter, matter_version);
    const { survey, stages } = body;
    if (!survey || isPast(stages, survey.stage, row.state) || (await isSurveyed(tx, row.id))) continue;
    parts.push({ member, row, matter: body.matter, version, survey });
  }
  const { eventId, bundle, title } = event;
  return parts.length > 1 ? { eventId, bundle, title, parts } : undefined;
}

/** A stop stands in the state of its stage, named after it. */
function isPast(stages: readonly { id: string }[], stage: string, state: string): boolean {
  const at = stages.findIndex(({ id }) => state === id || state.startsWith(`${id}-`));
  return at > stages.findIndex(({ id }) => id === stage);
}
