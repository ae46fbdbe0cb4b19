import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import type { FormLookups } from '#platform/forms/web/formLookups.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { DeliverLicence } from './DeliverLicence.tsx';
import { FileForFirm } from './FileForFirm.tsx';
import { RecordCall } from './RecordCall.tsx';
import { RenewalStanding } from './RenewalStanding.tsx';
import { renewalsClient } from './renewalsClient.ts';

/** A renewal at the desk: the task of whoever answers for the step, and how it stands. */
export function RenewalOnDesk({ view, lookups }: CasePartProps & { lookups: FormLookups }) {
  const { t } = useTranslation();
  const caseId = view.case.id;
  const refresh = useRefresh();
  const { data, problem, loading } = useRead(['renewals', 'one', caseId], (signal) =>
    renewalsClient.getRenewal({ caseId }, { signal }),
  );
  if (loading) return <Skeleton lines={8} />;
  if (!data) return <ProblemAlert problem={problem} />;
  const may = (action: string) => data.case.allowed.some(({ name }) => name === action);
  const done = () => void refresh();
  return (
    <CasePart title={t('renewals.title')}>
      {may('recordCall') && <RecordCall renewal={data} onDone={done} />}
      {may('file') && <FileForFirm renewal={data} lookups={lookups} onDone={done} />}
      {may('deliver') && <DeliverLicence renewal={data} onDone={done} />}
      <RenewalStanding renewal={data} />
      {data.approvalCaseId && (
        <p>
          <ButtonLink href={`/desk/cases/${data.approvalCaseId}`}>{t('renewals.application')}</ButtonLink>
        </p>
      )}
    </CasePart>
  );
}
