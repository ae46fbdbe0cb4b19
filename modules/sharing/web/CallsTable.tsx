import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { JwsLink } from './JwsLink.tsx';
import { sharingClient } from './sharingClient.ts';

/** Each call with its record, its caller and its matter; earlier ones when they are asked for (DAT-02). */
export function CallsTable({ before }: { before?: string }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const [wanted, setWanted] = useState(false);
  const { data, problem } = useRead(['sharing', 'calls', before ?? ''], (signal) =>
    sharingClient.listSharedCalls({ before }, { signal }),
  );
  if (!data) return <ProblemNotice problem={problem} />;
  return (
    <>
      <Table
        caption={t('sharing.page.calls')}
        hideCaption
        rows={data.calls}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('sharing.page.noCalls')}>{t('sharing.page.noCallsText')}</EmptyState>}
        columns={[
          { key: 'at', title: t('sharing.column.at'), render: ({ at }) => format.dateTime(at) },
          { key: 'item', title: t('sharing.column.item'), render: ({ title }) => text(title) },
          {
            key: 'caller',
            title: t('sharing.column.caller'),
            render: ({ caller, role, agency }) => (
              <>
                {caller}
                <br />
                {role ? text(role) : t('sharing.page.own')} · {name(agency)}
              </>
            ),
          },
          {
            key: 'matter',
            title: t('sharing.column.matter'),
            render: ({ matterTitle, case: of }) => (
              <>
                {text(matterTitle)}
                {of && (
                  <>
                    <br />
                    <a href={`/space/cases/${of.id}`}>{of.number}</a>
                  </>
                )}
              </>
            ),
          },
          {
            key: 'outcome',
            title: t('sharing.column.outcome'),
            render: ({ outcome }) => t(`sharing.outcome.${outcome}`),
          },
          {
            key: 'record',
            title: t('sharing.column.record'),
            render: ({ id, signature }) => (
              <JwsLink jws={signature} name={`call-${id}`}>
                {t('sharing.record')}
              </JwsLink>
            ),
          },
        ]}
      />
      {data.more && !wanted && (
        <p>
          <Button onClick={() => setWanted(true)}>{t('sharing.page.more')}</Button>
        </p>
      )}
      {wanted && <CallsTable before={data.calls.at(-1)?.id} />}
    </>
  );
}
