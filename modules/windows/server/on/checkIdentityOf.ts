import { z } from 'zod';
import type { CheckIdentity } from '#connectors/identity-check/client.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { tellRoom } from '#platform/live/server/tellRoom.ts';

const Asked = z.object({ caseId: z.uuid(), checkId: z.uuid() });
const READ = sql(
  'window_identity_asked',
  'SELECT name, number FROM window_identities WHERE case_id = $1 AND check_id = $2 AND answer IS NULL FOR UPDATE',
);
const ANSWER = sql(
  'window_identity_answer',
  'UPDATE window_identities SET answer = $2, answered_at = $3, number = NULL WHERE case_id = $1',
);

/** Asks the register whether name and number belong together; then only the masked number is left. */
export function checkIdentityOf(services: Services, check: CheckIdentity | undefined): Consumer {
  return {
    name: 'windows.checkIdentity',
    topics: ['window.identity'],
    outside: true,
    async handle(tx, event, signal) {
      const { caseId, checkId } = Asked.parse(event.payload);
      const asked = await tx.maybe<{ name: string; number: string }>(READ, [caseId, checkId]);
      if (!asked) return;
      const result = check ? (await check({ checkId, ...asked }, signal)).result : 'notAsked';
      await tx.rows(ANSWER, [caseId, result, services.now()]);
      await tellRoom(tx, caseId, { kind: 'changed' });
    },
  };
}
