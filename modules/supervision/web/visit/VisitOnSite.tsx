import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract } from '#modules/identity/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { VisitRecords } from '../VisitRecords.tsx';
import { supervisionClient } from './supervisionClient.ts';
import { VisitFacts } from './VisitFacts.tsx';
import { VisitNow } from './VisitNow.tsx';
import './visit.css';

const identity = createClient<typeof contract>('identity');

export function VisitOnSite({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const [recorded, setRecorded] = useState(false);
  const {
    data: check,
    problem,
    loading,
  } = useRead(['supervision', 'postCheck', caseId], (signal) =>
    supervisionClient.getPostCheck({ caseId }, { signal }),
  );
  const me = useRead(['identity', 'whoAmI'], (signal) => identity.whoAmI(undefined, { signal }));
  return (
    <Page
      title={check?.licence.holderName ?? t('supervision.onSite.title')}
      lead={check && text(check.case.title)}
      crumbs={[{ href: '/desk/post-checks', title: t('supervision.due.title') }]}
      width="text"
    >
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {recorded && (
        <Notice
          kind="success"
          title={t('supervision.onSite.recorded')}
          action={<a href="/desk/post-checks">{t('supervision.onSite.backToList')}</a>}
        />
      )}
      {check && <VisitFacts check={check} />}
      {check && me.data && !recorded && (
        <VisitNow check={check} ownName={me.data.person?.name ?? ''} onRecorded={() => setRecorded(true)} />
      )}
      {check && (
        <section className="ow-stack">
          <h2>{t('supervision.visit.title')}</h2>
          <VisitRecords check={check} />
        </section>
      )}
    </Page>
  );
}
