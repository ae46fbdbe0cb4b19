import type { contract as licencesContract } from '#modules/licences/contract.ts';
import { LicenceCard } from '#modules/licences/web/LicenceCard.tsx';
import type { contract as supervisionContract } from '#modules/supervision/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { WhatFollows } from './WhatFollows.tsx';

const licences = createClient<typeof licencesContract>('licences');
const supervision = createClient<typeof supervisionContract>('supervision');

/** What a grant brought: the licence as it now is, and the check that follows. */
export function CaseOutcome({ caseId }: { caseId: string }) {
  const wallet = useRead(['licences', 'of case', caseId], (signal) =>
    licences.listMyLicences({ caseId }, { signal }),
  );
  const checks = useRead(['supervision', 'mine'], (signal) => supervision.listMyPostChecks({}, { signal }));
  const licence = wallet.data?.licences[0];
  const check = checks.data?.checks.find(({ approvalCaseId }) => approvalCaseId === caseId);
  return (
    <>
      <ProblemNotice problem={wallet.problem ?? checks.problem} />
      {wallet.loading && <Skeleton lines={5} />}
      {licence && <LicenceCard licence={licence} />}
      {check && <WhatFollows check={check} />}
    </>
  );
}
