import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { SealForm } from './SealForm.tsx';
import { sharingClient } from './sharingClient.ts';

/** The firm's e-seal: its certificates, sealing a file, and what was sealed (DAT-03). */
export function SealsPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const refresh = useRefresh();
  const issue = useSubmit(sharingClient.issueSealCertificate);
  const revoke = useSubmit(sharingClient.revokeSealCertificate);
  const [reason, setReason] = useState('');
  const { data, problem, loading } = useRead(['sharing', 'seals'], (signal) =>
    sharingClient.listSealCertificates({}, { signal }),
  );
  const valid = data?.certificates.find(({ status }) => status === 'valid');
  const again = (done: unknown) => done && void refresh();
  return (
    <Page title={t('sharing.seals.title')} lead={t('sharing.seals.lead')}>
      <ProblemNotice problem={problem ?? issue.problem ?? revoke.problem} />
      {loading && <Skeleton lines={5} />}
      {data && (
        <>
          <section className="ow-stack">
            <h2>{t('sharing.seals.certificates')}</h2>
            <Table
              caption={t('sharing.seals.certificates')}
              hideCaption
              rows={data.certificates}
              rowKey={({ id }) => id}
              empty={<EmptyState title={t('sharing.seals.none')}>{t('sharing.seals.noneText')}</EmptyState>}
              columns={[
                { key: 'serial', title: t('sharing.seals.serial'), render: ({ serial }) => serial },
                {
                  key: 'issued',
                  title: t('sharing.seals.issuedAt'),
                  render: (one) => format.dateTime(one.issuedAt),
                },
                {
                  key: 'validTo',
                  title: t('sharing.seals.validTo'),
                  render: (one) => format.dateTime(one.validTo),
                },
                {
                  key: 'status',
                  title: t('sharing.column.state'),
                  render: ({ status }) => t(`sharing.seals.status.${status}`),
                },
              ]}
            />
            {!data.isOwner && <p>{t('sharing.seals.ownerOnly')}</p>}
            {data.isOwner && !valid && (
              <div className="ow-row">
                <Button kind="primary" busy={issue.busy} onClick={() => void issue.submit({}).then(again)}>
                  {t('sharing.seals.issue')}
                </Button>
              </div>
            )}
          </section>
          {data.isOwner && valid && (
            <section className="ow-stack">
              <h2>{t('sharing.seals.seal')}</h2>
              <SealForm materials={data.materials} onSealed={() => void refresh()} />
            </section>
          )}
          <section className="ow-stack">
            <h2>{t('sharing.seals.sealed')}</h2>
            <Table
              caption={t('sharing.seals.sealed')}
              hideCaption
              rows={data.sealed}
              rowKey={({ fileId }) => fileId}
              empty={<p>{t('sharing.seals.noSealed')}</p>}
              columns={[
                {
                  key: 'name',
                  title: t('sharing.seals.name'),
                  render: ({ fileId, name }) => (
                    <a href={`/api/files/${fileId}`}>{t('sharing.seals.download', { name })}</a>
                  ),
                },
                {
                  key: 'material',
                  title: t('sharing.seals.material'),
                  render: ({ material }) => {
                    const known = data.materials.find(({ id }) => id === material);
                    return known ? text(known.title) : material;
                  },
                },
                {
                  key: 'at',
                  title: t('sharing.seals.sealedAt'),
                  render: (one) => format.dateTime(one.sealedAt),
                },
              ]}
            />
            <p>
              <a href="/verify/seal">{t('sharing.seals.verify')}</a>
            </p>
          </section>
          {data.isOwner && valid && (
            <section className="ow-stack">
              <h2>{t('sharing.seals.revoke')}</h2>
              <TextField
                name="reason"
                label={t('sharing.seals.reason')}
                value={reason}
                onChange={setReason}
              />
              <div className="ow-row">
                <Button
                  kind="danger"
                  busy={revoke.busy}
                  disabled={reason.trim() === ''}
                  onClick={() => void revoke.submit({ certificateId: valid.id, reason }).then(again)}
                >
                  {t('sharing.seals.revoke')}
                </Button>
              </div>
            </section>
          )}
        </>
      )}
    </Page>
  );
}
