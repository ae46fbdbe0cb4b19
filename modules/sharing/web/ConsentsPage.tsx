import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { ConsentView } from '../contract.ts';
import { CallsTable } from './CallsTable.tsx';
import { sharingClient } from './sharingClient.ts';

/** What the firm let agencies call, to withdraw it; and every call there was. */
export function ConsentsPage() {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const refresh = useRefresh();
  const { submit, busy, problem: refusal } = useSubmit(sharingClient.withdrawConsent);
  const { data, problem, loading } = useRead(['sharing', 'consents'], (signal) =>
    sharingClient.listConsents({}, { signal }),
  );
  const state = ({ inForce, withdrawnAt }: ConsentView) =>
    t(`sharing.page.${inForce ? 'inForce' : withdrawnAt ? 'withdrawn' : 'ended'}`);
  return (
    <Page title={t('sharing.page.title')} lead={t('sharing.page.lead')}>
      <ProblemNotice problem={problem ?? refusal} />
      {loading && <Skeleton lines={5} />}
      <section className="ow-stack">
        <h2>{t('sharing.page.consents')}</h2>
        {data && (
          <Table
            caption={t('sharing.page.consents')}
            hideCaption
            rows={data.consents}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={t('sharing.page.noConsents')}>{t('sharing.page.noConsentsText')}</EmptyState>
            }
            columns={[
              { key: 'item', title: t('sharing.column.item'), render: ({ title }) => text(title) },
              { key: 'agency', title: t('sharing.column.agency'), render: ({ agency }) => name(agency) },
              {
                key: 'matter',
                title: t('sharing.column.matter'),
                render: ({ matterTitle }) => text(matterTitle),
              },
              {
                key: 'until',
                title: t('sharing.column.until'),
                render: ({ until }) => format.dateTime(until),
              },
              { key: 'state', title: t('sharing.column.state'), render: state },
              {
                key: 'action',
                title: t('sharing.column.action'),
                render: ({ id, inForce, title }) =>
                  inForce && data.mayWithdraw ? (
                    <Button
                      busy={busy}
                      onClick={() => void submit({ consentId: id }).then((done) => done && refresh())}
                    >
                      {t('sharing.page.withdraw', { title: text(title) })}
                    </Button>
                  ) : (
                    '—'
                  ),
              },
            ]}
          />
        )}
      </section>
      <section className="ow-stack">
        <h2>{t('sharing.page.calls')}</h2>
        <CallsTable />
        <p>
          <a href="/space/looks">{t('sharing.page.looks')}</a>
        </p>
      </section>
    </Page>
  );
}
