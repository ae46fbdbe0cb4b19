import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { PolicyArticle } from './PolicyArticle.tsx';
import { policiesClient } from './policiesClient.ts';
import './policies.css';

/** One policy as a checklist (POL-05.r1). */
export function PolicyPage({ params, query, below }: PlainPageProps & { below?: ReactNode }) {
  const { t } = useTranslation();
  const text = useText();
  const policy = params['policy'] ?? '';
  const version = Number(query.get('version')) || undefined;
  const { data, problem, loading, reload } = useLoad(
    (signal) => policiesClient.getPolicy({ policy, ...(version && { version }) }, { signal }),
    `${policy}@${version}`,
  );
  return (
    <Page
      title={data ? text(data.names) : t('policies.title')}
      lead={data && text(data.summary)}
      crumbs={[
        { href: '/', title: t('policies.home') },
        { href: '/policies', title: t('policies.title') },
      ]}
    >
      {loading && <Skeleton lines={10} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && <PolicyArticle view={data} />}
      {data?.state === 'inForce' && (
        <p>
          <ButtonLink href="/space/policies">{t('policies.forUs')}</ButtonLink>
        </p>
      )}
      {data && below}
    </Page>
  );
}
