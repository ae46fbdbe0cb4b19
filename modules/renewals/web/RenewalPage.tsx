import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { LicenceNumber } from './LicenceNumber.tsx';
import { RenewalStanding } from './RenewalStanding.tsx';
import { renewalsClient } from './renewalsClient.ts';
import { TwoQuestions } from './TwoQuestions.tsx';

/** A renewal for its holder: the two questions, and once they are answered how it stands. */
export function RenewalPage() {
  const { caseId = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const refresh = useRefresh();
  const { data, problem, loading } = useRead(['renewals', 'one', caseId], (signal) =>
    renewalsClient.getRenewal({ caseId }, { signal }),
  );
  const takingBack = useSubmit(renewalsClient.answerRenewal);
  const may = (action: string) => data?.case.allowed.some(({ name }) => name === action) ?? false;
  const decline = async () => {
    if (await takingBack.submit({ caseId, renew: false, changed: null })) void refresh();
  };
  return (
    <Page
      title={data ? text(data.licence.title) : t('renewals.title')}
      lead={
        data && (
          <>
            <LicenceNumber number={data.licence.number} /> ·{' '}
            {t('renewals.ask.lead', { on: format.date(data.licence.validTo) })}
          </>
        )
      }
      width="text"
      crumbs={[{ href: '/space/renewals', title: t('renewals.title') }]}
    >
      <ProblemNotice problem={problem ?? takingBack.problem} />
      {loading && <Skeleton lines={6} />}
      {data && may('consent') && <TwoQuestions renewal={data} onDone={() => void refresh()} />}
      {data && !may('consent') && <RenewalStanding renewal={data} />}
      {data && !may('consent') && may('decline') && (
        <div className="ow-row">
          <Button busy={takingBack.busy} onClick={() => void decline()}>
            {t('renewals.answered.takeBack')}
          </Button>
        </div>
      )}
      {data?.approvalCaseId && (
        <p>
          <ButtonLink href={`/space/cases/${data.approvalCaseId}`}>{t('renewals.application')}</ButtonLink>
        </p>
      )}
    </Page>
  );
}
