import { useTranslation } from 'react-i18next';
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
  const { t } = useTranslation();
  const wallet = useRead(['licences', 'mine'], (signal) => licences.listMyLicences({}, { signal }));
  const checks = useRead(['supervision', 'mine'], (signal) => supervision.listMyPostChecks({}, { signal }));
  const licence = wallet.data?.licences.find((one) => one.caseId === caseId);
  const check = checks.data?.checks.find(({ approvalCaseId }) => approvalCaseId === caseId);
  return (
    <>
      <ProblemNotice problem={wallet.problem ?? checks.problem} />
      {wallet.loading && <Skeleton lines={5} />}
      {licence && <LicenceCard licence={licence} />}
      {wallet.data && !licence && (
        <p>
          {t('space.case.newerLicence')} <a href="/space/licences">{t('space.case.toLicences')}</a>
        </p>
      )}
      {check && <WhatFollows check={check} />}
    </>
  );
}
