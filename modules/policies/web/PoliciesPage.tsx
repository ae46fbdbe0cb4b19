import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { BENEFITS, LEVELS, TOPICS } from '../domain/kinds.ts';
import { FilterForm } from './FilterForm.tsx';
import { PolicyCards } from './PolicyCards.tsx';
import { policiesClient } from './policiesClient.ts';
import './policies.css';

/** As long as an operation takes it. */
const MOST = 200;

function oneOf<T extends string>(all: readonly T[], given: string | null): T | undefined {
  return all.find((one) => one === given);
}

/** Every policy in force, of four levels; what is asked stands in the address. */
export function PoliciesPage({ query }: PlainPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = {
    query: (query.get('q') ?? '').trim().slice(0, MOST),
    level: oneOf(LEVELS, query.get('level')),
    topic: oneOf(TOPICS, query.get('topic')),
    benefit: oneOf(BENEFITS, query.get('benefit')),
  };
  const { data, problem, loading, reload } = useLoad(
    (signal) => policiesClient.listPolicies(asked, { signal }),
    JSON.stringify(asked),
  );
  return (
    <Page
      title={t('policies.title')}
      lead={t('policies.lead')}
      crumbs={[{ href: '/', title: t('policies.home') }]}
    >
      <FilterForm key={JSON.stringify(asked)} asked={asked} levels={data?.levels} />
      <p role="status">
        {data && t('policies.found', { count: data.policies.length, day: format.date(data.day) })}
      </p>
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && data.policies.length > 0 && <PolicyCards policies={data.policies} />}
      {data?.policies.length === 0 && (
        <EmptyState title={t('policies.noneTitle')}>{t('policies.none')}</EmptyState>
      )}
    </Page>
  );
}
