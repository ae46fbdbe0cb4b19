import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { DecidePermit } from './DecidePermit.tsx';
import { PermitDecisions } from './PermitDecisions.tsx';
import { permits } from './permitsClient.ts';

/** The list of permits in force as the office keeps it: what is on it, what is not, and every decision about each. */
export function KeepPermitsPage() {
  const { t } = useTranslation();
  const text = useText();
  const [shown, setShown] = useState('all');
  const { data, problem, loading } = useRead(['permits', 'kept'], (signal) =>
    permits.listKeptPermits({}, { signal }),
  );
  const all = data?.permits ?? [];
  const count = { all: all.length, on: all.filter(({ listed }) => listed).length };
  const number = { ...count, off: count.all - count.on };
  const rows = all.filter(({ listed }) => shown === 'all' || listed === (shown === 'on'));
  return (
    <Page title={t('permits.keep.title')} lead={t('permits.keep.lead')}>
      <p>
        <a href="/permits">{t('permits.keep.public')}</a>
      </p>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <RadioGroup
            name="shown"
            label={t('permits.keep.show')}
            options={(['all', 'on', 'off'] as const).map((value) => ({
              value,
              label: t(`permits.keep.${value}`, { count: number[value] }),
            }))}
            value={shown}
            onChange={setShown}
          />
          <Table
            caption={t('permits.keep.caption')}
            hideCaption
            rows={rows}
            rowKey={({ matter }) => matter}
            empty={<EmptyState title={t('permits.emptyTitle')}>{t('permits.empty')}</EmptyState>}
            columns={[
              {
                key: 'name',
                title: t('permits.name'),
                render: ({ matter, name }) => <a href={`/matters/${matter}`}>{text(name)}</a>,
              },
              {
                key: 'state',
                title: t('permits.keep.state'),
                render: ({ listed }) => (
                  <StateTag tone={listed ? 'good' : 'ended'}>
                    {t(listed ? 'permits.keep.isOn' : 'permits.keep.isOff')}
                  </StateTag>
                ),
              },
              {
                key: 'history',
                title: t('permits.keep.history'),
                render: ({ decisions }) => <PermitDecisions decisions={decisions} />,
              },
              {
                key: 'do',
                title: t('permits.keep.action'),
                render: (permit) => <DecidePermit permit={permit} />,
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
