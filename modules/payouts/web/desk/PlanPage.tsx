import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { payouts } from '../payoutsClient.ts';
import { PlannedAwards } from './PlannedAwards.tsx';
import '../payouts.css';

/** Policies that are paid without an application: who qualifies today, and the awards that follow (POL-04). */
export function PlanPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [chosen, setChosen] = useState<string>();
  const { data, problem, loading, reload } = useRead(['payouts', 'automatic'], (signal) =>
    payouts.listAutomatic({}, { signal }),
  );
  return (
    <Page title={t('payouts.plan.title')} lead={t('payouts.plan.lead')}>
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {loading && <Skeleton lines={6} />}
      {data && (
        <Table
          caption={t('payouts.plan.policies')}
          rows={data.policies}
          rowKey={({ policy }) => policy}
          empty={
            <EmptyState title={t('payouts.plan.noPolicies')}>{t('payouts.plan.noPoliciesMeans')}</EmptyState>
          }
          columns={[
            {
              key: 'policy',
              title: t('payouts.plan.policy'),
              render: ({ policy, title }) => <a href={`/policies/${policy}`}>{text(title)}</a>,
            },
            {
              key: 'consent',
              title: t('payouts.plan.consent'),
              render: ({ consent }) => t(`payouts.plan.${consent}`),
            },
            {
              key: 'budget',
              title: t('payouts.plan.budget'),
              align: 'end',
              render: ({ budget }) => (budget ? format.money(budget) : t('payouts.plan.unlimited')),
            },
            {
              key: 'committed',
              title: t('payouts.plan.committed'),
              align: 'end',
              render: ({ committed }) => format.money(committed),
            },
            {
              key: 'firms',
              title: t('payouts.plan.firms'),
              align: 'end',
              render: ({ firms, quota }) =>
                quota === null ? format.number(firms) : `${format.number(firms)} / ${format.number(quota)}`,
            },
            {
              key: 'look',
              title: t('payouts.plan.look'),
              render: ({ policy, title }) => (
                <Button
                  onClick={() => setChosen(policy)}
                  aria-label={t('payouts.plan.findFor', { policy: text(title) })}
                >
                  {t('payouts.plan.find')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {chosen && <PlannedAwards key={chosen} policy={chosen} />}
    </Page>
  );
}
