import type { Policy } from '#modules/policies/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { competentAgency } from '#platform/access/server/agencies.ts';
import { addDays } from '#platform/calendar/pure/addDays.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { AWARD_PROCESS, NEEDS_CONFIRMATION, NOTICE_TO } from '../domain/awardProcess.ts';
import { findAccount } from './accounts.ts';
import { entitlementOf, firmOf, openAward } from './openAward.ts';

/** Who pays benefits at a place, where the policy names nobody else. */
export const PAYER_DUTY = 'benefit-payment';

/**
 * Proposes that a firm gets a policy without having applied (POL-04): eligibility frozen, the notice begun.
 * @throws Problem payout.*; access.noAgency where nobody at the place pays benefits
 */
export async function proposeAward(
  context: ActContext,
  policy: Policy,
  { organisation, actor }: { organisation: string; actor: Actor },
): Promise<CaseRow> {
  const { tx, now } = context;
  const day = legalDate(now);
  const item = await entitlementOf(tx, policy, { organisation, day });
  const firm = await firmOf(tx, organisation);
  const payer = await competentAgency(tx, firm.place, PAYER_DUTY);
  const noticeDays = policy.consent?.objectionDays;
  const calendar = context.book.calendarOf(firm.place);
  const noticeTo = noticeDays === undefined ? null : addDays(calendar, day, noticeDays).date;
  const account = await findAccount(tx, organisation);
  const id = newId();
  const award = { id, kind: 'award' as const, organisation, place: firm.place, payer: payer.id };
  const digests = await openAward(tx, { ...award, items: [item], noticeTo, now });
  return startCase(context, {
    id,
    process: AWARD_PROCESS,
    action: 'propose',
    actor,
    title: policy.names,
    place: firm.place,
    agencies: { payer: payer.id },
    organisation,
    applicantName: firm.name,
    facts: {
      noticeHeld: noticeTo !== null,
      [NOTICE_TO]: noticeTo,
      // Silence is enough only where the policy says so, and only where the money has somewhere to go.
      [NEEDS_CONFIRMATION]: policy.consent?.kind !== 'silent' || account === undefined,
      policy: policy.policy,
      policyVersion: policy.version,
      amount: item.amount,
      evidence: digests[policy.policy]!,
    },
  });
}
