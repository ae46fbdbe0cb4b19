import type { Effect } from '#platform/process/server/processBook.ts';
import { setLicenceStatus } from './setStatus.ts';

/** Why a post-check took the licence away, by the state that the decision came from. */
const REASONS: Record<string, string> = { fraudFound: 'fraud', revoking: 'notRectified' };

/** `licences.revoke`: the licence that the case is about is revoked (Permit Law art. 69; APV-01.r8). */
export const licenceEffects: Record<string, Effect> = {
  'licences.revoke': async ({ tx, case: row, action, actor, now }) => {
    const licenceId = row.facts['licenceId'];
    if (typeof licenceId !== 'string') throw new Error(`case ${row.number} names no licence`);
    const reason = REASONS[action.from] ?? 'decision';
    await setLicenceStatus(tx, { licenceId, to: 'revoked', reason, caseId: row.id, now, by: actor });
  },
};
