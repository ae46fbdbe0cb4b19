import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { evidenceBundle } from '#platform/ledger/server/evidence/evidenceBundle.ts';
import { contract } from '../contract.ts';
import { reachOfAct } from './reachOfAct.ts';

const SUBJECT = sql(
  'evidence_subject',
  'SELECT subject_type AS "subjectType", subject_id AS "subjectId" FROM actions WHERE id = $1',
);

export const getEvidence = serve(contract.getEvidence, async (call, { actionId, head }) => {
  const subject = await call.db.maybe<{ subjectType: string; subjectId: string }>(SUBJECT, [actionId]);
  if (!subject) throw new Problem('ledger.actionUnknown', 404);
  const reach = await reachOfAct(call, subject);
  call.require(reach !== 'none');
  return evidenceBundle(call.db, actionId, { head, withoutData: reach === 'act' });
});
