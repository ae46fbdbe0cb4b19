import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { financeClient } from './financeClient.ts';
import { PushedList } from './PushedList.tsx';
import { RequestOfFirm } from './RequestOfFirm.tsx';

const KEY = ['finance', 'institution'];

/** For an institution on the list: lists to acknowledge, firms that ask for contact. */
export function InstitutionPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) => financeClient.getInstitution({}, { signal }));
  const acknowledging = useSubmit(financeClient.acknowledgePush);
  const keep = (answer: unknown) => queries.setQueryData(KEY, answer);
  async function acknowledge(push: string) {
    const done = await acknowledging.submit({ push });
    if (done) keep(done);
  }
  const name = data?.institution;
  return (
    <Page title={t('finance.bank.title')} lead={name ? text(name.name) : t('finance.bank.lead')}>
      <ProblemNotice problem={problem ?? acknowledging.problem} />
      {loading && <Skeleton lines={8} />}
      {data && !name && (
        <EmptyState
          title={t('finance.bank.not')}
          action={<ButtonLink href="/space/finance">{t('finance.forFirms')}</ButtonLink>}
        >
          {t('finance.bank.notMeans')}
        </EmptyState>
      )}
      {name && (
        <>
          <h2>{t('finance.bank.requests')}</h2>
          {data.requests.length === 0 && (
            <EmptyState
              title={t('finance.bank.noRequests')}
              action={<ButtonLink href="/finance">{t('finance.bank.publicList')}</ButtonLink>}
            >
              {t('finance.bank.noRequestsMeans')}
            </EmptyState>
          )}
          {data.requests.map((request) => (
            <RequestOfFirm key={request.id} request={request} onAnswered={keep} />
          ))}
          <h2>{t('finance.bank.pushes')}</h2>
          {data.pushes.length === 0 && (
            <EmptyState title={t('finance.bank.noPushes')}>{t('finance.bank.noPushesMeans')}</EmptyState>
          )}
          {data.pushes.map((push) => (
            <section key={push.id} className="ow-stack" aria-labelledby={`push-${push.id}`}>
              <h3 id={`push-${push.id}`}>{t('finance.bank.pushed', { at: format.dateTime(push.at) })}</h3>
              {push.acknowledgedAt ? (
                <p>
                  <StateTag tone="good">
                    {t('finance.bank.acknowledged', { at: format.dateTime(push.acknowledgedAt) })}
                  </StateTag>
                </p>
              ) : (
                <div className="ow-row">
                  <Button kind="primary" busy={acknowledging.busy} onClick={() => void acknowledge(push.id)}>
                    {t('finance.bank.acknowledge')}
                  </Button>
                </div>
              )}
              {push.lists.map((list) => (
                <PushedList key={list.list} list={list} />
              ))}
            </section>
          ))}
        </>
      )}
    </Page>
  );
}
