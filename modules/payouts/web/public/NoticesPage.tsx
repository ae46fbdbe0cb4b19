import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Card } from '#platform/ui/plain/Card.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { payouts } from '../payoutsClient.ts';
import { ObjectForm } from './ObjectForm.tsx';
import '../payouts.css';

/** Who is about to get what, while anybody may still object. */
export function NoticesPage() {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const { data, problem, loading, reload } = useLoad(
    (signal) => payouts.listNotices({}, { signal }),
    'notices',
  );
  return (
    <Page
      title={t('payouts.notices.title')}
      lead={t('payouts.notices.lead')}
      crumbs={[
        { href: '/', title: t('payouts.public.home') },
        { href: '/benefits', title: t('payouts.public.title') },
      ]}
    >
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {loading && <Skeleton lines={6} />}
      {data?.awards.length === 0 && (
        <EmptyState title={t('payouts.notices.none')}>{t('payouts.notices.noneMeans')}</EmptyState>
      )}
      {data && data.awards.length > 0 && (
        <section className="ow-stack" aria-labelledby="notices-list">
          <h2 id="notices-list">{t('payouts.notices.count', { count: data.awards.length })}</h2>
          {data.awards.map((award) => (
            <Card key={award.id} title={award.firm}>
              <p>
                {award.policies.map(({ policy, title }) => (
                  <a key={policy} href={`/policies/${policy}`}>
                    {text(title)}
                  </a>
                ))}{' '}
                <strong className="payouts-amount">{format.money(award.total)}</strong>
              </p>
              <p className="payouts-soft">
                {award.uscc} · {name(award.payer)}
                {award.noticeTo && ` · ${t('payouts.notices.until', { date: format.date(award.noticeTo) })}`}
              </p>
              <ObjectForm award={award} />
            </Card>
          ))}
        </section>
      )}
    </Page>
  );
}
