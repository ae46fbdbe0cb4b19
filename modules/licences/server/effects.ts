import type { Effect } from '#platform/process/server/processBook.ts';
import type { StoredStatus } from '../domain/status.ts';
import { lockLicence } from './licence.ts';
import { setLicenceStatus } from './setStatus.ts';

/** Why a post-check took the licence away, by the state that the decision came from. */
const REASONS: Record<string, string> = { fraudFound: 'fraud', revoking: 'notRectified' };

const FINAL: readonly StoredStatus[] = ['revoked', 'cancelled'];

/** `licences.revoke`: the licence that the case is about is revoked (Permit Law art. 69; APV-01.r8). */
export const licenceEffects: Record<string, Effect> = {
  'licences.revoke': async ({ tx, case: row, action, actor, now }) => {
    const licenceId = row.facts['licenceId'];
    if (typeof licenceId !== 'string') throw new Error(`case ${row.number} names no licence`);
    // Two ways to the same end: what is over cannot be taken away, and what else was decided still holds.
    if (FINAL.includes((await lockLicence(tx, licenceId)).status)) return;
    const reason = REASONS[action.from] ?? 'decision';
    await setLicenceStatus(tx, { licenceId, to: 'revoked', reason, caseId: row.id, now, by: actor });
  },
};
