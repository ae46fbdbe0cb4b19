import { getMatter } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { contract, type SessionView } from '../../contract.ts';
import { siteName } from '../presentLine.ts';
import { sessionFiles } from '../sessionFiles.ts';
import { getSessionRow } from '../sessions.ts';

interface IdentityRow {
  name: string;
  number_masked: string;
  answer: NonNullable<SessionView['identity']>['answer'];
  photo_file_id: string | null;
  confirmed_at: Date | null;
}

const IDENTITY = sql(
  'window_identity_of',
  'SELECT name, number_masked, answer, photo_file_id, confirmed_at FROM window_identities WHERE case_id = $1',
);
const APPLICATIONS = sql(
  'window_applications_since',
  `SELECT c.id AS "caseId", c.number FROM cases c JOIN applications a ON a.case_id = c.id
   WHERE (c.organisation_id = $1 OR (c.organisation_id IS NULL AND c.person_id = $4)) AND c.matter = $2
     AND c.opened_at >= $3 ORDER BY c.opened_at, c.id`,
);

export const getSession = serve(contract.getSession, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  const session = await getSessionRow(call.db, caseId);
  const { body } = await getMatter(call.db, session.matter);
  const identity = await call.db.maybe<IdentityRow>(IDENTITY, [caseId]);
  const files = await sessionFiles(call.db, caseId);
  return {
    case: await presentFor(call, row),
    matter: session.matter,
    matterTitle: body.title,
    applicantName: row.applicant_name,
    site: await siteName(call, session.site),
    materials: body.materials.filter(({ by }) => by === 'upload').map(({ id, title }) => ({ id, title })),
    identity: identity
      ? {
          name: identity.name,
          number: identity.number_masked,
          answer: identity.answer,
          photoFileId: identity.photo_file_id,
          confirmedAt: identity.confirmed_at?.toISOString() ?? null,
        }
      : null,
    files: files.map((file) => ({
      fileId: file.file_id,
      name: file.name,
      sha256: file.sha256,
      givenAt: file.at.toISOString(),
      byApplicant: file.part === 'applicant',
      receipt: file.received_at ? { material: file.material, at: file.received_at.toISOString() } : null,
      extract: file.kind === null ? null : { kind: file.kind, words: file.words ?? '', unread: file.unread },
    })),
    applications: await call.db.rows<{ caseId: string; number: string }>(APPLICATIONS, [
      row.organisation_id,
      session.matter,
      row.opened_at,
      row.person_id,
    ]),
    applicationCaseId: session.application_case_id,
  };
});
