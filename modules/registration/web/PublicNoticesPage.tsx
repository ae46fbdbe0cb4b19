import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Card } from '#platform/ui/plain/Card.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { PublicNoticeView } from '../contract.ts';
import { ObjectToNotice } from './ObjectToNotice.tsx';
import { registration } from './registrationClient.ts';

/** What is made public now; anybody who is signed in may object while it is. */
export function PublicNoticesPage() {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = useLoad(
    (signal) => registration.listPublicNotices(undefined, { signal }),
    'running',
  );
  return (
    <Page
      title={t('registration.notices.title')}
      lead={t('registration.notices.lead')}
      crumbs={[{ href: '/', title: t('registration.notices.home') }]}
      width="text"
    >
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data?.notices.length === 0 && (
        <EmptyState title={t('registration.notices.empty')}>{t('registration.notices.emptyLead')}</EmptyState>
      )}
      {data && data.notices.length > 0 && (
        <section className="ow-stack" aria-labelledby="running">
          <h2 id="running">{t('registration.notices.running', { count: data.notices.length })}</h2>
          {data.notices.map((notice) => (
            <OneNotice key={notice.caseId} notice={notice} />
          ))}
        </section>
      )}
    </Page>
  );
}

function OneNotice({ notice }: { notice: PublicNoticeView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { firm, uscc, title, number, since, until, objections } = notice;
  return (
    <Card title={firm} footer={<ObjectToNotice notice={notice} />}>
      <p>
        {text(title)} · {number}
      </p>
      {uscc && <p>{t('registration.notices.code', { code: uscc })}</p>}
      <p>
        {until
          ? t('registration.notices.fromTo', { from: format.dateTime(since), to: format.date(until) })
          : t('registration.notices.from', { from: format.dateTime(since) })}
        {' · '}
        {t('registration.notices.open', { count: objections })}
      </p>
    </Card>
  );
}
