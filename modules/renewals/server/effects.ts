import { Problem } from '#platform/errors/pure/problem.ts';
import type { Effect } from '#platform/process/server/processBook.ts';
import { findRenewal } from './renewals.ts';

/**
 * `renewals.requireConsent`: an officer files a renewal only for a holder whose consent is on record (APV-09.r6). It
 * throws after the write, so nothing of the filing stays. What the firm files itself needs none.
 */
export const renewalEffects: Record<string, Effect> = {
  async 'renewals.requireConsent'({ tx, case: row, actor }) {
    if (actor.kind !== 'officer') return;
    const renewal = row.parent_id ? await findRenewal(tx, row.parent_id) : undefined;
    const same = renewal?.organisation_id === row.organisation_id && renewal?.matter === row.matter;
    if (!same || renewal?.renew !== true) throw new Problem('renewal.noConsent', 403);
  },
};
