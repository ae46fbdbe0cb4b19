import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import type { CallOutcome } from '../../contract.ts';
import { contract } from '../../contract.ts';
import { RECORD_CALL } from '../../domain/compileRenewal.ts';
import { requireOfficer } from '../access.ts';
import { keepAnswer } from '../answer.ts';

const OUTCOME = sql('renewal_call', 'UPDATE renewals SET call_outcome = $2 WHERE case_id = $1');

const ACTIONS: Record<CallOutcome, string> = {
  notReached: 'recordCall',
  willAnswer: 'recordCall',
  consented: 'consentByPhone',
  declined: 'declineByPhone',
};

/** The platform cannot phone: a person does, and writes down what came of it (APV-09.r3). */
export const recordCall = serve(contract.recordCall, async (call, input) => {
  const { caseId, outcome, spokeWith, changed } = input;
  await requireOfficer(call, caseId);
  const answers = outcome === 'consented' || outcome === 'declined';
  if (answers && spokeWith === '') {
    throw new Problem('form.invalid', 422, { fields: [{ path: 'spokeWith', code: 'form.required' }] });
  }
  const renew = outcome === 'consented';
  const after = await act(actContext(call), {
    caseId,
    action: ACTIONS[outcome],
    actor: call.actor,
    facts: answers ? { renew, changed: renew ? changed : null } : {},
    data: { outcome, spokeWith },
    through: RECORD_CALL,
  });
  await call.tx.rows(OUTCOME, [caseId, outcome]);
  const said = { caseId, renew, changed, by: spokeWith, through: 'phone' as const, now: call.now };
  if (answers) await keepAnswer(call.tx, said);
  return presentFor(call, after);
});
