import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useArticle } from '#platform/i18n/web/useArticle.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { BenefitList } from './BenefitList.tsx';
import { privilegesClient } from './privilegesClient.ts';

/** What the place offers to firms that are on a list, and how to get in. */
export function PrivilegesPage() {
  const { t } = useTranslation();
  const text = useText();
  const article = useArticle();
  const { data, problem, loading, reload } = useLoad(
    (signal) => privilegesClient.listPrivileges({}, { signal }),
    'privileges',
  );
  return (
    <Page
      title={t('privileges.title')}
      lead={t('privileges.lead')}
      crumbs={[{ href: '/', title: t('privileges.home') }]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data?.privileges.map((one) => (
        <section key={one.privilege} className="ow-stack" aria-labelledby={`privilege-${one.privilege}`}>
          <h2 id={`privilege-${one.privilege}`}>{text(one.title)}</h2>
          <p>{text(one.summary)}</p>
          <h3>{t('privileges.ways')}</h3>
          <ul className="ow-list">
            {one.ways.map(({ id, title }) => (
              <li key={id}>{text(title)}</li>
            ))}
          </ul>
          <h3>{t('privileges.benefits')}</h3>
          <BenefitList benefits={one.benefits} />
          <p>{t('privileges.people', { count: one.beneficiaries })}</p>
          <p>
            {t('privileges.source', {
              document: text(one.source.document),
              item: article(`第${one.source.item}项`),
            })}
          </p>
        </section>
      ))}
      {data?.privileges.length === 0 && (
        <EmptyState title={t('privileges.none')}>{t('privileges.noneMeans')}</EmptyState>
      )}
    </Page>
  );
}
