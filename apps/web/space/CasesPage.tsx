import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import type { contract } from '#platform/process/contract.ts';
import { CaseTable } from '#platform/process/web/CaseTable.tsx';
import { ExportLinks } from '#platform/process/web/queue/ExportLinks.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { CaseFilter, type CaseQuestion } from './CaseFilter.tsx';

const cases = createClient<typeof contract>('cases');
const PAGE = 20;

/** All cases of the firm or person one acts for; what is asked for stands in the address, so that going back finds it. */
export function CasesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as Partial<CaseQuestion>;
  const question: CaseQuestion = { which: asked.which ?? 'open', query: asked.query ?? '' };
  const [limit, setLimit] = useState(PAGE);
  const { which, query } = question;
  const open = which === 'all' ? undefined : String(which === 'open');
  const { data, problem, loading } = useRead(
    ['cases', 'mine', which, query, limit],
    (signal) => cases.listMyCases({ open, query, limit }, { signal }),
    { keep: true },
  );
  const ask = (next: CaseQuestion) =>
    void navigate({ to: '/space/cases', search: next as never, replace: true, resetScroll: false });
  return (
    <Page title={t('space.cases.title')}>
      <CaseFilter question={question} onAsk={ask} />
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={6} />}
      {data && (
        <CaseTable
          caption={t('space.cases.title')}
          cases={data.cases}
          hrefOf={(id) => `/space/cases/${id}`}
          empty={<NoCases question={question} />}
        />
      )}
      {data && data.cases.length > 0 && (
        <ExportLinks path="/api/exports/cases" question={{ open, query: query || undefined }} />
      )}
      {data?.more && (
        <p>
          <Button onClick={() => setLimit(limit + PAGE)}>{t('space.cases.more')}</Button>
        </p>
      )}
    </Page>
  );
}

function NoCases({ question: { which, query } }: { question: CaseQuestion }) {
  const { t } = useTranslation();
  if (query) {
    return (
      <EmptyState title={t('space.cases.notFoundTitle', { query })}>{t('space.cases.notFound')}</EmptyState>
    );
  }
  return <EmptyState title={t(`space.cases.none.${which}`)}>{t(`space.cases.fills.${which}`)}</EmptyState>;
}
