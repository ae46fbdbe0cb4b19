import type { Policy } from '#modules/policies/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { competentAgency } from '#platform/access/server/agencies.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { setFileUses } from '#platform/files/server/fileUses.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { CLAIM_PROCESS, PENDING, REVIEW_PROCESS } from '../domain/claimProcess.ts';
import { checkClaim } from './checkClaim.ts';
import { entitlementOf, firmOf, openAward } from './openAward.ts';
import { PAYER_DUTY } from './proposeAward.ts';

/**
 * A firm claims one policy or several at once: all agencies that have to review begin at the same moment, and one
 * payment follows (POL-05.r3).
 * @throws Problem payout.*; files.unknown; access.noAgency
 */
export async function claimPolicies(
  context: ActContext,
  policies: readonly Policy[],
  {
    organisation,
    actor,
    materials,
    filesOf,
  }: {
    organisation: string;
    actor: Actor;
    materials: Record<string, readonly string[]>;
    filesOf?: Actor;
  },
): Promise<CaseRow> {
  const { tx, now } = context;
  const day = legalDate(now);
  await checkClaim(tx, { policies, organisation, actor, materials, day, filesOf });
  const items = [];
  for (const policy of policies) items.push(await entitlementOf(tx, policy, { organisation, day }));
  const firm = await firmOf(tx, organisation);
  const payer = await competentAgency(tx, firm.place, PAYER_DUTY);
  const reviewers = await reviewersOf(context, policies, firm.place, payer.id);
  const id = newId();
  const award = { id, kind: 'claim' as const, organisation, place: firm.place, payer: payer.id };
  const digests = await openAward(tx, { ...award, items, noticeTo: null, now });
  const common = {
    place: firm.place,
    organisation,
    applicantName: firm.name,
    actor,
    title: titleOf(policies),
  };
  const facts: Record<string, FactJson> = {
    [PENDING]: reviewers.length,
    policies: policies.map(({ policy, version }) => `${policy}@${version}`),
    evidence: Object.values(digests),
  };
  const claim = await startCase(context, {
    ...common,
    id,
    process: CLAIM_PROCESS,
    action: 'submit',
    agencies: { payer: payer.id },
    facts,
    data: { materials },
  });
  const files = [...new Set(Object.values(materials).flat())];
  await setFileUses(tx, { type: 'application', id: claim.id }, files);
  for (const examiner of reviewers) {
    const review = await startCase(context, {
      ...common,
      process: REVIEW_PROCESS,
      action: 'open',
      agencies: { examiner },
      parent: claim.id,
    });
    // An agency reads what it has to judge, although the claim itself is not at its desk.
    await setFileUses(tx, { type: 'application', id: review.id }, files);
  }
  return claim;
}

function titleOf(policies: readonly Policy[]) {
  const [first] = policies;
  if (policies.length === 1) return first!.names;
  return {
    zh: `${first!.names.zh}等${policies.length}项`,
    en: `${first!.names.en} and ${policies.length - 1} more`,
  };
}

/** Each agency once, whatever the number of policies that name it; the payer where a policy names nobody. */
async function reviewersOf(
  { tx }: ActContext,
  policies: readonly Policy[],
  place: string,
  payer: string,
): Promise<string[]> {
  const agencies = new Set<string>();
  for (const { reviewers } of policies) {
    if (reviewers.length === 0) agencies.add(payer);
    for (const { duty } of reviewers) agencies.add((await competentAgency(tx, place, duty)).id);
  }
  return [...agencies].sort();
}
