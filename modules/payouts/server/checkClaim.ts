import { isOnline, type Policy } from '#modules/policies/index.ts';
import { factsOf, profileVocabulary } from '#modules/profiles/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getOwnFiles } from '#platform/files/server/fileUses.ts';
import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import { findAccount } from './accounts.ts';

export interface Claim {
  policies: readonly Policy[];
  organisation: string;
  actor: Actor;
  /** Ids of files by `policy/material`. */
  materials: Record<string, readonly string[]>;
  day: string;
  /** Who uploaded the papers, where it was not the firm itself: the clerk at a counter. */
  filesOf?: Actor | undefined;
}

/**
 * Whether these policies can be claimed here and today, with everything that they ask for. Online is open unless
 * secrecy or safety forbids it (POL-05.r2).
 * @throws Problem payout.notToClaim, payout.onSite, payout.notOpenNow, payout.noAccount, payout.materialMissing, files.unknown
 */
export async function checkClaim(tx: Tx, claim: Claim): Promise<void> {
  const { policies, organisation, actor, materials, day } = claim;
  for (const policy of policies) {
    const params = { policy: policy.names.zh };
    if (policy.mode !== 'application') throw new Problem('payout.notToClaim', 409, { params });
    if (!isOnline(policy)) throw new Problem('payout.onSite', 409, { params });
    const { from, to } = policy.applyBetween ?? {};
    if ((from && day < from) || (to && day > to)) throw new Problem('payout.notOpenNow', 409, { params });
  }
  if (!(await findAccount(tx, organisation))) throw new Problem('payout.noAccount', 409);
  await getOwnFiles(tx, claim.filesOf ?? actor, [...new Set(Object.values(materials).flat())]);
  const missing = await missingMaterials(tx, claim);
  if (missing.length > 0) {
    const fields = missing.map((path) => ({ path, code: 'form.required' }));
    throw new Problem('payout.materialMissing', 422, { fields });
  }
}

/** What has to be uploaded and was not; a paper with a condition is asked for only where that is so. */
async function missingMaterials(
  tx: Tx,
  { policies, organisation, materials, day }: Claim,
): Promise<string[]> {
  const facts = { ...(await factsOf(tx, organisation)), [asOfDate.id]: { value: day } };
  const asked = policies.flatMap(({ policy, materials: all }) =>
    all.flatMap(({ id, by, when }) => {
      if (by !== 'upload') return [];
      const parsed = parseRule(when ?? 'true', profileVocabulary());
      return 'rule' in parsed && compileRule(parsed.rule)(facts) === 'true' ? [`${policy}/${id}`] : [];
    }),
  );
  return asked.filter((path) => (materials[path] ?? []).length === 0);
}
